import { MONTHS_MAX } from '../../assembly/layout/program.ts';
import type { Replayed } from '../cases/replayed.ts';
import { saveLife, siteAddress, type Address } from '../cases/save-life.ts';
import { saveMonth } from '../cases/save-month.ts';
import {
  openReplay,
  type Replay,
  type ReplayedLife,
  type ReplayedMonths,
  type ReplayedSite,
} from '../engine/replay.ts';
import { BeyondRoom } from '../core/beyond.ts';
import { backupScenario, hasNetwork } from '../scenario/network-backup.ts';
import { unquoted } from '../domain/unquoted.ts';
import { BACKUP } from '../scenario/patch-network.ts';
import type { Patch } from '../scenario/schema.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { readDocuments, type Documents } from './documents.ts';
import { checkJson, checkNew, checkTargets, writeFile } from './files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Refusal, refuse } from './refusal.ts';
import { momentsOf } from './replay-axis.ts';
import { replayTable } from './replay-table.ts';
import type { Terminal } from './terminal.ts';

export interface ReplayOptions {
  contract?: string;
  /** All from 1. */
  customer: number;
  sim: number;
  month: number;
  /** Of a scenario with a network, instead of a SIM. */
  site?: number;
  set?: Patch[];
  variant?: string;
  seed?: number;
  saveCase?: string;
  /** A file, or true for standard output. */
  json?: string | true;
}

/** The command `replay`: plays one month of a simulated SIM, or an account's life, again and tells it. */
export async function replay(terminal: Terminal, name: string, options: ReplayOptions): Promise<ExitCode> {
  checkTargets(terminal, [options.json, options.saveCase]);
  checkJson(terminal, options.json);
  checkNew(terminal, '--save-case', options.saveCase);
  const documents = readDocuments(terminal, name, options.contract);
  const { contract } = documents;
  const scenario =
    options.seed === undefined ? documents.scenario : { ...documents.scenario, seed: options.seed };
  const patches = [...variantChanges(documents, options.variant), ...(options.set ?? [])];
  const opened = await openReplay(contract, scenario, patches);
  if (opened.errors) throw new Refusal(opened.errors.map(unquoted));
  const title = titleOf(documents, options, opened.replay);
  const isReseeded = options.seed !== undefined;
  const given: Replayed = { contract, scenario, patches, title, replay: opened.replay, isReseeded };
  const told = refusing(() =>
    options.site === undefined ? toldBy(given, options) : siteBy(given, options, options.site),
  );
  const under = options.site === undefined ? given : besideOf(given);
  await save(terminal, under, told, options);
  const moments = momentsOf(told, under.contract.product);
  const json = `${JSON.stringify({ format: 1, title, changes: patches, ...told, moments }, asNumber, 2)}\n`;
  terminal.out(options.json === true ? json : replayTable(under, told, moments));
  if (typeof options.json === 'string') writeFile(terminal, options.json, json);
  return EXIT.ok;
}

function refusing<T>(tell: () => T): T {
  try {
    return tell();
  } catch (error) {
    throw error instanceof BeyondRoom ? new Refusal([error.told]) : error;
  }
}

/** Amounts and volumes of facts are whole numbers below 2^53. */
function asNumber(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

function variantChanges({ scenario }: Documents, id: string | undefined): readonly Patch[] {
  if (id === undefined) return [];
  const found = scenario.variants.find((variant) => variant.id === id);
  if (found === undefined) {
    const remedy =
      scenario.variants.length === 0
        ? `${scenario.id} has no variants; change terms with --set`
        : suggestion(
            id,
            scenario.variants.map((variant) => variant.id),
          );
    throw refuse('unknown-variant', '--variant', `there is no variant "${id}"; ${remedy}`);
  }
  return found.changes;
}

function titleOf(
  { scenario }: Documents,
  { customer, sim, month, site }: ReplayOptions,
  { isOfAccounts }: Replay,
): string {
  const whose = `${scenario.id}: customer ${customer}`;
  if (site !== undefined) return `${whose}, site ${site}`;
  return isOfAccounts ? `${whose}, account ${sim}` : `${whose}, SIM ${sim}, month ${month}`;
}

/** A site lives under the contract beside the SIMs' own, as the scenario's network has it. */
function besideOf(given: Replayed): Replayed {
  const { contract, scenario, patches } = given;
  if (contract.beside === undefined || !hasNetwork(scenario)) return given;
  const own = patches.filter(({ path }) => path.startsWith(BACKUP));
  return {
    ...given,
    contract: contract.beside,
    scenario: backupScenario(scenario),
    patches: own.map(({ path, value }) => ({ path: path.slice(BACKUP.length), value })),
  };
}

function siteBy({ scenario, replay: core }: Replayed, options: ReplayOptions, site: number): ReplayedSite {
  const { customer } = options;
  if (!hasNetwork(scenario)) {
    throw refuse(
      'no-network',
      '--site',
      `is ${site}, and ${scenario.id} has no network; take a scenario with one, or tell a SIM or account by --sim`,
    );
  }
  const told = core.site(customer - 1, site - 1);
  if (told !== undefined) return told;
  throw refuse(
    'no-such-site',
    '--site',
    `is ${site}, and customer ${customer} has no such site, or no backup at it; give another site or customer`,
  );
}

function toldBy(
  { scenario, replay: core }: Replayed,
  { customer, sim, month }: ReplayOptions,
): ReplayedMonths | ReplayedLife {
  const { months, warmupMonths } = scenario.horizon;
  if (month > months || month + warmupMonths > MONTHS_MAX) {
    throw refuse(
      'no-such-month',
      '--month',
      `is ${month}, and the scenario counts ${months}; give 1 to ${months}`,
    );
  }
  const at = month - 1 + warmupMonths;
  const told = core.isOfAccounts
    ? core.life(customer - 1, sim - 1)
    : core.months(customer - 1, sim - 1, at, at);
  if (told !== undefined) return told;
  const thing = core.isOfAccounts ? 'account' : 'SIM';
  const fewer = core.isOfAccounts ? core.life(customer - 1, 0) : core.months(customer - 1, 0, at, at);
  const has = fewer && 'customer' in fewer ? `has ${fewer.customer.sims}` : 'has fewer';
  throw refuse(
    'no-such-sim',
    '--sim',
    `is ${sim}, and customer ${customer} ${has}; give the number of one ${thing} of theirs`,
  );
}

async function save(
  terminal: Terminal,
  given: Replayed,
  told: ReplayedMonths | ReplayedLife,
  { customer, sim, month, site, saveCase }: ReplayOptions,
): Promise<void> {
  if (saveCase === undefined) return;
  const at = { customer: customer - 1, sim: sim - 1, month: month - 1 + given.scenario.horizon.warmupMonths };
  const addressOf = (life: ReplayedLife): Address =>
    site === undefined ? { customer, account: sim } : siteAddress(life);
  const saved = 'sim' in told ? await saveMonth(given, at) : await saveLife(given, told, addressOf(told));
  if (saved.errors) throw new Refusal(saved.errors);
  writeFile(terminal, saveCase, saved.text);
}
