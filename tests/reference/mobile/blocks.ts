import { NumberClass, Place } from '../../../assembly/layout/kinds.ts';
import type { Terms } from './terms.ts';
import { zoneOf, type Sending } from './use.ts';

// What is blocked by default or on request (2.2 to 2.4, 2.9, 3.6). Emergency calls pass every block.

export interface Lifted {
  readonly nonEu: boolean;
  readonly vas: boolean;
  readonly international: boolean;
  /** The customer asked to have roaming blocked (2.2, 7.4). */
  readonly euBlocked: boolean;
}

export function isPlaceBlocked({ readings }: Terms, lifted: Lifted, place: Place): boolean {
  if (zoneOf(place) === 'eu' && lifted.euBlocked) return true;
  if (place === Place.eea) return readings.A22eea === 'B' && !lifted.nonEu;
  if (place === Place.sea) return readings.A22sea === 'A' && !lifted.nonEu;
  return zoneOf(place) === 'abroad' && !lifted.nonEu;
}

export function isSendingBlocked(terms: Terms, lifted: Lifted, sending: Sending): boolean {
  const { numberClass, incoming, place, kind } = sending;
  if (numberClass === NumberClass.emergency) return false;
  if (isPlaceBlocked(terms, lifted, place)) return true;
  if (incoming || kind === 'mms') return false;
  if (numberClass === NumberClass.vas) return !lifted.vas;
  return numberClass === NumberClass.foreign && place === Place.home && !lifted.international;
}

/** Which block refuses a call or message, if it is one that does; data have a place alone. */
export function blockOf(terms: Terms, lifted: Lifted, use: Pick<Sending, 'place' | 'numberClass'>): string {
  if (isPlaceBlocked(terms, lifted, use.place))
    return zoneOf(use.place) === 'eu' && lifted.euBlocked ? 'eu' : 'nonEu';
  return use.numberClass === NumberClass.vas ? 'vas' : 'international';
}
