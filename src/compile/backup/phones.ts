import { chargeMicros } from '../../domain/money.ts';
import { planTermAt, type Terms } from '../../scenario/effective.ts';
import { exact, wholeOf, type Measures } from '../measures.ts';

/** By plan: what a phone costs a month, micro-euro excl. VAT. */
export function phoneFees({ accountPlans }: Terms, { vat }: Measures): number[] {
  return accountPlans.map((plan) => {
    const fee = planTermAt(plan, 'phoneFee');
    return Number(chargeMicros(exact(fee), fee.vat, vat));
  });
}

/** By plan: what all its phones cost a month, micro-euro excl. VAT. */
export function planPhoneFees(terms: Terms, measures: Measures): number[] {
  const fees = phoneFees(terms, measures);
  return terms.accountPlans.map((plan, index) => {
    return (fees[index] ?? 0) * Number(wholeOf(planTermAt(plan, 'phones')));
  });
}
