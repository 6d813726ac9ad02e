import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/cases/judge.ts';
import { readCases } from '../../../src/cases/read.ts';
import { groundOf } from '../../cases/folders.ts';

const good = {
  case: 'A title of its own',
  rules: '[in2/price/current-list]',
  clause: "'12.1'",
  contract: 'in2-mobile',
  account: '{ startDay: 2025-03-10, anchorDay: 10 }',
  timeline: '[2025-03-12 10:00 data 1 GB]',
  expect: '{}',
  because: 'it is so',
};

function textOf(change: Record<string, string>): string {
  const lines = Object.entries({ ...good, ...change }).map(([key, value]) => `${key}: ${value}`);
  return `- ${lines.join('\n  ')}\n`;
}

function told(change: Record<string, string>): string[] {
  return (readCases(textOf(change)).errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

async function played(change: Record<string, string>): Promise<string[]> {
  const [read] = readCases(textOf(change)).cases ?? [];
  if (read === undefined) throw new Error('the case cannot be read');
  const verdict = await judge(read, groundOf(read.contracts[0] ?? ''));
  if (verdict.outcome === 'refused') return verdict.errors.map(({ path, message }) => `${path}: ${message}`);
  return verdict.outcome === 'passed' ? [] : verdict.difference.split('\n').slice(1);
}

describe('a line of a timeline that nothing would play is refused', () => {
  it('before the account begins', () => {
    expect(told({ timeline: '[2025-03-10 sms 3, 2025-03-09 23:59 sms 3]' })).toEqual([
      'line 6, timeline[1]: tells of 2025-03-09, and the account begins on 2025-03-10; write a later day, or an earlier "startDay"',
    ]);
  });

  it('after the month with which the case ends', () => {
    const until = { until: '2025-04-01' };
    expect(told({ ...until, timeline: '[2025-04-09 23:59 sms 3]' })).toEqual([]);
    expect(told({ ...until, timeline: '[monthly 2025-03-10..2025-04-10 sms 3]' })).toEqual([
      'line 6, timeline[0]: tells of 2025-04-10, after the month of 2025-04-01, with which the case ends; write a later "until", or leave it out',
    ]);
  });
});

it.each(['0', '32', '1.5'])('%s is no day on which billing months begin', (day) => {
  expect(told({ account: `{ anchorDay: ${day} }` })).toEqual([
    `line 5, account.anchorDay: is "${day}"; give a day of the month, 1 to 31`,
  ]);
  expect(told({ sim: `{ anchorDay: ${day} }` })).toEqual([
    `line 9, sim.anchorDay: is "${day}"; give a day of the month, 1 to 31`,
  ]);
});

describe('what a case says in vain is refused', () => {
  it('where another contract reads it', async () => {
    expect(await played({ account: '{ term: 3, payDays: 0 }' })).toEqual([
      'account.term: means nothing under in2-mobile; take it out',
    ]);
  });

  it('of a SIM where the contract has accounts, and of an account where it has SIMs', async () => {
    expect(await played({ sim: '{ plan: unlimited }' })).toEqual([
      'sim.plan: is of SIMs, and in2-mobile has accounts; write under "account"',
    ]);
    const mobile = { contract: 'citymesh-mobile', rules: '[cm-mobile/invoice/no-rollover]' };
    expect(await played({ ...mobile, account: '{ plan: standard }' })).toEqual([
      'account.plan: is of accounts, and citymesh-mobile has SIMs; write under "sim"',
    ]);
  });
});

describe('a difference', () => {
  const blocked = { timeline: '[2025-03-12 10:00 damageByCustomer 100.00 EUR]' };

  it('tells what was expected twice and came once', async () => {
    const notice = '2025-03-12 10:00 blockAnnounced';
    const states = '[2025-03-12 10:00 suspended on]';
    expect(await played({ ...blocked, expect: `{ notices: [${notice}], states: ${states} }` })).toEqual([]);
    expect(
      await played({ ...blocked, expect: `{ notices: [${notice}, ${notice}], states: ${states} }` }),
    ).toEqual(['  expected  notice 2025-03-12 10:00:00 blockAnnounced (line 7)']);
  });

  it('of order alone says how the lines came', async () => {
    // 11.2c: what a written request ends was on before it.
    const lifted = '[2025-03-12 10:00 damageByCustomer 100.00 EUR, 2025-03-20 unblockAsked written]';
    const states = '[2025-03-20 suspended off, 2025-03-12 10:00 suspended on]';
    const bills = '{ 2025-03-10: { fee: 20.00, reconnection: 15.00 } }';
    expect(
      await played({ timeline: lifted, expect: `{ bills: ${bills}, notices: open, states: ${states} }` }),
    ).toEqual([
      '  the same lines in another order, from line 7 on; they were told as',
      '    state 2025-03-12 10:00:00 suspended on',
      '    state 2025-03-20 00:00:00 suspended off',
    ]);
  });

  it('says that a bill stands under no first day of a month', async () => {
    expect(await played({ expect: '{ bills: { 2025-03-01: { fee: 20.00 } } }' })).toEqual([
      '  expected  bill 2025-03-01, and no month that is played begins that day (line 7)',
    ]);
  });
});

it('an account is played from the day that `from` names', async () => {
  // Two months of 20.00 each before the one with the 11th GB, at 10.00.
  const bills = [
    '2025-01-10: { total: 20.00, fee: 20.00 }',
    '2025-03-10: { fee: 20.00, dataBeyondBundle: 10.00 }',
  ];
  const change = { account: '{ anchorDay: 10 }', from: '2025-01-10' };
  expect(
    await played({
      ...change,
      timeline: '[2025-03-12 10:00 data 11 GB]',
      expect: `{ bills: { ${bills.join(', ')} }, notices: open }`,
    }),
  ).toEqual([]);
});
