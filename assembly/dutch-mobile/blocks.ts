// Blocks, 11 and 16.2: a connection is out of service while any ground for it is there; use is refused, the fee goes on. The
// customer is told first (11.2a), unless it was asked for (10.2b). All paid, or a written request, ends it at a price (11.2b, c).

import { turnOff, turnOnBy } from '../accounts/book';
import { DutchMoney, DutchRule } from '../layout/dutch-mobile';
import { Line, Notice, State } from '../layout/kinds';
import { Ground, bar, openBars, unbar } from './bars';
import { Agreement } from './contract';
import { chargeAt, notify, refuse } from './due';
import { holds, money } from './terms';
import { Source } from '../layout/trace';

export enum Reason {
  unpaid,
  lost,
  suspicion,
  abuse,
  ground,
  roaming,
  security,
}

const LIFTED_ON_REQUEST: i32 =
  (1 << Reason.lost) | (1 << Reason.ground) | (1 << Reason.roaming) | (1 << Reason.security);

export class Blocked {
  /** One bit a Reason. */
  static reasons: i32 = 0;
}

export function openBlocks(): void {
  Blocked.reasons = 0;
  openBars();
}

export function isBlockedFor(reason: Reason): bool {
  return ((Blocked.reasons >> reason) & 1) != 0;
}

/** What has ended cannot be suspended. */
export function block(time: i64, reason: Reason): void {
  if (!holds(DutchRule.blockGrounds) || isBlockedFor(reason) || Agreement.ended) return;
  if (reason != Reason.lost && holds(DutchRule.informBlock)) notify(time, Notice.blockAnnounced);
  if (Blocked.reasons == 0) turnOnBy(sourceOf(reason), time, State.suspended);
  Blocked.reasons |= 1 << reason;
  bar(time, Ground.blocked);
}

function sourceOf(reason: Reason): Source {
  switch (reason) {
    case Reason.unpaid:
      return Source.unpaid;
    case Reason.lost:
      return Source.lost;
    case Reason.suspicion:
      return Source.suspicion;
    case Reason.abuse:
      return Source.abuse;
    case Reason.roaming:
      return Source.roaming;
    case Reason.security:
      return Source.security;
  }
  return Source.ground;
}

export function unblock(time: i64, reason: Reason): void {
  if (!isBlockedFor(reason) || Agreement.ended) return;
  Blocked.reasons &= ~(1 << reason);
  if (Blocked.reasons != 0) return;
  unbar(time, Ground.blocked);
  turnOff(time, State.suspended);
}

export function chargeUnblocking(time: i64): void {
  if (holds(DutchRule.liftPaid)) chargeAt(time, Line.reconnection, money(DutchMoney.unblockFee));
}

/** 11.2c. */
export function onUnblockAsked(time: i64, written: bool): void {
  const lifted = Blocked.reasons & LIFTED_ON_REQUEST;
  if (!written || lifted == 0 || !holds(DutchRule.liftRequest)) {
    refuse(Source.unblocking, time);
    return;
  }
  for (let reason = 0; reason <= Reason.security; reason++) {
    if ((lifted >> reason) & 1) unblock(time, reason);
  }
  chargeUnblocking(time);
}
