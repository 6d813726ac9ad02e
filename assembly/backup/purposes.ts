// What draws of a site are for; each with a period of its own: a fact, or a month.

export const RIGHT_MORE_SIMS: u32 = 192; // period: the stretch without the line and the phone
export const RIGHT_CHARGE: u32 = 193; // period: the month
