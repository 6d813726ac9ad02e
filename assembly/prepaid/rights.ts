/** Rights of the operator, each with draws of its own. */
export enum Right {
  suspend,
  precaution,
  interference,
  grantRefund,
  deletion,
}
