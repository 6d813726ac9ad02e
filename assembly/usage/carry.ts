// What a SIM carries from month to month: the trip under way. All zero before its first month.

export const CARRY_UNTIL_DAY = 0; // i32, day number of the return; 0 = none
export const CARRY_UNTIL_SECOND = CARRY_UNTIL_DAY + 4; // u32, second of that day
export const CARRY_PLACE = CARRY_UNTIL_SECOND + 4; // u32
const CARRY_PAD = CARRY_PLACE + 4;
export const CARRY_BYTES = CARRY_PAD + 4;
