import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { eventErrors } from './backup-events.ts';
import { accountErrors } from './check-accounts.ts';
import { inputErrors } from './check-inputs.ts';
import { SITE_PEOPLE } from './backup-people.ts';
import { backupScenario, type NetworkScenario } from './network-backup.ts';
import type { AccountScenario } from './schema.ts';
import { ownPerYear, sharedPerYear } from './network-rates.ts';

/** Backup of the sites under its own contract, as a scenario of that contract would be read. */
export function backupErrors({ beside }: Contract, scenario: NetworkScenario): UserError[] {
  const { contract } = scenario.network.backup;
  const path = 'network.backup';
  if (beside?.id !== contract || beside.product !== 'backup') {
    const message = `is ${shown(contract)}; name a published contract of backup, such as citymesh-backup`;
    return [{ code: 'unknown-contract', path: `${path}.contract`, message }];
  }
  const whole = backupScenario(scenario);
  return [
    ...[...inputErrors(beside, whole), ...accountErrors(beside, whole, SITE_PEOPLE)].map((error) => ({
      ...error,
      path: `${path}.${error.path}`,
    })),
    ...rateErrors(scenario),
    ...lineErrors(scenario, whole),
  ];
}

/** What sites count in a year has to leave something to their own lines. */
function rateErrors({ network }: NetworkScenario): UserError[] {
  return network.backup.people.archetypes.flatMap((kind, index) => {
    const total = valueOf(kind, 'outagesPerYear');
    const dsl = valueOf(kind, 'dslShare');
    if (total === undefined || dsl === undefined) return [];
    const path = `network.backup.people.archetypes[${index}].outagesPerYear.value`;
    const shared = Number(sharedPerYear(network).toPrecision(6));
    if (total < shared) {
      const message = `is ${total}, less than the ${shared} a year that shared causes make; raise it, or lower rates under network.causes`;
      return [{ code: 'below-shared', path, message }];
    }
    if (Number.isFinite(ownPerYear(total, dsl, network)) || total === shared) return [];
    const message = `is ${total} with no line that fails by itself: every site is on fibre, whose factor is 0; raise network.sites.fibreFactor`;
    return [{ code: 'contradiction', path, message }];
  });
}

/** What the lines on DSL live, with shared causes and maintenance, where the outages of a kind by themselves would do. */
function lineErrors({ network }: NetworkScenario, whole: AccountScenario): UserError[] {
  const kinds = network.backup.people.archetypes;
  const total = (index: number): number => valueOf(kinds[index] ?? {}, 'outagesPerYear') ?? 0;
  const own = (index: number): number =>
    ownPerYear(total(index), valueOf(kinds[index] ?? {}, 'dslShare') ?? 1, network);
  const shared = sharedPerYear(network) + network.causes.maintenance.perYear.value;
  if (eventErrors(whole, total).length > 0) return [];
  return eventErrors(whole, (index) => own(index) + shared).map((error) => ({
    ...error,
    path: `network.backup.${error.path}`,
  }));
}

function valueOf(kind: object, key: string): number | undefined {
  const figure: unknown = Reflect.get(kind, key);
  return typeof figure === 'object' && figure !== null && 'value' in figure
    ? Number(figure.value)
    : undefined;
}
