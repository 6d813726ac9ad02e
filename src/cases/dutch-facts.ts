import { DELIVERIES_MAX } from '../../assembly/layout/dutch-mobile.ts';
import type { FactForm } from './facts.ts';

const back = { need: 'may', about: 'when it is over' } as const;
const excl = { need: 'must', about: 'excl. VAT' } as const;
const damage = { need: 'must', about: 'the direct damage in EUR' } as const;
const delivery = { need: 'may', about: 'the delivery', most: DELIVERIES_MAX } as const;
const event = { need: 'may', about: 'the series of events that it belongs to' } as const;
const heads = { need: 'may', units: ['persons', 'connections'], about: 'who or what is affected' } as const;

/** Facts of a Dutch business contract: formation, delivery, use, roaming, number, claims, prices. */
export const DUTCH_FACTS = {
  copyAsked: { about: 'the customer asks for a copy of the terms' },
  costIncurred: { about: 'the operator has its first cost for the customer' },
  subscribed: {
    about: 'a further subscription is taken',
    quantity: { need: 'must', units: ['months'], about: 'its minimum term' },
  },
  defaultNotice: {
    about: 'a party in default is given a reasonable term',
    until: { need: 'must', about: 'the end of that term' },
    flags: ['byOperator', 'written'],
  },
  discountAgreed: {
    about: 'a discount on the fee is agreed',
    quantity: { need: 'must', units: ['percent'], about: 'how much comes off' },
    flags: ['written'],
  },
  delivered: { about: 'something is delivered', subject: delivery },
  signed: { about: 'the customer signs for a delivery', subject: delivery },
  rejected: {
    about: 'the customer rejects a delivery, giving reasons',
    subject: delivery,
    flags: ['written', 'founded', 'excused'],
  },
  putToUse: { about: 'the customer puts a delivery to use', subject: delivery },
  defectReported: {
    about: 'the customer reports a defect or a fault',
    subject: delivery,
    flags: ['written', 'founded', 'proven', 'excused'],
  },
  deliveryFailed: {
    about: 'a delivery fails on the customer',
    amount: { need: 'must', about: 'storage and transport, excl. VAT' },
    subject: delivery,
  },
  deliveryDelayed: { about: 'a delivery is late', until: back, subject: delivery, flags: ['excused'] },
  newVersion: { about: 'a new version is delivered', amount: excl, subject: delivery },
  severalDevices: {
    about: 'several devices use one plan without limits at once',
    flags: ['nearby'],
  },
  simBox: { about: 'the SIM is used in a SIM box' },
  sharedUse: { about: 'the service is shared with others' },
  instructionIgnored: { about: 'the customer does not follow an instruction' },
  detailsChanged: {
    about: 'the customer reports details that will change',
    until: { need: 'must', about: 'the day of the change' },
    flags: ['written'],
  },
  automatedUse: { about: 'a machine makes the use' },
  abnormalUse: { about: 'use is abnormal for its kind' },
  congestion: { about: 'the network is loaded', until: { need: 'must', about: 'when it is over' } },
  proofAsked: {
    about: 'the operator asks for proof of a stable link',
    until: { need: 'must', about: 'the day by which it must be there' },
  },
  proofGiven: { about: 'the customer shows a stable link with the home country', flags: ['proven'] },
  simResale: { about: 'SIMs are resold for roaming' },
  longInactive: { about: 'the SIM is long inactive at home, then used abroad' },
  simsInTurn: { about: 'several SIMs are used abroad in turn' },
  limitAnnounced: { about: 'the limit of an open bundle is announced' },
  forwarded: {
    about: 'a call is forwarded abroad',
    quantity: { need: 'must', units: ['s', 'min', 'h'], about: 'its length' },
  },
  simLost: {
    about: 'a SIM or device is lost, stolen or damaged',
    subject: { need: 'may', about: 'the SIM' },
    flags: ['accidental', 'proven', 'device', 'defective'],
  },
  unblockAsked: { about: 'the customer asks to unblock', flags: ['proven', 'written'] },
  simReplaced: {
    about: 'a SIM is replaced',
    amount: { need: 'may', about: 'excl. VAT' },
    subject: { need: 'may', about: 'the SIM' },
    flags: ['accidental', 'excused', 'defective', 'customerSide', 'written'],
  },
  unlockAsked: { about: 'the customer asks for the unlock code', flags: ['written'] },
  portInAsked: { about: 'the customer asks to bring a number' },
  oldContractEnded: { about: 'the contract with the former operator ended' },
  numberChangeAnnounced: {
    about: 'the operator announces another number',
    until: { need: 'must', about: 'the day of the change' },
    flags: ['urgent'],
  },
  injury: { about: 'somebody is hurt', amount: damage, quantity: heads, subject: event, flags: ['grave'] },
  rightsInfringed: {
    about: 'rights of others are infringed',
    amount: damage,
    subject: event,
    flags: ['grave'],
  },
  emergencyCost: { about: 'an emergency measure costs', amount: damage, subject: event, flags: ['grave'] },
  dataLeaked: {
    about: 'personal data leak',
    amount: damage,
    quantity: heads,
    subject: event,
    flags: ['grave'],
  },
  wrongfulBlock: {
    about: 'the operator blocks without a ground',
    amount: damage,
    quantity: heads,
    subject: event,
    flags: ['consequential', 'lineFailure'],
  },
  contentBought: { about: 'content is bought over the connection', amount: excl },
  securityDemanded: {
    about: 'security is asked',
    amount: { need: 'must', about: 'no VAT' },
    until: { need: 'must', about: 'the day by which it must be given' },
  },
  complained: { about: 'the customer complains in writing' },
  answered: { about: 'the operator answers the complaint' },
  wentToCourt: { about: 'the matter is taken to court or a disputes committee' },
} satisfies Record<string, FactForm>;
