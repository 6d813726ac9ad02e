/** Rights of the operator, each with draws of its own. */
export enum Right {
  suspend,
  precaution,
  interference,
  grantRefund,
  deletion,
  /** Not the operator's: a customer buys at a log-on without credit. */
  topUp,
}
