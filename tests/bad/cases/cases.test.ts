import { describe, expect, it } from 'vitest';
import { readCases, readGiven } from '../../../src/cases/read.ts';

const good = {
  case: 'A title of its own',
  rules: '[cm-mobile/invoice/no-rollover]',
  clause: "'12.3'",
  contract: 'citymesh-mobile',
  timeline: '[2026-03-10 10:00 data 1 GB]',
  expect: '{}',
  because: 'it is so',
};

function told(change: Record<string, string | undefined>): string[] {
  const lines = Object.entries({ ...good, ...change }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return errorsOf(`- ${lines.join('\n  ')}\n`);
}

function errorsOf(text: string): string[] {
  return (readCases(text).errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

function line(text: string): string[] {
  return told({ timeline: `['${text}']` });
}

describe('a bad file of cases is refused', () => {
  it('when it is nested deeper than it can be read, told once', () => {
    expect(errorsOf('['.repeat(100_000))).toEqual([
      'line 1: is no YAML: it is nested too deep',
      expect.stringMatching(/^line 1: is no YAML: Flow sequence in block collection /),
      'line 1: is no YAML: Flow sequence must end with a ]',
    ]);
  });

  it('when it is no YAML, or no list', () => {
    expect(errorsOf('- case: [')).toEqual([expect.stringMatching(/^line 1: is no YAML: /)]);
    expect(errorsOf('case: one')).toEqual([
      'line 1: holds no list of cases; write each as "- case: ...", at most 5000',
    ]);
    expect(errorsOf('x'.repeat(4_000_001))).toEqual([
      'file: has 4000001 characters, at most 4000000 are read; split the file',
    ]);
  });

  it('with the line of the fault and the key that was meant', () => {
    expect(told({ becuase: 'so' })).toEqual([
      'line 1, becuase: is no key of a case; did you mean "because"?',
    ]);
    expect(told({ expect: '{ notice: [] }' })).toEqual([
      'line 6, expect.notice: is no key of expect; did you mean "notices"?',
    ]);
    expect(told({ because: undefined })).toEqual(['line 1, because: is missing; give text']);
  });

  it('with the name that was meant', () => {
    expect(told({ expect: '{ notices: [2026-03-10 10:00 dataReachd] }' })).toEqual([
      'line 6, expect.notices[0]: is "2026-03-10 10:00 dataReachd"; there is no "dataReachd"; did you mean dataReached?',
    ]);
    expect(told({ expect: '{ notices: none }' })).toEqual([
      'line 6, expect.notices: is "none"; give a list, or "open" where the clause does not say',
    ]);
    expect(told({ expect: '{ states: [throttld on] }' })).toEqual([
      'line 6, expect.states[0]: is "throttld on"; there is no "throttld"; did you mean throttled?',
    ]);
    expect(told({ expect: '{ bills: { 2026-03-01: { feee: 20.00 } } }' })).toEqual([
      'line 6, expect.bills.2026-03-01.feee: is no key of expect.bills.2026-03-01; did you mean "fee"?',
    ]);
  });

  it('when a day or an amount is none', () => {
    expect(told({ expect: '{ bills: { March: { fee: 20.00 } } }' })).toEqual([
      'line 6, expect.bills.March: is no usable key; give a day such as 2026-03-01',
    ]);
    expect(told({ expect: '{ invoices: { 2026-03-01: { fee: "20,00" } } }' })).toEqual([
      'line 6, expect.invoices.2026-03-01.fee: is "20,00"; give an amount in EUR such as 20.00',
    ]);
    expect(told({ expect: '{ bills: { 2026-03-01: { fee: "20,00" } } }' })).toEqual([
      'line 6, expect.bills.2026-03-01.fee: is "20,00"; give an amount in EUR such as 20.00',
    ]);
  });

  it('when it names no contract, or one and several', () => {
    expect(told({ contract: undefined })).toEqual([
      'line 1: names no contract; add such as contract: citymesh-mobile',
    ]);
    expect(told({ contracts: '[a, b]' })).toEqual([
      'line 8, contracts: is a list of 2; name one contract under "contract", or several under "contracts"',
    ]);
  });
});

describe('a line of a timeline that cannot be read is refused', () => {
  it.each([
    [
      'March 10 data 1 GB',
      '"March 10 data 1 GB" does not begin with a day; write such as 2026-03-10 10:00 sms 3, or daily 2026-03-01..2026-03-05 10:00 sms 3',
    ],
    [
      '2026-02-30 10:00 sms 3',
      'there is no time "2026-02-30 10:00"; write one such as 2026-03-10 11:40, of the years 2000 to 2099',
    ],
    ['2026-03-10 10:00 smss 3', '"smss" is neither use nor a fact; did you mean sms?'],
    [
      '2026-03-10 10:00 data 1 TB',
      '"data 1 TB" is no use; write it such as data 10.5 GB over 2 h, call 15 min, sms 3',
    ],
    ['2026-03-10 10:00 data 1.5 B', '"1.5 B" is no whole number of bytes up to 31 TB; write fewer decimals'],
    ['2026-03-10 10:00 sms 3 in XX', 'there is no country "XX"; write an ISO code of two letters, or sea'],
    ['2026-03-10 10:00 sms 70000', '70000 is too many; write at most 65535'],
    ['2026-03-10 10:00 call 15 min to mobil', 'there is no class of number "mobil"; did you mean mobile?'],
    [
      'daily 2026-03-10..2026-03-01 10:00 sms 3',
      'there are no days 2026-03-10..2026-03-01; write the earlier day first, five years at most',
    ],
  ])('%s', (text, message) => {
    expect(line(text)).toEqual([`line 5, timeline[0]: ${message}`]);
  });

  it.each([
    ['2026-03-10 paid', 'paid needs amount; write it such as 72.60 EUR'],
    [
      '2026-03-10 depositPaid 72.60 EUR for 4 h',
      'depositPaid takes no duration or end; it takes amount (72.60 EUR)',
    ],
    ['2026-03-10 depositPaid 72.60 EUR twice', 'depositPaid knows no "twice"; it takes amount (72.60 EUR)'],
    ['2026-03-10 paid 72.6000001 EUR', '"72.6000001 EUR" is no amount; write at most six decimals'],
    ['2026-03-10 paid 1 EUR 2 EUR', 'one thing is said twice; leave one of the two out'],
    ['2026-03-10 simFault #17', 'simFault knows no #17; write a number up to #16'],
    ['2026-03-10 delivered #64', 'delivered knows no #64; write a number up to #63'],
    ['2026-03-10 notice registerd', 'notice knows no "registerd"; did you mean registered?'],
    [
      '2026-03-10 10:00 maintenance until 2026-03-10 09:00',
      'the fact maintenance ends before it begins; write a later time after "until"',
    ],
  ])('%s', (text, message) => {
    expect(line(text)).toEqual([`line 5, timeline[0]: ${message}`]);
  });

  it('when an account has more phones than can be told apart', () => {
    expect(told({ account: '{ sims: 17 }' })).toEqual([
      'line 8, account.sims: is "17"; give a whole number up to 16',
    ]);
  });

  it('when YAML would take its number for a comment', () => {
    expect(told({ timeline: '\n  - 2026-03-10 paid 72.60 EUR #1' })).toEqual([
      'line 6, timeline[0]: has a #number outside quotes, which YAML takes for a comment; put the whole line in quotes',
    ]);
  });
});

describe('a bad given.yaml is refused', () => {
  it('with the line of the fault', () => {
    const { errors = [] } = readGiven('inputs:\n  vat: 21\ninput: {}\n');
    expect(errors.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'line 1, input: is no key of what cases start from; did you mean "inputs"?',
    ]);
  });
});
