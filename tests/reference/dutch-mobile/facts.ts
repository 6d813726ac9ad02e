import type { DatedFact } from '../../../src/cases/fact-line.ts';
import type { FactName } from '../../../src/cases/facts.ts';
import type { Agreement } from './agreement.ts';
import type { Blocks } from './blocks.ts';
import type { Changes } from './changes.ts';
import type { Complaints } from './complaints.ts';
import type { Delivery } from './delivery.ts';
import type { Dunning } from './dunning.ts';
import type { FairUse } from './fair-use.ts';
import type { Fee } from './fee.ts';
import type { Grounds } from './grounds.ts';
import type { Lasting } from './lasting.ts';
import type { Ledger } from './ledger.ts';
import type { Liability } from './liability.ts';
import type { Life } from './life.ts';
import type { OpenBundle } from './open-bundle.ts';
import type { Roaming } from './roaming.ts';
import type { Security } from './security.ts';
import type { Sim } from './sim.ts';

// What each fact of a timeline does.

export interface Rooms {
  readonly life: Life;
  readonly fee: Fee;
  readonly agreement: Agreement;
  readonly blocks: Blocks;
  readonly changes: Changes;
  readonly complaints: Complaints;
  readonly delivery: Delivery;
  readonly dunning: Dunning;
  readonly fairUse: FairUse;
  readonly grounds: Grounds;
  readonly ledger: Ledger;
  readonly liability: Liability;
  readonly openBundle: OpenBundle;
  readonly outage: Lasting;
  readonly maintenance: Lasting;
  readonly congestion: Lasting;
  readonly roaming: Roaming;
  readonly security: Security;
  readonly sim: Sim;
}

type Act = (rooms: Rooms, fact: DatedFact) => void;

const CENT = 10_000n;

const ofPayment: Partial<Record<FactName, Act>> = {
  paid: ({ life, ledger }, { micros, subject, flags }) => {
    if (flags.includes('costly') && life.may('cardCost')) life.chargeInput('paymentMethod', 'cardFee');
    ledger.pay(micros / CENT, subject);
  },
  debitFailed: ({ ledger }, { subject }) => ledger.failDebit(subject),
  objection: ({ ledger }, { subject, flags }) => ledger.object(subject, flags.includes('founded')),
  equipmentBought: ({ dunning }, { micros, quantity }) => dunning.buy(micros, Number(quantity)),
  securityDemanded: ({ security }, { micros, untilSeconds }) => security.demand(micros, untilSeconds ?? 0),
  securityGiven: ({ security }) => security.give(),
  refundRequest: ({ security }) => security.askBack(),
  contentBought: ({ life }, { micros }) => life.charge('content', micros),
  extraWork: ({ life }, { micros }) => life.charge('extraWork', micros),
};

const ofAgreement: Partial<Record<FactName, Act>> = {
  ordered: () => {},
  costIncurred: ({ agreement }) => agreement.costIncurred(),
  confirmed: ({ agreement }, { flags }) => {
    if (flags.includes('written')) agreement.accept();
  },
  lineConnected: ({ agreement }) => agreement.accept(),
  creditDoubt: ({ agreement }) => agreement.doubted(),
  copyAsked: ({ life }) => {
    if (life.may('copyCost')) life.chargeInput('agreementCopy', 'copyFee');
  },
  subscribed: ({ agreement }, { quantity }) => agreement.subscribed(Number(quantity)),
  notice: ({ agreement, changes }, { flags }) => {
    const isWritten = flags.includes('written');
    if (!(isWritten && !flags.includes('byOperator') && changes.leave())) agreement.notice(isWritten);
  },
  exitAtOnce: ({ grounds }) => grounds.exitAtOnce(),
  insolvency: ({ grounds }, { flags }) => grounds.insolvent(flags.includes('byOperator')),
  operatorDefault: ({ grounds }, { untilSeconds }) => grounds.failing(untilSeconds),
  defaultNotice: ({ grounds }, fact) => grounds.defaultNotice(fact),
  changeAnnounced: ({ changes }, fact) => changes.announce(fact),
  discountAgreed: ({ life, fee }, { quantity, flags }) => {
    life.acts('price/promo-only-in-writing');
    if (flags.includes('written')) fee.promise(quantity);
  },
  simResale: ({ life, agreement }) => {
    life.acts('roam/resale-ban');
    if (life.may('resaleMeasures')) agreement.end(true);
  },
};

const breach: Act = ({ life }) => {
  if (life.may('breachCost')) life.chargeInput('breachCost', 'breachCost');
};

function measure(rule: string): Act {
  return ({ life, blocks }) => {
    life.acts(rule);
    if (life.may('suspend')) blocks.block('breach');
  };
}

function abuse(rule: string): Act {
  return ({ life, fairUse }) => {
    life.acts(rule);
    fairUse.abuse();
  };
}

const ofUse: Partial<Record<FactName, Act>> = {
  unlawfulUse: (rooms, fact) => {
    rooms.life.acts('use/prohibited');
    breach(rooms, fact);
  },
  detailsChanged: (rooms, fact) => {
    const { life } = rooms;
    life.acts('duty/data-changes-14-days');
    const days = Math.floor((fact.untilSeconds ?? 0) / 86_400) - life.today;
    if (!fact.flags.includes('written') || days < life.terms.number('detailsDays')) breach(rooms, fact);
  },
  instructionIgnored: measure('use/instructions'),
  damageByCustomer: measure('suspend/immediate'),
  severalDevices: ({ fairUse }, { flags }) => fairUse.severalDevices(flags.includes('nearby')),
  simBox: abuse('abuse/simbox'),
  sharedUse: abuse('abuse/shared-connection'),
  resale: abuse('abuse/commercial'),
  spam: abuse('abuse/bulk-sms'),
  fraudSuspicion: ({ life, blocks }) => {
    life.acts('fair-use/block-on-suspicion');
    if (life.may('blockSuspicion')) blocks.blockForDays('suspicion');
  },
  abnormalUse: ({ life, fee, ledger }) => {
    fee.loseDiscount();
    if (ledger.open.length > 0) life.acts('pay/interim-invoice');
    if (life.may('interimInvoice') && life.reads('interimDue') === 'A') ledger.makeDue();
  },
  automatedUse: ({ life }) => life.notify('numberConverted'),
  congestion: ({ life, congestion }, { untilSeconds }) => {
    if (life.may('throttle')) congestion.begin(untilSeconds);
  },
  outage: ({ outage }, { untilSeconds }) => outage.begin(untilSeconds),
  maintenance: ({ maintenance }, { untilSeconds }) => maintenance.begin(untilSeconds),
  proofAsked: ({ roaming }, { untilSeconds }) => roaming.ask(untilSeconds ?? 0),
  proofGiven: ({ roaming }) => roaming.prove(),
  longInactive: ({ grounds }) => grounds.sign('longInactive'),
  simsInTurn: ({ grounds }) => grounds.sign('simsInTurn'),
  limitAnnounced: ({ openBundle }) => openBundle.announce(),
};

const ofSim: Partial<Record<FactName, Act>> = {
  simLost: () => {},
  lossReported: ({ sim }, fact) => sim.lossReported(fact),
  unblockAsked: ({ blocks }, { flags }) => blocks.asked(flags.includes('written')),
  simReplaced: ({ sim }, fact) => sim.replaced(fact),
  unlockAsked: ({ sim }, fact) => sim.unlockAsked(fact),
  portInAsked: ({ sim }) => sim.portInAsked(),
  oldContractEnded: ({ sim }) => sim.oldContractEnded(),
  numberChangeAnnounced: ({ sim }, fact) => sim.numberChangeAnnounced(fact),
  forwarded: ({ sim }, { quantity }) => sim.forwarded(quantity),
};

const found: Act = ({ liability }, fact) => liability.found(fact);

const ofDelivery: Partial<Record<FactName, Act>> = {
  delivered: ({ delivery }, fact) => delivery.delivered(fact),
  signed: ({ delivery }, fact) => delivery.accepted(fact),
  putToUse: ({ delivery }, fact) => delivery.accepted(fact),
  rejected: ({ delivery }, fact) => delivery.rejected(fact),
  defectReported: ({ delivery }, fact) => delivery.defectReported(fact),
  repaired: ({ delivery }, fact) => delivery.repaired(fact),
  newVersion: ({ delivery }, fact) => delivery.newVersion(fact),
  deliveryFailed: ({ life }, { micros }) => {
    if (life.may('storage')) life.charge('storage', micros);
  },
  deliveryDelayed: () => {},
};

const ofClaims: Partial<Record<FactName, Act>> = {
  injury: found,
  damageFound: found,
  rightsInfringed: found,
  emergencyCost: found,
  dataLeaked: found,
  wrongfulBlock: found,
  damageReported: ({ liability }) => liability.reported(),
  complained: ({ complaints }) => complaints.complained(),
  answered: ({ complaints }) => complaints.answered(),
  wentToCourt: ({ complaints }) => complaints.wentToCourt(),
};

const ACTS = { ...ofPayment, ...ofAgreement, ...ofUse, ...ofSim, ...ofDelivery, ...ofClaims };

/** Facts that matter once the agreement has ended: money, damage and complaints. */
const AFTER_THE_END: ReadonlySet<FactName> = new Set([
  'paid',
  'debitFailed',
  'objection',
  'refundRequest',
  'injury',
  'damageFound',
  'rightsInfringed',
  'emergencyCost',
  'dataLeaked',
  'wrongfulBlock',
  'damageReported',
  'complained',
  'answered',
  'wentToCourt',
]);

export function happen(rooms: Rooms, fact: DatedFact): void {
  const act = ACTS[fact.fact];
  if (!act) throw new Error(`the reference does not know the fact ${fact.fact}`);
  if (!rooms.life.isEnded || AFTER_THE_END.has(fact.fact)) act(rooms, fact);
}
