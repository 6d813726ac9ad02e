import { openRunMonths } from '../accounts/life';
import { TRAITS } from '../accounts/traits';
import { Unit } from '../layout/account';
import { Slot } from '../rating/slot';

/** Sites of one customer. */
export function sitesOf(customer: u32): i32 {
  return customer >= 0 ? 1 : 0;
}

/** Fills TRAITS, opens the site's months and adds its facts; never looks at terms. */
export function drawSite(_customer: u32, _site: i32): void {
  memory.fill(TRAITS, 0, 8 * Unit.SIZE);
  Slot.set(TRAITS, Unit.anchorDay, 1);
  openRunMonths(1);
}
