import type { FactForm } from './facts.ts';

const back = { need: 'must', about: 'when it is over' } as const;
const spread = { need: 'may', about: 'when it ends; spread evenly till then' } as const;
const volume = { need: 'must', units: ['B', 'kB', 'MB', 'GB'], about: 'volume' } as const;
const sim = { need: 'may', about: 'the SIM of the customer; without it the one in the hardware' } as const;
const mobile = { need: 'may', about: 'the mobile SIM' } as const;

/** Facts of 4G backup: lines, faults, data over SIM and hardware, loss. */
export const BACKUP_FACTS = {
  lineSlow: { about: 'the line is up and slow', until: back },
  cablePulled: {
    about: 'the customer pulls a cable between the hardware and the fixed network',
    until: back,
    flags: ['accidental', 'instructed', 'flapping'],
  },
  connectionBroken: {
    about: 'the customer cuts the fixed connection elsewhere',
    until: back,
    flags: ['accidental', 'instructed'],
  },
  mastDown: { about: 'the mobile network does not reach the address', until: back },
  phoneData: {
    about: 'data are used on a phone itself',
    quantity: volume,
    until: spread,
    subject: mobile,
    flags: ['elsewhere', 'nearby'],
  },
  hotspotData: {
    about: 'data are used over a phone as a hotspot',
    quantity: volume,
    until: spread,
    subject: mobile,
    flags: ['elsewhere', 'nearby'],
  },
  hardwareData: {
    about: 'data are used over the SIM in the hardware',
    quantity: volume,
    until: spread,
    subject: sim,
    flags: ['elsewhere', 'nearby', 'otherDevice', 'needless'],
  },
  misuse: { about: 'backup is used against its purpose in a way that no list names', until: back },
  simSuspended: { about: 'a mobile subscription is suspended', until: back, subject: mobile },
  subscriptionRequested: { about: 'a mobile subscription is applied for' },
  hardwareFault: { about: 'the hardware fails', flags: ['accidental', 'excused', 'defective'] },
  simFault: { about: 'the SIM in the hardware fails', flags: ['accidental', 'excused', 'defective'] },
  faultSeen: { about: 'monitoring sees a fault' },
  faultReported: { about: 'the customer reports a fault at the helpdesk' },
  visited: { about: 'a technician was there', flags: ['needless', 'excused'] },
  hardwareLost: { about: 'the hardware is lost or stolen', flags: ['proven'] },
  disconnectLogged: { about: 'monitoring logs that the hardware no longer answers' },
  lossReported: { about: 'the customer reports the loss', flags: ['proven', 'written'] },
  hardwareReplaced: { about: 'the hardware is replaced', amount: { need: 'may', about: 'excl. VAT' } },
  priceChanged: {
    about: 'the price of data outside a data pack changes',
    amount: { need: 'must', about: 'a GB, excl. VAT' },
  },
} satisfies Record<string, FactForm>;
