// What one variant changes on the same draws. What-ifs that are on together act together: growth multiplies, sites add up.

import {
  CUTS_MAX,
  Cut,
  LOST_CELLS_MAX,
  LostCell,
  WhatIf as Slots,
} from '../../../assembly/layout/network.ts';
import type { UserError } from '../../domain/user-error.ts';
import type { Terms } from '../../scenario/effective.ts';
import type { NetworkScenario } from '../../scenario/network-backup.ts';
import { hoursInto } from '../../scenario/network-hours.ts';
import type { WhatIf } from '../../scenario/network-schema.ts';
import type { Block } from '../block.ts';

/** Beyond it, bytes of a cell-hour could leave 64 bits. */
const GROWTH_MAX = 1000;

type Of<Kind extends string> = Extract<WhatIf, Record<Kind, unknown>>;

/** The what-ifs that are on under these terms, in the scenario's order, then events of their own. */
export function whatIfsOn({ network: { whatIfs } }: NetworkScenario, { network }: Terms): WhatIf[] {
  return [...whatIfs.filter(({ id }) => network?.on.has(id) === true), ...(network?.events.values() ?? [])];
}

export function cutsOf(on: readonly WhatIf[]): Of<'cut'>[] {
  return on.filter((each): each is Of<'cut'> => 'cut' in each);
}

/** @returns what is too much of one kind together */
export function lowerWhatIfs(block: Block, scenario: NetworkScenario, terms: Terms): UserError[] {
  const on = whatIfsOn(scenario, terms);
  const cuts = cutsOf(on);
  const lost = on.filter((each): each is Of<'lostCell'> => 'lostCell' in each);
  block.put(Slots.growthPermille, growthPermille(on));
  block.put(Slots.hardwareSites, hardwareSites(on));
  block.put(Slots.cutCount, Math.min(cuts.length, CUTS_MAX));
  cuts.slice(0, CUTS_MAX).forEach(({ cut }, index) => {
    const begin = Slots.cuts + index * Cut.SIZE;
    block.put(begin + Cut.region, cut.region - 1);
    block.put(begin + Cut.fromHour, hoursInto(scenario, cut.at));
    block.put(begin + Cut.hours, cut.hours);
  });
  block.put(Slots.lostCount, Math.min(lost.length, LOST_CELLS_MAX));
  lost.slice(0, LOST_CELLS_MAX).forEach(({ lostCell }, index) => {
    const begin = Slots.lost + index * LostCell.SIZE;
    block.put(begin + LostCell.region, lostCell.region - 1);
    block.put(begin + LostCell.cell, lostCell.cell - 1);
  });
  return [
    ...tooMany(cuts.length, CUTS_MAX, 'cuts'),
    ...tooMany(lost.length, LOST_CELLS_MAX, 'lost cells'),
    ...tooMuch(growthPermille(on) / 1000),
  ];
}

function growthPermille(on: readonly WhatIf[]): number {
  const factor = on.reduce((product, each) => {
    return 'growth' in each ? product * (1 + each.growth.percent / 100) : product;
  }, 1);
  return Math.round(1000 * factor);
}

function hardwareSites(on: readonly WhatIf[]): number {
  return on.reduce((sum, each) => ('hardware' in each ? sum + each.hardware.sites : sum), 0);
}

function tooMuch(growth: number): UserError[] {
  if (growth <= GROWTH_MAX) return [];
  const message = `make demand ${growth} times as large together; ${GROWTH_MAX} times at most is played: put some off`;
  return [{ code: 'too-many', path: 'network.whatIfs', message }];
}

function tooMany(count: number, most: number, what: string): UserError[] {
  if (count <= most) return [];
  const message = `puts ${count} ${what} on together; ${most} at most are played: put some off`;
  return [{ code: 'too-many', path: 'network.whatIfs', message }];
}
