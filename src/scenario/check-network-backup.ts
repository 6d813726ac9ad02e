import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { accountErrors } from './check-accounts.ts';
import { inputErrors } from './check-inputs.ts';
import { backupScenario, type NetworkScenario } from './network-backup.ts';
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
    ...[...inputErrors(beside, whole), ...accountErrors(beside, whole)].map((error) => ({
      ...error,
      path: `${path}.${error.path}`,
    })),
    ...rateErrors(scenario),
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

function valueOf(kind: object, key: string): number | undefined {
  const figure: unknown = Reflect.get(kind, key);
  return typeof figure === 'object' && figure !== null && 'value' in figure
    ? Number(figure.value)
    : undefined;
}
