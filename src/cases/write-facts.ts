import { Fact, FactFlag } from '../../assembly/layout/facts.ts';
import type { AccountFact } from '../core/recorded.ts';
import { printDecimal } from '../domain/decimal.ts';
import { isoSecond } from '../domain/calendar.ts';
import { ratio } from '../domain/ratio.ts';
import { MICROS_PER_EURO } from '../domain/units.ts';
import { FACTS, type FactName } from './facts.ts';

/** Facts as lines of a timeline that read as the same facts. Times in seconds since 1970-01-01. */
export function factLines(facts: readonly AccountFact[]): string[] {
  return facts.map((fact) => `${isoSecond(fact.seconds)} ${factWords(fact)}`);
}

/** "paid 72.60 EUR #1": what happened, without its time. */
export function factWords({
  kind,
  until,
  flags = 0,
  subject = 0,
  quantity = 0n,
  amount = 0n,
}: AccountFact): string {
  const name = Fact[kind] as FactName;
  const form = FACTS[name];
  const known = form.flags ?? [];
  return [
    name,
    ...(form.amount && (amount !== 0n || form.amount.need === 'must') ? [`${euros(amount)} EUR`] : []),
    ...(form.quantity && (quantity !== 0n || form.quantity.need === 'must')
      ? [quantityWords(quantity, form.quantity.units)]
      : []),
    ...(form.until && until !== undefined ? [`until ${isoSecond(until)}`] : []),
    ...(form.subject && subject > 0 ? [`#${subject}`] : []),
    ...known.filter((flag) => (BigInt(flags) & BigInt(FactFlag[flag])) !== 0n),
  ].join(' ');
}

function quantityWords(quantity: bigint, units: readonly string[]): string {
  const [first = 'times'] = units;
  if (units.includes('B')) return `${quantity} B`;
  if (units.includes('kB')) return `${printDecimal(ratio(quantity, 1000n), 3)} kB`;
  if (first === 'days' || first === 'day') return `${quantity / 86_400n} days`;
  return `${quantity} ${first}`;
}

function euros(micros: bigint): string {
  return printDecimal(ratio(micros, MICROS_PER_EURO), 6).replace(/0{1,4}$/, '');
}
