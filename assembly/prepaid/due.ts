/** What falls due later in a prepaid account's life. At one second, in this order. */
export enum Due {
  groundGone,
  abnormal,
  exhausted,
  lapse,
  midnight,
  sessionEnds,
  loginBlock,
  deletion,
  withdrawalRefund,
  overdue, // argument: invoice
  dayOver,
}
