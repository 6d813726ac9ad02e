import type { Contract, ContractInput, ContractValue, Rule } from './schema.ts';

/** A figure that something is held against, with its word of comparison. */
export interface Threshold {
  readonly section: 'values' | 'inputs' | 'plan';
  readonly key: string;
  readonly unit: ContractValue['unit'];
  readonly compare: NonNullable<ContractValue['compare']>;
  /** What a term counts from. */
  readonly from?: string;
}

/** The figures of a rule at which its outcome changes, in the order of the document. */
export function thresholdsOf(contract: Contract, rule: Rule): Threshold[] {
  return figuresOf(contract, rule).flatMap(({ section, key, figure }) => {
    const { unit, compare, role } = figure;
    if (compare === undefined || role !== undefined) return [];
    const from = 'from' in figure ? figure.from : undefined;
    return [{ section, key, unit, compare, ...(from !== undefined && { from }) }];
  });
}

/** Has the rule something to count or to charge, so that there can be nothing of it? */
export function isCounted(contract: Contract, rule: Rule): boolean {
  return figuresOf(contract, rule).some(({ figure }) => figure.role !== 'report');
}

function figuresOf(contract: Contract, rule: Rule) {
  const named = { values: rule.values, inputs: rule.inputs, plan: rule.plan ?? [] };
  return (['values', 'inputs', 'plan'] as const).flatMap((section) =>
    named[section].flatMap((key) => {
      const figure: ContractValue | ContractInput | undefined = contract[section][key];
      return figure ? [{ section, key, figure }] : [];
    }),
  );
}
