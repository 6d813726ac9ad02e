// Fair use, 8 and 9.1 to 9.4. Unreasonable use: told first, charged the second time, ended the third. Abuse: charged at once,
// suspended after that. A breach of the rules of use costs what it costs. Limits without a figure in the text come from the
// scenario; the supplier looks at its meters at each month's end.

import { setDeadline } from '../accounts/deadlines';
import { dayOf, monthOf } from '../accounts/months';
import { trait } from '../accounts/traits';
import { Unit } from '../layout/account';
import { DutchCount, DutchMoney, DutchPolicy, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Limit, Line, Notice } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { Slot } from '../rating/slot';
import { Reason, block, isBlockedFor } from './blocks';
import { endNow } from './contract';
import { Due, chargeAt, notify } from './due';
import { Dutch, count, holds, money, option, uses } from './terms';
import { Source } from '../layout/trace';

const DAY: i64 = 86400;

class FairUse {
  static unreasonable: i32 = 0;
  static abuses: i32 = 0;
  /** Signs of resale: bit 0 long inactive, bit 1 SIMs in turn. */
  static signs: i32 = 0;
}

export function openFairUse(): void {
  FairUse.unreasonable = 0;
  FairUse.abuses = 0;
  FairUse.signs = 0;
}

/** Does the plan leave any kind without a limit (9.1)? */
export function isUnlimited(): bool {
  return Slot.get(Dutch.mobile, Terms.plans + i32(trait(Unit.plan)) * Plan.SIZE + Plan.unlimited) != 0;
}

/** 9.2a; a hotspot is one device (A) or several (B). */
export function onSeveralDevices(time: i64, tethered: bool): void {
  if (!holds(DutchRule.multiDevice) || !isUnlimited()) return;
  if (tethered && option(DutchReading.tethering) == 0) return;
  onUnreasonable(time);
}

/** 9.4. */
function onUnreasonable(time: i64): void {
  FairUse.unreasonable++;
  const cost = money(DutchMoney.unreasonableCost);
  if (!holds(DutchRule.informFirst)) {
    chargeAt(time, Line.unreasonableUse, cost);
    return;
  }
  if (FairUse.unreasonable == 1) {
    notify(time, Notice.fairUse);
    return;
  }
  const ends = holds(DutchRule.thenEnd) && uses(DutchPolicy.endUnreasonable, monthOf(time));
  if (FairUse.unreasonable > 2 && ends) {
    endNow(Source.misuse, time, option(DutchReading.exitAfterAbuse) == 1);
    return;
  }
  const both = FairUse.unreasonable == 2 && option(DutchReading.extraFrom) == 1;
  chargeAt(time, Line.unreasonableUse, both ? 2 * cost : cost);
}

/** 9.3, 9.4. */
export function onAbuse(time: i64): void {
  if (!holds(DutchRule.sanctions) || !uses(DutchPolicy.abuseSanction, monthOf(time))) return;
  FairUse.abuses++;
  if (FairUse.abuses == 1) chargeAt(time, Line.unreasonableUse, money(DutchMoney.unreasonableCost));
  else blockFor(time, Reason.abuse);
}

/** 9.4: a block on a suspicion. */
export function onSuspicion(time: i64): void {
  if (holds(DutchRule.suspicion) && uses(DutchPolicy.blockSuspicion, monthOf(time)))
    blockFor(time, Reason.suspicion);
}

/** For days; a block that is there already ends when it would. */
function blockFor(time: i64, reason: Reason): void {
  if (isBlockedFor(reason)) return;
  block(time, reason);
  setDeadline(time + i64(count(DutchCount.suspendDays)) * DAY, Due.blockEnds, reason);
}

/** 8.4. */
export function onBreach(time: i64): void {
  if (holds(DutchRule.breachCost) && uses(DutchPolicy.breachCost, monthOf(time)))
    chargeAt(time, Line.breachCost, money(DutchMoney.breachCost));
}

/** 8.1a. */
export function onDetails(time: i64, until: i64, written: bool): void {
  if (!holds(DutchRule.details)) return;
  if (!written || dayOf(time) + count(DutchCount.detailsDays) > dayOf(until)) onBreach(time);
}

/** 8.3, 16.2. */
export function onGround(time: i64): void {
  if (uses(DutchPolicy.suspend, monthOf(time))) block(time, Reason.ground);
}

/** 9.7; A44: one sign is enough (A), or both (B). */
export function onSign(time: i64, sign: i32): void {
  FairUse.signs |= sign;
  if (!holds(DutchRule.indicators) || (option(DutchReading.A44) == 1 && FairUse.signs != 3)) return;
  if (uses(DutchPolicy.roamMeasures, monthOf(time))) block(time, Reason.roaming);
}

export function onResale(time: i64): void {
  if (holds(DutchRule.resaleBan) && uses(DutchPolicy.resaleMeasures, monthOf(time)))
    endNow(Source.resale, time, false);
}

/** At a month's end: limits that were passed in it; abuse first, as in 9.4. */
export function judgeHits(time: i64, hits: u64): void {
  if ((hits >> Limit.smsDay) & 1) onAbuse(time);
  if ((hits >> Limit.voiceDay) & 1) onUnreasonable(time);
}
