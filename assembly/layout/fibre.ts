// smartglasnet-fibre: one site's traits, what the scenario says of people, and the terms, as 8-byte slots.

/** Traits of a site, after those of Unit. */
export enum Site {
  plan,
  archetype,
  misuse,
  anchorDay,
  SIZE,
}

export enum FibrePeople {
  SIZE = 1,
}

export enum FibreTerms {
  ticksPerMicro,
  fees, // by plan, micro-euro a month excl. VAT; 7.1
  feesLast = fees + 7,
  SIZE,
}
