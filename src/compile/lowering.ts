import type { UserError } from '../domain/user-error.ts';
import type { Term, Terms } from '../scenario/effective.ts';
import type { Block } from './block.ts';
import type { Measures } from './measures.ts';

/** What a lowering reads, and the block of one variant that it writes. */
export interface Lowering {
  terms: Terms;
  measures: Measures;
  /** Ticks of one micro-euro: every rate is a whole number of ticks per unit. */
  ticksPerMicro: bigint;
  block: Block;
  errors: UserError[];
}

/** A published value; the contract was checked, so a missing one is a programmer's error. */
export function valueAt(terms: Terms, key: string): Term {
  const term = terms.values[key];
  if (term === undefined) throw new TypeError(`the contract has no value ${key}`);
  return term;
}

/** A published price that says nothing of VAT: without it, or by A8 B with it. */
export function unstatedAt(terms: Terms, key: string): Term {
  const term = valueAt(terms, key);
  return flagAt(terms, 'A8', 'B') && term.vat === 'unstated' ? { ...term, vat: 'incl' } : term;
}

/** An input of the scenario. */
export function inputAt(terms: Terms, key: string): Term {
  const term = terms.inputs[key];
  if (term === undefined) throw new TypeError(`the scenario has no input ${key}`);
  return term;
}

/** Which option of a reading is in force, counted from 0 for A. */
export function optionAt(terms: Terms, key: string): number {
  const option = terms.readings[key];
  if (option === undefined) throw new TypeError(`the contract has no reading ${key}`);
  return option.charCodeAt(0) - 'A'.charCodeAt(0);
}

/** 1 when a reading stands at one of these options. */
export function flagAt(terms: Terms, key: string, ...options: string[]): number {
  optionAt(terms, key);
  return options.includes(terms.readings[key] ?? '') ? 1 : 0;
}

/** True when a simulated rule is switched off: the lowering then writes what brings nothing of it. */
export function isOff({ off }: Terms, rule: string): boolean {
  return off.has(rule);
}
