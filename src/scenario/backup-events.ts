import type { UserError } from '../domain/user-error.ts';
import { figuresOf } from './account-figures.ts';
import type { AccountScenario } from './schema.ts';

/** Events of one site that the core keeps room for, chance added: stretches without its line, and dated facts of each. */
const EVENTS_MAX = 420;
const OF_KIND = ['cutsPerYear', 'movesPerYear', 'movesPerYear'];
const OF_ALL = [
  'slowPerYear',
  'mastPerYear',
  'suspensionsPerYear',
  'faultsPerYear',
  'simFaultsPerYear',
  'lossesPerYear',
];

/**
 * Kinds of customer to whom more happens than a site may live in the months that are played.
 * @param outages what the line of a kind's site lives in a year, by the number of the kind
 */
export function eventErrors(
  { people, horizon }: Pick<AccountScenario, 'people' | 'horizon'>,
  outages: (kind: number) => number,
): UserError[] {
  const months = horizon.months + horizon.warmupMonths;
  const behaviour = rateIn(people.behaviour);
  const ofAll = sum(OF_ALL.map(behaviour)) + behaviour('flappingPerYear') * behaviour('flappingCuts');
  return people.archetypes.flatMap((kind, index) => {
    const perYear = outages(index) + sum(OF_KIND.map(rateIn(figuresOf(kind)))) + ofAll;
    const events = Math.round((perYear * months) / 12);
    if (!Number.isFinite(events) || events <= EVENTS_MAX) return [];
    const message = `lets ${events} things happen to a site in ${months} months, outages, cuts, slow stretches and faults together; ${EVENTS_MAX} at most are played: lower how often they are`;
    return [{ code: 'too-many', path: `people.archetypes[${index}]`, message }];
  });
}

function rateIn(figures: Readonly<Record<string, { value: unknown }>>): (key: string) => number {
  return (key) => Number(figures[key]?.value ?? 0);
}

function sum(rates: readonly number[]): number {
  return rates.reduce((total, each) => total + each, 0);
}
