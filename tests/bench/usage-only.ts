import { USE_LIMITS } from '../../assembly/layout/kinds.ts';
import { Archetype, ARCHETYPE_BLOCKS, Population, SizeClass } from '../../assembly/layout/population.ts';
import { Header } from '../../assembly/layout/program.ts';
import { Plan, Terms } from '../../assembly/layout/terms.ts';
import { blockAt, NEVER, type Block } from '../../src/compile/block.ts';

/** The plan that everybody takes. */
export const PLAN = 1;

const ALWAYS = 2 ** 32;
const UNREACHED = 2n ** 62n;

/** A copy of a program with usage and bundle alone: one archetype at home, no caps, no limits, no warm-up. */
export function usageOnly(program: Uint8Array): Uint8Array {
  const { buffer } = program.slice();
  const slots = new BigInt64Array(buffer as ArrayBuffer);
  const population = Number(slots[Header.populationSlot]);
  blockAt(buffer as ArrayBuffer, 0).put(Header.warmupMonths, 0);
  settle(blockAt(buffer as ArrayBuffer, population));
  stayHome(blockAt(buffer as ArrayBuffer, population + Population.archetypes));
  forgetRules(blockAt(buffer as ArrayBuffer, Number(slots[Header.termsSlot])));
  return new Uint8Array(buffer);
}

/** Customers of the first size class, months from the first of the month, the first archetype. */
function settle(population: Block): void {
  population.put(Population.sizeClassCount, 1);
  for (let day = 0; day < 31; day++) population.put(Population.anchors + day, ALWAYS);
  population.put(Population.sizeClasses + SizeClass.clusterShare, 0);
  for (let index = 0; index < ARCHETYPE_BLOCKS; index++) {
    population.put(Population.sizeClasses + SizeClass.archetypes + index, ALWAYS);
  }
}

/** No trips, special numbers, MMS, groups or reactions, and holidays like weekdays. */
function stayHome(archetype: Block): void {
  archetype.put(Archetype.unlimitedShare, 0);
  archetype.put(Archetype.fixedPlan, PLAN);
  archetype.put(Archetype.callsNone, 0);
  archetype.put(Archetype.reactionGoOn, ALWAYS);
  archetype.putReal(Archetype.dataHoliday, 1);
  archetype.putReal(Archetype.callsHoliday, 1);
  for (let month = 0; month < 12; month++) archetype.putReal(Archetype.trips + month, 0);
  archetype.putReal(Archetype.specialPerCall, 0);
  archetype.putReal(Archetype.smsSpecialPerSms, 0);
  archetype.putReal(Archetype.mmsPerSms, 0);
  archetype.putReal(Archetype.groupsMonth, 0);
}

/** No threshold can be reached, nothing is observed, and calls are billed by the second. */
function forgetRules(terms: Block): void {
  const thresholds = [
    Terms.roamWarnFirst,
    Terms.roamWarnSecond,
    Terms.roamStop,
    Terms.customWarnFirst,
    Terms.customWarnSecond,
    Terms.customStop,
    Terms.serviceStop,
    Terms.ceiling,
  ];
  for (const slot of thresholds) terms.putWide(slot, NEVER);
  for (let limit = 0; limit < USE_LIMITS; limit++) terms.put(Terms.limits + limit, UNREACHED);
  terms.put(Terms.warnFirstPercent, 1e9);
  terms.put(Terms.warnSecondPercent, 1e9);
  terms.put(Terms.plans + PLAN * Plan.SIZE + Plan.voiceFirstSeconds, 1);
  terms.put(Terms.plans + PLAN * Plan.SIZE + Plan.voiceStepSeconds, 1);
  terms.put(Terms.abusePolicy, 0);
  terms.put(Terms.sanctionPolicy, 0);
}
