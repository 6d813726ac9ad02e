import { DAY, dayOf } from '../days.ts';
import type { Life } from './life.ts';
import { surchargedSeconds } from './price.ts';
import { charge } from './units.ts';
import { zoneOf, type Sending, type Zone } from './use.ts';

// Roaming abuse (13.5): signs, four months, notice, fifteen calendar days, surcharge.

type Place = 'home' | 'eu';
type Kind = 'data' | 'voice' | 'sms';
const KINDS: readonly Kind[] = ['data', 'voice', 'sms'];

/** Outgoing use of one day: bytes, seconds and messages, by place. */
type DayUse = Record<Place, Record<Kind, bigint>>;

/** Days, half-open. */
interface Span {
  readonly from: number;
  readonly until: number;
}

export class RoamingAbuse {
  readonly #life: Life;
  readonly #connected: { home: ReadonlySet<number>; eu: ReadonlySet<number> };
  readonly #days = new Map<number, DayUse>();
  /** Seconds of calls made in the EU zone as they would be surcharged, by day. */
  readonly #surchargeable = new Map<number, bigint>();
  #notified = false;
  /** How many Months had ended at the first suspicion, where the four months run from there (reading "window" B). */
  #suspectedAt: number | undefined;

  constructor(life: Life, connected: { home: ReadonlySet<number>; eu: ReadonlySet<number> }) {
    this.#life = life;
    this.#connected = connected;
  }

  note(at: number, zone: Zone, kind: Kind, amount: bigint): void {
    if (zone === 'abroad') return;
    const day = dayOf(at);
    const use = this.#days.get(day) ?? { home: nothing(), eu: nothing() };
    use[zone][kind] += amount;
    this.#days.set(day, use);
  }

  /** A call made, or SMS sent. */
  sent({ kind, at, place, amount }: Sending): void {
    if (kind === 'mms') return;
    const zone = zoneOf(place);
    this.note(at, zone, kind, BigInt(amount));
    if (kind !== 'voice' || zone !== 'eu') return;
    const day = dayOf(at);
    const seconds = surchargedSeconds(this.#life.terms, amount);
    this.#surchargeable.set(day, (this.#surchargeable.get(day) ?? 0n) + seconds);
  }

  /** Bytes carried at home in those days. */
  dataAtHome(span: Span): bigint {
    return this.#useIn(span).home.data;
  }

  /** At second 0 of a Month: the test of the one that has ended and those before it. */
  monthHasEnded(): void {
    const { terms, standing, months } = this.#life;
    if (terms.policies.observeRoaming === 0 || standing.ended) return;
    const observed = terms.number('observeMonths');
    const ended = months.slice(this.#life.around.firstMonth, -1);
    const latest = lastOf(ended, observed);
    if (!latest) return;
    const span = terms.readings.window === 'A' ? latest : this.#sinceSuspicion(ended, observed);
    if (standing.surcharged) {
      if (terms.readings.surchargeEnd === 'A' && !this.#isAbuse(latest)) this.#endSurcharge();
    } else if (span && this.#isAbuse(span) && !this.#notified) this.#notify(span);
  }

  /** Four months from the first suspicion (reading "window" B): the end of a Month whose own use shows the signs. */
  #sinceSuspicion(ended: readonly Span[], observed: number): Span | undefined {
    const last = ended.at(-1) as Span;
    if (this.#suspectedAt === undefined && this.#isAbuse(last)) this.#suspectedAt = ended.length;
    if (this.#suspectedAt === undefined || ended.length - this.#suspectedAt < observed) return undefined;
    const span = { from: (ended[this.#suspectedAt] as Span).from, until: last.until };
    this.#suspectedAt = undefined;
    return span;
  }

  #isAbuse(span: Span): boolean {
    return this.#isInactive(span) || this.#isMoreAbroad(span) || this.#isInTurn(span);
  }

  /** (iii) Several SIMs of one customer in turn: each Month of the span away, and in the EU zone. */
  #isInTurn({ from, until }: Span): boolean {
    const { terms, months, subscriber } = this.#life;
    if (subscriber.inTurn < terms.number('multiSimCount')) return false;
    const isIn = (days: ReadonlySet<number>, month: Span): boolean =>
      [...days].some((day) => this.#sinceItWorks(month) <= day && day < month.until);
    return months
      .filter((month) => from <= month.from && month.until <= until)
      .every((month) => !isIn(this.#connected.home, month) && isIn(this.#connected.eu, month));
  }

  /** (i) A long time without a connection at home, with use almost only in the EU zone. */
  #isInactive(span: Span): boolean {
    const { terms, months } = this.#life;
    let [run, longest] = [0, 0];
    for (let day = this.#sinceItWorks(months[0] ?? span); day < span.until; day++) {
      run = this.#connected.home.has(day) ? 0 : run + 1;
      if (day >= span.from) longest = Math.max(longest, run);
    }
    if (longest < terms.number('inactiveDays')) return false;
    const { home, eu } = this.#useIn(span);
    const share = BigInt(terms.number('roamSharePercent'));
    const used = KINDS.filter((kind) => eu[kind] + home[kind] > 0n);
    return (
      used.some((kind) => eu[kind] > 0n) &&
      used.every((kind) => eu[kind] * 100n >= share * (eu[kind] + home[kind]))
    );
  }

  /** (ii) More use in the EU zone than at home, and more days away, by A4. */
  #isMoreAbroad(span: Span): boolean {
    const { home, eu } = this.#useIn(span);
    if (!this.#kinds().some((kind) => eu[kind] > home[kind])) return false;
    const from = this.#sinceItWorks(span);
    const count = (days: ReadonlySet<number>): number =>
      [...days].filter((day) => from <= day && day < span.until).length;
    const [atHome, inZone] = [count(this.#connected.home), count(this.#connected.eu)];
    const isLiteral = this.#life.terms.readings.A4 === 'A';
    return isLiteral ? span.until - from - atHome > inZone : inZone > atHome;
  }

  /** Days before the SIM was switched on are none that it is away, and its connections on them count for no sign. */
  #sinceItWorks({ from }: Span): number {
    return Math.max(from, this.#life.around.firstDay);
  }

  #kinds(): readonly Kind[] {
    return this.#life.terms.readings.usageKinds === 'B' ? ['data'] : KINDS;
  }

  #useIn({ from, until }: Span): DayUse {
    const sum = { home: nothing(), eu: nothing() };
    for (let day = from; day < until; day++) {
      const use = this.#days.get(day);
      if (!use) continue;
      for (const place of ['home', 'eu'] as const) {
        for (const kind of KINDS) sum[place][kind] += use[place][kind];
      }
    }
    return sum;
  }

  #notify(span: Span): void {
    const life = this.#life;
    const { now, told, terms } = life;
    this.#notified = true;
    told.notices.push({ at: now, name: 'roamingAbuse' });
    told.state(now, 'abuseNotified', 'on');
    const days = terms.number('graceDays') + (terms.readings.graceCount === 'A' ? 1 : 0);
    life.after(days * DAY, () => {
      const grace = { from: dayOf(now), until: dayOf(life.now) };
      life.agenda.putLast(life.now, () => this.#endGrace(span, grace)); // what ends the contract in that second came first
    });
  }

  #endGrace(observed: Span, grace: Span): void {
    const { standing, told, now, endedIn, month } = this.#life;
    if (endedIn !== undefined && endedIn < month.index) return;
    this.#notified = false;
    told.state(now, 'abuseNotified', 'off');
    if (standing.ended || this.#hasChanged(observed, grace)) return;
    standing.surcharged = true;
    told.state(now, 'surcharged', 'on');
    if (this.#life.terms.readings.A20 === 'C') this.#surchargeBack(observed);
  }

  /**
   * A: over the days of grace there is not more use, on more days, in the EU zone; inactivity has no measure in so few days.
   * B: the share of roaming fell; where nothing is used there is none that could fall.
   */
  #hasChanged(observed: Span, grace: Span): boolean {
    if (this.#life.terms.readings.changed === 'A') return !this.#isMoreAbroad(grace);
    const [before, during] = [this.#useIn(observed), this.#useIn(grace)];
    const kinds = this.#kinds();
    const used = kinds.filter((kind) => during.eu[kind] + during.home[kind] > 0n);
    return used.some((kind) => {
      const left = during.eu[kind] * (before.eu[kind] + before.home[kind]);
      const right = before.eu[kind] * (during.eu[kind] + during.home[kind]);
      return left < right;
    });
  }

  #endSurcharge(): void {
    const { standing, told, now } = this.#life;
    standing.surcharged = false;
    told.state(now, 'surcharged', 'off');
  }

  /** Back over the months that were looked at (A20 C), on the bill of the month in which it begins. */
  #surchargeBack(observed: Span): void {
    const { told, terms, month } = this.#life;
    const { eu } = this.#useIn(observed);
    const days = [...this.#surchargeable].filter(([day]) => observed.from <= day && day < observed.until);
    const calls = days.reduce((sum, [, seconds]) => sum + seconds, 0n);
    told.charge(month.index, 'surchargeData', 'bytes', charge(eu.data, terms.surchargeData));
    told.charge(month.index, 'surchargeVoice', 'seconds', charge(calls, terms.surchargeVoice));
    told.charge(month.index, 'surchargeSms', 'messages', charge(eu.sms, terms.surchargeSms));
  }
}

/** The months that have ended last, so many of them; undefined = there are not so many. */
function lastOf(ended: readonly Span[], count: number): Span | undefined {
  const [first, last] = [ended.at(-count), ended.at(-1)];
  return first && last && { from: first.from, until: last.until };
}

function nothing(): Record<Kind, bigint> {
  return { data: 0n, voice: 0n, sms: 0n };
}
