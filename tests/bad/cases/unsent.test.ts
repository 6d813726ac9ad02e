import { expect, it } from 'vitest';
import { judge } from '../../../src/cases/judge.ts';
import { readCases } from '../../../src/cases/read.ts';
import { groundOf } from '../../cases/folders.ts';

/** What is refused of a case of such lines; the first stands on line 7. */
async function played(contract: string, account: string, ...timeline: string[]): Promise<string[]> {
  const lines = timeline.map((line) => `    - '${line}'\n`);
  const text = `- case: A title of its own\n  rules: [in2/price/current-list]\n  clause: '1'\n  contract: ${contract}\n${account}\n  timeline:\n${lines.join('')}  expect: {}\n  because: it is so\n`;
  const [read] = readCases(text).cases ?? [];
  if (read === undefined) throw new Error('the case cannot be read');
  const verdict = await judge(read, groundOf(contract));
  return verdict.outcome === 'refused'
    ? verdict.errors.map(({ code, path, message }) => `${code}: ${path}: ${message}`)
    : [];
}

const last = (named: number, least: number): string =>
  `names invoice #${named}, and by the end of the case the last that had been sent was #${least}; write an earlier number, or leave it out`;

it('a number of an invoice that is never sent, or later, of metered use', async () => {
  // Invoices of 10 March and 10 April; the debit of one to come may be told ahead.
  const account = '  account: { startDay: 2025-03-10, anchorDay: 10 }';
  expect(
    await played(
      'in2-mobile',
      account,
      '2025-03-12 10:00 paid 10.00 EUR #9',
      '2025-03-12 10:00 objection #1',
      '2025-03-12 10:00 debitFailed #2',
      '2025-03-12 10:00 objection #2',
      '2025-04-10 10:00 paid 10.00 EUR #2',
    ),
  ).toEqual([
    `unsent: line 7, timeline[0]: ${last(9, 2)}`,
    'unsent: line 10, timeline[3]: names invoice #2, which is of 2025-04-10; write a later time, or leave the number out',
  ]);
});

it('a number of a fibre invoice: one that gives back has none', async () => {
  // 10 February: 60.00 - 100.00 is asked of nobody, so 10 March's is the second.
  const account = '  account: { connected: 2024-01-10, anchorDay: 10, startDay: 2025-01-10 }';
  const objection = '2025-01-24 objection 100.00 EUR #1 founded';
  expect(await played('smartglasnet-fibre', account, objection, '2025-03-12 paid 1.00 EUR #3')).toEqual([
    `unsent: line 8, timeline[1]: ${last(3, 2)}`,
  ]);
  expect(await played('smartglasnet-fibre', account, objection, '2025-03-12 paid 1.00 EUR #2')).toEqual([]);
});

it('a number of a prepaid invoice: each purchase has its own, those of one moment too', async () => {
  const bought = '2025-03-01 equipmentBought 48.40 EUR';
  const paid = '2025-03-20 paid 48.40 EUR';
  expect(await played('citymesh-prepaid', '  account: {}', bought, bought, `${paid} #2`)).toEqual([]);
  expect(await played('citymesh-prepaid', '  account: {}', bought, bought, `${paid} #3`)).toEqual([
    `unsent: line 9, timeline[2]: ${last(3, 2)}`,
  ]);
  expect(await played('citymesh-prepaid', '  account: {}', `${paid} #1`)).toEqual([
    'unsent: line 7, timeline[0]: names invoice #1, and by the end of the case none had been sent; leave the number out',
  ]);
});

it('a number of an invoice where the contract tells no invoices apart', async () => {
  const paid = '2026-03-12 paid 10.00 EUR #1';
  const unread = (id: string): string =>
    `unsent: line 7, timeline[0]: names invoice #1, and ${id} reads no number of an invoice there; leave the number out`;
  expect(await played('citymesh-mobile', '  account: {}', paid)).toEqual([unread('citymesh-mobile')]);
  expect(await played('citymesh-backup', '  account: {}', paid)).toEqual([unread('citymesh-backup')]);
});
