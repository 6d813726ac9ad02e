import { Archetype, Population, SizeClass } from '../../assembly/layout/population.ts';

/** 2^32: a threshold that always holds. */
export const ALWAYS = 4294967296;

/** Values by slot; every one is whole or real as layout/population.ts states. */
export type Slots = Record<number, number>;

const REAL = new Set<number>([
  Archetype.dataDayBytes,
  Archetype.dataSigmaUser,
  Archetype.dataSigmaMonth,
  Archetype.dataSigmaDay,
  Archetype.dataWeekend,
  Archetype.dataHoliday,
  Archetype.dataAbroadEu,
  Archetype.dataAbroadOther,
  Archetype.burstSigma,
  Archetype.callsWeekday,
  Archetype.callsSigmaUser,
  Archetype.callsSigmaMonth,
  Archetype.callsWeekend,
  Archetype.callsHoliday,
  Archetype.callsAbroad,
  Archetype.callMeanSeconds,
  Archetype.callSigma,
  Archetype.callIncoming,
  Archetype.specialPerCall,
  Archetype.smsMonth,
  Archetype.smsShape,
  Archetype.smsSigmaMonth,
  Archetype.smsFresh,
  Archetype.smsWeekend,
  Archetype.smsSpecialPerSms,
  Archetype.mmsPerSms,
  Archetype.groupsMonth,
  Archetype.groupFresh,
  Archetype.tripsSigmaUser,
  Archetype.tripLongNights,
]);

/** Shares of `count` items from `first` on, as cumulative thresholds. */
export function cumulative(first: number, shares: number[]): Slots {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return Object.fromEntries(
    shares.map((share, i) => {
      sum += share;
      return [first + i, i === shares.length - 1 ? ALWAYS : Math.round((sum / total) * ALWAYS)];
    }),
  );
}

/** A share as a threshold. */
export function threshold(share: number): number {
  return Math.round(share * ALWAYS);
}

/** The same number of trips in every month. */
export function tripsEachMonth(mean: number): Slots {
  return Object.fromEntries(Array.from({ length: 12 }, (_, i) => [Archetype.trips + i, mean]));
}

/** An office user of the calibration: 8.4 GB, 33 calls of 180 s, 60 SMS a month, 0.123 trips. */
const office: Slots = {
  [Archetype.fixedPlan]: -1,
  ...cumulative(Archetype.reactionGoOn, [0.6, 0.3, 0.1]),
  [Archetype.offShare]: threshold(0.05),
  [Archetype.idleShare]: threshold(0.1),
  [Archetype.dataDayBytes]: 8.4e9 / ((30.4375 * 0.95 * 0.9 * (5 + 2 * 0.6)) / 7),
  [Archetype.dataSigmaUser]: 1.4,
  [Archetype.dataSigmaMonth]: 0.4,
  [Archetype.dataSigmaDay]: 1,
  [Archetype.dataWeekend]: 0.6,
  [Archetype.dataHoliday]: 0.6,
  [Archetype.dataAbroadEu]: 2,
  [Archetype.dataAbroadOther]: 0.1,
  [Archetype.burstSigma]: 0.8,
  [Archetype.callsWeekday]: 1.6,
  [Archetype.callsSigmaUser]: 1.38,
  [Archetype.callsSigmaMonth]: 0.4,
  [Archetype.callsWeekend]: 0.2,
  [Archetype.callsHoliday]: 0.2,
  [Archetype.callsAbroad]: 0.5,
  [Archetype.callsNone]: threshold(0.04),
  [Archetype.callMeanSeconds]: 180,
  [Archetype.callSigma]: 1.762,
  [Archetype.callCapSeconds]: 14400,
  [Archetype.callIncoming]: 1,
  ...cumulative(Archetype.ordinary, [0.4, 0.4, 0.2]),
  [Archetype.specialPerCall]: 0.04,
  ...cumulative(Archetype.special, [0.5, 0.2, 0.1, 0.19, 0.01]),
  [Archetype.smsMonth]: 60,
  [Archetype.smsShape]: 0.5,
  [Archetype.smsSigmaMonth]: 0.4,
  [Archetype.smsFresh]: 0.1,
  [Archetype.smsWeekend]: 0.5,
  [Archetype.smsSpecialPerSms]: 0.01,
  ...cumulative(Archetype.smsSpecial, [0.6, 0.2, 0.2]),
  [Archetype.mmsPerSms]: 0.039,
  ...cumulative(Archetype.mms, [0.3, 0.2, 0.5]),
  [Archetype.groupsMonth]: 0.5,
  [Archetype.groupMin]: 2,
  [Archetype.groupMax]: 12,
  [Archetype.groupFresh]: 0.1,
  ...tripsEachMonth(0.123),
  [Archetype.tripsSigmaUser]: 1,
  [Archetype.tripShort]: threshold(0.64),
  [Archetype.tripLongNights]: 9,
  ...cumulative(Archetype.tripPlaces, [0.75, 0.02, 0.08, 0.03, 0.06, 0.05, 0.01]),
};

const weekdayHours = [1.4, 1, 0.73, 0.54, 0.46, 0.56, 0.92, 2.68, 6.19, 7.97, 8.31, 8.32].concat([
  8.29, 8.27, 8.07, 7.51, 6.46, 4.86, 3.69, 3.26, 3.07, 2.86, 2.56, 2.03,
]);
const weekendHours = [4.93, 3.94, 2.92, 2.13, 1.49, 1.1, 1.03, 1.12, 1.36, 2.01, 3.2, 4.56].concat([
  5.59, 5.96, 5.83, 5.8, 5.67, 5.81, 6.14, 6.78, 7.07, 6.39, 5.03, 4.14,
]);

/** Population slots: one size class of 1 to 9 SIMs, all of one archetype, that is `office` but for `changes`. */
export function peopleOf(changes: Slots = {}, others: Slots = {}): ArrayBuffer {
  const buffer = new ArrayBuffer(Population.SIZE * 8);
  const view = new DataView(buffer);
  const whole = (slot: number, value: number) => view.setBigInt64(slot * 8, BigInt(value), true);
  const real = (slot: number, value: number) => view.setFloat64(slot * 8, value, true);
  const population: Slots = {
    [Population.sizeClassCount]: 1,
    [Population.archetypeCount]: 1,
    [Population.curveCount]: 2,
    [Population.planCount]: 4,
    [Population.unlimitedPlan]: 3,
    [Population.departFrom]: 6 * 3600,
    [Population.departUntil]: 18 * 3600,
    [Population.returnFrom]: 9 * 3600,
    [Population.returnUntil]: 23 * 3600,
    ...cumulative(Population.anchors, [1]),
    ...others,
  };
  for (const [slot, value] of Object.entries(population)) whole(Number(slot), value);
  [1, 5, 20, Infinity].forEach((gb, i) => real(Population.planUpToGb + i, gb));
  real(Population.planErrorSigma, 0.3);
  real(Population.payMedianSeconds, 3 * 86400);
  real(Population.paySigma, 1);
  const sizes = Population.sizeClasses;
  const sizeClass: Slots = {
    [SizeClass.share]: ALWAYS,
    [SizeClass.employeesMin]: 1,
    [SizeClass.employeesMax]: 9,
    [SizeClass.simsMin]: 1,
    [SizeClass.simsMax]: 9,
    [SizeClass.archetypes]: ALWAYS,
  };
  for (const [slot, value] of Object.entries(sizeClass)) whole(sizes + Number(slot), value);
  const hours = {
    dataWeekdayCurve: 0,
    dataWeekendCurve: 1,
    callWeekdayCurve: 0,
    callWeekendCurve: 1,
  } as const;
  for (const [name, curve] of Object.entries(hours)) {
    whole(Population.archetypes + Archetype[name as keyof typeof hours], curve);
  }
  for (const [slot, value] of Object.entries({ ...office, ...changes })) {
    const trips = Number(slot) >= Archetype.trips && Number(slot) <= Archetype.tripsLast;
    const put = trips || REAL.has(Number(slot)) ? real : whole;
    put(Population.archetypes + Number(slot), value);
  }
  weekdayHours.forEach((share, hour) => real(Population.curves + hour, share));
  weekendHours.forEach((share, hour) => real(Population.curves + 24 + hour, share));
  return buffer;
}
