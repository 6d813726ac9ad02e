// Blocks that are on by default, and the customer's own. 2.2 (EU roaming, on request), 2.3 (outside the EU), 2.4 and 3.6
// (VAS, from Belgium to foreign numbers), 2.9 (at sea), 7.4. A22: Norway, Iceland and Liechtenstein follow the defined zone
// (A) or the literal EU (B); at sea the block holds (A) or satellite slips through (B). Emergency calls always pass.

import { Direction, NumberClass, Place } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms, UseRule } from '../layout/terms';
import { Account } from '../rating/account';
import { Of, account } from '../rating/context';
import { Slot } from '../rating/slot';

/** Is the place in the EU Roaming Zone (Definitions)? Home is not. */
export function inZone(place: i32): bool {
  if (place != Place.eu && place != Place.eea) return false;
  return ((Slot.get(account, Account.outside) >> place) & 1) == 0;
}

/** May a SIM with these openings be used in this place at all? */
export function placeOpen(place: i32): bool {
  if (place == Place.home) return true;
  const opened = Of.sim(Sim.nonEuOpen) != 0 && !Of.isOff(UseRule.openOutside);
  if (inZone(place)) {
    if (Of.sim(Sim.euBlocked) != 0 && !Of.isOff(UseRule.euBlock)) return false;
    return place == Place.eu || opened || Of.terms(Terms.blockEea) == 0;
  }
  if (opened || Of.terms(Terms.blockNonEu) == 0) return true;
  return place == Place.sea && Of.terms(Terms.blockSea) == 0;
}

/** May this call or message be made? */
export function numberOpen(place: i32, numberClass: i32, direction: i32): bool {
  if (numberClass == NumberClass.emergency) return true;
  if (place == Place.home && numberClass <= NumberClass.fixed) return true;
  if (!placeOpen(place)) return false;
  if (direction == Direction.incoming) return true;
  if (numberClass == NumberClass.vas) {
    return isOpened(Sim.vasOpen) || Of.terms(Terms.blockVas) == 0;
  }
  if (numberClass == NumberClass.foreign && place == Place.home) {
    return isOpened(Sim.internationalOpen) || Of.terms(Terms.blockInternational) == 0;
  }
  return true;
}

/** 2.4: opened on a request in writing. */
function isOpened(numbers: Sim): bool {
  return Of.sim(numbers) != 0 && !Of.isOff(UseRule.openNumbers);
}
