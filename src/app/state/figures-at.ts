import type { Contract } from '../../contracts/schema.ts';
import { backupScenario, hasNetwork } from '../../scenario/network-backup.ts';
import { EVENT_IDS, NO_EVENT } from '../../scenario/written-event.ts';
import type { Patch, Scenario } from '../../scenario/schema.ts';

export interface Documents {
  readonly contract: Contract;
  readonly scenario: Scenario;
}

type Value = Patch['value'];

function asValue(found: unknown): Value | undefined {
  if (typeof found === 'object' && found !== null && 'value' in found) return asValue(found.value);
  return typeof found === 'number' || typeof found === 'string' ? found : undefined;
}

function step(place: unknown, name: string): unknown {
  if (Array.isArray(place)) return place.find((each: unknown) => hasId(each, name));
  if (typeof place !== 'object' || place === null) return undefined;
  return Object.hasOwn(place, name) ? (place as Record<string, unknown>)[name] : undefined;
}

function hasId(each: unknown, id: string): boolean {
  return typeof each === 'object' && each !== null && 'id' in each && each.id === id;
}

const BACKUP_TERMS = /^network\.backup\.(?=(values|inputs|readings|policies|plans)\.)/;

/** The contract of backup with its scenario, and the path there, for a path that leads into its terms. */
function besideAt({ contract, scenario }: Documents, path: string): [Documents, string] | undefined {
  const [prefix] = BACKUP_TERMS.exec(path) ?? [];
  if (prefix === undefined || contract.beside === undefined || !hasNetwork(scenario)) return undefined;
  return [{ contract: contract.beside, scenario: backupScenario(scenario) }, path.slice(prefix.length)];
}

/** The whole entry at a path, with its source or assumption; keys with dots ("roam.sea.sms") count as one name. */
export function entryAt(documents: Documents, path: string): unknown {
  const beside = besideAt(documents, path);
  if (beside) return entryAt(...beside);
  const { contract, scenario } = documents;
  const [room = '', ...names] = path.split('.');
  const key = names.join('.');
  if (room === 'values') return step(contract.values, key);
  if (room === 'readings') return step(contract.readings, key);
  if (room === 'inputs') return step(scenario.inputs, key);
  if (room === 'policies') return step(scenario.policies, key) ?? step(contract.policies, key);
  return names.reduce(step, step(scenario, room));
}

/** The value that stands at a patch path before the reader's edits; undefined where there is none. */
export function publishedAt(documents: Documents, path: string): Value | undefined {
  const beside = besideAt(documents, path);
  if (beside) return publishedAt(...beside);
  const change = documents.scenario.changes.findLast((patch) => patch.path === path);
  if (change) return change.value;
  const entry = entryAt(documents, path);
  if (path.startsWith('readings.')) return asValue(step(entry, 'default'));
  if (path.startsWith('policies.')) return policyShare(entry);
  return asValue(entry) ?? (isWhatIf(path) ? whatIfAt(documents, path, entry) : undefined);
}

/** A what-if is off until a change puts it on; what it says stands below its own path. Events of the reader's own are none. */
function whatIfAt({ scenario }: Documents, path: string, entry: unknown): Value | undefined {
  if (entry !== undefined) return 'off';
  const isOwn = hasNetwork(scenario) && EVENT_IDS.includes(path.slice(path.lastIndexOf('.') + 1));
  return isOwn ? NO_EVENT : undefined;
}

function isWhatIf(path: string): boolean {
  return /^network\.whatIfs\.[^.]+$/.test(path);
}

function policyShare(entry: unknown): Value | undefined {
  const share = asValue(entry) ?? asValue(step(entry, 'default'));
  return share === 'always' ? 1 : share === 'never' ? 0 : share;
}
