import { Unit } from '../../assembly/layout/account.ts';
import { Subscriber } from '../../assembly/layout/dutch-people.ts';
import { Access, BackupForm, BackupSite } from '../../assembly/layout/backup.ts';
import { Site } from '../../assembly/layout/fibre.ts';
import { Wallet } from '../../assembly/layout/prepaid.ts';
import type { Contract } from '../contracts/schema.ts';
import type { Scenario } from '../scenario/schema.ts';
import { isoDay } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { Account } from './account.ts';
import { secondsOf } from './quantities.ts';

/** Values by slot of a product's traits. */
type Traits = Record<number, number>;

/** 15.1: years of the terms that a fibre customer can choose. */
const TERMS = ['2', '3', '5'];

/** in2: an invoice is paid on its day unless told. */
function subscriber(told: Account): Traits {
  const { startDay, activated: begins = startDay, payDays = 0, directDebit, paperInvoice } = told;
  const { customer = 1, account = 1 } = told;
  return {
    [Subscriber.startDay]: begins === undefined ? 0 : Date.parse(begins) / 86_400_000,
    [Subscriber.payDays]: payDays === 'never' ? -1 : payDays === 'drawn' ? 0 : payDays,
    [Subscriber.drawsPayment]: Number(payDays === 'drawn'),
    [Subscriber.customer]: customer - 1,
    [Subscriber.sim]: account - 1,
    [Subscriber.directDebit]: Number(directDebit === 'true'),
    [Subscriber.paperInvoice]: Number(paperInvoice === 'true'),
  };
}

const OF_PRODUCT: Partial<Record<Contract['product'], (account: Account) => Traits>> = {
  backup: backupTraits,
  prepaid: ({ topUp = 0, topUpShare = 1, ...account }) => ({
    ...addressOf(account),
    [Wallet.topUpMicros]: Math.round(topUp * 1e6),
    [Wallet.topUpRight]: Math.round(topUpShare * 2 ** 32),
  }),
  fibre: ({
    connected,
    term = '3',
    directDebit,
    payMedianSeconds,
    paySpread = 0,
    debitFails = 0,
    ...account
  }) => ({
    ...addressOf(account),
    [Site.pays]: Number(payMedianSeconds !== undefined),
    [Site.payMedianSeconds]: payMedianSeconds ?? 0,
    [Site.paySpreadMilli]: Math.round(paySpread * 1000),
    [Site.debitFailRight]: Math.round(debitFails * 2 ** 32),
    [Site.connectedOn]: connected === undefined ? 0 : secondsOf(connected) / SECONDS_PER_DAY,
    [Site.term]: TERMS.indexOf(term),
    [Site.directDebit]: Number(directDebit !== 'false'),
  }),
  'mobile-nl': subscriber,
};

function addressOf({ customer, account }: Pick<Account, 'customer' | 'account'>): Traits {
  return { [Unit.customer]: (customer ?? 1) - 1, [Unit.unit]: (account ?? 1) - 1 };
}

const WORDS: Partial<Record<Contract['product'], (slots: readonly number[]) => Record<string, string>>> = {
  prepaid: walletWords,
  fibre: siteWords,
  backup: backupWords,
  'mobile-nl': subscriberWords,
};

/** Slots of a product's traits in the words of a case. */
export function traitWords(slots: readonly number[], { product }: Contract): Record<string, string> {
  const words = WORDS[product];
  return words ? words(slots) : {};
}

function walletWords(slots: readonly number[]): Record<string, string> {
  return {
    topUp: ((slots[Wallet.topUpMicros] ?? 0) / 1e6).toFixed(2),
    topUpShare: shareText(slots[Wallet.topUpRight]),
  };
}

function siteWords(slots: readonly number[]): Record<string, string> {
  const connected = slots[Site.connectedOn] ?? 0;
  return {
    ...(connected > 0 && { connected: isoDay(connected) }),
    term: TERMS[slots[Site.term] ?? 0] ?? '3',
    directDebit: String(slots[Site.directDebit] === 1),
    ...(slots[Site.pays] === 1 && {
      payMedianSeconds: String(slots[Site.payMedianSeconds]),
      paySpread: String((slots[Site.paySpreadMilli] ?? 0) / 1000),
      debitFails: shareText(slots[Site.debitFailRight]),
    }),
  };
}

/** What a case says of its account, as the core's slots; `anchorDay` 1 unless told. */
export function traitsOf(account: Account, { product }: Contract, { plans }: Scenario): Traits {
  const plan = account.plan === undefined ? 0 : plans.findIndex(({ id }) => id === account.plan);
  return { [Unit.plan]: plan, [Unit.anchorDay]: account.anchorDay ?? 1, ...OF_PRODUCT[product]?.(account) };
}

/** Of a threshold on a u32 draw, with as many digits as lead back to it. */
function shareText(threshold = 0): string {
  return (threshold / 2 ** 32).toFixed(12);
}

function subscriberWords(slots: readonly number[]): Record<string, string> {
  const slot = (trait: Subscriber): number => slots[trait] ?? 0;
  return {
    ...(slot(Subscriber.startDay) > 0 && { activated: isoDay(slot(Subscriber.startDay)) }),
    payDays: slot(Subscriber.drawsPayment) === 1 ? 'drawn' : String(slot(Subscriber.payDays)),
    directDebit: String(slot(Subscriber.directDebit) === 1),
    paperInvoice: String(slot(Subscriber.paperInvoice) === 1),
  };
}

function backupWords(slots: readonly number[]): Record<string, string> {
  const slot = (trait: BackupSite): number => slots[trait] ?? 0;
  return {
    form: slot(BackupSite.form) === BackupForm.hardware ? 'hardware' : 'sim',
    access: slot(BackupSite.access) === Access.dsl ? 'dsl' : 'fibre',
    sims: String(slot(BackupSite.sims)),
    ...(slot(BackupSite.weakReception) === 1 && { reception: 'weak' }),
    ...(slot(BackupSite.ownBundle) === 1 && {
      phonesBilled: 'true',
      ageMonths: String(slot(BackupSite.ageMonths)),
      employees: String(slot(BackupSite.employees)),
    }),
    hardwareMonths: String(slot(BackupSite.hardwareMonths)),
  };
}

function backupTraits(account: Account): Traits {
  const { form, access, sims, reception, phonesBilled, ageMonths, employees, hardwareMonths } = account;
  return {
    ...addressOf(account),
    [BackupSite.form]: form === 'hardware' ? BackupForm.hardware : BackupForm.sim,
    [BackupSite.access]: access === 'dsl' ? Access.dsl : Access.fibre,
    [BackupSite.sims]: sims ?? 1,
    [BackupSite.weakReception]: reception === 'weak' ? 1 : 0,
    [BackupSite.ownBundle]: Number(phonesBilled === 'true'),
    [BackupSite.ageMonths]: ageMonths ?? 0,
    [BackupSite.employees]: employees ?? 0,
    [BackupSite.hardwareMonths]: hardwareMonths ?? 0,
  };
}
