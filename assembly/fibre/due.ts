/** What falls due later in a site's life. At one second, in this order: endings before the month's fee. */
export enum Due {
  termEnds,
  uncured,
  endUnpaid, // argument: invoice
  monthBegins, // argument: month
  groundGone,
  mandateBack,
  reconnect,
  forceMajeureOver,
  maintenanceOver,
  lineBack,
  debit, // argument: invoice
  customerPays,
  overdue, // argument: invoice
  suspendUnpaid, // argument: invoice
  collection, // argument: invoice
  securityMissing,
  changeInForce,
}
