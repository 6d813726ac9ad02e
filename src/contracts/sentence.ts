import type { Contract } from './schema.ts';

export type SlotKind = 'value' | 'input' | 'reading' | 'policy' | 'plan';

/** A slot of a sentence: which section of the contract it names, and the path that a change of it has. */
export interface Slot {
  readonly kind: SlotKind;
  readonly key: string;
  readonly path: string;
}

/** A stretch of a sentence: plain words, or a slot that a reader can change. */
export type Piece = { readonly kind: 'text'; readonly text: string } | Slot;

type Sections = Pick<Contract, 'values' | 'inputs' | 'readings' | 'policies' | 'plan'>;
const braces = /\{([^{}]*)\}/;

/** Cuts a sentence at its slots. A slot that names nothing of the contract stays as it is written. */
export function piecesOf(contract: Sections, sentence: string): Piece[] {
  return sentence.split(braces).flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [slotOf(contract, part) ?? { kind: 'text', text: `{${part}}` }];
    return part === '' ? [] : [{ kind: 'text', text: part }];
  });
}

/** The names in braces of a sentence, in order. */
export function slotNames(sentence: string): string[] {
  return sentence.split(braces).filter((_, index) => index % 2 === 1);
}

/** What a name in braces stands for: {roamStop}, {pollMinutes}, {A1}, {policy.fairUseSanction}, {plan.fee}. */
function slotOf(contract: Sections, name: string): Slot | undefined {
  const has = (section: object, key: string) => Object.hasOwn(section, key);
  if (name.startsWith('policy.')) {
    const key = name.slice('policy.'.length);
    return has(contract.policies, key) ? { kind: 'policy', key, path: `policies.${key}` } : undefined;
  }
  if (name.startsWith('plan.')) {
    const key = name.slice('plan.'.length);
    return has(contract.plan, key) ? { kind: 'plan', key, path: `plans.*.${key}` } : undefined;
  }
  if (has(contract.values, name)) return { kind: 'value', key: name, path: `values.${name}` };
  if (has(contract.inputs, name)) return { kind: 'input', key: name, path: `inputs.${name}` };
  return has(contract.readings, name) ? { kind: 'reading', key: name, path: `readings.${name}` } : undefined;
}
