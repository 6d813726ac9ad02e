// citymesh-prepaid: one account's traits, what the scenario says of people, and the terms, as 8-byte slots.

/** Traits of an account, after those of Unit. */
export enum Wallet {
  plan,
  archetype,
  misuse,
  anchorDay,
  SIZE,
}

export enum PrepaidPeople {
  SIZE = 1,
}

export enum PrepaidTerms {
  ticksPerMicro,
  SIZE,
}
