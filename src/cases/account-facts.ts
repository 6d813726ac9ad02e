import { PHONES_MAX } from '../../assembly/layout/backup.ts';
import type { FactForm } from './facts.ts';

const excl = { need: 'must', about: 'excl. VAT' } as const;
const incl = { need: 'must', about: 'incl. VAT' } as const;
const cash = { need: 'must', about: 'no VAT' } as const;
const invoice = { need: 'may', about: 'the invoice; without it the oldest one that is open' } as const;
const over = (about: string) => ({ need: 'may', about }) as const;
const ends = { need: 'must', about: 'when the ground is gone' } as const;

/** Facts of contracts and their ending, of orders, payment and security. */
const contractFacts = {
  objection: {
    about: 'the customer sends an objection to an invoice',
    amount: { need: 'may', about: 'excl. VAT, what comes off if it is founded' },
    subject: { need: 'may', about: 'the invoice; without it the last one' },
    flags: ['founded'],
  },
  notice: {
    about: 'a party sends a notice to end the contract',
    until: { need: 'may', about: 'the day on which it is to end' },
    flags: ['proven', 'registered', 'written', 'byOperator'],
  },
  exitAtOnce: { about: 'the customer ends at once, on the ground that the facts before give' },
  insolvency: {
    about: 'the customer is insolvent, winds up or stops trading',
    flags: ['byOperator'],
  },
  operatorDefault: { about: 'the operator does not perform', until: over('when it performs again') },
  changeAnnounced: {
    about: 'the operator announces changed terms',
    amount: { need: 'may', about: 'excl. VAT, the new fee, where it is one of price' },
    until: over('the day in force, when another term than the usual one is told'),
    flags: ['adverse', 'lawful', 'periodic', 'exempt'],
  },
  ordered: {
    about: 'an order form comes in',
    quantity: { need: 'may', units: ['days'], about: 'age of the trade-register extract' },
  },
  accepted: { about: 'the customer accepts the offer' },
  offerWithdrawn: { about: 'the operator takes its offer back' },
  confirmed: { about: 'the operator confirms the acceptance, or accepts in writing', flags: ['written'] },
  tooFewParticipants: { about: 'too few take part for the line to be built' },
  notFeasible: { about: 'the line turns out not to be feasible' },
  lineConnected: { about: 'the connection is made' },
  debitFailed: { about: 'the next direct debit of an invoice will fail', subject: invoice },
  creditDoubt: { about: 'the operator doubts that the customer can pay', until: ends },
  securityGiven: { about: 'the customer gives the security that was asked' },
  mandateMissing: { about: 'there is no direct-debit mandate', until: ends },
  breachLikely: { about: 'it is plain that the customer will not perform', until: ends },
} satisfies Record<string, FactForm>;

/** Facts of a line, of what is bought beside the service, and of use against the terms. */
const lineFacts = {
  maintenance: {
    about: 'the line is shut down for maintenance',
    until: { need: 'must', about: 'when it is back' },
    flags: ['urgent'],
  },
  outage: {
    about: 'the line fails',
    until: over('when it comes back by itself'),
    flags: ['outsideArea', 'flapping'],
  },
  outageReported: {
    about: 'the customer reports the fault',
    subject: {
      need: 'may',
      about: 'the phone named for free data of 4G backup; without it the first one',
      most: PHONES_MAX,
    },
  },
  repaired: {
    about: 'a repair of the line is done and costs',
    amount: excl,
    flags: ['customerSide', 'behindHandover'],
  },
  forceMajeure: {
    about: 'something beyond the operator prevents the service',
    until: { need: 'must', about: 'when it is over' },
  },
  damageFound: {
    about: 'damage comes to light',
    amount: cash,
    subject: { need: 'may', about: 'the event, or series of linked events, that it comes from' },
    flags: ['grave', 'lineFailure', 'consequential'],
  },
  damageReported: {
    about: 'the customer reports the damage that was found last',
    flags: ['excused'],
  },
  equipmentBought: {
    about: 'equipment beside the service is delivered',
    amount: { need: 'must', about: 'excl. VAT for fibre, incl. VAT for prepaid' },
    quantity: { need: 'may', units: ['instalments'], about: 'monthly, the first at once' },
  },
  extraWork: { about: 'work beyond the contract is done', amount: excl },
  tampering: { about: 'the customer changes, moves or harms equipment', amount: excl, flags: ['written'] },
  resale: { about: 'the service is sold or passed on', until: over('when it stops'), flags: ['written'] },
  voip: {
    about: 'calls are made over the service',
    until: { need: 'must', about: 'when it stops' },
    flags: ['written', 'offered'],
  },
  rerouting: {
    about: 'traffic is rerouted through the service',
    until: { need: 'must', about: 'when it stops' },
    flags: ['written'],
  },
  spam: { about: 'spam is sent', flags: ['written'] },
  unlawfulUse: {
    about: 'the service is used against the law or instructions',
    until: over('when a suspension for it ends'),
    flags: ['complaint', 'proven'],
  },
  fraudSuspicion: { about: 'there is serious suspicion of fraud', until: ends },
  interference: { about: 'a device disturbs the network', until: ends },
  damageByCustomer: { about: 'the customer does damage', amount: cash },
} satisfies Record<string, FactForm>;

const prepaidFacts = {
  bought: {
    about: 'credit is bought',
    amount: incl,
    flags: ['online'],
  },
  session: {
    about: 'somebody surfs',
    quantity: { need: 'may', units: ['kB', 'MB', 'GB'], about: 'volume, spread evenly' },
    until: { need: 'must', about: 'when the session would end' },
    flags: ['byOthers', 'outsideArea', 'oldDevice'],
  },
  withdrawal: { about: 'the customer withdraws from the contract' },
  failedTopUp: {
    about: 'the customer claims a payment that brought no credit',
    amount: incl,
    flags: ['proven'],
  },
  poorService: {
    about: 'the service is not proper',
    until: { need: 'must', about: 'when it is proper again' },
    flags: ['excused'],
  },
  technicalTrouble: { about: 'the network needs the service suspended', until: ends },
  refundRequest: { about: 'the customer asks the rest of the credit back', flags: ['complaint'] },
  loginReported: { about: 'loss or theft of the login is reported' },
  loginRenewed: { about: 'the customer has a new login' },
} satisfies Record<string, FactForm>;

export const ACCOUNT_FACTS = { ...contractFacts, ...lineFacts, ...prepaidFacts };
