/**
 * What falls due later in a site's life. At one second, in this order: endings before the month's fee; a ground that comes up
 * before another goes, as a line with a ground is not reconnected.
 */
export enum Due {
  termEnds,
  uncured,
  endUnpaid, // argument: invoice
  securityMissing,
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
  changeInForce,
}
