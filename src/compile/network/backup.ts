// Backup of the sites, lowered as a scenario of its own contract.

import type { UserError } from '../../domain/user-error.ts';
import type { Terms } from '../../scenario/effective.ts';
import { backupScenario, type NetworkScenario } from '../../scenario/network-backup.ts';
import { ownPerYear } from '../../scenario/network-rates.ts';
import type { AccountScenario } from '../../scenario/schema.ts';
import { backup } from '../backup/product.ts';
import type { Block } from '../block.ts';
import { measuresOf } from '../measures.ts';

/** People of the sites. Outages of a kind become those of its own DSL line: what it counts, without shared causes. */
export function lowerBackupPeople(
  block: Block,
  scenario: NetworkScenario,
  [baseline, ...variants]: readonly [Terms, ...Terms[]],
): void {
  const all = [backupTerms(baseline), ...variants.map(backupTerms)] as const;
  backup.lowerPeople({ scenario: withOwnRates(scenario), all, measures: measuresOf(all[0]), block });
}

export function lowerBackupTerms(block: Block, terms: Terms): UserError[] {
  const own = backupTerms(terms);
  const measures = measuresOf(own);
  const ticksPerMicro = backup.ticksPerMicro(own, measures);
  const errors: UserError[] = [];
  backup.lowerTerms({ terms: own, measures, ticksPerMicro, block, errors });
  return errors.map((error) => ({ ...error, path: `network.backup.${error.path}` }));
}

function withOwnRates(scenario: NetworkScenario): AccountScenario {
  const whole = backupScenario(scenario);
  const archetypes = whole.people.archetypes.map((kind) => {
    const { outagesPerYear, dslShare } = kind;
    if (outagesPerYear === undefined || dslShare === undefined) return kind;
    const own = ownPerYear(Number(outagesPerYear.value), Number(dslShare.value), scenario.network);
    const figure = { ...outagesPerYear, value: Number.isFinite(own) ? own : 0 };
    return Object.assign({ ...kind }, { outagesPerYear: figure });
  });
  return { ...whole, people: { ...whole.people, archetypes } };
}

function backupTerms({ network }: Terms): Terms {
  if (network === undefined) throw new TypeError('these terms have no network');
  return network.backup;
}
