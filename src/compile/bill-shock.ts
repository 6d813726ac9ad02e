// Bill-shock protection, 12.5.1 to 12.5.5. Warnings on the bundle at percentages of it (A1); data roaming at 80 % of 50.00,
// at 48.40 and 60.50 EUR incl. VAT (A2, A15); the whole service at 10,000.00 EUR excl. VAT (A17); the chosen ceiling (A16).
// An amount incl. VAT becomes the fewest ticks excl. VAT that reach it.

import { Terms as Slots } from '../../assembly/layout/terms.ts';
import { over, ratio, times, type Ratio } from '../domain/ratio.ts';
import { NEVER } from './block.ts';
import { flagAt, inputAt, isOff, optionAt, valueAt, type Lowering } from './lowering.ts';
import { microsOf, wholeOf } from './measures.ts';
import { passed, reached } from './thresholds.ts';

export function lowerBillShock(lowering: Lowering): void {
  lowerBundleWarnings(lowering);
  lowerRoamingLevels(lowering);
  lowerServiceStop(lowering);
  lowerCeiling(lowering);
}

/** A1: A over the bundle (180, more than 200), B of it (more than 80, 100), C mixed (180, more than 100), D of the ceiling. */
function lowerBundleWarnings({ terms, block }: Lowering): void {
  const first = wholeOf(valueAt(terms, 'warnFirstPercent'));
  const second = wholeOf(valueAt(terms, 'warnSecondPercent'));
  const reading = terms.readings['A1'];
  const firstIsOver = reading === 'A' || reading === 'C';
  block.put(Slots.warnFirstPercent, firstIsOver ? 100n + first : first);
  block.put(Slots.warnFirstStrict, flagAt(terms, 'A1', 'B'));
  block.put(Slots.warnSecondPercent, reading === 'A' ? 100n + second : second);
  block.put(Slots.warnSecondStrict, 1);
  block.put(Slots.warnOnMoney, flagAt(terms, 'A1', 'D'));
}

interface Levels {
  first: Ratio | undefined;
  second: Ratio | undefined;
  stop: Ratio;
}

function lowerRoamingLevels(lowering: Lowering): void {
  const { terms, measures } = lowering;
  const base = microsOf(valueAt(terms, 'roamNoticeBase'), measures);
  const told = microsOf(inputAt(terms, 'customLimit'), measures);
  putLevels(lowering, Slots.roamWarnFirst, publishedLevels(lowering, base));
  const isMoved = !isOff(terms, 'cm-mobile/bill-shock/custom-limit');
  const custom = isMoved ? customLevels(lowering, base, told) : publishedLevels(lowering, base);
  putLevels(lowering, Slots.customWarnFirst, custom);
}

/** A2: A as written; B one notice, at 48.40; C a limit of 50.00 with one notice at 80 % of it. */
function publishedLevels({ terms, measures }: Lowering, base: Ratio): Levels {
  const percent = times(base, percentage(wholeOf(valueAt(terms, 'roamNoticePercent'))));
  const second = microsOf(valueAt(terms, 'roamSecondNotice'), measures);
  const stop = microsOf(valueAt(terms, 'roamStop'), measures);
  if (terms.readings['A2'] === 'B') return { first: undefined, second, stop };
  if (terms.readings['A2'] === 'C') return { first: percent, second: undefined, stop: base };
  return { first: percent, second, stop };
}

/** A15: the amount told moves the 80 % notice alone (A), or every level in the proportion told : 50.00 (B). */
function customLevels(lowering: Lowering, base: Ratio, told: Ratio): Levels {
  const { terms } = lowering;
  const published = publishedLevels(lowering, base);
  const notice = times(told, percentage(wholeOf(valueAt(terms, 'roamNoticePercent'))));
  const oneNotice = terms.readings['A2'] === 'B';
  if (terms.readings['A15'] !== 'B') {
    return oneNotice ? { ...published, second: notice } : { ...published, first: notice };
  }
  const scaled = (level: Ratio): Ratio => (base.above === 0n ? level : over(times(level, told), base));
  return {
    first: published.first && notice,
    second: published.second && scaled(published.second),
    stop: terms.readings['A2'] === 'C' ? told : scaled(published.stop),
  };
}

function percentage(percent: bigint): Ratio {
  return ratio(percent, 100n);
}

function putLevels({ block, ticksPerMicro }: Lowering, slot: number, { first, second, stop }: Levels): void {
  const level = (micros: Ratio | undefined): bigint =>
    micros === undefined ? NEVER : reached(micros, ticksPerMicro);
  block.putWide(slot, level(first));
  block.putWide(slot + 2, level(second));
  block.putWide(slot + 4, level(stop));
}

/** A17: what counts, of each SIM or of all of the contract, and whether the amount is reached or passed. A18: the warning before the stop. */
function lowerServiceStop({ terms, measures, ticksPerMicro, block }: Lowering): void {
  const stop = microsOf(valueAt(terms, 'serviceStop'), measures);
  const level = terms.readings['A17boundary'] === 'B' ? passed : reached;
  const isShared = flagAt(terms, 'A17per', 'B') === 1;
  block.putWide(Slots.serviceStop, isShared ? NEVER : level(stop, ticksPerMicro));
  block.putWide(Slots.contractStop, isShared ? level(stop, ticksPerMicro) : NEVER);
  block.put(Slots.serviceBundleKindsOnly, flagAt(terms, 'A17base', 'B'));
  block.put(Slots.stopNeedsChoice, flagAt(terms, 'A18choice', 'B'));
  block.put(Slots.stopWaitsForWarning, flagAt(terms, 'A18delay', 'B'));
}

/** 12.5.2: the ceiling warns when it is passed. A16: it also stops (B, C), and so does an exhausted bundle (C). */
function lowerCeiling({ terms, measures, ticksPerMicro, block }: Lowering): void {
  block.putWide(Slots.ceiling, passed(microsOf(inputAt(terms, 'ceiling'), measures), ticksPerMicro));
  block.put(Slots.ceilingStops, optionAt(terms, 'A16') >= 1 ? 1 : 0);
  block.put(Slots.exhaustionStops, flagAt(terms, 'A16', 'C'));
}
