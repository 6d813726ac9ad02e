import { describe, expect, it } from 'vitest';
import { readCases } from '../../../src/cases/read.ts';
import { groundOf } from '../../cases/folders.ts';
import { waysOf } from '../../cases/ways.ts';

const mobile = groundOf('citymesh-mobile');
const fibre = groundOf('smartglasnet-fibre');

/** How a case with these lines shows a rule, and by which figure. */
async function shown(ground: typeof mobile, id: string, lines: string) {
  const text = `- case: What a case shows of a rule\n  rules: [${id}]\n  clause: '1'\n  contract: ${ground.contract.id}\n${lines}\n  expect: {}\n  because: as it comes\n`;
  const [given] = readCases(text).cases ?? [];
  const rule = ground.contract.rules.find((each) => each.id === id);
  if (!given || !rule) throw new Error(text);
  return Object.fromEntries(await waysOf(given, ground, rule));
}

describe('a limit of 350 SMS a day, which must be exceeded', () => {
  const sms = (many: number, terms = '{}') =>
    shown(
      mobile,
      'cm-mobile/unlimited/sms-over-350-day',
      `  terms: ${terms}\n  sim: { plan: unlimited }\n  timeline: [2026-03-10 10:00 sms ${String(many)}]`,
    );

  it('is shown at it by 350, just above it by 351, ordinary by 1,000', async () => {
    expect(await sms(350)).toEqual({ at: ['smsPerDay'] });
    expect(await sms(351)).toEqual({ above: ['smsPerDay'] });
    expect(await sms(1000)).toEqual({ ordinary: [] });
  });

  it('is shown with nothing to count by none, and in no way by 300', async () => {
    expect(await sms(0)).toEqual({ zero: [] });
    expect(await sms(300)).toEqual({});
  });

  it('is not shown where the rule is off', async () => {
    expect(await sms(1000, "{ rules.cm-mobile/unlimited/sms-over-350-day: 'off' }")).toEqual({});
  });
});

describe('a notice of at least three months', () => {
  const notice = (day: string) =>
    shown(
      fibre,
      'sgn/term/notice-3-months',
      `  account: { connected: 2025-03-15, term: 3, anchorDay: 15 }\n  timeline: [${day} notice registered]\n  until: 2028-03-15`,
    );

  it('is shown at it by the last day, just above it by the day before, and ordinary by a day long before', async () => {
    expect(await notice('2027-12-15')).toEqual({ at: ['noticeMonths'] });
    expect(await notice('2027-12-14')).toEqual({ above: ['noticeMonths'] });
    expect(await notice('2027-06-15')).toHaveProperty('ordinary');
  });

  it('is not at it by a day between', async () => {
    expect(await notice('2027-12-01')).not.toHaveProperty('at');
  });
});
