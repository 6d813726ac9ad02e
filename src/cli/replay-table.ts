import { Reaction } from '../../assembly/layout/kinds.ts';
import type { Replayed } from '../cases/replayed.ts';
import { isoDay } from '../domain/calendar.ts';
import { names } from '../domain/words/names-en.ts';
import type { ReplayedLife, ReplayedMonths } from '../engine/replay.ts';
import { billPart } from './rate-table.ts';
import type { Moment } from './replay-axis.ts';
import { textList } from './text-table.ts';

/** A replay for people: who it is, what happened in order of time, and the bills. */
export function replayTable(
  { contract, scenario, title }: Replayed,
  told: ReplayedMonths | ReplayedLife,
  moments: readonly Moment[],
): string {
  const standing = told.standing.map(({ state, clause, rule }) => {
    return ['', 'since before', names.states[state], clause, rule];
  });
  const bills = told.statement.bills.filter(({ lines }) => lines.length > 0);
  return [
    `${title}\ncontract ${contract.id}; ${periodOf(told)}; amounts in EUR excl. VAT\n`,
    'sim' in told ? simText(told, scenario) : '',
    '\n',
    textList([...standing, ...moments.map((moment) => [...moment])]),
    '\n',
    ...bills.map(billPart),
  ].join('');
}

function periodOf({ months }: ReplayedMonths | ReplayedLife): string {
  const [first, last] = [months[0], months.at(-1)];
  return `${isoDay(first?.firstDay ?? 0)} to ${isoDay(last?.untilDay ?? 0)}, not included`;
}

const REACTIONS: Readonly<Record<number, string>> = {
  [Reaction.goOn]: 'goes on after a warning',
  [Reaction.slowDown]: 'slows down after a warning',
  [Reaction.stop]: 'stops after a warning',
};

/** Who the SIM is: what decides its bill beside its use. */
function simText({ sim, customer }: ReplayedMonths, scenario: Replayed['scenario']): string {
  const archetype = scenario.people.archetypes[sim.archetype];
  const plan = scenario.plans[sim.plan];
  const open = [
    ...(sim.nonEuOpen ? ['use outside the EU zone'] : []),
    ...(sim.vasOpen ? ['pay numbers'] : []),
    ...(sim.internationalOpen ? ['calls to other countries'] : []),
  ];
  const parts = [
    `${archetype?.title ?? ''}, plan ${plan?.id ?? ''}`,
    `customer with ${count(customer.sims, 'SIM')} and ${count(customer.employees, 'employee')}`,
    open.length > 0 ? `opened: ${open.join(', ')}` : 'nothing opened',
    REACTIONS[sim.reaction] ?? '',
    customer.payDelaySeconds < 0
      ? 'never pays after a stop'
      : `pays ${Math.round(customer.payDelaySeconds / 3600)} h after a stop`,
  ];
  return `${parts.join('; ')}\n`;
}

function count(many: number, one: string): string {
  return many === 1 ? `1 ${one}` : `${many} ${one}s`;
}
