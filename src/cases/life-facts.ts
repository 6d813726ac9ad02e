import type { FactForm } from './facts.ts';

const cash = { need: 'may', about: 'no VAT; without it what was asked' } as const;

/** Facts of a mobile contract's life: application, security, blocks, loss, number, plan, exit. */
export const LIFE_FACTS = {
  applied: {
    about: 'SIMs are applied for',
    quantity: { need: 'may', units: ['SIMs'], about: 'how many; without it one' },
    flags: ['weakCredit', 'ground'],
  },
  activated: { about: 'the SIM is switched on for the first time' },
  depositPaid: { about: 'the customer pays a deposit', amount: cash },
  advancePaid: { about: 'the customer pays an advance', amount: cash },
  paymentMissed: {
    about: 'an invoice is not paid, paid in part or paid late',
    amount: { need: 'may', about: 'what is still open, incl. VAT' },
    flags: ['ground'],
  },
  openingAsked: {
    about: 'the customer asks to open what is blocked',
    flags: ['vas', 'international', 'nonEu', 'eu', 'mobileData', 'written'],
  },
  blockAsked: {
    about: 'the customer asks to block',
    flags: ['eu', 'mobileData', 'written'],
  },
  numberChangeAsked: { about: 'the customer asks for another number' },
  suspensionAsked: {
    about: 'the customer tells by phone of a loss, and asks for suspension',
    flags: ['device'],
  },
  lossConfirmed: {
    about: 'the letter that confirms the loss comes in',
  },
  simCopied: { about: 'the SIM is found to be copied, or used for fraud' },
  simBoxServiceEnded: { about: 'the SIM-box service between customer and operator ends' },
  packServiceSuspended: {
    about: 'another service of the Pack may be suspended',
    until: { need: 'must', about: 'when it may no longer be' },
  },
  planChangeAsked: {
    about: 'the customer asks for another plan',
    subject: { need: 'must', about: "the plan's number in the scenario" },
    flags: ['promotion'],
  },
  breached: {
    about: 'the customer breaches the contract',
    amount: { need: 'must', about: "the operator's cost, excl. VAT" },
    flags: ['planRule'],
  },
  portedOut: { about: 'the number has moved to another operator', flags: ['proven'] },
  backupData: {
    about: 'data of 4G backup go over this SIM',
    quantity: { need: 'must', units: ['B', 'kB', 'MB', 'GB'], about: 'volume' },
  },
} satisfies Record<string, FactForm>;
