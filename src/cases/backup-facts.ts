import { PHONES_MAX } from '../../assembly/layout/backup.ts';
import type { FactForm } from './facts.ts';

const back = { need: 'must', about: 'when it is over' } as const;
const spread = { need: 'may', about: 'when it ends; spread evenly till then' } as const;
const volume = { need: 'must', units: ['B', 'kB', 'MB', 'GB'], about: 'volume' } as const;
const phone = { need: 'may', about: 'the phone; without it the first one', most: PHONES_MAX } as const;
const sim = {
  need: 'may',
  about: 'the phone whose SIM it is; without it the one in the hardware',
  most: PHONES_MAX,
} as const;
const hand = ['accidental', 'instructed'] as const;

/** Facts of 4G backup: lines, faults, data over SIM and hardware, loss. */
export const BACKUP_FACTS = {
  lineSlow: { about: 'the line is up and slow', until: back },
  cablePulled: {
    about: 'the customer pulls a cable between the hardware and the fixed network',
    until: back,
    flags: hand,
  },
  connectionBroken: {
    about: 'the customer cuts the fixed connection elsewhere',
    until: back,
    flags: hand,
  },
  mastDown: { about: 'the mobile network does not reach the address', until: back },
  phoneData: {
    about: 'data are used on a phone itself',
    quantity: volume,
    until: spread,
    subject: phone,
    flags: ['elsewhere', 'nearby', 'everyday'],
  },
  hotspotData: {
    about: 'data are used over a phone as a hotspot',
    quantity: volume,
    until: spread,
    subject: phone,
    flags: ['elsewhere', 'nearby'],
  },
  hardwareData: {
    about: 'data are used over the SIM in the hardware',
    quantity: volume,
    until: spread,
    flags: ['elsewhere', 'otherDevice'],
  },
  misuse: { about: 'backup is used against its purpose in a way that no list names', until: back },
  simSuspended: { about: 'a mobile subscription is suspended', until: back, subject: phone },
  subscriptionRequested: {
    about: 'a mobile subscription is applied for, to make this phone active',
    subject: phone,
    flags: ['proven'],
  },
  hardwareFault: { about: 'the hardware fails' },
  simFault: { about: 'a SIM fails', subject: sim },
  faultSeen: { about: 'monitoring sees a fault' },
  faultReported: { about: 'the customer reports what is faulty' },
  visited: { about: 'a technician was there, and mended what was faulty', flags: ['needless'] },
  hardwareLost: { about: 'the hardware is lost or stolen' },
  disconnectLogged: { about: 'monitoring logs that the hardware no longer answers' },
  lossReported: { about: 'the customer reports the loss', flags: ['doubted'] },
  hardwareAdded: {
    about: 'a subscription with hardware is taken: the site has the hardware form from now on',
  },
  hardwareReplaced: { about: 'the lost hardware is replaced by new' },
  priceChanged: {
    about: 'the price of data outside a data pack changes',
    amount: { need: 'must', about: 'a GB, excl. VAT' },
  },
} satisfies Record<string, FactForm>;
