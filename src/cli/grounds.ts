import { join } from 'node:path';
import { scenarioGiven } from '../cases/given.ts';
import type { Ground } from '../cases/play.ts';
import type { GivenFigures } from '../cases/schema.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { backupScenario, besideId, hasNetwork, withBeside } from '../scenario/network-backup.ts';
import { parseScenario, type Parsed } from '../scenario/parse.ts';
import type { CheckedFile } from './checked-files.ts';
import { readJson } from './files.ts';
import { idsIn, publishedPath, scenarioOf } from './published.ts';
import type { Terminal } from './terminal.ts';

export type Contracts = ReadonlyMap<string, Contract>;
type CasesFile = CheckedFile & { kind: 'cases' };

interface Wanted {
  /** Of the contract. */
  readonly id: string;
  /** That the case names. */
  readonly scenario: string | undefined;
}

/** What the cases of a contract are played under, with the contracts that a customer may hold beside it. */
export function groundWith(
  terminal: Terminal,
  file: CasesFile,
  contracts: Contracts,
  { id, scenario }: Wanted,
): Ground | readonly UserError[] {
  const of = (other: string, given: GivenFigures | string) =>
    groundFor(terminal, file, { contracts, id: other, given });
  const ground = of(id, scenario ?? file.given);
  if (!('contract' in ground)) return ground;
  const others = Object.entries(file.given.beside).map(
    ([other, given]) => [other, of(other, given)] as const,
  );
  const errors = others.flatMap(([, other]) => ('contract' in other ? [] : other));
  if (errors.length > 0) return errors;
  return {
    ...ground,
    beside: new Map(others.flatMap(([key, other]) => ('contract' in other ? [[key, other]] : []))),
  };
}

interface Grounding {
  readonly contracts: Contracts;
  /** Of the contract. */
  readonly id: string;
  /** What the folder gives, over the contract's first published scenario; or the id of a scenario that gives all. */
  readonly given: GivenFigures | string;
}

function groundFor(
  terminal: Terminal,
  { path }: CasesFile,
  { contracts, id, given }: Grounding,
): Ground | readonly UserError[] {
  const named = contracts.get(id);
  const base = typeof given === 'string' ? given : scenarioOf(id);
  if (named === undefined || base === undefined || !idsIn('scenarios').includes(base)) {
    const missing = named === undefined ? 'contract' : 'scenario';
    const name = named === undefined ? id : (base ?? id);
    const message = `needs the ${missing} "${name}", which is not published; give the file of the contract, and keep the id of a published one`;
    return [{ code: `unknown-${missing}`, path: 'contract', message }];
  }
  const document = readJson(terminal, publishedPath('scenarios', base)) as Record<string, unknown>;
  const contract = withBeside(named, document, (beside) => contracts.get(beside));
  const { scenario, errors } =
    typeof given === 'string'
      ? scenarioFor(contract, document, contracts)
      : scenarioGiven(contract, document, given);
  if (scenario) return { contract, scenario };
  const where = typeof given === 'string' ? given : join(path, '..', 'given.yaml');
  return errors.map((error) => ({ ...error, path: `${where}: ${error.path}` }));
}

/** A scenario under a contract; of one with a network, under the contract of its sites' backup, what it says of them. */
function scenarioFor(contract: Contract, document: Record<string, unknown>, contracts: Contracts): Parsed {
  const around = contracts.get(String(document['contract']));
  if (around === undefined || besideId(document) !== contract.id) return parseScenario(document, contract);
  const parsed = parseScenario(document, { ...around, beside: contract });
  if (!parsed.scenario || !hasNetwork(parsed.scenario)) return parsed;
  return { scenario: backupScenario(parsed.scenario) };
}
