import { parseContract } from '../contracts/parse.ts';
import type { Contract } from '../contracts/schema.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { shown } from '../domain/shown.ts';
import { withBeside } from '../scenario/network-backup.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/schema.ts';
import { idsIn, published, publishedPath, scenarioOf } from './published.ts';
import { Refusal, refuse } from './refusal.ts';
import { repeatedKeys } from './repeated-keys.ts';
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

/** A JSON file's content. Throws a Refusal when it cannot be read, or says one thing twice. */
export function readJson(terminal: Terminal, path: string): unknown {
  const text = readFile(terminal, path);
  const json = parsed(text, path);
  const repeated = repeatedKeys(text);
  if (repeated.length === 0) return json;
  const message = 'stands there twice; keep one of the two';
  throw inFile(
    path,
    repeated.map((key) => ({ code: 'twice', path: key, message })),
  );
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refuse('bad-json', path, `is no JSON: ${error.message}`);
  }
}

/** A file's text. Throws a Refusal when it cannot be read. */
export function readFile(terminal: Terminal, path: string): string {
  try {
    // A byte order mark, as some editors put first.
    return terminal.readText(path).replace(/^\uFEFF/, '');
  } catch (error) {
    throw refuse('unreadable', path, `cannot be read (${reasonOf(error)}); give the path of a file`);
  }
}

/** Throws a Refusal where a file that a command is to write cannot be written: before it begins, so that no work is lost. */
export function checkTargets(terminal: Terminal, paths: readonly (string | true | undefined)[]): void {
  const faults = paths.flatMap((path) => {
    if (typeof path !== 'string') return [];
    try {
      terminal.tryPath(path);
      return [];
    } catch (error) {
      return unwritable(path, error).errors;
    }
  });
  if (faults.length > 0) throw new Refusal(faults);
}

/** Writes a result to a file. Throws a Refusal when it cannot. */
export function writeFile(terminal: Terminal, path: string, text: string): void {
  try {
    terminal.writeText(path, text);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): Refusal {
  const message = `cannot be written (${reasonOf(error)}); give a path in a folder that exists`;
  return refuse('unwritable', path, message);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const reasons: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EISDIR: 'it is a folder',
    ENOTDIR: 'no such file or folder',
    EACCES: 'no permission',
    ERR_STRING_TOO_LONG: 'it is too large',
    ERR_FS_FILE_TOO_LARGE: 'it is too large',
  };
  return reasons[String(error.code)] ?? String(error.code);
}

function inFile(path: string, errors: Refusal['errors']): Refusal {
  return new Refusal(errors.map((error) => ({ ...error, path: `${path}: ${error.path}` })));
}
