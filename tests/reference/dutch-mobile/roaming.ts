import { DAY, dayOf } from '../days.ts';
import type { UsageRecord } from '../../../src/usage-file/record.ts';
import type { Life } from './life.ts';
import { zoneOf, type Zone } from './use-price.ts';

// The four-month test, its message and days of grace, proof of a link, and the surcharge (9.6, 9.8a).

type Kind = 'data' | 'voice' | 'sms';
const KINDS: readonly Kind[] = ['data', 'voice', 'sms'];
type Side = 'home' | 'away';
type DayUse = Record<Side, Record<Kind, bigint>>;

interface Span {
  readonly from: number;
  readonly until: number;
}

export class Roaming {
  readonly #life: Life;
  /** Zone of the last connection of each day that has one (D6). */
  readonly #lastZone: ReadonlyMap<number, Zone>;
  readonly #days = new Map<number, DayUse>();
  isSurcharged = false;
  isRefused = false;
  /** D15: until withdrawn. */
  #hasProof = false;
  #notice: { cured: boolean; proven: boolean } | undefined;
  /** Surcharges use of the days from the message on (reading "surchargeStart" B). */
  surchargeBack: (fromSecond: number) => void = () => {};

  constructor(life: Life, records: readonly UsageRecord[]) {
    this.#life = life;
    this.#lastZone = lastZones(life, records);
  }

  /** What a block refused was not used. */
  note(at: number, zone: Zone, kind: Kind, amount: bigint): void {
    const side = this.#sideOf(zone);
    if (!side) return;
    const day = dayOf(at);
    const use = this.#days.get(day) ?? { home: nothing(), away: nothing() };
    use[side][kind] += amount;
    this.#days.set(day, use);
  }

  #sideOf(zone: Zone | undefined): Side | undefined {
    if (zone === undefined || zone === 'home') return zone;
    return zone === 'eu' || this.#life.reads('abroad') === 'A' ? 'away' : undefined;
  }

  /** 9.6: proof by a day that the supplier names. */
  ask(untilSecond: number): void {
    const life = this.#life;
    life.notify('proofAsked');
    if (this.#hasProof) return;
    life.agenda.put(untilSecond, () => {
      if (this.#hasProof || this.isRefused || !life.may('refuseRoaming')) return;
      this.isRefused = true;
      life.state('roamingRefused', 'on');
    });
  }

  prove(): void {
    const life = this.#life;
    this.#hasProof = true;
    if (this.isRefused) {
      this.isRefused = false;
      life.state('roamingRefused', 'off');
    }
    if (!this.#notice) return;
    this.#notice.proven = true;
    if (life.reads('A5') === 'A') this.#endNotice();
  }

  /** At second 0 of a month: the test of the months before it. */
  monthHasEnded(): void {
    const life = this.#life;
    const observed = life.terms.number('observeMonths');
    const first = life.months[life.index - observed];
    if (!first || life.isEnded) return;
    life.acts('roam-fup/rolling-window');
    const isAbuse = this.#isMoreAway({ from: first.from, until: life.month.from });
    if (this.isSurcharged) {
      if (!isAbuse && life.reads('surchargeEnd') === 'A') {
        this.isSurcharged = false;
        life.state('surcharged', 'off');
      }
    } else if (isAbuse && !this.#notice && !(this.#hasProof && life.reads('A5') === 'A')) {
      this.#notify();
    }
  }

  #isMoreAway(span: Span): boolean {
    let [atHome, away] = [0, 0];
    const sum = { home: nothing(), away: nothing() };
    for (let day = span.from; day < span.until; day++) {
      const side = this.#sideOf(this.#lastZone.get(day));
      if (side === 'home') atHome += 1;
      if (side === 'away') away += 1;
      const use = this.#days.get(day);
      if (use) addTo(sum, use);
    }
    return away > atHome && this.#isMoreUse(sum);
  }

  #isMoreUse({ home, away }: DayUse): boolean {
    const isMore = (kind: Kind): boolean => away[kind] > home[kind];
    const reading = this.#life.reads('usageKinds');
    if (reading === 'C') return isMore('data');
    if (reading === 'A') return KINDS.some(isMore);
    const used = KINDS.filter((kind) => away[kind] + home[kind] > 0n);
    return used.length > 0 && used.every(isMore);
  }

  #notify(): void {
    const life = this.#life;
    const { terms, today } = life;
    const notice = { cured: false, proven: this.#hasProof };
    this.#notice = notice;
    life.acts('notice/received-when-sent');
    life.notify('roamingAbuse');
    life.state('abuseNotified', 'on');
    const received = today + (life.reads('receipt') === 'B' ? terms.number('receiptDays') : 0);
    const ends = received + terms.number('graceDays') + 1;
    life.onDay(ends, () => {
      if (this.#notice !== notice) return;
      this.#endNotice();
      life.acts('roam-fup/grace-14-days');
      const isChanged = !this.#isMoreAway({ from: received, until: ends });
      const isCured = life.reads('A5') === 'B' ? isChanged && notice.proven : isChanged || notice.proven;
      if (isCured || !life.may('surcharge')) return;
      this.isSurcharged = true;
      life.state('surcharged', 'on');
      if (life.reads('surchargeStart') === 'B') this.surchargeBack(today * DAY);
    });
  }

  #endNotice(): void {
    this.#notice = undefined;
    this.#life.state('abuseNotified', 'off');
  }
}

/** The zone in which a SIM was last on a network, for each day on which it was on one. */
function lastZones({ terms }: Life, records: readonly UsageRecord[]): Map<number, Zone> {
  const last = new Map<number, { at: number; zone: Zone }>();
  for (const { startSeconds, seconds, place } of records) {
    const zone = zoneOf(terms, place);
    const end = startSeconds + Math.max(0, seconds - 1);
    for (let day = dayOf(startSeconds); day <= dayOf(end); day++) {
      const at = Math.min(end, (day + 1) * DAY - 1);
      if (at >= (last.get(day)?.at ?? -Infinity)) last.set(day, { at, zone });
    }
  }
  return new Map([...last].map(([day, { zone }]) => [day, zone]));
}

function addTo(sum: DayUse, use: DayUse): void {
  for (const side of ['home', 'away'] as const) for (const kind of KINDS) sum[side][kind] += use[side][kind];
}

function nothing(): Record<Kind, bigint> {
  return { data: 0n, voice: 0n, sms: 0n };
}
