import type { Contract } from '../../contracts/schema.ts';

/** A scenario, with the contract that it plays. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly contract: string;
  /** As it was opened from a file; without it, the scenario is one of the project. */
  readonly document?: unknown;
  /** The browser does not keep that file. */
  readonly isLost?: boolean;
}

// Read from the documents themselves when the page is built, a few words of each.
const ids = import.meta.glob<string>(
  ['../../../public/scenarios/*.json', '!../../../public/scenarios/{benchmark,*.schema}.json'],
  { eager: true, import: 'id' },
);
const titles = import.meta.glob<string>(
  ['../../../public/scenarios/*.json', '!../../../public/scenarios/{benchmark,*.schema}.json'],
  { eager: true, import: 'title' },
);
const contracts = import.meta.glob<string>(
  ['../../../public/scenarios/*.json', '!../../../public/scenarios/{benchmark,*.schema}.json'],
  { eager: true, import: 'contract' },
);

const productIn = import.meta.glob<Contract['product']>(
  ['../../../public/contracts/*.json', '!../../../public/contracts/contract.schema.json'],
  { eager: true, import: 'product' },
);

export function isContract(id: string): boolean {
  return `../../../public/contracts/${id}.json` in productIn;
}

/** The product of a contract of the project. */
export function productOf(contract: string): Contract['product'] {
  const product = productIn[`../../../public/contracts/${contract}.json`];
  if (product === undefined) throw new Error(`there is no contract ${contract}`);
  return product;
}

/** The scenario that the page opens on. */
export const FIRST = 'citymesh-mobile-belgium';

/** Every scenario that can be chosen; the one that the page opens on comes first. */
export const catalogue: readonly Entry[] = Object.entries(ids)
  .map(([file, id]) => ({ id, title: titles[file] ?? id, contract: contracts[file] ?? '' }))
  .sort((one, other) => Number(other.id === FIRST) - Number(one.id === FIRST));

export function entryOf(id: string): Entry | undefined {
  return catalogue.find((entry) => entry.id === id);
}
