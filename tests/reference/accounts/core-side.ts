import { FactFlag, Fact as FactKind } from '../../../assembly/layout/facts.ts';
import { Trace } from '../../../assembly/layout/trace.ts';
import { traitsOf } from '../../../src/cases/traits.ts';
import { measuresOf } from '../../../src/compile/measures.ts';
import { compileProgram } from '../../unit/compile-program.ts';
import { citesOf } from '../../../src/contracts/cite.ts';
import type { Contract } from '../../../src/contracts/schema.ts';
import type { RecordedCore, TraceRow } from '../../../src/core/recorded.ts';
import { statementOf, type Refused, type Statement } from '../../../src/engine/statement.ts';
import type { Terms } from '../../../src/scenario/effective.ts';
import { applyPatches } from '../../../src/scenario/patch.ts';
import type { Patch, Scenario } from '../../../src/scenario/schema.ts';
import { monthsOf } from '../../../src/usage-file/months.ts';
import { DAY } from '../days.ts';
import type { Fact, Lived } from './situation.ts';

// The core behind the same door as recorded accounts; what it tells, in the words of the book.

/** Terms after patches, and the core with these terms loaded, as a function from what was lived to what it tells. */
export interface CoreUnder {
  readonly terms: Terms;
  readonly tell: (lived: Lived) => string[];
}

/** @param isDated the core dates the invoices itself; else they follow the billing months */
export function coreUnder(
  core: RecordedCore,
  contract: Contract,
  scenario: Scenario,
  patches: readonly Patch[],
  isDated: boolean,
): CoreUnder {
  const changed = { ...scenario, changes: [...scenario.changes, ...patches] };
  const { program, errors = [] } = compileProgram(contract, changed, [], { world: 0 });
  const { terms } = applyPatches(contract, changed, []);
  if (program === undefined || terms === undefined) {
    throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
  const refusal = core.load(program);
  if (refusal !== undefined) throw new Error(`the core refused a program: ${refusal}`);
  const cite = citesOf(contract);
  const { vat } = measuresOf(terms);
  const isMetered = contract.product === 'mobile-nl';
  const tell = ({ account, facts, records, months }: Lived): string[] => {
    const anchorDay = account.anchorDay ?? 1;
    const firstDay = months[0]?.from ?? 0;
    const played = months.map(({ from, until }) => ({ firstDay: from, untilDay: until }));
    const rows = core.play({
      traits: traitsOf(account, contract, scenario),
      anchorDay,
      firstDay,
      months: months.length,
      facts: facts.map((fact) => factRow(fact, firstDay * DAY)),
      ...(isMetered && {
        use: monthsOf(records, anchorDay, { firstDay, untilDay: months.at(-1)?.until ?? firstDay }),
      }),
    });
    const told = inWords(statementOf('account', { anchorDay, played }, rows, vat, cite, isDated));
    return [...told, ...ordinaryIn(rows)].sort();
  };
  return { terms, tell };
}

/** A fact as the core takes it; `origin`: second at which its first month begins. */
export function factRow({ fact, atSeconds, untilSeconds, flags, micros, ...rest }: Fact, origin: number) {
  return {
    ...rest,
    kind: FactKind[fact],
    seconds: atSeconds - origin,
    ...(untilSeconds !== undefined && { until: untilSeconds - origin }),
    flags: flags.reduce((bits, flag) => bits + FactFlag[flag], 0),
    amount: micros,
  };
}

/** Use of phones that is left to another contract. */
function ordinaryIn(rows: readonly TraceRow[]): string[] {
  const own = rows.filter(({ type }) => type === Trace.ordinary);
  return summed(
    own.map(({ exclMicros, quantity }) => [`ordinary data of phone ${exclMicros}`, Number(quantity)]),
  );
}

function inWords({ bills, invoices, notices, states, hits, refused, lapsed }: Statement): string[] {
  return [
    ...bills.flatMap(({ from, lines, inclVat }) => [
      ...summed(lines.map(({ line, exclMicros }) => [`bill ${from}: ${line}`, exclMicros])),
      ...summed(
        lines
          .filter(({ exclMicros }) => exclMicros !== 0)
          .flatMap(({ line, units }) =>
            Object.entries(units).map(
              ([unit, count]) => [`bill ${from}: ${line} of ${unit}`, count] as const,
            ),
          ),
      ),
      `bill ${from}: incl. VAT ${cents(inclVat)}`,
    ]),
    ...invoices.flatMap(({ date, lines, inclVat }) => [
      ...summed(
        lines.map(({ line, usedFrom, exclMicros }) => [
          `invoice ${date}: ${line} of ${usedFrom}`,
          exclMicros,
        ]),
      ),
      `invoice ${date}: incl. VAT ${cents(inclVat)}`,
    ]),
    ...notices.map(
      ({ at, notice, cashMicros }) => `notice ${at} ${notice}${cashMicros ? ` ${cashMicros}` : ''}`,
    ),
    ...states.map(({ at, state, change }) => `state ${at} ${state} ${change}`),
    ...hits.map(({ at, limit }) => `hit ${at} ${limit}`),
    ...lapsed.map(({ at, exclMicros }) => `lapsed ${at} ${exclMicros}`),
    ...summed(refused.map((each) => [`refused ${refusedName(each)}`, each.quantity])),
  ].sort();
}

/** Data are refused over time, and told of at the end of a stretch of it: only calls and messages have a time of their own. */
export function refusedName({ at, kind }: Refused): string {
  return kind === 'data' ? kind : `${at} ${kind}`;
}

/** One line for each name, where its amounts do not sum to zero. */
function summed(amounts: readonly (readonly [string, number])[]): string[] {
  const sums = new Map<string, number>();
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount !== 0).map(([name, amount]) => `${name} ${amount}`);
}

function cents(inclVat: string): bigint {
  return BigInt(inclVat.replace('.', ''));
}
