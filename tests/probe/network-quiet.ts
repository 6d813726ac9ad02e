import { BackupKind, BackupPeople } from '../../assembly/layout/backup-people.ts';
import { Network } from '../../assembly/layout/network.ts';
import type { Slots } from './network.ts';

/** No line, mast, phone or hardware ever fails, and nobody misuses anything, but for `rates`. */
export function quietPeople(rates: Slots = {}, ofKinds: Slots = {}): Slots {
  const never = [
    BackupPeople.flappingPerYear,
    BackupPeople.slowPerYear,
    BackupPeople.mastPerYear,
    BackupPeople.weakShare,
    BackupPeople.suspensionsPerYear,
    BackupPeople.faultsPerYear,
    BackupPeople.simFaultsPerYear,
    BackupPeople.lossesPerYear,
    BackupPeople.nearbyShare,
  ];
  const ofEach = {
    [BackupKind.outagesPerYear]: 0,
    [BackupKind.awayShare]: 0,
    [BackupKind.cutsPerYear]: 0,
    [BackupKind.movesPerYear]: 0,
    ...ofKinds,
  };
  const kinds = Array.from({ length: 16 }, (_, kind) =>
    Object.entries(ofEach).map(([slot, value]) => [
      BackupPeople.kinds + kind * BackupKind.SIZE + Number(slot),
      value,
    ]),
  ).flat();
  return {
    ...Object.fromEntries(never.map((slot) => [slot, 0])),
    ...(Object.fromEntries(kinds) as Slots),
    ...rates,
  };
}

/** No shared cause, no window of maintenance. */
export const QUIET: Slots = {
  [Network.digsPerYear]: 0,
  [Network.exchangePerYear]: 0,
  [Network.powerPerYear]: 0,
  [Network.maintenancePerYear]: 0,
};
