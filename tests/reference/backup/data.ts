import type { Fact } from '../accounts/situation.ts';
import { DAY, dayOf, monthHolding } from '../days.ts';
import { firstAt, fraction, type Fraction } from '../exact.ts';
import { freeAt, groundsOf, isAfterReturn, isImproperGround } from './grounds.ts';
import { gigabyte, holds, widened, type Life } from './life.ts';
import { leave } from './phones.ts';

// 4.1, 4.2, 5, 6: what data over backup are: free, ordinary, improper, of a loss; what they cost, and their fair use.

/** A part of a use in which nothing changes. */
interface Part {
  readonly use: Fact;
  readonly from: number;
  readonly until: number;
  readonly bytes: bigint;
}

type Kind = 'ordinary' | 'free' | 'improper' | 'afterLoss' | 'uncharged' | 'refused';

/** Bytes over backup in a month, and whether its limit was passed. */
interface Month {
  used: bigint;
  isPassed: boolean;
}

export function rateUses(life: Life): void {
  const months = new Map<number, Month>();
  for (const use of life.uses) {
    const grounds = new Set<string>();
    const end = life.book.untilSecond;
    const parts = partsOf(life, use).filter(({ from, bytes }) => bytes > 0n && from < end);
    for (const part of parts) ratePart(life, part, grounds, months);
  }
}

/** A use, cut wherever what it is may change. Data that last are spread evenly, in whole bytes from their beginning. */
function partsOf(life: Life, use: Fact): Part[] {
  const { atSeconds: from, untilSeconds: until, quantity } = use;
  if (until === undefined) return [{ use, from, until: from, bytes: quantity }];
  const cuts = [...momentsOf(life), ...daily(life, from, until)].filter((at) => at > from && at < until);
  const moments = [from, ...new Set(cuts.sort((left, right) => left - right)), until];
  return moments.slice(1).map((end, index) => {
    const begin = moments[index] ?? from;
    return { use, from: begin, until: end, bytes: bytesBy(use, end) - bytesBy(use, begin) };
  });
}

function bytesBy({ atSeconds: from, untilSeconds: until = from, quantity }: Fact, at: number): bigint {
  return at >= until ? quantity : (quantity * BigInt(at - from)) / BigInt(until - from);
}

function momentsOf(life: Life): number[] {
  const spans = [...life.outages, ...life.cuts, ...life.misuses];
  return [
    ...spans.flatMap(({ from, until }) => [from, until]),
    ...life.free.flatMap(({ from, until, retroFrom, lineBack }) => [from, until, retroFrom, lineBack]),
    ...life.losses.flatMap(({ from, until, loggedAt, reportedAt, disabledAt }) => [
      from,
      until,
      loggedAt,
      reportedAt,
      disabledAt,
    ]),
    ...life.needless.map(({ at }) => at),
    life.book.untilSecond,
    ...life.prices.map(({ at }) => at),
  ];
}

function daily({ terms }: Life, from: number, until: number): number[] {
  const hours = ['workFrom', 'workUntil', 'customerFrom', 'customerUntil'].map((name) => terms.count(name));
  const moments: number[] = [];
  for (let day = dayOf(from); day <= dayOf(until); day++) {
    for (const hour of [0, ...hours]) moments.push(day * DAY + hour * 3600);
  }
  return moments;
}

function ratePart(life: Life, part: Part, running: Set<string>, months: Map<number, Month>): void {
  const { book, terms } = life;
  const { use, from, bytes } = part;
  const isPhone = use.fact !== 'hardwareData';
  const grounds = groundsOf(life, use, from);
  const kind = kindOf(life, use, from, grounds);
  const isOverBackup = kind === 'free' || kind === 'improper';
  for (const ground of [...running]) if (!isOverBackup || !grounds.includes(ground)) running.delete(ground);
  if (kind === 'refused') book.refuse('data', bytes);
  if (kind === 'afterLoss') {
    terms.acts('cm-backup/loss/data-from-disconnect');
    terms.reading('A36');
    const rate = terms.reading('lossRate') === 'A' ? priceAt(life, from) : terms.micros('networkCostPerGb');
    book.post(from, 'dataAfterLoss', cost(life, bytes, rate));
  }
  if (kind === 'ordinary') leave(life, use, from, bytes);
  if (!isOverBackup) return;
  for (const ground of grounds) {
    if (!running.has(ground)) book.hit(from, ground);
    running.add(ground);
  }
  const over = countFairUse(life, part, months);
  const isImproper = kind === 'improper' || isNeedless(life, from);
  if (isImproper) charge(life, use, from, bytes);
  else {
    terms.acts('cm-backup/price/proper-use-free');
    if (isPhone && terms.reading('bundleDraw') === 'B') leave(life, use, from, bytes);
    if (over > 0n && terms.reading('fupSanction') === 'B') {
      book.post(from, 'overFairUse', cost(life, over, priceAt(life, from)));
    }
  }
}

/** 4.3: data of the incident, of the Month, or after the visit (A35); it lasts until free data are switched off. */
function isNeedless(life: Life, at: number): boolean {
  const { terms, book } = life;
  return life.needless.some(({ at: visit, begun }) => {
    const option = terms.reading('A35');
    if (option === 'B') return book.monthOf(at) === book.monthOf(visit);
    if (begun === undefined) return false;
    return at >= (option === 'A' ? begun : visit) && at < incidentEnd(life, begun);
  });
}

/** An incident is a time without a line, and the free data that are still on after it: until the line is lost anew. */
function incidentEnd(life: Life, begun: number): number {
  const down = [...life.outages, ...life.cuts];
  const back = widened({ from: begun, until: begun + 1 }, down).until;
  const off = widened({ from: begun, until: begun + 1 }, [...down, ...life.free]).until;
  return Math.min(off, ...down.map(({ from }) => from).filter((from) => from >= back));
}

function kindOf(life: Life, use: Fact, at: number, grounds: readonly string[]): Kind {
  if (use.fact === 'hardwareData') {
    const loss = life.losses.find((each) => holds(each, at));
    if (loss && at >= loss.disabledAt) return 'refused';
    if (loss && at >= loss.loggedAt) {
      return life.terms.reading('A36') === 'A' || at < loss.reportedAt ? 'afterLoss' : 'uncharged';
    }
    return grounds.some(isImproperGround) ? 'improper' : 'free';
  }
  const free = freeAt(life, use, at);
  if (!free) return 'ordinary';
  if (isAfterReturn(life, free, at) && life.terms.reading('A34') === 'B') return 'ordinary';
  return grounds.some(isImproperGround) ? 'improper' : 'free';
}

/** 4.2: more than so many GB over backup in a Month is a hit, once; gives the bytes of a part beyond it. */
function countFairUse(life: Life, part: Part, months: Map<number, Month>): bigint {
  const { terms, book } = life;
  const { use, from, until, bytes } = part;
  if (use.fact !== 'hardwareData' && terms.reading('freeVolume') === 'A') return 0n;
  terms.acts('cm-backup/fup/internet-terms-ch6');
  const index = book.monthOf(from);
  const month = months.get(index) ?? { used: 0n, isPassed: false };
  months.set(index, month);
  const { above, below } = terms.figure('backupFupGb');
  const limit = (above * gigabyte(life)) / below;
  const before = month.used;
  month.used += bytes;
  if (month.used <= limit) return 0n;
  if (!month.isPassed) {
    month.isPassed = true;
    const passes = (at: number): boolean => before + bytesBy(use, at) - bytesBy(use, from) > limit;
    const at = until === from ? from : firstAt(from, until, passes);
    book.hit(at, 'backupFairUse');
    if (terms.reading('fupSanction') === 'A') {
      book.turn(at, 'throttled', 'on');
      book.turn(book.month(index).until * DAY, 'throttled', 'off');
    }
  }
  return before >= limit ? bytes : month.used - limit;
}

/** 5.2, 6.3: improper data, at the rate outside a data pack. */
function charge(life: Life, use: Fact, at: number, bytes: bigint): void {
  const { terms, book } = life;
  terms.acts('cm-backup/improper/consumption-def');
  terms.acts('cm-backup/price/improper-at-oob-rate');
  const option = terms.reading('A37');
  if (option === 'C' && use.fact !== 'hardwareData') {
    leave(life, use, at, bytes);
    return;
  }
  if (!terms.uses('improperCharge')) return;
  const month = book.monthOf(at);
  const price = option === 'B' ? priceAt(life, invoiceDay(life, month) * DAY) : priceAt(life, at);
  book.postIn(month, 'improperData', cost(life, bytes, price));
}

/** First day of the Month on whose invoice improper data stand. */
export function invoiceDay({ terms, book, account }: Life, month: number): number {
  const isLater = terms.uses('billLater');
  terms.acts(isLater ? 'cm-backup/invoice/improper-may-be-later' : 'cm-backup/invoice/improper-next-month');
  const lag = terms.count(isLater ? 'laterMonths' : 'improperLag');
  return monthsAfter(book.month(month), account.anchorDay ?? 1, lag);
}

export function monthsAfter({ until }: { until: number }, anchor: number, months: number): number {
  let day = until;
  for (let count = 1; count < months; count++) day = monthHolding(day, anchor).until;
  return day;
}

function priceAt({ terms, prices }: Life, at: number): Fraction {
  const last = prices.filter((each) => each.at <= at).at(-1);
  return last ? fraction(last.micros) : terms.micros('outOfPackPerGb');
}

function cost(life: Life, bytes: bigint, { above, below }: Fraction): Fraction {
  return fraction(bytes * above, below * gigabyte(life));
}
