import { SHARED_LEAD_DAYS, SHARED_MAX, SHARED_TAIL_DAYS } from '../../assembly/layout/network.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import type { NetworkScenario } from './network-backup.ts';
import { horizonHours } from './network-hours.ts';
import { sharedCausesOfRegion } from './network-rates.ts';
import { suggestion } from './suggestion.ts';

/** Shared outages of a region that the core keeps room for, twice over. */
const CAUSES_MAX = SHARED_MAX / 2;
const DAYS_PER_YEAR = 365.25;

/** Sites by size class, and what cuts their lines. */
export function siteErrors(scenario: NetworkScenario): UserError[] {
  return [...classErrors(scenario), ...tooManySites(scenario), ...causeErrors(scenario)];
}

/** Each size class of the people stands in both lists, and nothing else does. */
function classErrors({ network: { sites }, people }: NetworkScenario): UserError[] {
  const ids = people.sizeClasses.map(({ id }) => id);
  return (['perCustomer', 'size'] as const).flatMap((key) => {
    const path = `network.sites.${key}`;
    const given = Object.keys(sites[key]);
    const missing = ids.filter((id) => !given.includes(id));
    const unknown = given.filter((id) => !ids.includes(id));
    return [
      ...missing.map((id) =>
        error('missing', `${path}.${id}`, 'missing; give a figure for every size class'),
      ),
      ...unknown.map((id) =>
        error('unknown-name', `${path}.${id}`, `there is no size class ${shown(id)}; ${suggestion(id, ids)}`),
      ),
    ];
  });
}

function tooManySites({ network: { sites }, people }: NetworkScenario): UserError[] {
  return people.sizeClasses.flatMap(({ id, simsFrom }) => {
    const each = sites.perCustomer[id]?.value ?? 0;
    if (each <= simsFrom.value) return [];
    const message = `is ${each}, more sites than the ${simsFrom.value} SIMs that such a customer may have; lower it, or raise simsFrom`;
    return [error('too-many-sites', `network.sites.perCustomer.${id}.value`, message)];
  });
}

function causeErrors(scenario: NetworkScenario): UserError[] {
  const days = horizonHours(scenario) / 24 + SHARED_LEAD_DAYS + SHARED_TAIL_DAYS;
  const expected = sharedCausesOfRegion(scenario.network, days / DAYS_PER_YEAR);
  if (expected <= CAUSES_MAX) return [];
  const message = `make ${Math.round(expected)} shared outages of a region; keep them to ${CAUSES_MAX}: lower their rates, stretches or exchanges`;
  return [error('too-many', 'network.causes', message)];
}

function error(code: string, path: string, message: string): UserError {
  return { code, path, message };
}
