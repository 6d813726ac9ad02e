/** Rights of the operator, each with draws of its own. */
export enum Right {
  withdrawOffer,
  few,
  infeasible,
  askSecurity,
  suspend,
  suspendUnpaid,
  maintenanceNotice,
  investigate,
  forceMajeure,
  endUnpaid,
  insolvency,
  resale,
  unlawful,
  endCost,
}
