/** What falls due later in a prepaid account's life. At one second, in this order. */
export enum Due {
  groundGone,
  exhausted,
  abnormal,
  midnight,
  sessionEnds,
  loginBlock,
  lapse,
  deletion,
  withdrawalRefund,
  overdue, // argument: invoice
  dayOver,
}
