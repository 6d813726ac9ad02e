import { readFileSync } from 'node:fs';
import { parseContract } from '../../../src/contracts/parse.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import type { Documents } from '../../../src/app/state/figures-at.ts';

function published(file: string): unknown {
  return JSON.parse(readFileSync(`public/${file}`, 'utf8'));
}

/** The documents that the page opens on. */
export function openedDocuments(): Documents {
  const { contract, errors } = parseContract(published('contracts/citymesh-mobile.json'));
  if (contract === undefined) throw new Error(JSON.stringify(errors));
  const parsed = parseScenario(published('scenarios/citymesh-mobile-belgium.json'), contract);
  if (parsed.scenario === undefined) throw new Error(JSON.stringify(parsed.errors));
  return { contract, scenario: parsed.scenario };
}
