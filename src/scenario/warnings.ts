import { lintContract } from '../contracts/lint.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Terms } from './effective.ts';

/**
 * What a contract says in vain or leaves unsaid under the terms in force: gaps, and thresholds that can never fire. Nothing is
 * refused for them. A price without a VAT basis is none of them: its figure says so itself.
 */
export function warningsOf(contract: Contract, terms: Terms): UserError[] {
  const values = Object.entries(contract.values).map(([key, published]) => {
    return [key, { ...published, value: terms.values[key]?.value ?? published.value }];
  });
  const readings = Object.entries(contract.readings).map(([key, published]) => {
    return [key, { ...published, default: terms.readings[key] ?? published.default }];
  });
  const inForce = { values: Object.fromEntries(values), readings: Object.fromEntries(readings) } as const;
  const found = lintContract({ ...contract, ...inForce } as Contract, terms.inputs);
  return found.filter(({ code }) => code !== 'no-basis');
}
