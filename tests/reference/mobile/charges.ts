import type { BillShock } from './bill-shock.ts';
import { firstAt } from '../exact.ts';
import type { Gauge, Level, Stream } from './gauge.ts';
import type { Life } from './life.ts';
import type { MobileMonth } from './month.ts';
import type { Terms } from './terms.ts';
import { look } from './watch.ts';

// Which meters of 12.5 a charge feeds, and when the operator knows of it.

const OF_BUNDLE_KINDS = new Set([
  'dataBeyondBundle',
  'voiceBeyondBundle',
  'smsBeyondBundle',
  'euDataBeyondBundle',
  'euVoiceBeyondBundle',
  'euSmsBeyondBundle',
]);
const SURCHARGES = new Set(['surchargeData', 'surchargeVoice', 'surchargeSms']);
const LATE = new Set(['roamingData', 'roamingVoice', 'roamingMessages', 'vasRoaming']);

/** Levels of what is charged for all use: they are told of until the last Month that is played is over. */
const OF_ALL_CHARGES = new Set(['serviceStopped', 'ceiling']);

type MeterName = 'roaming' | 'service' | 'ceiling' | 'percent';

/** The meters that a charge on a line counts toward. */
export function metersOf({ readings }: Terms, line: string): MeterName[] {
  const isSurcharge = SURCHARGES.has(line);
  const roams =
    line === 'roamingData' ||
    line === 'euDataBeyondBundle' ||
    (line === 'surchargeData' && readings.D3roaming === 'B');
  const serves = isSurcharge
    ? readings.D3service === 'A'
    : readings.A17base === 'A' || OF_BUNDLE_KINDS.has(line);
  const names: MeterName[] = roams ? ['roaming'] : [];
  if (serves) names.push('service');
  return [...names, 'ceiling', 'percent'];
}

/** Further Months until a charge is invoiced, where the operator uses its right to (2.7, 12.4); 0 for other lines. */
export function lagOf(terms: Terms, line: string): number {
  return terms.policies.billsRoamingLater === 0 ? 0 : arrivalLagOf(terms, line);
}

/** Months until another operator's data bring a charge, whenever it is invoiced; 0 for other lines. */
function arrivalLagOf(terms: Terms, line: string): number {
  return LATE.has(line) ? terms.number('roamingLagMonths') : 0;
}

/** Whether a charge reaches the meters with another operator's data only (A58 B). */
export function isKnownLate(terms: Terms, line: string): boolean {
  return terms.readings.A58 === 'B' && arrivalLagOf(terms, line) > 0;
}

/** Feeds amounts to gauges, tells what they cross, and has the operator look when it knows of them. */
export class Feed {
  readonly #life: Life;
  readonly #shock: BillShock;

  constructor(life: Life, shock: BillShock) {
    this.#life = life;
    this.#shock = shock;
  }

  /** An amount of one moment, known `delay` seconds later. */
  step(gauge: Gauge, amount: bigint, delay: number): void {
    if (amount === 0n) return;
    this.#cross(gauge, amount, this.#life.now);
    this.arrive(gauge, amount, delay);
  }

  arrive(gauge: Gauge, amount: bigint, delay: number): void {
    const life = this.#life;
    const run = (): void => {
      gauge.arrive(amount);
      this.look(gauge, life.now);
    };
    if (delay === 0) run();
    else life.after(delay, run);
  }

  /** What flowed since `from`, by meter; crossings fall on the second at which they happened. */
  flowed(from: number, amounts: ReadonlyMap<Gauge, (at: number) => bigint>): void {
    const { now } = this.#life;
    const crossed = [...amounts].flatMap(([gauge, amountUntil]) => {
      const before = gauge.used;
      return gauge.cross(amountUntil(now)).map((level) => {
        const at = firstAt(from, now, (second) => before + amountUntil(second) >= level.threshold);
        return { gauge, level, at };
      });
    });
    for (const { level } of crossed) level.crossed = false;
    for (const { gauge, level, at } of crossed.sort((left, right) => left.at - right.at)) {
      this.#tell(gauge, level, at);
    }
  }

  follow(gauge: Gauge, stream: Stream): void {
    gauge.follow(stream);
  }

  look(gauge: Gauge, after: number): void {
    look(this.#life, gauge, after, (seen, level) => this.#shock.act(seen, level));
  }

  /** A charge that another operator's data bring, `lag` Months after its use (A58 B), and not before its call has ended. */
  late(month: MobileMonth, line: string, parts: bigint): void {
    const life = this.#life;
    const due = month.index + arrivalLagOf(life.terms, line);
    const count = (begun: MobileMonth): void => {
      if (life.standing.ended) return;
      for (const name of metersOf(life.terms, line)) this.step(begun[name], parts, 0);
    };
    if (due <= life.month.index) count(life.month);
    else life.whenMonthBegins(due, count);
  }

  #cross(gauge: Gauge, amount: bigint, at: number): void {
    for (const level of gauge.cross(amount)) {
      level.crossed = false;
      this.#tell(gauge, level, at);
    }
  }

  /** The service has several levels that stop it (12.5.3, 12.5.4); reaching the first is reaching the stop. */
  #tell(gauge: Gauge, level: Level, at: number): void {
    if (level.crossed) return;
    level.crossed = true;
    const { name } = level;
    if (!gauge.alive || (at >= this.#life.until && OF_ALL_CHARGES.has(name))) return;
    this.#life.told.crossings.push({ at, name });
    const isBundleStop = name.endsWith('Reached') && this.#life.terms.readings.A16 === 'C';
    if (name !== 'serviceStopped' && !isBundleStop) return;
    for (const { service, ceiling, gauges } of this.#life.months) {
      if (![service, ceiling, ...Object.values(gauges)].includes(gauge)) continue;
      for (const other of [...service.levels, ...ceiling.levels]) {
        if (other.name === 'serviceStopped') other.crossed = true;
      }
    }
  }
}
