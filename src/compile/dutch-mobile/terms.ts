// What lies behind the mobile month: rules that are off, readings, rights, money, counts, and the limit of open bundles (9.8b).

import {
  DutchCount,
  DutchMoney,
  DutchPolicy,
  DutchReading,
  DutchTerms,
} from '../../../assembly/layout/dutch-mobile.ts';
import { Place } from '../../../assembly/layout/kinds.ts';
import { Terms as Slots } from '../../../assembly/layout/terms.ts';
import { dayNumber } from '../../domain/calendar.ts';
import { chargeMicros } from '../../domain/money.ts';
import { floor, over, ratio, times, type Ratio } from '../../domain/ratio.ts';
import type { Term, Terms } from '../../scenario/effective.ts';
import { threshold } from '../chance.ts';
import { inputAt, isOff, optionAt, valueAt, type Lowering } from '../lowering.ts';
import { exact, secondsOf, wholeOf } from '../measures.ts';
import { membersOf } from './members.ts';
import { RULE_BITS } from './rule-bits.ts';

const BEGIN = Slots.SIZE;
const BITS = 64n;

export function lowerDutchTerms(lowering: Lowering): void {
  lowerRules(lowering);
  lowerTables(lowering);
  lowerOpenBundle(lowering);
  const { terms, block } = lowering;
  const put = (slot: number, value: bigint | number): void => {
    block.put(BEGIN + slot, value);
  };
  put(DutchTerms.blockSeconds, secondsOf(inputAt(terms, 'blockMinutes')));
  put(DutchTerms.workUntilSeconds, clockSeconds(valueAt(terms, 'workUntil')));
  put(DutchTerms.outside, outside(terms));
  put(DutchTerms.homePricesFrom, dayOf(valueAt(terms, 'roamLikeHomeFrom')));
  put(DutchTerms.discountBasisPoints, hundredths(inputAt(terms, 'discountPercent')));
  put(DutchTerms.cpiBasisPoints, hundredths(inputAt(terms, 'cpi')));
  const rate = [inputAt(terms, 'commercialRate'), valueAt(terms, 'interestPoints')].map(hundredths);
  put(
    DutchTerms.interestBasisPoints,
    rate.reduce((sum, part) => sum + part, 0n),
  );
}

function lowerRules({ terms, block }: Lowering): void {
  const off = RULE_BITS.reduce(
    (bits, [id, bit]) => (isOff(terms, id) ? bits | (1n << BigInt(bit)) : bits),
    0n,
  );
  block.put(BEGIN + DutchTerms.off, BigInt.asIntN(64, off));
  block.put(BEGIN + DutchTerms.offHigh, BigInt.asIntN(64, off >> BITS));
}

function lowerTables({ terms, measures, block }: Lowering): void {
  for (const [key, slot] of membersOf(DutchReading))
    block.put(BEGIN + DutchTerms.readings + slot, optionAt(terms, key));
  for (const [key, slot] of membersOf(DutchPolicy))
    block.put(BEGIN + DutchTerms.policies + slot, threshold(terms.policies[key] ?? 0));
  for (const [key, slot] of membersOf(DutchMoney)) {
    const term = termAt(terms, key);
    block.put(BEGIN + DutchTerms.money + slot, chargeMicros(exact(term), term.vat, measures.vat));
  }
  for (const [key, slot] of membersOf(DutchCount))
    block.put(BEGIN + DutchTerms.counts + slot, wholeOf(termAt(terms, key)));
}

/** A value of the contract, or an input of the scenario: they share their keys. */
function termAt(terms: Terms, key: string): Term {
  return terms.values[key] ?? inputAt(terms, key);
}

/** "18:00" as seconds of the day. */
function clockSeconds({ value }: Term): number {
  const [hours = 0, minutes = 0] = String(value).split(':').map(Number);
  return hours * 3600 + minutes * 60;
}

/** "2017-06-01" as a day number. */
function dayOf({ value }: Term): number {
  const [year = 0, month = 0, day = 0] = String(value).split('-').map(Number);
  return dayNumber(year, month, day);
}

function hundredths(term: Term): bigint {
  return floor(times(exact(term), ratio(100n)));
}

/** A59 A leaves out Norway, Iceland and Liechtenstein; without the rule the bundle holds at home only. */
function outside(terms: Terms): number {
  if (isOff(terms, 'in2/roam/like-at-home')) return (1 << Place.eu) | (1 << Place.eea);
  return terms.readings['A59'] === 'A' ? 1 << Place.eea : 0;
}

/** A6: price / figure (A), price without VAT / figure (B), twice the price / figure (C) GB; no limit under D. */
function lowerOpenBundle({ terms, measures, block }: Lowering): void {
  const figures = [
    isOff(terms, 'in2/open-bundle/limit-2018-eur-3-per-gb') ? undefined : valueAt(terms, 'openLimit2018'),
    isOff(terms, 'in2/open-bundle/limit-2019-eur-2.25-per-gb') ? undefined : valueAt(terms, 'openLimit2019'),
    laterFigure(terms),
  ];
  const price = priceOf(terms, measures.vat);
  figures.forEach((figure, index) => {
    const none = figure === undefined || price === undefined || exact(figure).above === 0n;
    const bytes = none ? -1n : floor(times(over(price, exact(figure)), ratio(measures.bytesPerGb)));
    block.put(BEGIN + DutchTerms.openLimit + index, bytes);
  });
}

function laterFigure(terms: Terms): Term | undefined {
  if (isOff(terms, 'in2/open-bundle/limit-2019-eur-2.25-per-gb')) return undefined;
  return terms.readings['afterYears'] === 'B'
    ? inputAt(terms, 'openLimitLater')
    : valueAt(terms, 'openLimit2019');
}

function priceOf(terms: Terms, vat: number): Ratio | undefined {
  const price = exact(inputAt(terms, 'openBundlePrice'));
  switch (terms.readings['A6']) {
    case 'A':
      return price;
    case 'B':
      return over(price, ratio(10_000n + BigInt(vat), 10_000n));
    case 'C':
      return times(price, ratio(2n));
    default:
      return undefined;
  }
}
