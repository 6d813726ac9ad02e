import { openRunMonths } from '../accounts/life';
import { TRAITS } from '../accounts/traits';
import { BackupSite } from '../layout/backup';
import { Slot } from '../rating/slot';

/** Fills TRAITS, opens the site's months and adds its facts; never looks at terms. */
export function drawBackupSite(_customer: u32, _site: i32): void {
  memory.fill(TRAITS, 0, 8 * BackupSite.SIZE);
  Slot.set(TRAITS, BackupSite.anchorDay, 1);
  openRunMonths(1);
}
