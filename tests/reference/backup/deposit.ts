import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import { fraction, halfUp, product } from '../exact.ts';
import { asKnown } from './data.ts';
import type { Life } from './life.ts';
import { beyondIn, endPhones, phonesAt, runsIn } from './phones.ts';
import { settle } from './set-off.ts';

// Mobile 1.5.2 to 1.5.5: a deposit after a late payment, paid at once, in parts or never. Cash in micro-euro, whole cents.

/** What is asked and not paid yet, since when; what is held, and what is owed of invoices; the second at which it was or is set off. */
export interface Deposit {
  asked: bigint;
  askedAt: number;
  held: bigint;
  owed: bigint;
  settledAt: number;
}

/** 1.5.2: up to what the SIMs come to in a Month, less what is held; what is asked already is not asked twice. */
export function paymentMissed(life: Life, fact: Fact): void {
  const { terms, book, agenda, account, deposit } = life;
  if (account.phonesBilled !== 'true') return;
  const { atSeconds: at } = fact;
  deposit.owed += fact.micros;
  if (at < deposit.settledAt) return;
  if (!has(fact, 'ground') || terms.count('askDeposit') === 0 || deposit.asked > 0n) return;
  const known = asKnown(life);
  const cap = phonesAt(life, at).reduce((sum, phone) => sum + meanBill(known, phone, at), 0n);
  if (cap <= deposit.held) return;
  deposit.asked = cap - deposit.held;
  deposit.askedAt = at;
  book.notice(at, 'depositAsked', deposit.asked);
  const due = (dayOf(at) + terms.count('depositDueDays') + 1) * DAY;
  agenda.put(due, () => {
    if (deposit.askedAt === at) unpaid(life, due);
  });
}

/** 1.5.3: the day on which it is asked is not counted. */
function unpaid(life: Life, at: number): void {
  const { terms, book, deposit } = life;
  if (deposit.asked === 0n || terms.count('endUnpaidDeposit') === 0) return;
  book.notice(at, 'phonesEnded');
  endPhones(life, at);
  settle(life, at);
}

/** The mean of a SIM's last Months, fee and data beyond its bundle, each as it is invoiced; to a cent (A26, depositVat of Mobile). */
function meanBill(life: Life, phone: number, at: number): bigint {
  const { terms, book, account } = life;
  const { above, below } = terms.planMicros(account.plan, 'phoneFee');
  const months: bigint[] = [];
  for (let month = 0; month < book.monthOf(at); month++) {
    if (!runsIn(life, phone, month)) continue;
    const micros = halfUp(fraction(above, below)) + halfUp(beyondIn(life, phone, month));
    months.push(halfUp(product(fraction(micros, 10_000n), terms.vat)));
  }
  const last = months.slice(-terms.count('depositMonths'));
  if (last.length === 0) return 0n;
  const cents = last.reduce((sum, each) => sum + each, 0n);
  return halfUp(fraction(cents, BigInt(last.length))) * 10_000n;
}

/** Without an amount, what is still asked. */
export function depositPaid({ account, deposit }: Life, { micros }: Fact): void {
  if (account.phonesBilled !== 'true') return;
  const paid = micros === 0n ? deposit.asked : micros;
  deposit.held += paid;
  deposit.asked = paid >= deposit.asked ? 0n : deposit.asked - paid;
}

/** 1.5.5: invoices are paid beside it. */
export function invoicePaid({ deposit }: Life, { micros }: Fact): void {
  deposit.owed = micros >= deposit.owed ? 0n : deposit.owed - micros;
}
