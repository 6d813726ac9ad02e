import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioGiven } from '../../src/cases/given.ts';
import type { Ground } from '../../src/cases/play.ts';
import { PLAYABLE } from '../../src/cases/playable.ts';
import { readCases, readGiven } from '../../src/cases/read.ts';
import type { Case, Given, GivenFigures } from '../../src/cases/schema.ts';
import { parseContract } from '../../src/contracts/parse.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import type { UserError } from '../../src/domain/user-error.ts';
import { root } from '../architecture/root.ts';

type Json = Record<string, unknown>;

/** Names of the folders that hold cases: ids of contracts. */
export const folders: readonly string[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export function caseFilesIn(folder: string): string[] {
  return readdirSync(join(import.meta.dirname, folder)).filter((name) => name.endsWith('.cases.yaml'));
}

/** The cases of one file. Throws with every fault of its form. */
export function casesIn(folder: string, file: string): Case[] {
  const text = readFileSync(join(import.meta.dirname, folder, file), 'utf8');
  const read = readCases(text, givenIn(folder).contract);
  return read.cases ?? refuse(`${folder}/${file}`, read.errors);
}

export function allCasesIn(folder: string): Case[] {
  return caseFilesIn(folder).flatMap((file) => casesIn(folder, file));
}

export function givenIn(folder: string): Given {
  const path = join(import.meta.dirname, folder, 'given.yaml');
  const read = readGiven(existsSync(path) ? readFileSync(path, 'utf8') : '{}');
  return read.given ?? refuse(path, read.errors);
}

/** The contract of a folder, as published. */
export function contractNamed(id: string): Contract {
  const read = parseContract(documentAt(`contracts/${id}.json`));
  return read.contract ?? refuse(id, read.errors);
}

/** Plays the core this contract's timelines? */
export function isPlayable(folder: string): boolean {
  return PLAYABLE.includes(contractNamed(folder).product);
}

/** The contract of a folder and its first published scenario, with what the folder gives. */
export function groundOf(folder: string): Ground {
  const given = givenIn(folder);
  const beside = Object.entries(given.beside).map(([id, figures]) => [id, groundUnder(id, figures)] as const);
  return { ...groundUnder(folder, given), beside: new Map(beside) };
}

function groundUnder(id: string, given: GivenFigures): Ground {
  const contract = contractNamed(id);
  const [base] = readdirSync(join(root, 'public/scenarios')).filter((name) => name.startsWith(`${id}-`));
  const read = scenarioGiven(contract, documentAt(`scenarios/${base ?? id}`), given);
  return { contract, scenario: read.scenario ?? refuse(id, read.errors) };
}

function documentAt(path: string): Json {
  return JSON.parse(readFileSync(join(root, 'public', path), 'utf8')) as Json;
}

function refuse(where: string, errors: readonly UserError[]): never {
  throw new Error(errors.map(({ path, message }) => `${where}: ${path} ${message}`).join('\n'));
}
