import type { Contract } from '../../src/contracts/schema.ts';
import { lagOf } from './mobile/charges.ts';
import type { ReferenceStatement } from './mobile/statement.ts';
import type { Terms } from './mobile/terms.ts';

// What a timeline showed: results of rules, as the contract lists them, and the readings that were in force where they act.

/** How many timelines showed a rule or an option, by its name. */
export type Fired = Record<string, number>;

/** Counts what one timeline showed. */
export function countFired(fired: Fired, { rules }: Contract, terms: Terms, told: ReferenceStatement): void {
  const results = resultsOf(terms, told);
  const shown = new Set<string>();
  for (const { id, status, results: own, touches = [], readings } of rules) {
    if (status !== 'simulated') continue;
    const listed = [...own, ...touches];
    if (listed.length > 0 && !listed.some((each) => results.has(each))) continue;
    shown.add(id);
    for (const reading of readings) shown.add(`${reading} ${terms.readings[reading]}`);
  }
  for (const name of shown) fired[name] = (fired[name] ?? 0) + 1;
}

function resultsOf(terms: Terms, told: ReferenceStatement): Set<string> {
  const last = (moment: string): string => moment.slice(20);
  const lines = told.bills.flatMap(({ lines: own }) => Object.keys(own));
  const states = told.states.filter((each) => each.endsWith(' on')).map((each) => last(each).slice(0, -3));
  const results = new Set([
    ...lines.map((line) => `line:${line}`),
    ...told.notices.map((each) => `notice:${last(each)}`),
    ...states.map((state) => `state:${state}`),
    ...told.hits.map((each) => `limit:${last(each)}`),
    ...told.blocks.map((each) => `blocked:${each}`),
  ]);
  if (lines.some((line) => lagOf(terms, line) > 0)) results.add('late:roaming');
  if (results.has('line:vas') || results.has('line:vasRoaming')) results.add('thirdParty');
  for (const [kind, stop] of [
    ['roaming', 'roamingStopped'],
    ['service', 'serviceStopped'],
  ] as const) {
    const crossed = told.crossings.find((each) => last(each) === stop);
    const stopped = told.notices.find((each) => last(each) === stop);
    if (crossed && (stopped ?? '9') > crossed) results.add(`overshoot:${kind}`);
  }
  return results;
}
