import { dayOf, mondayOf } from '../days.ts';
import { NumberClass } from '../../../assembly/layout/kinds.ts';
import { BusinessUse } from './business-use.ts';
import type { Ending } from './ending.ts';
import { limitsOf, PARTNERS } from './fair-use-limits.ts';
import type { Life } from './life.ts';
import { MonthLimits } from './month-limits.ts';
import { isFree } from './price.ts';
import { Sanctions } from './sanctions.ts';
import type { Sending } from './use.ts';
import { dataDelay, sendingDelay } from './watch.ts';

// Fair use of unlimited plans (13.3), and messages to many (6.1).

/** What was counted in one billing month. */
interface Counts {
  readonly sums: Map<string, bigint>;
  /** Limits passed in it, and how often: days, weeks or calls. */
  readonly passed: Map<string, Set<number>>;
}

export class FairUse {
  readonly business: BusinessUse;
  readonly sanctions: Sanctions;
  readonly #life: Life;
  readonly #months: Counts[] = [];
  readonly #callsByDay = new Map<number, bigint>();
  readonly #limits: Readonly<Record<string, bigint>>;
  readonly #monthLimits: MonthLimits;
  /** Weeks that have passed their limit, by their Monday, or by their last day where any seven days are a week. */
  readonly #weeks = new Set<number>();
  #calls = 0;

  constructor(life: Life, ending: Ending) {
    this.#life = life;
    this.#limits = limitsOf(life.terms);
    this.#monthLimits = new MonthLimits(life, this.#limits);
    this.sanctions = new Sanctions(life, ending);
    this.business = new BusinessUse(life, (delay) => this.sanctions.follow(delay, life.month.index));
  }

  beginMonth(): void {
    this.#months.push({ sums: new Map(), passed: new Map() });
  }

  get countsData(): boolean {
    return this.#life.plan.data === undefined;
  }

  /** Bytes at home that would not yet pass a limit on data that day. */
  room(day: number): bigint {
    const sum = this.#counts(this.#life.month.index).sums.get(`dataDay ${day}`) ?? 0n;
    const threshold = this.#limits.dataDay as bigint;
    const ofDay = sum >= threshold ? undefined : threshold - 1n - sum;
    const rooms = [ofDay, this.#monthLimits.room('dataMonth', day)].filter((each) => each !== undefined);
    return rooms.reduce((least, each) => (each < least ? each : least), 1n << 62n);
  }

  /** Data at home up to now: of one second all at once, so that of its limits the month's counts as the last. */
  data(day: number, bytes: bigint): void {
    if (!this.countsData || bytes === 0n) return;
    const { index } = this.#life.month;
    const hits = [
      ...this.#add(index, 'dataDay', `dataDay ${day}`, day, bytes),
      ...this.#addToMonth(index, 'dataMonth', day, bytes),
    ];
    this.#act(hits, dataDelay(this.#life, this.#life.now));
  }

  /** A call that has ended, counted on the day on which it began. */
  call(sending: Sending): void {
    const { terms, plan } = this.#life;
    if (plan.voice !== undefined) return;
    if (sending.incoming && terms.readings.A62direction !== 'B') return;
    if (isFree(sending.numberClass) && terms.readings.A62free === 'B') return;
    const day = dayOf(sending.at);
    const { index } = this.#life.monthOf(sending.at);
    const seconds = BigInt(sending.amount);
    this.#calls += 1;
    const passed = [
      ...this.#add(index, 'voiceDay', `voiceDay ${day}`, day, seconds),
      ...this.#week(index, day, seconds),
      ...(seconds >= (this.#limits.voiceNonstop as bigint)
        ? this.#pass(index, 'voiceNonstop', this.#calls)
        : []),
    ];
    this.#act(passed, sendingDelay(this.#life, sending.place), index);
  }

  /** Messages sent. */
  messages(sending: Sending): void {
    const { index } = this.#life.month;
    const day = dayOf(sending.at);
    const amount = BigInt(sending.amount);
    const passed = this.#toMany(index, sending);
    if (this.#life.plan.sms === undefined) {
      const name =
        sending.kind === 'sms'
          ? 'sms'
          : sending.numberClass === NumberClass.mmsOther
            ? 'mmsOther'
            : 'mmsBase';
      passed.push(...this.#add(index, `${name}Day`, `${name}Day ${day}`, day, amount));
      passed.push(...this.#addToMonth(index, `${name}Month`, day, amount));
    }
    this.#act(passed, sendingDelay(this.#life, sending.place));
  }

  /** Clause 6.1: one message to many, and many different numbers in a month; on any plan. */
  #toMany(index: number, { at, recipients, numbers, fresh }: Sending): string[] {
    const isToMany = BigInt(recipients) >= (this.#limits.groupSize as bigint);
    const period = this.#monthLimits.write(dayOf(at), numbers, fresh);
    return [
      ...(isToMany ? ['groupSize'] : []),
      ...(period === undefined ? [] : this.#pass(index, 'distinctNumbers', period)),
    ];
  }

  #addToMonth(index: number, limit: string, day: number, amount: bigint): string[] {
    const period = this.#monthLimits.add(limit, day, amount);
    return period === undefined ? [] : this.#pass(index, limit, period);
  }

  #week(index: number, day: number, seconds: bigint): string[] {
    this.#callsByDay.set(day, (this.#callsByDay.get(day) ?? 0n) + seconds);
    const isRolling = this.#life.terms.readings.rollingWeek === 'B';
    const first = isRolling ? day - 6 : mondayOf(day);
    let sum = 0n;
    for (let each = first; each < first + 7; each++) sum += this.#callsByDay.get(each) ?? 0n;
    if (sum < (this.#limits.voiceWeek as bigint)) return [];
    const occasion = isRolling ? day : first;
    if (this.#weeks.has(occasion)) return [];
    this.#weeks.add(occasion);
    return this.#pass(index, 'voiceWeek', occasion);
  }

  /** Adds to a count; a hit where it passes its limit just now. */
  #add(index: number, limit: string, key: string, occasion: number, amount: bigint): string[] {
    const { sums } = this.#counts(index);
    const before = sums.get(key) ?? 0n;
    const threshold = this.#limits[limit] as bigint;
    sums.set(key, before + amount);
    const passesNow = before < threshold && before + amount >= threshold;
    return passesNow ? this.#pass(index, limit, occasion) : [];
  }

  /** A limit was passed on one more occasion: whether that is a hit, by "regularly" (A3) and "and/or" (A11). */
  #pass(index: number, limit: string, occasion: number): string[] {
    const { passed } = this.#counts(index);
    const occasions = passed.get(limit) ?? new Set<number>();
    if (occasions.has(occasion)) return [];
    occasions.add(occasion);
    passed.set(limit, occasions);
    if (!this.#isHit(index, limit)) return [];
    const partner = PARTNERS[limit];
    if (this.#life.terms.readings.A11 !== 'B' || partner === undefined) return [limit];
    return this.#isHit(index, partner) ? [limit] : [];
  }

  #isHit(index: number, limit: string): boolean {
    const occasions = this.#counts(index).passed.get(limit)?.size ?? 0;
    if (occasions === 0) return false;
    const needed = { voiceDay: 'regularDays', voiceWeek: 'regularWeeks', voiceNonstop: 'regularCalls' }[
      limit
    ];
    if (needed === undefined) return true;
    const { terms } = this.#life;
    if (terms.readings.A3 === 'C') return true;
    if (terms.readings.A3 === 'B') return (this.#months[index - 1]?.passed.get(limit)?.size ?? 0) > 0;
    return occasions >= Math.max(1, terms.number(needed));
  }

  /** Tells the hits of one use, and uses the operator's measures for them once (D8). */
  #act(hits: readonly string[], delay: number, index = this.#life.month.index): void {
    const { told, terms, now } = this.#life;
    for (const name of hits) told.hits.push({ at: now, name });
    const only61 = hits.every((name) => name === 'groupSize' || name === 'distinctNumbers');
    if (hits.length > 0 && !(only61 && terms.readings.A63 === 'B')) this.sanctions.follow(delay, index);
  }

  #counts(index: number): Counts {
    const counts = this.#months[index];
    if (!counts) throw new Error(`no month ${index}`);
    return counts;
  }
}
