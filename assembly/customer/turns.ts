// 13.5 (iii): SIMs of one customer used in turn.

import { SIMS_PER_CUSTOMER_MAX } from '../layout/program';
import { Terms } from '../layout/terms';
import { Loaded, termsOf } from '../program';
import { Account } from '../rating/account';
import { Slot } from '../rating/slot';
import { accountAt } from '../sims';
import { Next } from './next';

/** Per SIM: used in turn with others in the running month. */
const IN_TURN = memory.data(SIMS_PER_CUSTOMER_MAX);

/** Of the running month: SIMs used in turn, and days on which one was. */
let turns: i32 = 0;
let taken: u32 = 0;

export function beginTurns(): void {
  turns = 0;
  taken = 0;
}

/** Was a SIM that is away on these days used while no other was? */
export function isItsTurn(away: u32): bool {
  return away != 0 && (away & taken) == 0;
}

export function takeTurn(sim: i32, away: u32, inTurn: bool): void {
  store<u8>(IN_TURN + <usize>sim, u8(inTurn));
  turns += i32(inTurn);
  taken |= away;
}

/** Months in a row in which a SIM was one of so many of its customer used in turn: in the EU zone only, no two on one day. */
export function countTurns(): void {
  if (Next.sims <= 1) return;
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    const needed = Slot.get(termsOf(variant), Terms.multiSimCount);
    for (let sim = 0; sim < Next.sims; sim++) {
      const account = accountAt(sim, variant);
      const months = Slot.get(account, Account.turnMonths);
      const inTurn = load<u8>(IN_TURN + <usize>sim) != 0 && i64(turns) >= needed;
      Slot.set(account, Account.turnMonths, inTurn ? months + 1 : 0);
    }
  }
}
