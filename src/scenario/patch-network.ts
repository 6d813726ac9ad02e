import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import type { NetworkTerms, Terms } from './effective.ts';
import { hasNetwork, type NetworkScenario } from './network-backup.ts';
import { whatIfErrors } from './check-what-ifs.ts';
import { applyPatch, unknownPath } from './patch-terms.ts';
import type { Patch, Scenario } from './schema.ts';
import { isShared } from './shared-parts.ts';
import { EVENT_IDS, eventFrom, NO_EVENT } from './written-event.ts';

/** Is it a what-if, or a term of backup? */
export function isOfNetwork(patch: Patch): boolean {
  return patch.path.startsWith('network.') && !isShared(patch);
}

/** What the scenario changes of the contract of backup. */
export function networkChanges(scenario: Scenario): Patch[] {
  if (!hasNetwork(scenario)) return [];
  return scenario.network.backup.changes.map(({ path, value }) => ({ path: `${BACKUP}${path}`, value }));
}

export const BACKUP = 'network.backup.';

/** Puts a what-if on or off, or changes a term of backup; returns why it cannot. */
export function patchNetwork(
  { beside }: Contract,
  scenario: Scenario,
  { network }: Terms,
  { path, value }: Patch,
): UserError | undefined {
  if (network === undefined || beside === undefined || !hasNetwork(scenario)) {
    const message = 'there is no network in this scenario; take one that has cells and sites around its SIMs';
    return { code: 'unknown-path', path, message };
  }
  if (!path.startsWith(BACKUP)) return setWhatIf(scenario, network, path, value);
  const error = applyPatch(beside, network.backup, { path: path.slice(BACKUP.length), value });
  return error && { ...error, path: `${BACKUP}${error.path}` };
}

function setWhatIf(
  scenario: NetworkScenario,
  terms: NetworkTerms,
  path: string,
  value: Patch['value'],
): UserError | undefined {
  const id = path.slice('network.whatIfs.'.length);
  const known = scenario.network.whatIfs.map((each) => each.id);
  const isOwn = !known.includes(id) && EVENT_IDS.includes(id);
  if (isOwn) return setEvent(scenario, terms, id, String(value));
  if (!known.includes(id)) return unknownPath(path, id, known);
  const { on } = terms;
  if (value !== 'on' && value !== 'off') {
    return { code: 'unknown-option', path, message: `is ${shown(value)}; take one of on, off` };
  }
  if (value === 'on') on.add(id);
  else on.delete(id);
  return undefined;
}

/** An event that the patch writes out, in the place of one of that name; or none any more. */
function setEvent(
  scenario: NetworkScenario,
  { events }: NetworkTerms,
  id: string,
  text: string,
): UserError | undefined {
  const path = `network.whatIfs.${id}`;
  events.delete(id);
  if (text === NO_EVENT) return undefined;
  const read = eventFrom(id, text);
  if ('remedy' in read) return { code: 'not-valid', path, message: `is ${shown(text)}; ${read.remedy}` };
  const network = { ...scenario.network, whatIfs: [read.event] };
  const [fault] = whatIfErrors({ ...scenario, network });
  if (fault) {
    const part = fault.path.split('.').at(-1) ?? '';
    return { ...fault, path, message: `${part} ${fault.message}` };
  }
  events.set(id, read.event);
  return undefined;
}
