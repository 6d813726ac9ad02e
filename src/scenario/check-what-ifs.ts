import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import type { NetworkScenario } from './network-backup.ts';
import { horizonHours, hoursInto } from './network-hours.ts';
import type { WhatIf } from './network-schema.ts';
import { sitesOfWorld } from './network-size.ts';

/** What-ifs against the cells, months and sites that there are. */
export function whatIfErrors(scenario: NetworkScenario): UserError[] {
  const { whatIfs } = scenario.network;
  return whatIfs.flatMap((whatIf, index) => {
    const path = `network.whatIfs[${index}]`;
    return [
      ...twice(whatIfs, index, path),
      ...('cut' in whatIf ? cutErrors(scenario, whatIf, `${path}.cut`) : []),
      ...('lostCell' in whatIf ? lostErrors(scenario, whatIf, `${path}.lostCell`) : []),
      ...('hardware' in whatIf ? hardwareErrors(scenario, whatIf, `${path}.hardware`) : []),
    ];
  });
}

function twice(whatIfs: readonly WhatIf[], index: number, path: string): UserError[] {
  const id = whatIfs[index]?.id;
  if (whatIfs.findIndex((other) => other.id === id) === index) return [];
  const message = `is ${shown(id)}, which stands above already; give another name`;
  return [{ code: 'twice', path: `${path}.id`, message }];
}

type Of<Kind extends string> = Extract<WhatIf, Record<Kind, unknown>>;

function cutErrors(scenario: NetworkScenario, { cut }: Of<'cut'>, path: string): UserError[] {
  const errors = beyond(`${path}.region`, cut.region, scenario.network.regions.value, 'regions');
  const from = hoursInto(scenario, cut.at);
  const end = horizonHours(scenario);
  const { start, months } = scenario.horizon;
  const span = `the ${months} months from ${start}`;
  if (Number.isNaN(from)) {
    errors.push({
      code: 'not-valid',
      path: `${path}.at`,
      message: `is ${shown(cut.at)}; give a day that exists`,
    });
  } else if (from < 0 || from >= end) {
    const message = `is ${shown(cut.at)}, outside ${span}; give a moment inside them`;
    errors.push({ code: 'outside', path: `${path}.at`, message });
  } else if (from + cut.hours > end) {
    const message = `is ${cut.hours}, which ends after ${span}; give ${end - from} at most`;
    errors.push({ code: 'outside', path: `${path}.hours`, message });
  }
  return errors;
}

function lostErrors({ network }: NetworkScenario, { lostCell }: Of<'lostCell'>, path: string): UserError[] {
  const { regions, cells } = network;
  const errors = [
    ...beyond(`${path}.region`, lostCell.region, regions.value, 'regions'),
    ...beyond(`${path}.cell`, lostCell.cell, cells.perRegion.value, 'cells in a region'),
  ];
  if (cells.perRegion.value !== 1) return errors;
  const message = 'is the only cell of its region, with no neighbour to take its demand; take it out';
  return [...errors, { code: 'no-neighbour', path: `${path}.cell`, message }];
}

function hardwareErrors(scenario: NetworkScenario, { hardware }: Of<'hardware'>, path: string): UserError[] {
  const sites = Math.floor(sitesOfWorld(scenario));
  if (hardware.sites <= sites) return [];
  const message = `is ${hardware.sites}; one world has some ${sites} sites: move as many at most`;
  return [{ code: 'too-many-sites', path: `${path}.sites`, message }];
}

function beyond(path: string, value: number, most: number, what: string): UserError[] {
  if (value <= most) return [];
  return [
    { code: 'unknown-place', path, message: `is ${value}; there are ${most} ${what}: give 1 to ${most}` },
  ];
}
