import { describe, expect, it } from 'vitest';
import { gravestRate } from '../../../src/app/sheet/rates.ts';
import type { RunReport } from '../../../src/cli/run.ts';
import { contractNamed } from '../../cases/folders.ts';
import { speak } from '../cli-terminal.ts';

async function rateOf(id: string, ruleId: string, share = 1) {
  const { out } = await speak(['run', id, '--sim-months', '3000', '--json']);
  const [baseline] = (JSON.parse(out) as RunReport).results.variants;
  const contract = contractNamed(id);
  const rule = contract.rules.find((each) => each.id === ruleId);
  if (!baseline || !rule) throw new Error(`no results of ${ruleId}`);
  return gravestRate(baseline, rule, contract, () => share);
}

describe('how often a rule fired, beside its sentence', () => {
  it('is told by the gravest of what a run counts of it', async () => {
    const rate = await rateOf('citymesh-mobile', 'cm-mobile/bill-shock/roam-stop-eur-60.50');
    expect(rate).toMatchObject({
      tone: 'cut',
      text: expect.stringMatching(/^1 in \d+ SIM-months$/) as string,
    });
  });

  it.each([
    ['in2-mobile', 'in2/roam-fup/surcharge-from-that-moment'],
    ['citymesh-prepaid', 'cm-prepaid/use/spam-final-end'],
    ['smartglasnet-fibre', 'sgn/term/notice-3-months'],
  ])('is not told as never where a run does not count it: %s, %s', async (id, rule) => {
    expect(await rateOf(id, rule)).toBeUndefined();
  });

  it('is that of what else the rule leads to where an ending is not counted', async () => {
    const rate = await rateOf('citymesh-backup', 'cm-backup/variant/sim-free-data');
    expect(rate?.tone).toBe('notice');
    expect(rate?.text).toMatch(/^1 in \d+ site-months$/);
  });

  it.each(['cm-mobile/vas-intl/may-refuse', 'cm-mobile/deposit/intake-cap-eur-500'])(
    'is not told where other rules are counted in the same number: %s',
    async (rule) => {
      expect(await rateOf('citymesh-mobile', rule)).toBeUndefined();
    },
  );

  it('is told of what a rule makes alone where it shares the rest', async () => {
    const rate = await rateOf('citymesh-mobile', 'cm-mobile/fair-use/sanction');
    expect(rate?.title.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'fairUseSuspended',
      'fair-use notice',
    ]);
  });

  it('is not told where the operator never acts by the rule', async () => {
    const rule = 'cm-mobile/bill-shock/reactivation-fee-eur-30';
    expect((await rateOf('citymesh-mobile', rule))?.text).toMatch(/ EUR per SIM-month$/);
    expect(await rateOf('citymesh-mobile', rule, 0)).toBeUndefined();
  });
});
