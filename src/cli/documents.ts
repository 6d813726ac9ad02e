import { parseContract } from '../contracts/parse.ts';
import type { Contract } from '../contracts/schema.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { shown } from '../domain/shown.ts';
import { withBeside } from '../scenario/network-backup.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/schema.ts';
import { inFile, readJson } from './files.ts';
import { contractFaults } from './contract-faults.ts';
import { idsIn, published, publishedPath, scenarioOf } from './published.ts';
import { refuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

export interface Documents {
  readonly contract: Contract;
  readonly scenario: Scenario;
  /** Both come with the program. */
  readonly isPublished: boolean;
}

/**
 * Reads the documents of a run: a scenario by its id, by its file, or the first scenario of a contract by the contract's id;
 * and the contract that it names, or the one in `contractFile`. Throws a Refusal with every error of the first bad document.
 */
export function readDocuments(terminal: Terminal, name: string, contractFile?: string): Documents {
  const path = scenarioPath(name);
  const json = readJson(terminal, path);
  noContract(json, path);
  const contractPath = contractFile ?? contractPathOf(json, path);
  const contract = withBeside(readContract(terminal, contractPath), json, (id) => {
    return idsIn('contracts').includes(id)
      ? readContract(terminal, publishedPath('contracts', id))
      : undefined;
  });
  const scenario = parseScenario(json, contract);
  if (scenario.errors) throw inFile(path, scenario.errors);
  const isPublished = [path, contractPath].every((each) => each.startsWith(published));
  return { contract, scenario: scenario.scenario, isPublished };
}

function readContract(terminal: Terminal, path: string): Contract {
  const { contract, errors } = parseContract(readJson(terminal, path));
  if (errors) throw inFile(path, errors);
  const faults = path.startsWith(published) ? [] : contractFaults(terminal, contract);
  if (faults.length > 0) throw inFile(path, faults);
  return contract;
}

function scenarioPath(name: string): string {
  if (/[./\\]/.test(name)) return name;
  const scenarios = idsIn('scenarios');
  if (scenarios.includes(name)) return publishedPath('scenarios', name);
  const contracts = idsIn('contracts');
  const own = scenarioOf(name);
  if (contracts.includes(name) && own !== undefined) return publishedPath('scenarios', own);
  const known = [...scenarios, ...contracts];
  throw refuse(
    'unknown-scenario',
    'scenario',
    `there is no scenario or contract ${shown(name)}; ${suggestion(name, known)} (a file is given by its path, as in ./${name}.json)`,
  );
}

/** Throws a Refusal where a contract is given in a scenario's place. */
function noContract(json: unknown, path: string): void {
  if (typeof json !== 'object' || json === null || 'contract' in json || !('product' in json)) return;
  const id = 'id' in json ? json.id : undefined;
  const name = typeof id === 'string' && scenarioOf(id) !== undefined ? `${id} or ` : '';
  throw refuse(
    'no-scenario',
    path,
    `is a contract document, and a scenario is played; give ${name}a scenario's file, and this file with --contract`,
  );
}

function contractPathOf(scenario: unknown, path: string): string {
  const id =
    typeof scenario === 'object' && scenario !== null && 'contract' in scenario
      ? scenario.contract
      : undefined;
  const contracts = idsIn('contracts');
  if (typeof id === 'string' && contracts.includes(id)) return publishedPath('contracts', id);
  throw refuse(
    'unknown-contract',
    `${path}: contract`,
    `is ${shown(id)}; take one of ${contracts.join(', ')}, or give the contract's file with --contract`,
  );
}
