import type { Contract } from '../../src/contracts/schema.ts';
import { lagOf } from './mobile/charges.ts';
import type { ReferenceStatement } from './mobile/statement.ts';
import type { Terms } from './mobile/terms.ts';

// What a timeline showed: results of rules, as the contract lists them, and the readings that were in force where they act.

/** What timelines under these terms showed, by its name. */
export function firedUnder({ rules }: Contract, terms: Terms): (told: ReferenceStatement) => Set<string> {
  const always: string[] = [];
  const shownBy = new Map<string, string[]>();
  for (const { id, status, results: own, touches = [], readings } of rules) {
    if (status !== 'simulated') continue;
    const names = [id, ...readings.map((reading) => `${reading} ${terms.readings[reading]}`)];
    const listed = [...own, ...touches];
    if (listed.length === 0) always.push(...names);
    for (const result of listed) shownBy.set(result, [...(shownBy.get(result) ?? []), ...names]);
  }
  return (told) => {
    const shown = new Set(always);
    for (const result of resultsOf(terms, told)) {
      for (const name of shownBy.get(result) ?? []) shown.add(name);
    }
    return shown;
  };
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
    ...told.weighed,
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
