import { Terms as Slots, UseRule } from '../../assembly/layout/terms.ts';
import { isOff, type Lowering } from './lowering.ts';

type UseRuleName = Exclude<keyof typeof UseRule, 'COUNT'>;

/** The rule that each bit of Terms.rulesOff switches off. */
const RULES: Readonly<Record<UseRuleName, string>> = {
  overshootDue: 'bill-shock/overshoot-still-due',
  stopNotice: 'bill-shock/stop-notice',
  bundleReached: 'bill-shock/warn-bundle-reached',
  zone: 'def/eu-zone',
  month: 'def/month',
  freeCalls: 'invoice/free-calls-hidden',
  noRollover: 'invoice/no-rollover',
  nextMonth: 'invoice/usage-next-month',
  euBlock: 'roam-eu/block-on-request-free',
  zoneInBundle: 'roam-eu/in-bundle',
  zoneRate: 'roam-eu/oob-national-rate',
  outsideBundle: 'roam-noneu/never-in-bundle',
  openOutside: 'roam-noneu/unblock-written',
  openNumbers: 'vas-intl/open-on-request-free',
  blockSms: 'vas/sms-and-calls-may-be-blocked',
  thirdParty: 'def/third-party-services',
};

export function lowerUseRules({ terms, block }: Lowering): void {
  let bits = 0n;
  for (const [name, rule] of Object.entries(RULES)) {
    if (isOff(terms, `cm-mobile/${rule}`)) bits |= 1n << BigInt(UseRule[name as UseRuleName]);
  }
  block.put(Slots.rulesOff, bits);
}
