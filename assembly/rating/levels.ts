// Bundle levels in whole units, once per variant and plan: at which count of units each warning of 12.5.1 dash 1 and 2 is
// due. "Reached" at p % of a bundle B: the smallest whole count >= B p / 100. "More than": the smallest count > B p / 100.

import { Kind, Place } from '../layout/kinds';
import { PLANS_MAX, VARIANTS_MAX } from '../layout/program';
import { Plan, Roam, Terms, UseRule } from '../layout/terms';
import { Slot } from './slot';
import { Wide } from './wide';

export const NEVER: i64 = i64.MAX_VALUE;

/** Per kind: reached, first, second. Then the smallest of the three per kind, then the money bundle's three. */
export enum Level {
  reached,
  first = reached + 3,
  second = first + 3,
  lowest = second + 3,
  money = lowest + 3,
  /** 1 when one of the money levels is on. */
  hasMoney = money + 6,
  /** The highest price of a second, and of a message, anywhere under these terms: for bounds. */
  dearestVoice,
  dearestMessage,
  /** The highest price at home and in the EU zone of what no bundle covers. */
  specialVoice,
  specialMessage,
  SIZE,
}

const TABLE = memory.data(VARIANTS_MAX * PLANS_MAX * 24 * 8);

export function levelsOf(variant: i32, plan: i32): usize {
  return TABLE + <usize>((variant * PLANS_MAX + plan) * Level.SIZE) * 8;
}

export function computeLevels(variant: i32, terms: usize): void {
  const plans = i32(Slot.get(terms, Terms.planCount));
  for (let plan = 0; plan < plans; plan++) {
    const block = terms + ((<usize>(Terms.plans + plan * Plan.SIZE)) << 3);
    const out = levelsOf(variant, plan);
    for (let kind = 0; kind <= Kind.sms; kind++) {
      kindLevels(terms, block, out, kind);
    }
    moneyLevels(terms, block, out);
    dearest(terms, block, out);
  }
}

function kindLevels(terms: usize, plan: usize, out: usize, kind: i32): void {
  const bundle = Slot.get(plan, Plan.dataBytes + kind);
  const unlimited = Slot.get(plan, Plan.dataUnlimited + kind) != 0;
  const perKind = Slot.get(terms, Terms.bundleReading) == 0;
  let reached = NEVER;
  let first = NEVER;
  let second = NEVER;
  if (bundle > 0 && !unlimited && perKind) {
    if (tellsReached(terms)) reached = bundle;
    if (Slot.get(terms, Terms.warnOnMoney) == 0) {
      first = percentOf(
        bundle,
        Slot.get(terms, Terms.warnFirstPercent),
        Slot.get(terms, Terms.warnFirstStrict) != 0,
      );
      second = percentOf(
        bundle,
        Slot.get(terms, Terms.warnSecondPercent),
        Slot.get(terms, Terms.warnSecondStrict) != 0,
      );
    }
  }
  Slot.set(out, Level.reached + kind, reached);
  Slot.set(out, Level.first + kind, first);
  Slot.set(out, Level.second + kind, second);
  Slot.set(out, Level.lowest + kind, min(reached, min(first, second)));
}

function tellsReached(terms: usize): bool {
  return ((Slot.get(terms, Terms.rulesOff) >> UseRule.bundleReached) & 1) == 0;
}

function percentOf(bundle: i64, percent: i64, strict: bool): i64 {
  const scaled = bundle * percent;
  return strict ? scaled / 100 + 1 : (scaled + 99) / 100;
}

/** The three levels of one money bundle (A12 B), or of the ceiling (A1 D) without the first. */
function moneyLevels(terms: usize, plan: usize, out: usize): void {
  for (let i = 0; i < 6; i++) Slot.set(out, Level.money + i, -1);
  Slot.set(out, Level.hasMoney, 0);
  const bundleIsMoney =
    Slot.get(terms, Terms.bundleReading) != 0 && !Wide.isZero(Slot.at(plan, Plan.moneyBundle));
  const onCeiling = Slot.get(terms, Terms.warnOnMoney) != 0;
  if (!bundleIsMoney && !onCeiling) return;
  if (bundleIsMoney && tellsReached(terms))
    moneyLevel(Slot.at(plan, Plan.moneyBundle), 100, false, Slot.at(out, Level.money));
  Slot.set(out, Level.hasMoney, 1);
  const base = onCeiling ? Slot.at(terms, Terms.ceiling) : Slot.at(plan, Plan.moneyBundle);
  if (onCeiling && load<u64>(base + 8) == u64.MAX_VALUE) return;
  const first = Slot.get(terms, Terms.warnFirstPercent);
  const second = Slot.get(terms, Terms.warnSecondPercent);
  moneyLevel(base, first, Slot.get(terms, Terms.warnFirstStrict) != 0, Slot.at(out, Level.money + 2));
  moneyLevel(base, second, Slot.get(terms, Terms.warnSecondStrict) != 0, Slot.at(out, Level.money + 4));
}

/** ceil or floor + 1 of base x percent / 100; bundles and ceilings are far below 2^63 ticks x 2^20. */
function moneyLevel(base: usize, percent: i64, strict: bool, out: usize): void {
  Wide.clear(out);
  Wide.addProduct(out, load<u64>(base), u64(percent));
  store<u64>(out + 8, load<u64>(out + 8) + load<u64>(base + 8) * u64(percent));
  Wide.divide(out, 100, strict);
}

function dearest(terms: usize, plan: usize, out: usize): void {
  const vasVoice = max(Slot.get(terms, Terms.vasVoiceTicks), Slot.get(terms, Terms.vasRoamVoiceTicks));
  const vasSms = max(Slot.get(terms, Terms.vasSmsTicks), Slot.get(terms, Terms.vasRoamSmsTicks));
  Slot.set(out, Level.specialVoice, max(vasVoice, Slot.get(terms, Terms.internationalVoiceTicks)));
  Slot.set(out, Level.specialMessage, max(vasSms, Slot.get(terms, Terms.internationalSmsTicks)));
  let voice = max(Slot.get(plan, Plan.voiceTicks), Slot.get(out, Level.specialVoice));
  let message = max(Slot.get(plan, Plan.smsTicks), Slot.get(plan, Plan.mmsTicks));
  message = max(message, Slot.get(out, Level.specialMessage));
  for (let place = 0; place < Place.COUNT; place++) {
    const roam = Slot.at(terms, Terms.roam + place * Roam.SIZE);
    voice = max(voice, max(Slot.get(roam, Roam.voiceOutTicks), Slot.get(roam, Roam.voiceInTicks)));
    message = max(message, max(Slot.get(roam, Roam.smsTicks), Slot.get(roam, Roam.mmsTicks)));
  }
  const most = Slot.get(terms, Terms.surchargeByMinute) != 0 ? 60 : 1; // seconds that a surcharged second counts for
  Slot.set(out, Level.dearestVoice, voice + most * Slot.get(terms, Terms.surchargeVoiceTicks));
  Slot.set(out, Level.dearestMessage, message + Slot.get(terms, Terms.surchargeSmsTicks));
}
