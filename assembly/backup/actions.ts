/** What falls due at a site. Those of one second fall due in this order; the argument is a fact or a phone. */
export enum Action {
  outageOver,
  cutOver,
  mastBack,
  misuseOver,
  failover,
  freeOn,
  freeOff,
  simDisabled,
  hardwareDue,
  simDue,
  unthrottle,
  depositDue,
  ends,
  setOff,
}
