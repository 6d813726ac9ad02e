import { LifeRule } from '../../../assembly/layout/mobile-life.ts';
import type { Terms } from '../../scenario/effective.ts';
import { isOff } from '../lowering.ts';

type LifeRuleName = Exclude<keyof typeof LifeRule, 'COUNT'>;

/** The rule that each bit of LifeTerms.rulesOff switches off. */
const RULES: Readonly<Record<LifeRuleName, string>> = {
  approval: 'onboard/activation-after-approval',
  activation: 'term/start-at-sim-activation',
  depositCap: 'deposit/intake-cap-eur-500',
  depositSetOff: 'deposit/refund-by-setoff',
  depositNotForInvoices: 'deposit/not-for-invoices',
  advanceAmount: 'advance/last-3-invoices-min-eur-50',
  advanceNetted: 'advance/settled-next-invoices',
  reopenWritten: 'roam-eu/reopen-written',
  foreignOutage: 'roam/foreign-outage-no-liability',
  outage: 'liability/no-outage-money',
  backupData: 'unlimited/backup-data-counts',
  simBoxConsent: 'device/simbox-consent',
  simBoxPartial: 'device/simbox-end-is-partial',
  numberLost: 'number/lost-at-end',
  operatorNumber: 'number/operator-change-2-months',
  fraud: 'sim/fraud-number-withdrawn',
  lossLiability: 'loss/liable-until-suspension-request',
  lossConfirmation: 'loss/confirm-8-calendar-days',
  lossFee: 'loss/fee-due-while-suspended',
  newSim: 'loss/new-sim-then-reactivated',
  defectFree: 'sim/replace-defect-free',
  deviceLiability: 'device/loss-liable-until-suspension',
  deviceConfirmation: 'device/loss-confirm-8-calendar-days',
  optOut: 'data/opt-out',
  planChange: 'plan/no-change-in-minimum-term',
  renewal: 'term/renews-indefinite',
  endDate: 'term/customer-picks-date',
  portEnds: 'term/port-out-ends',
  smallNotice: 'term/notice-le-9-none',
  smallExit: 'exit/le-9-first-6-months',
  afterRenewal: 'exit/none-after-renewal',
  headcount: 'exit/headcount-proof',
  finalBill: 'end/final-bill',
  numberKept: 'end/number-kept-1-month',
  portObligations: 'port/obligations-remain',
};

export function ruleBits(terms: Terms): bigint {
  return Object.entries(RULES).reduce(
    (bits, [name, rule]) =>
      isOff(terms, `cm-mobile/${rule}`) ? bits | (1n << BigInt(LifeRule[name as LifeRuleName])) : bits,
    0n,
  );
}
