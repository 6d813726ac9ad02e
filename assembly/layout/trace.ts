// What the core tells about one account, row by row, in order of time within a month. 32 bytes a row.

/** Seconds since the account's first month began; u32. */
export const TRACE_TIME = 0;
/** Trace; u8. */
export const TRACE_TYPE = 4;
/** Line, Notice, State, Limit or Kind, by type; u8. */
export const TRACE_CODE = 5;
/** Index of the billing month that caused it; u16. */
export const TRACE_MONTH = 6;
/** Units of the kind (bytes, seconds, messages), or 0; i64. */
export const TRACE_QUANTITY = 8;
/** Micro-euro excl. VAT, or 0; i64. */
export const TRACE_AMOUNT = 16;
/** Extra months until it is invoiced; of a charge, the Kind of its units, COUNT for times; of a notice or stateOn, Source; u32. */
export const TRACE_LAG = 24;
export const TRACE_SIZE = 32;
/** A month in which a SIM is stopped, pays and is stopped again every minute tells fewer. */
export const TRACE_MAX = 524288;

/** By which of several rules something is said, where one result has more than one: contracts cite it as "state:ended/unpaid". */
export enum Source {
  usual, // the rule whose results name it
  smallNotice, // the causes of a mobile contract's end, in their order
  largeNotice,
  smallPort,
  largePort,
  unpaidDeposit,
  inactivity,
  fraud,
  simBox,
  term,
  unactivated, // notice before activation
  dissolved, // other ends
  insolvency,
  unpaid,
  change,
  price,
  misuse,
  resale,
  forceMajeure,
  uncured,
  tooFew, // what cancels
  infeasible,
  lost, // what suspends
  suspicion,
  abuse,
  ground,
  roaming,
  security,
  precaution,
  interference,
  personal,
  laterDeposit, // what is asked, or refused
  opening,
  notice,
  exit,
  objection,
  damage,
  order,
  delivery,
  fault,
  warranty,
  unlocking,
  port,
  court,
  unblocking,
  withdrawal,
  poorService,
  topUp,
  plan,
  replacement,
  COUNT,
}

/** Meters that a trace follows. */
export enum Followed {
  data, // units of the bundle, used
  voice,
  sms,
  roam, // micro-euro excl. VAT: data roaming outside or beyond the data pack
  service, // micro-euro excl. VAT: what counts towards the stop of the whole service
  COUNT,
}

export enum Trace {
  line, // code Line; at the month's end
  crossing, // code Notice: the true meter reached its threshold
  notice, // code Notice: the message is at the customer
  stateOn, // code State
  stateOff,
  hit, // code Limit
  blocked, // code Kind: a use that a default block or a stop refused; quantity
  payment, // amount due
  invoiced, // of accounts; code Line, at the date of the invoice; amount excl. VAT, signed
  lapsed, // of accounts: credit that is lost unused; amount: what it cost excl. VAT
  ordinary, // code Kind: use that another contract of the customer rates; quantity, amount the SIM, lag its seconds
  overflow, // more rows than TRACE_MAX: the rest is missing
  charged, // code Line: units charged on it by one use
  forgone, // code Kind: a use that the customer did not make, after a warning; quantity
  known, // code Notice: the operator has read what reached the threshold of this message or stop
  standing, // code State: on since before the month
  meter, // code Meter: its level at the end of a day on which it moved; quantity or amount
  COUNT,
}
