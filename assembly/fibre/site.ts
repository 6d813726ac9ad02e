// What is known of the fibre site being played.

import { TRAITS } from '../accounts/traits';
import { FibreTerms, Site } from '../layout/fibre';
import { Slot } from '../rating/slot';

let terms: usize = 0;

export class Life {
  /** Day number of the connection; 0: not connected. */
  static connectedOn: i32 = 0;
  static ended: bool = false;
  /** The order came to nothing. */
  static cancelled: bool = false;
  static incomplete: bool = false;
  /** Day number; -1: no offer was accepted. */
  static acceptedOn: i32 = -1;
  /** A right to leave after a change of terms. */
  static mayLeave: bool = false;
  /** Second until which the operator does not perform. */
  static operatorDefaultUntil: i64 = 0;
}

export function openSite(under: usize): void {
  terms = under;
  Life.connectedOn = 0;
  Life.ended = false;
  Life.cancelled = false;
  Life.incomplete = false;
  Life.acceptedOn = -1;
  Life.mayLeave = false;
  Life.operatorDefaultUntil = 0;
}

/** A slot of the terms in force. */
export function term(slot: FibreTerms): i64 {
  return Slot.get(terms, slot);
}

export function siteTrait(slot: Site): i64 {
  return Slot.get(TRAITS, slot);
}

export function isRunning(): bool {
  return Life.connectedOn > 0 && !Life.ended;
}
