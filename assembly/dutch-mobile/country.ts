/** Country of public holidays (calendar/holidays.ts). */
export const NETHERLANDS: i32 = 1;
