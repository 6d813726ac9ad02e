// What happens to an account on a date and no meter of use can know. 32 bytes a fact, ascending by time. Recorded accounts
// bring their facts; simulated ones draw them, without looking at any terms.

/** Seconds since the account's first month began; u32. */
export const FACT_TIME = 0;
/** For what lasts: seconds since the account's first month began, half-open; else 0; u32. */
export const FACT_UNTIL = 4;
/** Bits of FactFlag; u32. */
export const FACT_FLAGS = 8;
/** Which invoice, SIM or site, counted from 1; 0 = the only or the oldest one; u16. */
export const FACT_SUBJECT = 12;
/** Fact; u8. */
export const FACT_KIND = 14;
/** Bytes, seconds, messages, or what the fact counts; i64. */
export const FACT_QUANTITY = 16;
/** Micro-euro, on the VAT basis that the fact has; i64. */
export const FACT_AMOUNT = 24;
export const FACT_SIZE = 32;
/** Most facts of one account; a recorded account beyond it is refused. */
export const FACTS_MAX = 2048;

export enum Fact {
  /** Money of the customer reached the operator, incl. VAT. */
  paid,
  COUNT,
}

/** What else is known of a fact, one bit each. */
export enum FactFlag {
  /** By registered letter. */
  registered = 1,
  written = 2,
  /** The customer showed proof, and it holds. */
  proven = 4,
}
