import { describe, expect, it } from 'vitest';
import { judge } from '../../src/cases/judge.ts';
import { allCasesIn, folders, groundOf, isPlayable } from './folders.ts';

/** Rules that have no switch yet: what they say is built into how others count, and no figure of the terms leaves it away. */
const WITHOUT_SWITCH: Readonly<Record<string, readonly string[]>> = {
  'citymesh-mobile': [
    'cm-mobile/bill-shock/overshoot-still-due',
    'cm-mobile/bill-shock/stop-notice',
    'cm-mobile/bill-shock/warn-bundle-reached',
    'cm-mobile/data/background-traffic-counts',
    'cm-mobile/data/tariff-by-kilobytes',
    'cm-mobile/def/eu-zone',
    'cm-mobile/def/forfait-datapack',
    'cm-mobile/def/lowercase-month',
    'cm-mobile/def/month',
    'cm-mobile/def/third-party-services',
    'cm-mobile/def/vas-number',
    'cm-mobile/fair-use/system-data-proof',
    'cm-mobile/invoice/free-calls-hidden',
    'cm-mobile/invoice/no-rollover',
    'cm-mobile/invoice/usage-may-be-later',
    'cm-mobile/invoice/usage-next-month',
    'cm-mobile/roam-eu/block-on-request-free',
    'cm-mobile/roam-eu/in-bundle',
    'cm-mobile/roam-eu/oob-national-rate',
    'cm-mobile/roam-eu/vas-free-locally-still-charged',
    'cm-mobile/roam-fup/ind-multi-sim',
    'cm-mobile/roam-noneu/never-in-bundle',
    'cm-mobile/roam-noneu/unblock-written',
    'cm-mobile/term/min-one-sim',
    'cm-mobile/term/start-at-sim-activation',
    'cm-mobile/vas-intl/open-on-request-free',
    'cm-mobile/vas/sms-and-calls-may-be-blocked',
  ],
};

describe.each(folders.filter(isPlayable))('the cases of %s', (folder) => {
  it('fail where a rule that they name is switched off: one at least for each simulated rule', async () => {
    const ground = groundOf(folder);
    const cases = allCasesIn(folder);
    const rules = ground.contract.rules.filter(({ status }) => status === 'simulated');
    const unfelt: string[] = [];
    for (const { id } of rules) {
      const own = cases.filter((each) => each.rules.includes(id));
      let isFelt = false;
      for (const each of own) {
        const { outcome } = await judge(each, ground, [{ path: `rules.${id}`, value: 'off' }]);
        isFelt = outcome === 'failed';
        if (isFelt) break;
      }
      if (!isFelt) unfelt.push(id);
    }
    expect(unfelt.sort()).toEqual([...(WITHOUT_SWITCH[folder] ?? [])].sort());
  }, 300_000);
});
