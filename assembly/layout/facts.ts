// What happens to an account on a date and no meter of use can know. 32 bytes a fact, ascending by time. Recorded accounts
// bring their facts; simulated ones draw them, without looking at any terms.

export { FactFlag } from './fact-flags';

/** Seconds since the account's first month began; u32. */
export const FACT_TIME = 0;
/** For what lasts: seconds since the account's first month began, half-open; else 0; u32. */
export const FACT_UNTIL = 4;
/** Bits of FactFlag; u32. */
export const FACT_FLAGS = 8;
/** Which invoice, SIM or site, counted from 1; 0 = the only or the oldest one; u16. */
export const FACT_SUBJECT = 12;
/** Fact; u8. */
export const FACT_KIND = 14;
/** Bytes, seconds, messages, or what the fact counts; i64. */
export const FACT_QUANTITY = 16;
/** Micro-euro, on the VAT basis that the fact has; i64. */
export const FACT_AMOUNT = 24;
export const FACT_SIZE = 32;
/** Most facts of one account, drawn or recorded: a deadline names its fact by 16 bits. */
export const FACTS_MAX = 65536;

export enum Fact {
  /** Money of the customer reached the operator, incl. VAT. */
  paid,
  // invoices and contract
  /** The customer disputes an invoice in writing; amount: excl. VAT, what is taken off if the objection is founded. */
  objection,
  /** A notice to end the contract, on the day it is sent. */
  notice,
  /** The customer ends at once, on the ground that the facts before give. */
  exitAtOnce,
  /** The customer is insolvent, winds up or stops trading. */
  insolvency,
  /** The operator fails to perform, until ... */
  operatorDefault,
  changeAnnounced,
  // an order
  /** Quantity: age of the trade-register extract in days. */
  ordered,
  accepted,
  /** The operator takes its offer back. */
  offerWithdrawn,
  confirmed,
  tooFewParticipants,
  notFeasible,
  lineConnected,
  // payment and security
  /** A direct debit fails; the invoice stays open. */
  debitFailed,
  creditDoubt,
  securityGiven,
  /** There is no direct-debit mandate, until ... */
  mandateMissing,
  /** It is plain that the customer will not perform, until ... */
  breachLikely,
  // the line
  maintenance,
  outage,
  outageReported,
  /** Somebody repaired the line; amount: excl. VAT. */
  repaired,
  forceMajeure,
  /** Damage that the operator may have to pay becomes visible; amount: euros; subject: the series of events. */
  damageFound,
  damageReported,
  // bought beside the service; amounts excl. VAT to businesses, incl. VAT to consumers
  equipmentBought,
  extraWork,
  tampering,
  // use against the terms, until ...
  resale,
  voip,
  rerouting,
  spam,
  unlawfulUse,
  fraudSuspicion,
  interference,
  damageByCustomer,
  // prepaid accounts
  /** Credit is bought; amount: incl. VAT. */
  bought,
  /** A session until ...; quantity: bytes. */
  session,
  /** The customer withdraws from the contract. */
  withdrawal,
  /** Money was taken and no credit added; amount: incl. VAT. */
  failedTopUp,
  poorService,
  technicalTrouble,
  refundRequest,
  loginReported,
  loginRenewed,
  // 4G backup; subject: the SIM of the customer, 0 = the one in the hardware
  /** The line is up and slow, until ... */
  lineSlow,
  /** The customer pulls a cable between the hardware and the fixed network where the terms list it, until it is back. */
  cablePulled,
  /** The customer cuts the fixed connection anywhere else, until it is back. */
  connectionBroken,
  /** The mobile network does not reach the address, until ... */
  mastDown,
  /** Data on a phone of its own, quantity: bytes, until ... */
  phoneData,
  /** Data of the staff over a phone as hotspot, quantity: bytes, until ... */
  hotspotData,
  /** Data over the SIM in the hardware, quantity: bytes, until ... */
  hardwareData,
  /** Backup is used against its purpose in a way that no list names, until ... */
  misuse,
  /** A mobile subscription is suspended, until ... */
  simSuspended,
  /** A mobile subscription is applied for. */
  subscriptionRequested,
  hardwareFault,
  simFault,
  /** Monitoring sees a fault. */
  faultSeen,
  faultReported,
  /** A technician was there, and mended what was broken. */
  visited,
  hardwareLost,
  /** Monitoring logs that the hardware no longer answers. */
  disconnectLogged,
  lossReported,
  hardwareReplaced,
  /** The price of data outside a data pack changes; amount: per GB, excl. VAT. */
  priceChanged,
  // a Dutch business contract: formation and term
  copyAsked,
  /** The operator has its first cost for the customer. */
  costIncurred,
  /** A further subscription is taken; quantity: months of its minimum term. */
  subscribed,
  /** A party in default is given a reasonable term, until ...; by the customer unless byOperator. */
  defaultNotice,
  /** Quantity: percent off the fee. */
  discountAgreed,
  // delivery and repair; subject: the delivery
  delivered,
  signed,
  rejected,
  putToUse,
  defectReported,
  /** Amount: storage and extra transport, excl. VAT. */
  deliveryFailed,
  /** Delivery is late, until ... */
  deliveryDelayed,
  /** Amount: excl. VAT. */
  newVersion,
  // use against the terms
  /** Several devices at once on a plan without limits. */
  severalDevices,
  simBox,
  sharedUse,
  instructionIgnored,
  /** Data that matter to the service change on the day of until; the fact is the report. */
  detailsChanged,
  automatedUse,
  abnormalUse,
  congestion,
  // roaming
  proofAsked,
  /** The customer shows a stable link with the home country. */
  proofGiven,
  simResale,
  longInactive,
  simsInTurn,
  limitAnnounced,
  /** A call forwarded abroad; quantity: seconds. */
  forwarded,
  // SIM and number
  simLost,
  unblockAsked,
  simReplaced,
  unlockAsked,
  portInAsked,
  oldContractEnded,
  /** The operator announces another number, from ... */
  numberChangeAnnounced,
  // claims; amount: direct damage in euros; subject: the series of events; quantity: persons or connections
  injury,
  rightsInfringed,
  emergencyCost,
  dataLeaked,
  wrongfulBlock,
  // prices, security and complaints
  /** Amount: excl. VAT. */
  contentBought,
  /** Security is asked, to be given by ...; amount: cash. */
  securityDemanded,
  complained,
  answered,
  wentToCourt,
  // a mobile contract's life
  /** An application for a SIM, or for as many as quantity says. */
  applied,
  /** A SIM is switched on for the first time. */
  activated,
  /** Amount: cash. */
  depositPaid,
  /** Amount: cash. */
  advancePaid,
  /** An invoice was not paid, paid in part or paid late; amount: what is still open, incl. VAT. */
  paymentMissed,
  /** The customer asks to open what is blocked: flags vas, international, nonEu, eu, mobileData. */
  openingAsked,
  /** The customer asks to block: flags eu, mobileData. */
  blockAsked,
  numberChangeAsked,
  /** The customer tells by phone that SIM or device (flag device) is lost, stolen or damaged, and asks for suspension. */
  suspensionAsked,
  /** ... and confirms it in writing. */
  lossConfirmed,
  simCopied,
  simBoxServiceEnded,
  /** Another service of the Pack may be suspended, until ... */
  packServiceSuspended,
  /** Subject: the plan's number in the scenario, counted from 1. */
  planChangeAsked,
  /** The customer breaches the contract; amount: the operator's cost, excl. VAT. */
  breached,
  portedOut,
  /** Data of 4G backup over this SIM, quantity: bytes. */
  backupData,
  /** 4G backup: a subscription with hardware is taken. */
  hardwareAdded,
  COUNT,
}
