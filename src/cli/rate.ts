import { isShared, rate as rateUsage, type RateRequest } from '../engine/rate.ts';
import type { Contract } from '../contracts/schema.ts';
import { unquoted } from '../domain/unquoted.ts';
import { applyPatches } from '../scenario/patch.ts';
import type { Patch } from '../scenario/schema.ts';
import { parseUsage } from '../usage-file/parse.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { readDocuments } from './documents.ts';
import { checkJson, checkOver, checkTargets, readFile, writeFile } from './files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Lift } from './options.ts';
import { isRateCsv, rateCsv } from './rate-csv.ts';
import { rateTable } from './rate-table.ts';
import { Refusal, refuse } from './refusal.ts';
import { withRefusers, type RatedBy } from './refused-by.ts';
import type { Terminal } from './terminal.ts';
import { tellWarnings } from './warnings.ts';

export interface RateOptions {
  contract?: string;
  plan: string;
  anchorDay: number;
  set?: Patch[];
  lift?: Lift[];
  blockEu?: boolean;
  customLimit?: boolean;
  ceiling?: boolean;
  /** Seconds from a stop to its payment; -1 = never. */
  paysAfter: number;
  /** A file, or true for standard output. */
  json?: string | true;
  /** The same, of the lines as CSV. */
  csv?: string | true;
}

/** The command `rate`: bills a usage file. Throws a Refusal for what the user got wrong. */
export async function rate(
  terminal: Terminal,
  name: string,
  file: string,
  options: RateOptions,
): Promise<ExitCode> {
  if (options.json === true && options.csv === true) throw BOTH_TO_OUTPUT;
  checkTargets(terminal, [options.json, options.csv]);
  checkJson(terminal, options.json);
  checkOver(terminal, '--csv', options.csv, isRateCsv);
  const documents = readDocuments(terminal, name, options.contract);
  const { contract, scenario } = documents;
  if (!METERED.has(contract.product)) throw refuse('not-metered', 'scenario', notMetered(contract.id));
  const records = await readUsage(terminal, file, scenario.country);
  const patches = options.set ?? [];
  const sim = simOf(options);
  const read = await rateUsage({
    contract,
    scenario,
    patches,
    plan: options.plan,
    records,
    anchorDay: options.anchorDay,
    sim,
    customer: { payDelaySeconds: options.paysAfter },
  });
  if ('errors' in read) throw new Refusal(read.errors.map(unquoted));
  tellWarnings(terminal, documents, [patches]);
  const { statements } = read.rated;
  const together = isShared(applyPatches(contract, scenario, patches).terms);
  const cited = withRefusers(statements, { contract, sim, records, isTogether: together });
  return answer(terminal, options, { ...read.rated, statements: cited });
}

const BOTH_TO_OUTPUT = refuse(
  'two-outputs',
  '--csv, --json',
  'both go to standard output; give one of the two a file, as in --csv lines.csv',
  EXIT.badUsage,
);

/** Products whose bills come from calls, messages and data as a usage file has them. */
const METERED: ReadonlySet<string> = new Set<Contract['product']>(['mobile', 'mobile-nl']);

function notMetered(id: string): string {
  return `${id} is billed by what happens to an account, which no usage file tells; take a mobile contract, or write a case for tarifflab check`;
}

async function readUsage(terminal: Terminal, file: string, homeCountry: string): Promise<UsageRecord[]> {
  const text = file === '-' ? await terminal.readStandardInput() : readFile(terminal, file);
  const read = parseUsage(text, homeCountry);
  if ('records' in read) return read.records;
  const where = file === '-' ? 'standard input' : file;
  throw new Refusal(read.errors.map((error) => ({ ...error, path: `${where}: ${error.path}` })));
}

function simOf({ lift = [], blockEu, customLimit, ceiling }: RateOptions): NonNullable<RateRequest['sim']> {
  return {
    nonEuOpen: Number(lift.includes('nonEu')),
    vasOpen: Number(lift.includes('vas')),
    internationalOpen: Number(lift.includes('international')),
    euBlocked: Number(blockEu ?? false),
    customLimit: Number(customLimit ?? false),
    ceiling: Number(ceiling ?? false),
  };
}

function answer(terminal: Terminal, options: RateOptions, rated: RatedBy): ExitCode {
  const json = `${JSON.stringify({ format: 1, changes: options.set ?? [], ...rated }, null, 2)}\n`;
  const csv = rateCsv(rated);
  terminal.out(options.json === true ? json : options.csv === true ? csv : rateTable(rated));
  if (typeof options.csv === 'string') writeFile(terminal, options.csv, csv);
  if (typeof options.json === 'string') writeFile(terminal, options.json, json);
  return EXIT.ok;
}
