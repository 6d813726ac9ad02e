import { describe, expect, it } from 'vitest';
import { playCase } from '../../src/cases/play.ts';
import { allCasesIn, givenIn, groundOf } from '../cases/folders.ts';

const folder = 'citymesh-mobile';
const given = givenIn(folder);
const ground = groundOf(folder);

/** Lines with one price, in the unit they count: micro-euro for so many units. */
const PRICES = {
  dataBeyondBundle: ['bytes', given.beyond['dataPerGb'], 1e9],
  euDataBeyondBundle: ['bytes', given.beyond['dataPerGb'], 1e9],
  voiceBeyondBundle: ['seconds', given.beyond['voicePerMinute'], 60],
  euVoiceBeyondBundle: ['seconds', given.beyond['voicePerMinute'], 60],
  smsBeyondBundle: ['messages', given.beyond['smsEach'], 1],
  euSmsBeyondBundle: ['messages', given.beyond['smsEach'], 1],
  mms: ['messages', given.beyond['mmsEach'], 1],
} as const;

/** Cases at the prices that are given, with GB of 10^9 bytes and a bundle of units. */
const cases = allCasesIn(folder).filter(({ terms, expect: { bills } }) => {
  if (!Object.values(bills).some((bill) => Object.keys(bill).some((line) => Object.hasOwn(PRICES, line))))
    return false;
  const elsewhere = /^(plans\.|readings\.(A9|A12)$)/;
  return !Object.keys(terms).some((path) => elsewhere.test(path));
});

describe('the units of a line', () => {
  it('times its price are its amount, to the micro-euro, in every case', async () => {
    let checked = 0;
    for (const each of cases) {
      const { statement } = await playCase(each, ground);
      for (const { line, units, exclMicros } of statement?.bills.flatMap(({ lines }) => lines) ?? []) {
        if (!Object.hasOwn(PRICES, line)) continue;
        const [unit, price = '', per] = PRICES[line as keyof typeof PRICES];
        const amount = Math.round(((units[unit] ?? 0) * Number(price) * 1e6) / per);
        expect(amount, `${each.case}: ${line}`).toBe(exclMicros);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });
});
