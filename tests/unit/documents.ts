import { readFileSync } from 'node:fs';
import { parseContract } from '../../src/contracts/parse.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { hasNetwork, type NetworkScenario } from '../../src/scenario/network-backup.ts';
import { isOfSims, type MobileScenario } from '../../src/scenario/schema.ts';

export type ScenarioName = 'citymesh-mobile-belgium' | 'benchmark';

export function documentOf(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
}

/** A published contract, the mobile one unless named; throws what is wrong with it. */
export function publishedContract(id = 'citymesh-mobile'): Contract {
  const parsed = parseContract(documentOf(`contracts/${id}.json`));
  if (!('contract' in parsed) || parsed.contract === undefined)
    throw new Error(JSON.stringify(parsed.errors, null, 1));
  return parsed.contract;
}

/** The mobile contract, with that of its customers' backup beside it. */
export function contractsOfNetwork(): Contract {
  return { ...publishedContract(), beside: publishedContract('citymesh-backup') };
}

/** The project's scenario with a network, read by the same door as a user's. */
export function networkScenario(
  document = documentOf('scenarios/citymesh-network-belgium.json'),
): NetworkScenario {
  const parsed = parseScenario(document, contractsOfNetwork());
  if (parsed.scenario === undefined) throw new Error(JSON.stringify(parsed.errors, null, 1));
  if (!hasNetwork(parsed.scenario)) throw new Error('this scenario has no network');
  return parsed.scenario;
}

/** Two regions of six cells over three months: the project's network, small enough to be played many times. */
export function smallNetwork(): NetworkScenario {
  const scenario = networkScenario();
  const { network } = scenario;
  scenario.horizon.months = 3;
  network.regions.value = 2;
  network.cells.perRegion.value = 6;
  network.cells.subscribers.value = 60;
  network.cells.ownShare.value = 0.5;
  for (const whatIf of network.whatIfs) {
    if ('lostCell' in whatIf) whatIf.lostCell = { region: 1, cell: 2 };
    if ('hardware' in whatIf) whatIf.hardware = { sites: 5 };
  }
  return networkScenario(scenario);
}

/** A scenario of the project, read by the same door as a user's. */
export function projectScenario(name: ScenarioName): MobileScenario {
  const parsed = parseScenario(documentOf(`scenarios/${name}.json`), publishedContract());
  if (parsed.scenario === undefined) throw new Error(JSON.stringify(parsed.errors, null, 1));
  if (!isOfSims(parsed.scenario)) throw new Error(`${name} is no scenario of SIMs`);
  return parsed.scenario;
}
