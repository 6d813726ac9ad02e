import { Customer, LIFE_FIRST_DAY, LIFE_MONTH_DAYS, Sim } from '../../assembly/layout/life.ts';
import { TRAITS_MAX } from '../../assembly/layout/account.ts';
import { Fact } from '../../assembly/layout/facts.ts';
import type { BillingMonth } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { readLife } from '../usage-file/read-life.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { unlessBeyond } from './beyond.ts';
import type { Core, CoreExports } from './core.ts';
import { readFacts } from './facts.ts';
import { instantiate } from './generated/exports.ts';
import { coreOf } from './instantiate.ts';
import type { AccountFact, TraceRow } from './recorded.ts';
import { rowsOf, type TracingExports } from './rows.ts';

type Slots<Names> = Readonly<Record<Exclude<keyof Names, 'SIZE'>, number>>;

/** One month of one simulated SIM, told. */
export interface ToldMonth {
  readonly month: BillingMonth;
  readonly sim: Slots<typeof Sim>;
  readonly customer: Slots<typeof Customer>;
  /** Times count from the month's beginning; `month` is its index in the run, warm-up included. */
  readonly rows: readonly TraceRow[];
  readonly records: readonly UsageRecord[];
  /** What happens to the SIM's contract in the whole run; times in seconds since 1970-01-01, local time. */
  readonly facts: readonly AccountFact[];
}

/** The life of one simulated account, told. */
export interface ToldLife {
  readonly firstDay: number;
  readonly months: number;
  readonly traits: readonly number[];
  readonly facts: readonly AccountFact[];
  /** Of all months, where the contract meters use; else none. */
  readonly records: readonly UsageRecord[];
  readonly rows: readonly TraceRow[];
}

/** The life of one site with backup in a network, told on what its cell carried. */
export interface ToldSite extends ToldLife {
  /** Data that the cell did not carry whole; seconds since 1970-01-01, local time. */
  readonly unserved: readonly {
    readonly seconds: number;
    readonly askedBytes: number;
    readonly carriedBytes: number;
  }[];
}

interface ReplayExports extends CoreExports, TracingExports {
  /** Not what these return for a recorded account: the SIM and customer told last. */
  toldSimPtr(): number;
  toldCustomerPtr(): number;
  toldSimFactsPtr(): number;
  toldSimFacts(): number;
  toldSimFirstDay(): number;
  lifePtr(): number;
  traitsPtr(): number;
  factsPtr(facts: number): number;
  replay(customer: number, unit: number, month: number, variant: number, through: boolean): boolean;
  replaySite(customer: number, site: number, variant: number): boolean;
  toldFacts(): number;
  toldFirstDay(): number;
  toldMonths(): number;
  toldUse(month: number): void;
}

/** A core that tells what it simulates, through the very code that simulates it. All counts are from 0. */
export interface ReplayCore {
  readonly load: Core['load'];
  /** One SIM's month, warm-up months first; undefined when the customer has no such SIM or month. */
  month(customer: number, sim: number, month: number, variant: number): ToldMonth | undefined;
  /** One account's whole life, with its metered use if it has any; undefined when the customer has no such account. */
  life(customer: number, unit: number, isMetered: boolean): ToldLife | undefined;
  /**
   * One site of a network, its region played again; customers are counted through all worlds. Undefined without a network, and
   * when the customer has no such site with backup.
   */
  site(customer: number, site: number): ToldSite | undefined;
}

export async function instantiateReplay(module: WebAssembly.Module): Promise<ReplayCore> {
  const exports: ReplayExports = await instantiate(module, {});
  const told = (customer: number, unit: number, month: number, variant: number): boolean =>
    unlessBeyond(
      exports,
      () => exports.replay(customer, unit, month, variant, false),
      () => `customer ${customer + 1}`,
    );
  return {
    load: coreOf(exports).load,
    month: (customer, sim, month, variant) => {
      return told(customer, sim, month, variant) ? toldMonth(exports) : undefined;
    },
    life: (customer, unit, isMetered) => {
      return told(customer, unit, 0, 0) ? toldLife(exports, isMetered) : undefined;
    },
    site: (customer, site) => (exports.replaySite(customer, site, 0) ? toldSite(exports) : undefined),
  };
}

function toldMonth(exports: ReplayExports): ToldMonth {
  const view = new DataView(exports.memory.buffer);
  const base = exports.lifePtr();
  const firstDay = view.getUint32(base + LIFE_FIRST_DAY, true);
  return {
    month: { firstDay, untilDay: firstDay + view.getUint32(base + LIFE_MONTH_DAYS, true) },
    sim: slotsAt(view, exports.toldSimPtr(), Sim),
    customer: slotsAt(view, exports.toldCustomerPtr(), Customer),
    rows: rowsOf(exports),
    records: readLife(view, base),
    facts: datedFrom(
      exports.toldSimFirstDay(),
      readFacts(view, exports.toldSimFactsPtr(), exports.toldSimFacts()),
    ),
  };
}

function toldLife(exports: ReplayExports, isMetered: boolean): ToldLife {
  const life = lifeOf(exports);
  const months = Array.from({ length: isMetered ? life.months : 0 }, (_, month) => month);
  return { ...life, records: months.flatMap((month) => useOf(exports, month)) };
}

/** In a network the amount of data is what they asked of the cell. */
function toldSite(exports: ReplayExports): ToldSite {
  const life = lifeOf(exports);
  const isData = ({ kind }: AccountFact): boolean => kind >= Fact.phoneData && kind <= Fact.hardwareData;
  const cut = life.facts.filter((fact) => isData(fact) && (fact.amount ?? 0n) > (fact.quantity ?? 0n));
  return {
    ...life,
    facts: life.facts.map((fact) => (isData(fact) ? { ...fact, amount: 0n } : fact)),
    records: [],
    unserved: cut.map(({ seconds, amount = 0n, quantity = 0n }) => ({
      seconds,
      askedBytes: Number(amount),
      carriedBytes: Number(quantity),
    })),
  };
}

function useOf(exports: ReplayExports, month: number): UsageRecord[] {
  exports.toldUse(month);
  return readLife(new DataView(exports.memory.buffer), exports.lifePtr());
}

function lifeOf(exports: ReplayExports): Omit<ToldLife, 'records'> {
  const count = exports.toldFacts();
  const facts = exports.factsPtr(count);
  const view = new DataView(exports.memory.buffer);
  const traits = exports.traitsPtr();
  return {
    firstDay: exports.toldFirstDay(),
    months: exports.toldMonths(),
    traits: Array.from({ length: TRAITS_MAX }, (_, slot) =>
      Number(view.getBigInt64(traits + 8 * slot, true)),
    ),
    facts: datedFrom(exports.toldFirstDay(), readFacts(view, facts, count)),
    rows: rowsOf(exports),
  };
}

/** Facts told in seconds since the first day, dated. */
function datedFrom(firstDay: number, facts: readonly AccountFact[]): AccountFact[] {
  const origin = firstDay * SECONDS_PER_DAY;
  return facts.map(({ seconds, until, ...fact }) => ({
    ...fact,
    seconds: seconds + origin,
    ...(until !== undefined && { until: until + origin }),
  }));
}

function slotsAt<Names extends { SIZE: number }>(view: DataView, base: number, names: Names): Slots<Names> {
  const own = Object.entries(names).filter(([name, slot]) => typeof slot === 'number' && name !== 'SIZE');
  return Object.fromEntries(
    own.map(([name, slot]) => [name, Number(view.getBigInt64(base + 8 * Number(slot), true))]),
  ) as Slots<Names>;
}
