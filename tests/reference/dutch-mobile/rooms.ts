import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { Agreement } from './agreement.ts';
import { Blocks } from './blocks.ts';
import { Changes } from './changes.ts';
import { Complaints } from './complaints.ts';
import { Delivery } from './delivery.ts';
import { Dunning } from './dunning.ts';
import type { Rooms } from './facts.ts';
import { FairUse } from './fair-use.ts';
import { Fee } from './fee.ts';
import { Grounds } from './grounds.ts';
import { Lasting } from './lasting.ts';
import { Ledger } from './ledger.ts';
import { Liability } from './liability.ts';
import type { Life } from './life.ts';
import { OpenBundle } from './open-bundle.ts';
import { Roaming } from './roaming.ts';
import { Security } from './security.ts';
import { Sim } from './sim.ts';

/** The rules of one account, each in a room of its own. */
export function roomsOf(life: Life, records: readonly UsageRecord[]): Rooms {
  const blocks = new Blocks(life);
  const fee = new Fee(life);
  const ledger = new Ledger(life, blocks);
  const agreement = new Agreement(life, fee, ledger);
  return {
    life,
    blocks,
    fee,
    ledger,
    agreement,
    changes: new Changes(life, agreement, fee),
    complaints: new Complaints(life),
    congestion: new Lasting(life, 'throttled'),
    delivery: new Delivery(life),
    dunning: new Dunning(life, ledger, blocks, agreement),
    fairUse: new FairUse(life, blocks, agreement),
    grounds: new Grounds(life, agreement, blocks),
    liability: new Liability(life, blocks, agreement),
    maintenance: new Lasting(life, 'maintenance'),
    openBundle: new OpenBundle(life),
    outage: new Lasting(life, 'outage'),
    roaming: new Roaming(life, records),
    security: new Security(life, ledger, blocks),
    sim: new Sim(life, blocks, agreement),
  };
}
