import type { Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import { firstAt } from '../exact.ts';
import { charge, cost, priceAt } from './charges.ts';
import { freeAt, groundsOf, isAfterReturn, isImproperGround } from './grounds.ts';
import { gigabyte, holds, owe, widened, type Life } from './life.ts';
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

/** The uses of a site under way, what they are under, and what its months have had. */
interface Flowing {
  readonly life: Life;
  readonly grounds: Map<Fact, Set<string>>;
  readonly months: Map<number, Month>;
}

/**
 * All uses together, in order of time, cut wherever what they are may change. Data that last are spread evenly, in whole bytes from
 * their beginning; those of a moment are judged when it is known what else it brings.
 */
export function rateUses(life: Life): void {
  const flowing = {
    life,
    grounds: new Map(life.uses.map((use) => [use, new Set<string>()])),
    months: new Map(),
  };
  const changes = momentsOf(life);
  const all = life.uses.flatMap((use) => momentsIn(life, use, [...changes, life.endedAt]));
  const moments = [...new Set(all)].filter((at) => at <= life.endedAt);
  moments.sort((left, right) => left - right);
  moments.forEach((from, index) => {
    for (const use of life.uses)
      if (use.atSeconds === from && endOf(use) === from) rate(flowing, use, from, from);
    const until = moments[index + 1];
    if (until !== undefined) rateSpan(flowing, from, until);
  });
}

/** A site with what its data were as far as that is known by now, and none of it in its book. */
export function asKnown(life: Life): Life {
  const known = { ...life, book: life.book.blank(), left: new Map() };
  rateUses(known);
  return { ...known, book: life.book.blank() };
}

/** When a use begins and ends, and when what it is may change. */
function momentsIn(life: Life, use: Fact, changes: readonly number[]): number[] {
  const from = use.atSeconds;
  const until = Math.min(endOf(use), life.book.untilSecond);
  const between = [...changes, ...daily(life, from, until)].filter((at) => at > from && at < until);
  return [from, ...between, until];
}

function endOf({ atSeconds, untilSeconds = atSeconds }: Fact): number {
  return untilSeconds;
}

/** What flows in a span; the second in which the month's limit is passed is a span of its own. */
function rateSpan(flowing: Flowing, from: number, until: number): void {
  const uses = flowing.life.uses.filter((use) => use.atSeconds <= from && endOf(use) >= until);
  const passed = uses.length > 1 ? passedAt(flowing, uses, from, until) : undefined;
  if (passed === undefined || until - from === 1) {
    for (const use of uses) rate(flowing, use, from, until);
    return;
  }
  if (passed - 1 > from) rateSpan(flowing, from, passed - 1);
  rateSpan(flowing, passed - 1, passed);
  if (passed < until) rateSpan(flowing, passed, until);
}

/** The second in which data over backup pass the month's limit, if it lies in a span. */
function passedAt(
  { life, months }: Flowing,
  uses: readonly Fact[],
  from: number,
  until: number,
): number | undefined {
  const counted = uses.filter((use) => isCounted(life, use, from));
  const before = months.get(life.book.monthOf(from))?.used ?? 0n;
  const limit = fairUseLimit(life);
  const by = (at: number): bigint =>
    counted.reduce((sum, use) => sum + bytesBy(use, at) - bytesBy(use, from), before);
  return before <= limit && by(until) > limit ? firstAt(from, until, (at) => by(at) > limit) : undefined;
}

/** Is it over backup, and bound by fair use? */
function isCounted(life: Life, use: Fact, at: number): boolean {
  const kind = kindOf(life, use, at, groundsOf(life, use, at));
  const isBound = use.fact === 'hardwareData' || life.terms.reading('freeVolume') === 'B';
  return isBound && (kind === 'free' || kind === 'improper');
}

function rate({ life, grounds, months }: Flowing, use: Fact, from: number, until: number): void {
  const bytes = from === until ? use.quantity : bytesBy(use, until) - bytesBy(use, from);
  const own = grounds.get(use);
  if (bytes > 0n && own) ratePart(life, { use, from, until, bytes }, own, months);
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
    owe(life, book.monthOf(from), 'dataAfterLoss', cost(life, bytes, rate));
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
      owe(life, book.monthOf(from), 'overFairUse', cost(life, over, priceAt(life, from)));
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
  const limit = fairUseLimit(life);
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
      book.turn(Math.min(book.month(index).until * DAY, life.endedAt), 'throttled', 'off');
    }
  }
  return before >= limit ? bytes : month.used - limit;
}

function fairUseLimit(life: Life): bigint {
  const { above, below } = life.terms.figure('backupFupGb');
  return (above * gigabyte(life)) / below;
}
