import { fraction, halfUp, product, sum } from '../exact.ts';
import { lagOf } from '../mobile/charges.ts';
import { lineMicros } from '../mobile/statement.ts';
import type { Contract } from './contract.ts';

// Months and invoices as amounts, from which securities and charges for ending are reckoned.

/** Lines of a Month so far, or of one that has ended, each rounded once to a micro-euro. */
export function linesOf({ parts, terms }: Contract, month: number): (readonly [string, bigint])[] {
  const lines = new Map(parts.life.told.lines[month]);
  for (const [line, amount] of parts.sendings.awaited(month)) {
    lines.set(line, sum(lines.get(line) ?? fraction(0n), fraction(amount)));
  }
  return [...lines].map(([line, amount]) => [line, lineMicros(amount, terms.partsPerMicro)] as const);
}

/** Lines of a Month that are no use: what is charged once, and costs. */
const CHARGED_ONCE = new Set([
  'reactivation',
  'numberChange',
  'simReplacement',
  'discountLost',
  'breachCost',
  'exitCharge',
  'exitAddOn',
]);

export function isUse(line: string): boolean {
  return line !== 'fee' && !CHARGED_ONCE.has(line);
}

/** Micro-euro of a Month, fee and all. */
export function chargesOf(contract: Contract, month: number): bigint {
  return linesOf(contract, month).reduce((total, [, micros]) => total + micros, 0n);
}

/** Micro-euro of a Month's use, with its fee (1.5.2). */
export function useWithFee(contract: Contract, month: number): bigint {
  return linesOf(contract, month)
    .filter(([line]) => line === 'fee' || isUse(line))
    .reduce((total, [, micros]) => total + micros, 0n);
}

/** The invoice that is dated as a Month begins: its fee, and use of Months before it (12.4, D1). */
export function invoiceOf(contract: Contract, month: number): bigint {
  let total = 0n;
  for (let used = 0; used <= month; used++) {
    for (const [line, micros] of linesOf(contract, used)) {
      const on = line === 'fee' ? used : used + 1 + lagOf(contract.terms, line);
      if (on === month) total += micros;
    }
  }
  return total;
}

/** Cash for an amount excl. VAT: whole cents incl. VAT, as it is invoiced; or the amount as it is. */
export function cashOf({ terms }: Contract, micros: bigint, vat: 'with' | 'without'): bigint {
  if (vat === 'without') return micros;
  return halfUp(product(fraction(micros, 10_000n), terms.vat)) * 10_000n;
}

/** The mean of amounts, to a cent. */
export function meanOf(amounts: readonly bigint[]): bigint {
  return amounts.length === 0 ? 0n : inCents(sumOf(amounts), BigInt(amounts.length));
}

/** Their sum, to a cent. */
export function totalOf(amounts: readonly bigint[]): bigint {
  return inCents(sumOf(amounts), 1n);
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, each) => total + each, 0n);
}

function inCents(micros: bigint, below: bigint): bigint {
  return halfUp(fraction(micros, below * 10_000n)) * 10_000n;
}
