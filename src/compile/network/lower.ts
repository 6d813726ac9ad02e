// The network around SIMs, after the terms: | Network | BackupPeople | variant 0: WhatIf, BackupTerms | variant 1: ... |

import { BackupPeople } from '../../../assembly/layout/backup-people.ts';
import { BackupTerms } from '../../../assembly/layout/backup.ts';
import { Network, WhatIf } from '../../../assembly/layout/network.ts';
import type { UserError } from '../../domain/user-error.ts';
import type { Terms } from '../../scenario/effective.ts';
import type { NetworkScenario } from '../../scenario/network-backup.ts';
import { blockAt } from '../block.ts';
import type { LoweredNetwork } from '../lowered.ts';
import { lowerBackupPeople, lowerBackupTerms } from './backup.ts';
import { lowerCauses } from './causes.ts';
import { lowerCells } from './cells.ts';
import { networkNames } from './names.ts';
import { lowerSites } from './sites.ts';
import { lowerWhatIfs } from './what-ifs.ts';

const PER_VARIANT = WhatIf.SIZE + BackupTerms.SIZE;

export const network: LoweredNetwork = { slots: networkSlots, lower: lowerNetwork, names: networkNames };

function networkSlots(variants: number): number {
  return Network.SIZE + BackupPeople.SIZE + variants * PER_VARIANT;
}

function lowerNetwork(
  program: ArrayBuffer,
  begin: number,
  scenario: NetworkScenario,
  all: readonly [Terms, ...Terms[]],
): UserError[][] {
  const block = blockAt(program, begin);
  lowerCells(block, scenario);
  lowerSites(block, scenario);
  lowerCauses(block, scenario.network);
  const people = begin + Network.SIZE;
  lowerBackupPeople(blockAt(program, people), scenario, all);
  return all.map((terms, variant) => {
    const own = people + BackupPeople.SIZE + variant * PER_VARIANT;
    return [
      ...lowerWhatIfs(blockAt(program, own), scenario, terms),
      ...lowerBackupTerms(blockAt(program, own + WhatIf.SIZE), terms),
    ];
  });
}
