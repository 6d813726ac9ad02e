// Accounts: what is counted by the month and lives by dated facts (prepaid accounts, fibre sites), not by metered use.

/** What a program plays; Header.product. */
export enum Product {
  mobile,
  dutchMobile,
  prepaid,
  fibre,
  backup,
  COUNT,
}

/** Traits of one account that its product does not need to know, drawn once. 8-byte slots. */
export enum Unit {
  plan,
  archetype,
  misuse, // 1: a kind of customer that misuses the service (truth label)
  anchorDay, // 1 ... 31, day of the month on which its months begin
  customer, // whose it is, and which of that customer's: draws are addressed by them
  unit,
  SIZE,
}

/** Slots that a product may use for traits of its own, after those of Unit. */
export const TRAITS_MAX = 64;
/** Most accounts of one customer. */
export const UNITS_PER_CUSTOMER_MAX = 512;
