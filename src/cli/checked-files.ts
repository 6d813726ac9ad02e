import { relative } from 'node:path';
import { parseContract } from '../contracts/parse.ts';
import type { Contract } from '../contracts/schema.ts';
import { readCases, readGiven } from '../cases/read.ts';
import type { Case, Given } from '../cases/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { readFile, readJson } from './files.ts';
import { contractFaults } from './contract-faults.ts';
import { ownCases, published } from './published.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** A file that was given, read as what it is. What is wrong with it stands in `errors`. */
export type CheckedFile =
  | { kind: 'contract'; path: string; errors: readonly UserError[]; contract?: Contract }
  | { kind: 'scenario'; path: string; errors: readonly UserError[]; document: Record<string, unknown> }
  | { kind: 'cases'; path: string; errors: readonly UserError[]; given: Given; cases: readonly Case[] };

const NOTHING: Given = { plans: {}, beyond: {}, policies: {}, inputs: {}, abroad: {}, atSea: {}, beside: {} };

/** The files to check: those named, those in folders named; else everything that comes with the program. */
export function filesToCheck(terminal: Terminal, paths: readonly string[]): CheckedFile[] {
  const named = paths.length > 0 ? paths : [published, ...(terminal.listFiles(ownCases) ? [ownCases] : [])];
  const all = named.flatMap((path) => terminal.listFiles(path)?.filter(isChecked).sort() ?? [path]);
  if (all.length === 0) {
    throw refuse(
      'nothing-to-check',
      named.join(', '),
      'holds no contract, scenario or cases; name .json or .yaml files',
    );
  }
  return all.map((path) => fileAt(terminal, relative('.', path)));
}

function isChecked(path: string): boolean {
  return (path.endsWith('.json') && !path.endsWith('.schema.json')) || path.endsWith('.cases.yaml');
}

function fileAt(terminal: Terminal, path: string): CheckedFile {
  if (/\.ya?ml$/.test(path)) return casesAt(terminal, path);
  const json = readJson(terminal, path);
  const document = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  if (typeof document['contract'] === 'string') return { kind: 'scenario', path, errors: [], document };
  const { contract, errors = [] } = parseContract(json);
  const faults = contract ? contractFaults(terminal, contract) : errors;
  return { kind: 'contract', path, errors: faults, ...(contract && { contract }) };
}

function casesAt(terminal: Terminal, path: string): CheckedFile {
  const { given = NOTHING, errors: faults = [] } = givenBeside(terminal, path);
  const { cases = [], errors = [] } = readCases(readFile(terminal, path), given.contract);
  return { kind: 'cases', path, errors: [...faults, ...errors], given, cases };
}

/** given.yaml of the same folder; without one, nothing is given. */
function givenBeside(terminal: Terminal, path: string): { given?: Given; errors?: readonly UserError[] } {
  const beside = `${path.replace(/[^/\\]*$/, '')}given.yaml`;
  let text: string;
  try {
    text = readFile(terminal, beside);
  } catch (error) {
    if (error instanceof Refusal) return {};
    throw error;
  }
  const { given, errors } = readGiven(text);
  if (given) return { given };
  return { errors: errors.map((error) => ({ ...error, path: `${beside}: ${error.path}` })) };
}
