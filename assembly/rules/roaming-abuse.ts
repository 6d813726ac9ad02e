// Abusive roaming, 13.5. At each month's end the last four months are tested: (i) a SIM long inactive at home and used (almost)
// only in the EU zone; (ii) more use there than at home, together with more days there than at home (A4: or, literally, more
// days without Belgium than days there); (iii) several SIMs of one customer used in turn. Proven: a notice; then fifteen
// calendar days, the notice day being day 0; from day 16 on a surcharge, until a later month's end tests clean.

import { Kind, Notice, State } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, WINDOW_MAX, Window } from '../rating/account';
import { Of, account } from '../rating/context';
import { observes } from '../rating/policy';
import { Slot } from '../rating/slot';
import { isOn, switchState } from '../rating/states';
import { tell } from '../rating/trace';
import { Wide } from '../rating/wide';
import { chargeSurcharge } from './surcharge';

const TOTAL = memory.data(16 * 8);
const NOW = memory.data(16);
const THEN = memory.data(16);

function windowBlock(index: i32): usize {
  return Slot.at(account, Account.window + index * Window.SIZE);
}

/**
 * Adds a finished month to the window. Masks: one bit a day with a connection.
 * @param first The day on which the SIM was switched on; 0 in any other month.
 */
export function recordMonth(days: i32, homeMask: u32, euMask: u32, first: i32): void {
  const at = i32((Slot.get(account, Account.windowAt) + 1) % WINDOW_MAX);
  Slot.set(account, Account.windowAt, at);
  Slot.set(account, Account.windowMonths, min(Slot.get(account, Account.windowMonths) + 1, WINDOW_MAX));
  const block = windowBlock(at);
  for (let i = 0; i < Window.homeDays; i++) Slot.set(block, i, Slot.get(account, Account.homeBytes + i));
  const homeDays = popcnt(homeMask >> first);
  Slot.set(block, Window.homeDays, homeDays);
  Slot.set(block, Window.euDays, popcnt(euMask >> first));
  Slot.set(block, Window.noHomeDays, days - first - homeDays);
  Slot.set(block, Window.longestAway, longestAway(first, days, homeMask));
}

/** Days in a row without a connection at home, the longest run that ended or still ran in the month. */
function longestAway(first: i32, days: i32, homeMask: u32): i64 {
  if (first >= days) return 0;
  const before = Slot.get(account, Account.awayRun);
  let left = (~homeMask >>> first) & (u32.MAX_VALUE >>> (32 - days + first));
  let longest: i64 = 0;
  let last: i64 = 0;
  while (left != 0) {
    const from = i32(ctz(left));
    const run = i32(ctz(~(left >>> from)));
    const whole = i64(run) + (from == 0 ? before : 0);
    longest = max(longest, whole);
    if (first + from + run == days) last = whole;
    left &= ~((u32.MAX_VALUE >>> (32 - run)) << from);
  }
  Slot.set(account, Account.awayRun, last);
  return longest;
}

/** At the beginning of a month: the test of the months that have ended. */
export function testMonths(): void {
  const needed = Of.terms(Terms.windowMonths);
  if (Slot.get(account, Account.windowMonths) < needed) return;
  const holds =
    Of.terms(Terms.windowFromSuspicion) != 0 ? holdsSinceSuspicion(i32(needed)) : holdsOver(i32(needed));
  if (isOn(State.surcharged)) {
    if (!holdsOver(i32(needed)) && Of.terms(Terms.surchargeForever) == 0)
      switchState(State.surcharged, false, 0);
    return;
  }
  if (!holds || isOn(State.abuseNotified) || !observes()) return;
  Slot.add(account, Account.abuseProven, 1);
  Slot.add(account, Account.notices + Notice.roamingAbuse, 1);
  Slot.set(account, Account.noticeDay, 0);
  for (let slot = Account.graceEu; slot <= Account.graceHomeDays; slot++) Slot.set(account, slot, 0);
  tell(0, Trace.notice, Notice.roamingAbuse, 0, 0, 0);
  switchState(State.abuseNotified, true, 0);
}

/** Window B: the first suspicious month opens four months of observation; their end decides. */
function holdsSinceSuspicion(needed: i32): bool {
  const watched = Slot.get(account, Account.suspicionMonths);
  if (watched == 0) {
    if (holdsOver(1)) Slot.set(account, Account.suspicionMonths, 1);
    return false;
  }
  Slot.set(account, Account.suspicionMonths, watched >= i64(needed) ? 0 : watched + 1);
  return watched >= i64(needed) && holdsOver(needed);
}

function holdsOver(months: i32): bool {
  if (Of.terms(Terms.abuseMultiSim) != 0 && Slot.get(account, Account.turnMonths) >= i64(months)) return true;
  sumDays(months);
  const inactive =
    Of.terms(Terms.abuseInactive) != 0 && Slot.get(TOTAL, Window.longestAway) >= Of.terms(Terms.inactiveDays);
  const away =
    Of.terms(Terms.abuseUsage) != 0 &&
    moreDaysAway(
      Slot.get(TOTAL, Window.euDays),
      Slot.get(TOTAL, Window.homeDays),
      Slot.get(TOTAL, Window.noHomeDays),
    );
  if (!inactive && !away) return false;
  sumUse(months);
  return (inactive && mostlyAway()) || (away && moreUseAway(TOTAL, TOTAL + 8, 2));
}

/** Sums days first: most often they tell that no indicator holds. */
function sumDays(months: i32): void {
  let home: i64 = 0;
  let eu: i64 = 0;
  let noHome: i64 = 0;
  let longest: i64 = 0;
  const newest = i32(Slot.get(account, Account.windowAt));
  for (let back = 0; back < months; back++) {
    const block = windowBlock((newest - back + WINDOW_MAX) % WINDOW_MAX);
    home += Slot.get(block, Window.homeDays);
    eu += Slot.get(block, Window.euDays);
    noHome += Slot.get(block, Window.noHomeDays);
    longest = max(longest, Slot.get(block, Window.longestAway));
  }
  Slot.set(TOTAL, Window.homeDays, home);
  Slot.set(TOTAL, Window.euDays, eu);
  Slot.set(TOTAL, Window.noHomeDays, noHome);
  Slot.set(TOTAL, Window.longestAway, longest);
}

function sumUse(months: i32): void {
  for (let i = 0; i < Window.homeDays; i++) Slot.set(TOTAL, i, 0);
  const newest = i32(Slot.get(account, Account.windowAt));
  for (let back = 0; back < months; back++) {
    const block = windowBlock((newest - back + WINDOW_MAX) % WINDOW_MAX);
    for (let i = 0; i < Window.homeDays; i++) Slot.add(TOTAL, i, Slot.get(block, i));
  }
}

/** Is every kind that is used used almost only in the zone, and one there at all? */
function mostlyAway(): bool {
  const percent = Of.terms(Terms.roamSharePercent);
  let used = false;
  for (let kind = 0; kind <= Kind.sms; kind++) {
    const home = Slot.get(TOTAL, 2 * kind);
    const away = Slot.get(TOTAL, 2 * kind + 1);
    if (away * 100 < percent * (home + away)) return false;
    used = used || away > 0;
  }
  return used;
}

/** Any kind used more in the zone than at home (D5); `step` slots between kinds. */
function moreUseAway(home: usize, away: usize, step: i32): bool {
  const kinds = Of.terms(Terms.usageDataOnly) != 0 ? 1 : 3;
  for (let kind = 0; kind < kinds; kind++) {
    if (Slot.get(away, step * kind) > Slot.get(home, step * kind)) return true;
  }
  return false;
}

function moreDaysAway(euDays: i64, homeDays: i64, noHomeDays: i64): bool {
  return Of.terms(Terms.daysLiteral) != 0 ? noHomeDays > euDays : euDays > homeDays;
}

/** Does a notice run, so that days must be told apart? */
export function noticeRuns(): bool {
  return isOn(State.abuseNotified);
}

/** Morning of a day of the month. */
export function beginAbuseDay(day: i32): void {
  if (!isOn(State.abuseNotified)) return;
  const grace = Of.terms(Terms.graceDays) + (Of.terms(Terms.graceInHours) != 0 ? 0 : 1);
  if (i64(day) - Slot.get(account, Account.noticeDay) != grace) return;
  const time = i64(day) * 86400;
  switchState(State.abuseNotified, false, time);
  if (isOn(State.ended) || hasChanged()) return;
  switchState(State.surcharged, true, time);
  if (Of.terms(Terms.surchargeScope) == 2) surchargeBack();
}

/** Midnight: the day's use, as it stands in the month, goes to the days of grace. */
export function endAbuseDay(day: i32, before: usize, homeMask: u32, euMask: u32): void {
  if (!isOn(State.abuseNotified)) return;
  for (let kind = 0; kind < 3; kind++) {
    const home = Account.homeBytes + 2 * kind;
    Slot.add(account, Account.graceHome + kind, Slot.get(account, home) - Slot.get(before, 2 * kind));
    Slot.add(account, Account.graceEu + kind, Slot.get(account, home + 1) - Slot.get(before, 2 * kind + 1));
  }
  Slot.add(account, Account.graceHomeDays, (homeMask >> day) & 1);
  Slot.add(account, Account.graceEuDays, (euMask >> day) & 1);
}

/** "Changed": the test no longer holds over the days of grace, or (B) any clear fall of the share used in the zone. */
function hasChanged(): bool {
  const home = Slot.at(account, Account.graceHome);
  const away = Slot.at(account, Account.graceEu);
  if (Of.terms(Terms.changedByFall) != 0) {
    sumUse(i32(Of.terms(Terms.windowMonths)));
    return shareFell(home, away);
  }
  const homeDays = Slot.get(account, Account.graceHomeDays);
  const length = Of.terms(Terms.graceDays) + (Of.terms(Terms.graceInHours) != 0 ? 0 : 1);
  return !(
    moreUseAway(home, away, 1) &&
    moreDaysAway(Slot.get(account, Account.graceEuDays), homeDays, length - homeDays)
  );
}

/** Of a kind that is used in the days of grace: is less of it used away than in the window before? */
function shareFell(home: usize, away: usize): bool {
  const kinds = Of.terms(Terms.usageDataOnly) != 0 ? 1 : 3;
  for (let kind = 0; kind < kinds; kind++) {
    Wide.clear(NOW);
    Wide.clear(THEN);
    Wide.addProduct(NOW, u64(Slot.get(away, kind)), u64(Slot.get(TOTAL, Window.homeBytes + 2 * kind)));
    Wide.addProduct(THEN, u64(Slot.get(home, kind)), u64(Slot.get(TOTAL, Window.euBytes + 2 * kind)));
    if (!Wide.reaches(NOW, THEN)) return true;
  }
  return false;
}

/** A20 C: the surcharge reaches back over the window; no meter watches months that are over. */
function surchargeBack(): void {
  sumUse(i32(Of.terms(Terms.windowMonths)));
  chargeSurcharge(Kind.data, Slot.get(TOTAL, Window.euBytes));
  chargeSurcharge(Kind.voice, Slot.get(TOTAL, Window.euCounted));
  chargeSurcharge(Kind.sms, Slot.get(TOTAL, Window.euSms));
}
