import { Trace } from '../../assembly/layout/trace.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { measuresOf } from '../../src/compile/measures.ts';
import { citesOf } from '../../src/contracts/cite.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import { compileCore } from '../../src/core/compiled.ts';
import { instantiateRecorded, type RecordedCore } from '../../src/core/recorded.ts';
import { statementOf, type Statement } from '../../src/engine/statement.ts';
import { applyPatches } from '../../src/scenario/patch.ts';
import type { Patch, Scenario } from '../../src/scenario/schema.ts';
import { monthsOf } from '../../src/usage-file/months.ts';
import type { ReferenceStatement } from './mobile/statement.ts';
import { termsOf, type Terms } from './mobile/terms.ts';
import { factRow, refusedName } from './accounts/core-side.ts';
import { DAY } from './days.ts';
import { daysOf, factsIn, recordsIn, slotsOf, type Situation } from './situation.ts';

// The core behind the same door as recorded usage, and its statement in the reference's words.

/** Both engines' terms after patches; compiled once for many situations. */
export interface BothTerms {
  readonly program: Uint8Array;
  readonly vat: ReturnType<typeof measuresOf>['vat'];
  readonly terms: Terms;
  readonly plans: readonly string[];
}

export function bothTerms(contract: Contract, scenario: Scenario, patches: readonly Patch[]): BothTerms {
  const changed = { ...scenario, changes: [...patches] };
  const compiled = compileProgram(contract, changed, [], { world: 0 });
  const applied = applyPatches(contract, changed, []);
  const errors = [...(compiled.errors ?? []), ...(applied.errors ?? [])];
  if (compiled.program === undefined || applied.terms === undefined) {
    throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
  return {
    program: compiled.program,
    vat: measuresOf(applied.terms).vat,
    terms: termsOf(applied.terms),
    plans: scenario.plans.map(({ id }) => id),
  };
}

/**
 * The core with these terms loaded, as a function from a situation to what it tells.
 * @param tellsCash messages of deposits and advances name their amount, in micro-euro
 */
export function coreWith(core: RecordedCore, contract: Contract, both: BothTerms, tellsCash = false) {
  const together = fleetWith(core, contract, both);
  return (situation: Situation): ReferenceStatement =>
    together([situation], tellsCash)[0] as ReferenceStatement;
}

/** The same of several SIMs of one customer. */
export function fleetWith(core: RecordedCore, contract: Contract, { program, vat, plans }: BothTerms) {
  const refusal = core.load(program);
  if (refusal !== undefined) throw new Error(`the core refused a program: ${refusal}`);
  const cite = citesOf(contract);
  return (situations: readonly Situation[], tellsCash = false): ReferenceStatement[] => {
    const sims = situations.map((situation) => {
      const records = recordsIn(situation);
      const { sim, customer } = slotsOf(situation, plans.indexOf(situation.sim.plan));
      const facts = factsIn(situation);
      const months = monthsOf(records, situation.sim.anchorDay, daysOf(situation, records, facts));
      const origin = (months[0]?.firstDay ?? 0) * DAY;
      return { sim, customer, months, facts: facts.map((fact) => factRow(fact, origin)) };
    });
    return core.rate({ traits: sims[0]?.customer ?? {}, sims }).map((rows, index) => {
      if (rows.some(({ type }) => type === Trace.overflow))
        throw new Error('the core has more to tell than it keeps');
      const { anchorDay } = (situations[index] as Situation).sim;
      const played = sims[index]?.months ?? [];
      return inReferenceWords(statementOf('case', { anchorDay, played }, rows, vat, cite), tellsCash);
    });
  };
}

export async function openCore(): Promise<RecordedCore> {
  return instantiateRecorded(await compileCore('all'));
}

function inReferenceWords(told: Statement, tellsCash: boolean): ReferenceStatement {
  const refused: Record<string, bigint> = {};
  for (const each of told.refused) {
    const name = refusedName(each);
    refused[name] = (refused[name] ?? 0n) + BigInt(each.quantity);
  }
  const bills = told.bills.map(({ from, lines }) => ({
    from,
    lines: Object.fromEntries(lines.map(({ line, exclMicros }) => [line, BigInt(exclMicros)])),
    units: Object.fromEntries(
      lines.flatMap(({ line, units }) =>
        Object.entries(units)
          .filter(([, count]) => count > 0)
          .map(([unit, count]) => [`${line} of ${unit}`, BigInt(count)] as const),
      ),
    ),
  }));
  return {
    bills,
    invoices: told.invoices.map(({ date, inclVat }) => ({ date, inclVat })),
    notices: told.notices
      .map(
        ({ at, notice, cashMicros }) => `${at} ${notice}${tellsCash && cashMicros ? ` ${cashMicros}` : ''}`,
      )
      .sort(),
    crossings: told.crossings.map(({ at, notice }) => `${at} ${notice}`).sort(),
    states: told.states.map(({ at, state, change }) => `${at} ${state} ${change}`).sort(),
    hits: told.hits.map(({ at, limit }) => `${at} ${limit}`).sort(),
    blocks: [],
    weighed: [],
    refused: Object.fromEntries(
      Object.entries(refused)
        .filter(([, amount]) => amount > 0n)
        .sort(),
    ),
  };
}
