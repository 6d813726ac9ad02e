import { Header } from '../../../assembly/layout/program.ts';
import { Terms } from '../../../assembly/layout/terms.ts';
import { compileProgram } from '../compile-program.ts';
import type { Program } from '../../../src/compile/program.ts';
import type { Contract } from '../../../src/contracts/schema.ts';
import type { Patch, Scenario } from '../../../src/scenario/schema.ts';

/** The slots of a compiled program; variant 0 is the baseline. */
export interface Slots {
  header: (slot: Header) => bigint;
  terms: (variant: number, slot: number) => bigint;
  /** Unsigned 128 bits from two slots. */
  wide: (variant: number, slot: number) => bigint;
  program: Program;
}

export function slotsOf(contract: Contract, scenario: Scenario, ...variants: Patch[][]): Slots {
  const compiled = compileProgram(contract, scenario, variants, { world: 0 });
  if (compiled.program === undefined) throw new Error(JSON.stringify(compiled.errors, null, 1));
  const slots = new BigInt64Array(compiled.program.buffer);
  const at = (slot: number): bigint => slots[slot] ?? 0n;
  const begin = Number(at(Header.termsSlot));
  const terms = (variant: number, slot: number): bigint => at(begin + variant * Terms.SIZE + slot);
  return {
    header: at,
    terms,
    wide: (variant, slot) =>
      (BigInt.asUintN(64, terms(variant, slot + 1)) << 64n) | BigInt.asUintN(64, terms(variant, slot)),
    program: compiled,
  };
}
