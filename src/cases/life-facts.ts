import type { FactForm } from './facts.ts';

const sim = { need: 'may', about: 'the SIM' } as const;
const cash = { need: 'must', about: 'no VAT' } as const;

/** Facts of a mobile contract's life: application, security, blocks, loss, number, plan, exit. */
export const LIFE_FACTS = {
  applied: {
    about: 'SIMs are applied for',
    quantity: { need: 'may', units: ['SIMs'], about: 'how many; without it one' },
    flags: ['weakCredit', 'ground', 'proven', 'doubted'],
  },
  activated: { about: 'a SIM is switched on for the first time', subject: sim },
  depositPaid: { about: 'the customer pays a deposit', amount: cash },
  advancePaid: { about: 'the customer pays an advance', amount: cash },
  paymentMissed: {
    about: 'an invoice is not paid, paid in part or paid late',
    amount: { need: 'may', about: 'what is still open, incl. VAT' },
    subject: { need: 'may', about: 'the invoice' },
    flags: ['excused'],
  },
  openingAsked: {
    about: 'the customer asks to open what is blocked',
    flags: ['vas', 'international', 'nonEu', 'eu', 'mobileData', 'written'],
  },
  blockAsked: {
    about: 'the customer asks to block',
    flags: ['eu', 'mobileData', 'vas', 'international', 'written'],
  },
  numberChangeAsked: { about: 'the customer asks for another number', subject: sim },
  suspensionAsked: {
    about: 'the customer tells by phone of a loss, and asks for suspension',
    subject: sim,
    flags: ['device', 'proven'],
  },
  lossConfirmed: {
    about: 'the customer confirms the loss in writing',
    subject: sim,
    flags: ['registered', 'device'],
  },
  simCopied: { about: 'a SIM is copied', subject: sim },
  simBoxServiceEnded: { about: 'the SIM box is switched off' },
  packServiceSuspended: {
    about: 'another service of the Pack may be suspended',
    until: { need: 'must', about: 'when it may no longer be' },
  },
  planChangeAsked: {
    about: 'the customer asks for another plan',
    subject: { need: 'must', about: "the plan's number in the scenario" },
    flags: ['promotion', 'planRule', 'written'],
  },
  breached: {
    about: 'the customer breaches the contract',
    amount: { need: 'may', about: "the operator's cost, excl. VAT" },
    flags: ['grave', 'written'],
  },
  portedOut: { about: 'the number is ported out', subject: sim },
  backupData: {
    about: 'data of 4G backup go over this SIM',
    quantity: { need: 'must', units: ['B', 'kB', 'MB', 'GB'], about: 'volume' },
  },
} satisfies Record<string, FactForm>;
