import { boundsOf } from '../../../src/contracts/bounds.ts';
import type { Contract } from '../../../src/contracts/schema.ts';
import { isMoney, type Unit } from '../../../src/contracts/units.ts';
import type { TermsDrawn } from '../comparison.ts';
import type { Dice } from './dice.ts';

const EDGES = 0xed6e;

/** Now and then one to three of the figures drawn are at the least that a contract may say: most often zero. */
export function withEdges(drawn: Dice, contract: Contract, terms: TermsDrawn): TermsDrawn {
  const dice = drawn.apart(EDGES);
  if (!dice.oneIn(4)) return terms;
  const paths = Object.keys(terms).filter((path) => leastAt(contract, path) !== undefined);
  const edged = { ...terms };
  for (let left = dice.between(1, 3); left > 0; left--) {
    const path = dice.of(paths);
    edged[path] = leastAt(contract, path) ?? '';
  }
  return edged;
}

/** The least that the figure at a path may be, as it is written; undefined for what is no figure. */
function leastAt({ values, inputs, plan }: Contract, path: string): string | undefined {
  const [section, ...rest] = path.split('.');
  const last = rest.slice(1).join('.');
  switch (section) {
    case 'values':
      return least(rest.join('.'), values[rest.join('.')]?.unit);
    case 'inputs':
      return least(rest.join('.'), inputs[rest.join('.')]?.unit);
    case 'plans':
      return least(last, plan[last]?.unit);
    default:
      return undefined;
  }
}

function least(key: string, unit: Unit | undefined): string | undefined {
  if (unit === undefined || unit === 'date' || unit === 'time of day') return undefined;
  return isMoney(unit) ? '0.00' : String(boundsOf(key, unit).least);
}
