import { judge, type Verdict } from '../cases/judge.ts';
import { coverageOf, type Coverage } from '../cases/coverage.ts';
import { unknownRules, unshown } from '../cases/lint.ts';
import type { Ground } from '../cases/play.ts';
import { PLAYABLE } from '../cases/playable.ts';
import type { Case } from '../cases/schema.ts';
import { lintContract } from '../contracts/lint.ts';
import { parseContract } from '../contracts/parse.ts';
import type { UserError } from '../domain/user-error.ts';
import { withBeside } from '../scenario/network-backup.ts';
import { parseScenario } from '../scenario/parse.ts';
import { checkTable } from './check-table.ts';
import { filesToCheck, type CheckedFile } from './checked-files.ts';
import { checkJson, checkTargets, readJson, writeFile } from './files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { groundWith, type Contracts } from './grounds.ts';
import { idsIn, publishedPath } from './published.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions {
  /** A file, or true for standard output. */
  json?: string | true;
  /** Warnings fail too. */
  strict?: boolean;
}

/** What came of one file. */
export interface FileReport {
  readonly path: string;
  readonly kind: CheckedFile['kind'];
  readonly errors: readonly UserError[];
  readonly warnings: readonly UserError[];
  readonly passed: number;
  readonly failed: readonly { readonly line: number; readonly case: string; readonly difference: string }[];
  /** Read, but under a contract whose accounts the core does not play from a timeline. */
  readonly unplayed: number;
  /** Of a contract that has cases: in which ways they show its rules. */
  readonly coverage?: Coverage;
}

/** The command `check`: cases are played, contracts and scenarios validated and linted. */
export async function check(
  terminal: Terminal,
  paths: readonly string[],
  { json, strict }: CheckOptions,
): Promise<ExitCode> {
  checkTargets(terminal, [json]);
  checkJson(terminal, json);
  const files = filesToCheck(terminal, paths);
  const contracts = contractsOf(terminal, files);
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await reportOn(terminal, file, files, contracts));
  const text = `${JSON.stringify({ format: 1, files: reports }, null, 2)}\n`;
  terminal.out(json === true ? text : checkTable(reports));
  if (typeof json === 'string') writeFile(terminal, json, text);
  const isBad = reports.some(
    ({ errors, failed, warnings }) =>
      errors.length + failed.length > 0 || (strict === true && warnings.length > 0),
  );
  return isBad ? EXIT.badInput : EXIT.ok;
}

/** The published contracts; a file that was given stands before the published one of its id. */
function contractsOf(terminal: Terminal, files: readonly CheckedFile[]): Contracts {
  const all = idsIn('contracts').flatMap((id) => {
    const { contract } = parseContract(readJson(terminal, publishedPath('contracts', id)));
    return contract ? [contract] : [];
  });
  const own = files.flatMap((file) => (file.kind === 'contract' && file.contract ? [file.contract] : []));
  return new Map([...all, ...own].map((contract) => [contract.id, contract]));
}

async function reportOn(
  terminal: Terminal,
  file: CheckedFile,
  files: readonly CheckedFile[],
  contracts: Contracts,
): Promise<FileReport> {
  const none = { path: file.path, kind: file.kind, warnings: [], passed: 0, failed: [], unplayed: 0 };
  switch (file.kind) {
    case 'contract': {
      const cases = casesUnder(file.contract?.id, files);
      const warnings = file.contract
        ? [...lintContract(file.contract), ...(cases.length > 0 ? unshown(file.contract, cases) : [])]
        : [];
      const coverage =
        file.contract && cases.length > 0 ? { coverage: coverageOf(file.contract, cases) } : {};
      return { ...none, errors: file.errors, warnings, ...coverage };
    }
    case 'scenario': {
      const contract = contracts.get(String(file.document['contract']));
      if (contract === undefined) return { ...none, errors: [noContract(file)] };
      const both = withBeside(contract, file.document, (id) => contracts.get(id));
      const { errors = [] } = parseScenario(file.document, both);
      return { ...none, errors };
    }
    case 'cases': {
      const { errors, ...played } = await playAll(terminal, file, contracts);
      return { ...none, errors: [...file.errors, ...errors], ...played };
    }
  }
}

function casesUnder(id: string | undefined, files: readonly CheckedFile[]): Case[] {
  const all = files.flatMap((file) => (file.kind === 'cases' ? file.cases : []));
  return all.filter(({ contracts }) => id !== undefined && contracts.includes(id));
}

function noContract({ document }: CheckedFile & { kind: 'scenario' }): UserError {
  const message = `is "${String(document['contract'])}", and no such contract is published or given; give its file too`;
  return { code: 'unknown-contract', path: 'contract', message };
}

type Played = Pick<FileReport, 'errors' | 'passed' | 'failed' | 'unplayed'>;

async function playAll(
  terminal: Terminal,
  file: CheckedFile & { kind: 'cases' },
  contracts: Contracts,
): Promise<Played> {
  const errors: UserError[] = [];
  const failed: { line: number; case: string; difference: string }[] = [];
  let [passed, unplayed] = [0, 0];
  const grounds = new Map<string, Ground | readonly UserError[]>();
  for (const each of file.cases) {
    const [id = ''] = each.contracts;
    const contract = contracts.get(id);
    if (contract) errors.push(...unknownRules(contract, [each]));
    if (contract && !PLAYABLE.includes(contract.product)) {
      unplayed++;
      continue;
    }
    const wanted = { id, scenario: each.scenario };
    const key = `${id} ${each.scenario ?? ''}`;
    const ground = grounds.get(key) ?? groundWith(terminal, file, contracts, wanted);
    grounds.set(key, ground);
    if (!('contract' in ground)) continue;
    const verdict = await judge(each, ground);
    if (verdict.outcome === 'passed') passed++;
    else failed.push({ line: each.line, case: each.case, difference: wordsOf(verdict) });
  }
  const refused = [...grounds.values()].flatMap((ground) => ('contract' in ground ? [] : ground));
  return { errors: [...refused, ...errors], passed, failed, unplayed };
}

function wordsOf(verdict: Exclude<Verdict, { outcome: 'passed' }>): string {
  if (verdict.outcome === 'failed') return verdict.difference;
  return verdict.errors.map(({ path, message }) => `${path}: ${message}`).join('\n');
}
