// Archetypes into the population block (assembly/layout/population.ts). Means of a month become means of a weekday:
// a mean month has 30.4375 days, of which two in seven count by their weekend factor; off and idle days count nothing.

import { Archetype as Slots } from '../../assembly/layout/population.ts';
import type { Archetype } from '../scenario/people-schema.ts';
import type { MobileScenario } from '../scenario/schema.ts';
import type { Block } from './block.ts';
import { cumulative, threshold } from './chance.ts';

const MEAN_MONTH_DAYS = 30.4375;
/** Shares of days are kept to this by the core. */
const DAY_SHARES = 4096;
const SUMMER = [6, 7, 8];

export interface Placed {
  scenario: MobileScenario;
  block: Block;
  /** Slot of this archetype's first one. */
  begin: number;
}

export function lowerArchetype(placed: Placed, archetype: Archetype): void {
  lowerChoices(placed, archetype);
  lowerData(placed, archetype);
  lowerCalls(placed, archetype);
  lowerMessages(placed, archetype);
  lowerTrips(placed, archetype);
}

function lowerChoices({ scenario, block, begin }: Placed, archetype: Archetype): void {
  const { openings, reactions } = scenario.people;
  const chance = (slot: Slots, share: { value: number }): void => {
    block.put(begin + slot, threshold(share.value));
  };
  const own = { ...openings, ...archetype.openings };
  block.put(begin + Slots.misuse, archetype.misuse ? 1 : 0);
  chance(Slots.unlimitedShare, archetype.unlimitedShare);
  block.put(
    begin + Slots.fixedPlan,
    scenario.plans.findIndex(({ id }) => id === archetype.plan),
  );
  chance(Slots.nonEuOpen, own.nonEu);
  chance(Slots.vasOpen, own.vas);
  chance(Slots.internationalOpen, own.international);
  chance(Slots.euBlocked, own.euBlocked);
  chance(Slots.customLimit, own.customLimit);
  chance(Slots.ceiling, own.ceiling);
  chance(Slots.consent, own.simBoxConsent);
  chance(Slots.explicitChoice, reactions.explicitChoice);
  const { goOn, slowDown, stop } = reactions;
  putAll(block, begin + Slots.reactionGoOn, cumulative([goOn.value, slowDown.value, stop.value], 3));
  chance(Slots.offShare, archetype.offShare);
  chance(Slots.idleShare, archetype.idleShare);
}

function lowerData(
  { scenario, block, begin }: Placed,
  { data, trips, offShare, idleShare }: Archetype,
): void {
  const put = (slot: Slots, value: number): void => {
    block.putReal(begin + slot, value);
  };
  const days = fullDays(offShare.value, data.weekendFactor.value) * (1 - kept(idleShare.value));
  put(Slots.dataDayBytes, days > 0 ? (data.perMonth.value * 1e9) / days : 0);
  put(Slots.dataSigmaUser, data.userSpread.value);
  put(Slots.dataSigmaMonth, data.monthSpread.value);
  put(Slots.dataSigmaDay, data.daySpread.value);
  put(Slots.burstSigma, data.hourSpread.value);
  put(Slots.dataWeekend, data.weekendFactor.value);
  put(Slots.dataHoliday, data.holidayFactor.value);
  put(Slots.dataAbroadEu, trips.dataFactor.value);
  put(Slots.dataAbroadOther, trips.dataFactorOutside.value);
  block.put(begin + Slots.dataWeekdayCurve, curveIndex(scenario, data.weekdayCurve));
  block.put(begin + Slots.dataWeekendCurve, curveIndex(scenario, data.weekendCurve));
}

function lowerCalls({ scenario, block, begin }: Placed, { calls, offShare }: Archetype): void {
  const put = (slot: Slots, value: number): void => {
    block.putReal(begin + slot, value);
  };
  const { onNet, mobile, fixed, foreign, vas, short, free, emergency } = calls.numbers;
  const ordinary = onNet.value + mobile.value + fixed.value;
  const special = [foreign.value, vas.value, short.value, free.value, emergency.value];
  const days = fullDays(offShare.value, calls.weekendFactor.value) * (1 - calls.neverShare.value);
  put(Slots.callsWeekday, days > 0 ? (calls.perMonth.value * ordinary) / days : 0);
  put(Slots.callsSigmaUser, calls.userSpread.value);
  put(Slots.callsSigmaMonth, calls.monthSpread.value);
  put(Slots.callsWeekend, calls.weekendFactor.value);
  put(Slots.callsHoliday, calls.holidayFactor.value);
  put(Slots.callsAbroad, calls.abroadFactor.value);
  block.put(begin + Slots.callsNone, threshold(calls.neverShare.value));
  put(Slots.callMeanSeconds, calls.seconds.value);
  put(Slots.callSigma, calls.secondsSpread.value);
  block.put(begin + Slots.callCapSeconds, calls.longest.value);
  put(Slots.callIncoming, calls.incomingPerOutgoing.value);
  putAll(block, begin + Slots.ordinary, cumulative([onNet.value, mobile.value, fixed.value], 3));
  put(Slots.specialPerCall, special.reduce((sum, share) => sum + share, 0) / ordinary);
  putAll(block, begin + Slots.special, cumulative(special, 5));
  block.put(begin + Slots.callWeekdayCurve, curveIndex(scenario, calls.weekdayCurve));
  block.put(begin + Slots.callWeekendCurve, curveIndex(scenario, calls.weekendCurve));
}

function lowerMessages({ block, begin }: Placed, { messages, offShare }: Archetype): void {
  const put = (slot: Slots, value: number): void => {
    block.putReal(begin + slot, value);
  };
  const connected = 1 - kept(offShare.value);
  const monthly = (mean: number): number => (connected > 0 ? mean / connected : 0);
  const special = [messages.foreignPerSms.value, messages.vasPerSms.value, messages.shortPerSms.value];
  const [base, mail] = [messages.mmsBaseShare.value, messages.mmsEmailShare.value];
  put(Slots.smsMonth, monthly(messages.smsPerMonth.value));
  put(Slots.smsShape, messages.smsShape.value);
  put(Slots.smsSigmaMonth, messages.monthSpread.value);
  put(Slots.smsFresh, messages.freshShare.value);
  put(Slots.smsWeekend, messages.weekendFactor.value);
  put(
    Slots.smsSpecialPerSms,
    special.reduce((sum, ratio) => sum + ratio, 0),
  );
  putAll(block, begin + Slots.smsSpecial, cumulative(special, 3));
  put(Slots.mmsPerSms, messages.mmsPerSms.value);
  putAll(block, begin + Slots.mms, cumulative([base, mail, Math.max(0, 1 - base - mail)], 3));
  put(Slots.groupsMonth, monthly(messages.groupPerMonth.value));
  block.put(begin + Slots.groupMin, messages.groupFrom.value);
  block.put(begin + Slots.groupMax, messages.groupTo.value);
  put(Slots.groupFresh, messages.groupFreshShare.value);
}

function lowerTrips({ block, begin }: Placed, { trips }: Archetype): void {
  const { eu, eea, unitedKingdom, switzerland, worldNear, worldFar, sea } = trips.places;
  const places = [eu, eea, unitedKingdom, switzerland, worldNear, worldFar, sea];
  for (let month = 0; month < 12; month++) {
    const { value } = SUMMER.includes(month) ? trips.perSummerMonth : trips.perMonth;
    block.putReal(begin + Slots.trips + month, value);
  }
  block.putReal(begin + Slots.tripsSigmaUser, trips.userSpread.value);
  block.put(begin + Slots.tripShort, threshold(trips.shortShare.value));
  block.putReal(begin + Slots.tripLongNights, trips.longNights.value);
  putAll(
    block,
    begin + Slots.tripPlaces,
    cumulative(
      places.map(({ value }) => value),
      7,
    ),
  );
  const abroad = trips.livesAbroad;
  block.put(begin + Slots.roaming, abroad === undefined ? 0 : 1);
  block.put(begin + Slots.homeVisit, threshold(abroad?.homeVisitShare.value ?? 0));
  block.put(begin + Slots.homeVisitDays, abroad?.homeVisitDays.value ?? 0);
  block.put(begin + Slots.turnDays, abroad?.turnDays.value ?? 0);
  block.put(begin + Slots.turnSims, abroad?.turnSims.value ?? 0);
}

/** Weekdays that a mean month's connected days amount to. */
function fullDays(offShare: number, weekendFactor: number): number {
  return (MEAN_MONTH_DAYS * (1 - kept(offShare)) * (5 + 2 * weekendFactor)) / 7;
}

/** A share of days as the core keeps it. */
function kept(share: number): number {
  return Math.round(share * DAY_SHARES) / DAY_SHARES;
}

function curveIndex(scenario: MobileScenario, name: string): number {
  return Object.keys(scenario.people.curves).indexOf(name);
}

function putAll(block: Block, slot: number, values: readonly bigint[]): void {
  values.forEach((value, index) => {
    block.put(slot + index, value);
  });
}
