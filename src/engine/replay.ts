import { Kind, Notice, State } from '../../assembly/layout/kinds.ts';
import { Unit } from '../../assembly/layout/account.ts';
import { Followed, Trace } from '../../assembly/layout/trace.ts';
import { measuresOf } from '../compile/measures.ts';
import { compileProgram } from '../compile/products.ts';
import { citesOf, type Citation, type Cite } from '../contracts/cite.ts';
import type { Contract } from '../contracts/schema.ts';
import { compileCore } from '../core/compiled.ts';
import type { AccountFact, TraceRow } from '../core/recorded.ts';
import {
  instantiateReplay,
  type ReplayCore,
  type ToldLife,
  type ToldMonth,
  type ToldSite,
} from '../core/replayed.ts';
import { billingMonthOf, isoSecond, type BillingMonth } from '../domain/calendar.ts';
import { SECONDS_PER_DAY, type BasisPoints } from '../domain/units.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Terms } from '../scenario/effective.ts';
import { applyPatches } from '../scenario/patch.ts';
import { isOfAccounts, type Patch, type Scenario } from '../scenario/schema.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { isShared } from './rate.ts';
import { statementOf, type Statement } from './statement.ts';

type Named<Members> = Exclude<keyof Members, 'COUNT'>;

/** What of a month stands beside its statement. */
export interface Told {
  readonly statement: Statement;
  /** On since before the month. */
  readonly standing: readonly (Citation & { readonly state: Named<typeof State> })[];
  /** When the operator had read what reached the threshold of a message or stop. */
  readonly known: readonly (Citation & { readonly at: string; readonly notice: Named<typeof Notice> })[];
  /** At the end of each day on which a meter moved, "2026-03-10 24:00:00": bundle units used, or micro-euro excl. VAT. */
  readonly meters: readonly {
    readonly at: string;
    readonly meter: Named<typeof Followed>;
    readonly level: number;
  }[];
  /** Uses that the customer did not make after a warning. */
  readonly forgone: readonly {
    readonly at: string;
    readonly kind: Named<typeof Kind>;
    readonly quantity: number;
  }[];
}

/** Months of one simulated SIM, one after the other. */
export interface ReplayedMonths extends Told {
  readonly months: readonly BillingMonth[];
  readonly sim: ToldMonth['sim'];
  readonly customer: ToldMonth['customer'];
  /** Ascending by start. */
  readonly records: readonly UsageRecord[];
  /** What happened to the contract in these months; times in seconds since 1970-01-01, local time. */
  readonly facts: readonly AccountFact[];
}

/** The whole life of one simulated account. */
export interface ReplayedLife extends Told {
  readonly months: readonly BillingMonth[];
  /** By slot of the product's traits. */
  readonly traits: readonly number[];
  /** Times in seconds since 1970-01-01, local time; ascending. */
  readonly facts: readonly AccountFact[];
  /** Metered use, ascending by start; none where the contract meters nothing. */
  readonly records: readonly UsageRecord[];
}

/** The life of one site with backup in a network, on what its cell carried. */
export interface ReplayedSite extends ReplayedLife {
  /** Data that the cell did not carry whole. */
  readonly unserved: readonly {
    readonly at: string;
    readonly askedBytes: number;
    readonly carriedBytes: number;
  }[];
}

/** A scenario whose simulated months can be told again, by the core that simulates them. */
export interface Replay {
  readonly vatPercent: number;
  /** Of accounts, lives are told; of SIMs, months. */
  readonly isOfAccounts: boolean;
  /** Do the charges of all SIMs of a contract add up to one limit (A17)? */
  readonly isShared: boolean;
  /** Does anything happen to a SIM's contract beside its use? */
  readonly lives: boolean;
  /** Months `from` ... `until` (inclusive, warm-up first, from 0); undefined when there is no such customer, SIM or month. */
  months(customer: number, sim: number, from: number, until: number): ReplayedMonths | undefined;
  life(customer: number, unit: number): ReplayedLife | undefined;
  /** Undefined without a network, and when there is no such site, or no backup at it. Plays the site's region first. */
  site(customer: number, site: number): ReplayedSite | undefined;
}

/** Opens a scenario for replay, under these differences from it. All errors of the user at once. */
export async function openReplay(
  contract: Contract,
  scenario: Scenario,
  patches: readonly Patch[],
): Promise<{ replay: Replay; errors?: undefined } | { errors: UserError[]; replay?: undefined }> {
  const changed = { ...scenario, changes: [...scenario.changes, ...patches] };
  const { program, errors = [] } = await compileProgram(contract, changed, [], { world: 0 });
  const { terms } = applyPatches(contract, changed, []);
  if (program === undefined || terms === undefined) return { errors: [...errors] };
  const core = await instantiateReplay(await compileCore('all'));
  const refusal = core.load(program);
  if (refusal !== undefined) {
    throw new Error(`the core refused a program that was compiled for it: ${refusal}`);
  }
  const { vat } = measuresOf(terms);
  const cite = citesOf(contract);
  const isMetered = contract.product === 'mobile-nl';
  const month = remembering(core);
  return {
    replay: {
      vatPercent: vat / 100,
      isOfAccounts: isOfAccounts(scenario) || isMetered,
      isShared: isShared(terms),
      lives: 'life' in scenario.people && scenario.people.life !== undefined,
      months: (customer, sim, from, until) => monthsTold(month, [customer, sim, from, until], vat, cite),
      life: (customer, unit) => lifeTold(core.life(customer, unit, isMetered), vat, cite),
      site: (customer, site) => siteTold(core.site(customer, site), contract, terms),
    },
  };
}

/** A month is told by playing its customer up to it: those of one customer, asked for in turn, are told once. */
function remembering(
  core: ReplayCore,
): (customer: number, sim: number, month: number) => ToldMonth | undefined {
  const told = new Map<string, ToldMonth | undefined>();
  let last = -1;
  return (customer, sim, month) => {
    if (customer !== last || told.size === REMEMBERED) told.clear();
    last = customer;
    const at = `${sim} ${month}`;
    if (!told.has(at)) told.set(at, core.month(customer, sim, month, 0));
    return told.get(at);
  };
}

/** SIM-months, some 30 kB each. */
const REMEMBERED = 4096;

/** A site lives under the contract beside the SIMs' own. */
function siteTold(
  told: ToldSite | undefined,
  { beside }: Contract,
  { network }: Terms,
): ReplayedSite | undefined {
  if (beside === undefined || network === undefined) return undefined;
  const life = lifeTold(told, measuresOf(network.backup).vat, citesOf(beside));
  if (told === undefined || life === undefined) return undefined;
  const unserved = told.unserved.map(({ seconds, ...bytes }) => ({ at: isoSecond(seconds), ...bytes }));
  return { ...life, unserved };
}

function monthsTold(
  toldMonth: (customer: number, sim: number, month: number) => ToldMonth | undefined,
  [customer, sim, from, until]: readonly [number, number, number, number],
  vat: BasisPoints,
  cite: Cite,
): ReplayedMonths | undefined {
  const told: ToldMonth[] = [];
  for (let month = from; month <= until; month++) {
    const each = toldMonth(customer, sim, month);
    if (each === undefined) return undefined;
    told.push(each);
  }
  const [first] = told;
  if (first === undefined) return undefined;
  const months = told.map(({ month }) => month);
  const anchorDay = first.customer.anchorDay;
  return {
    months,
    sim: first.sim,
    customer: first.customer,
    records: told.flatMap(({ rows, records }) => (hasEnded(rows) ? [] : records)),
    facts: first.facts.filter(({ seconds }) => {
      const day = Math.floor(seconds / SECONDS_PER_DAY);
      return day >= first.month.firstDay && day < (months.at(-1)?.untilDay ?? 0);
    }),
    ...toldOf({ anchorDay, played: months }, rowsTogether(told), vat, cite, false),
  };
}

/** Before a month began: nobody uses the SIM in it. */
function hasEnded(rows: readonly TraceRow[]): boolean {
  return rows.some(({ type, code }) => type === Trace.standing && code === State.ended);
}

/** Rows of several months, their times and months counted from the first. */
function rowsTogether(told: readonly ToldMonth[]): TraceRow[] {
  const origin = told[0]?.month.firstDay ?? 0;
  return told.flatMap(({ rows, month }, index) =>
    rows.map((row) => ({
      ...row,
      month: index,
      seconds: row.seconds + (month.firstDay - origin) * SECONDS_PER_DAY,
    })),
  );
}

function lifeTold(told: ToldLife | undefined, vat: BasisPoints, cite: Cite): ReplayedLife | undefined {
  if (told === undefined) return undefined;
  const anchorDay = told.traits[Unit.anchorDay] ?? 1;
  const months = [billingMonthOf(told.firstDay, anchorDay)];
  while (months.length < told.months) months.push(billingMonthOf(months.at(-1)?.untilDay ?? 0, anchorDay));
  return {
    months,
    traits: told.traits,
    facts: told.facts,
    records: told.records,
    ...toldOf({ anchorDay, played: months }, told.rows, vat, cite, true),
  };
}

function toldOf(
  months: { anchorDay: number; played: readonly BillingMonth[] },
  rows: readonly TraceRow[],
  vat: BasisPoints,
  cite: Cite,
  isDated: boolean,
): Told {
  const origin = (months.played[0]?.firstDay ?? 0) * SECONDS_PER_DAY;
  const at = ({ seconds }: TraceRow): string => isoSecond(origin + seconds);
  const of = (type: Trace): TraceRow[] => rows.filter((row) => row.type === type);
  const first = of(Trace.standing).filter(({ month }) => month === 0);
  return {
    statement: statementOf('replay', months, rows, vat, cite, isDated),
    standing: first.map(({ code }) => {
      const state = State[code] as Named<typeof State>;
      return { state, ...cite(`state:${state}`, null) };
    }),
    known: of(Trace.known).map((row) => {
      const notice = Notice[row.code] as Named<typeof Notice>;
      return { at: at(row), notice, ...cite(`notice:${notice}`) };
    }),
    meters: of(Trace.meter).map((row) => ({
      at: `${isoSecond(origin + row.seconds - 1).slice(0, 10)} 24:00:00`,
      meter: Followed[row.code] as Named<typeof Followed>,
      level: Number(row.quantity + row.exclMicros),
    })),
    forgone: of(Trace.forgone).map((row) => ({
      at: at(row),
      kind: Kind[row.code] as Named<typeof Kind>,
      quantity: Number(row.quantity),
    })),
  };
}
