import { Unit } from '../../assembly/layout/account.ts';
import { Subscriber } from '../../assembly/layout/dutch-mobile.ts';
import { Access, BackupForm, BackupSite } from '../../assembly/layout/backup.ts';
import { Site } from '../../assembly/layout/fibre.ts';
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
function subscriber({ startDay, payDays = 0, directDebit, paperInvoice }: Account): Traits {
  return {
    [Subscriber.startDay]: startDay === undefined ? 0 : Date.parse(startDay) / 86_400_000,
    [Subscriber.payDays]: payDays === 'never' ? -1 : payDays,
    [Subscriber.directDebit]: Number(directDebit === 'true'),
    [Subscriber.paperInvoice]: Number(paperInvoice === 'true'),
  };
}

const OF_PRODUCT: Partial<Record<Contract['product'], (account: Account) => Traits>> = {
  backup: backupTraits,
  fibre: ({ connected, term = '3', directDebit }) => ({
    [Site.connectedOn]: connected === undefined ? 0 : secondsOf(connected) / SECONDS_PER_DAY,
    [Site.term]: TERMS.indexOf(term),
    [Site.directDebit]: Number(directDebit !== 'false'),
  }),
  'mobile-nl': subscriber,
};

/** Slots of a product's traits in the words of a case. */
export function traitWords(slots: readonly number[], { product }: Contract): Record<string, string> {
  if (product !== 'fibre') return {};
  const connected = slots[Site.connectedOn] ?? 0;
  return {
    ...(connected > 0 && { connected: isoDay(connected) }),
    term: TERMS[slots[Site.term] ?? 0] ?? '3',
    directDebit: String(slots[Site.directDebit] === 1),
  };
}

/** What a case says of its account, as the core's slots; `anchorDay` 1 unless told. */
export function traitsOf(account: Account, { product }: Contract, { plans }: Scenario): Traits {
  const plan = account.plan === undefined ? 0 : plans.findIndex(({ id }) => id === account.plan);
  return { [Unit.plan]: plan, [Unit.anchorDay]: account.anchorDay ?? 1, ...OF_PRODUCT[product]?.(account) };
}

function backupTraits({ form, access, sims, reception, hardwareMonths }: Account): Traits {
  return {
    [BackupSite.form]: form === 'hardware' ? BackupForm.hardware : BackupForm.sim,
    [BackupSite.access]: access === 'dsl' ? Access.dsl : Access.fibre,
    [BackupSite.sims]: sims ?? 1,
    [BackupSite.weakReception]: reception === 'weak' ? 1 : 0,
    [BackupSite.hardwareMonths]: hardwareMonths ?? 0,
  };
}
