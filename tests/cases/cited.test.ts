import { beforeAll, describe, expect, it } from 'vitest';
import { playCase } from '../../src/cases/play.ts';
import type { Citation } from '../../src/contracts/cite.ts';
import type { Statement } from '../../src/engine/statement.ts';
import { allCasesIn, folders, groundOf } from './folders.ts';

const PLAYS = 120_000;

/** What ended, stopped, was asked or charged, in cases where another rule makes the same otherwise. */
const COMES_FROM = [
  ['citymesh-mobile', 'Nobody pays the deposit, and the contract ends', 'state:ended', 'deposit/unpaid'],
  [
    'citymesh-mobile',
    'A second group after the suspension ends the contract',
    'state:ended',
    'fair-use/sanction',
  ],
  [
    'citymesh-mobile',
    'At most nine owe the fees to the end of the first six months',
    'line:exitCharge',
    'exit/le-9-first-6-months',
  ],
  [
    'citymesh-mobile',
    'Nine employees without proof count as more',
    'line:exitCharge',
    'exit/gt-9-remaining-minimum',
  ],
  [
    'citymesh-mobile',
    'After a missed payment the mean of three months is asked',
    'notice:depositAsked',
    'deposit/default-cap-avg-3-months',
  ],
  [
    'in2-mobile',
    'The agreement of an insolvent customer may be ended at once',
    'state:ended',
    'end/insolvency',
  ],
  [
    'in2-mobile',
    'Damage to the network suspends at once; a written request ends it',
    'state:suspended',
    'suspend/immediate',
  ],
  [
    'in2-mobile',
    'Security that is not given in time leads to a block',
    'state:suspended',
    'security/any-time',
  ],
  [
    'citymesh-prepaid',
    'Suspicion of fraud stops the service until it is gone',
    'state:suspended',
    'suspend/immediate',
  ],
  [
    'citymesh-prepaid',
    'A disturbing device stops the service while it is there',
    'state:suspended',
    'device/interference-suspend',
  ],
  [
    'smartglasnet-fibre',
    'A day later the customer may leave, free of cost',
    'state:ended',
    'force-majeure/exit-after-6-months',
  ],
  [
    'smartglasnet-fibre',
    'A registered notice received exactly three months before ends the contract',
    'state:ended',
    'term/notice-3-months',
  ],
] as const;

describe.each(COMES_FROM)('under %s: %s', (folder, title, result, rule) => {
  it(`${result} comes from ${rule}`, async () => {
    const given = allCasesIn(folder).find((each) => each.case === title);
    const played = given && (await playCase(given, groundOf(folder)));
    const found = toldBy(played?.statement).filter((each) => each.startsWith(`${result} by `));
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${result} by [a-z0-9-]+/${rule}$`)));
    expect(new Set(found).size).toBe(1);
  });
});

describe.each(folders)('what the cases of %s are told', (folder) => {
  const ground = groundOf(folder);
  const { rules } = ground.contract;
  const statements: Statement[] = [];
  beforeAll(async () => {
    for (const given of allCasesIn(folder)) {
      const played = await playCase(given, ground);
      if (played.errors) throw new Error(`${given.case}: ${JSON.stringify(played.errors)}`);
      statements.push(played.statement, ...(played.further ?? []));
    }
  }, PLAYS);

  it('cites a simulated rule of the contract, or of one beside it, with its clause', () => {
    const contracts = [ground.contract, ...[...(ground.beside?.values() ?? [])].map((each) => each.contract)];
    const simulated = contracts.flatMap((each) => each.rules).filter(({ status }) => status === 'simulated');
    const known = new Map(simulated.map(({ id, clause }) => [id, clause]));
    const told = statements.flatMap(citedBy).filter(({ rule, clause }) => known.get(rule) !== clause);
    expect(new Set(told.map(({ result, rule, clause }) => `${result} by "${rule}", "${clause}"`))).toEqual(
      new Set(),
    );
  });

  it('follows from a clause that a case of its rule was worked out from', () => {
    const worked = new Map<string, Set<string>>();
    for (const { rules: shown, clause } of allCasesIn(folder)) {
      for (const rule of shown) {
        worked.set(rule, new Set([...(worked.get(rule) ?? []), ...articlesOf(clause)]));
      }
    }
    const apart = rules.filter(({ id, status, clause }) => {
      const own = articlesOf(clause);
      return status === 'simulated' && !own.some((article) => worked.get(id)?.has(article));
    });
    expect(apart.map(({ id, clause }) => `${id} (${clause})`)).toEqual([]);
  });

  it('cites, of several rules that a state, message or charge may come from, the one it comes from', () => {
    const told = new Set(statements.flatMap(toldBy));
    const wanted = rules.flatMap(({ id, cites = [] }) =>
      cites.map((name) => `${name.split('/')[0] ?? ''} by ${id}`),
    );
    expect(wanted.filter((each) => !told.has(each))).toEqual([]);
  });
});

/** Articles that a clause names: "17.3" of "17.3b I", "12.5.1" of "12.5.1 dash 3". */
function articlesOf(clause: string): string[] {
  return clause.match(/Definitions|Introduction|\d+(\.\d+)+/g) ?? clause.match(/\d+/g) ?? [];
}

/** Everything of a statement that has a rule and a clause. */
function citedBy({ bills, notices, crossings, states, hits }: Statement): (Citation & { result: string })[] {
  return [
    ...bills.flatMap(({ lines }) => lines.map((each) => ({ ...each, result: `line:${each.line}` }))),
    ...[...notices, ...crossings].map((each) => ({ ...each, result: `notice:${each.notice}` })),
    ...states.map((each) => ({ ...each, result: `state:${each.state}` })),
    ...hits.map((each) => ({ ...each, result: `limit:${each.limit}` })),
  ];
}

/** What begins or is said or charged, with its rule: "state:ended by in2/end/insolvency". */
function toldBy(statement: Statement | undefined): string[] {
  if (statement === undefined) return [];
  const begun = statement.states.filter(({ change }) => change === 'on');
  return [
    ...statement.bills.flatMap(({ lines }) => lines.map(({ line, rule }) => `line:${line} by ${rule}`)),
    ...statement.notices.map(({ notice, rule }) => `notice:${notice} by ${rule}`),
    ...begun.map(({ state, rule }) => `state:${state} by ${rule}`),
  ];
}
