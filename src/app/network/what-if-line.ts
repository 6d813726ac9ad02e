import type { MobileScenario } from '../../scenario/schema.ts';
import { partsOf, type Part } from '../sheet/pieces.ts';
import { networkWords } from '../words/network-en.ts';

type WhatIf = NonNullable<MobileScenario['network']>['whatIfs'][number];

/** A what-if as a sentence with its figures as fields; `at` is the path of its moment, which stands between the two parts. */
export interface WhatIfLine {
  readonly before: readonly Part[];
  readonly at?: string;
  readonly after: readonly Part[];
}

export function whatIfLine(whatIf: WhatIf): WhatIfLine {
  const base = `network.whatIfs.${whatIf.id}`;
  const { cut, lostCell, growth, hardware } = networkWords.whatIf;
  if ('lostCell' in whatIf) return { before: partsOf(lostCell, `${base}.lostCell`), after: [] };
  if ('growth' in whatIf) return { before: partsOf(growth, `${base}.growth`), after: [] };
  if ('hardware' in whatIf) return { before: partsOf(hardware, `${base}.hardware`), after: [] };
  const [before = '', after = ''] = cut.split('{at}');
  return {
    before: partsOf(before, `${base}.cut`),
    at: `${base}.cut.at`,
    after: partsOf(after, `${base}.cut`),
  };
}
