import type { Fact } from '../accounts/situation.ts';
import { isWorkingDay, workingDaysLater } from '../accounts/working-days.ts';
import { DAY, dayOf } from '../days.ts';
import { fraction, product, type Fraction } from '../exact.ts';
import { refresh } from './backup.ts';
import { downSpan, isDown, lastLoss, owe, type Life } from './life.ts';

// 3, 4.1, 4.3: faults and their repair, loss of the hardware, and visits that were not needed.

/** 3.1, 3.2: the hardware, or a SIM; that of a phone is another matter (phoneSim). */
export function fault(life: Life, fact: Fact): void {
  const { terms, book, isHardware } = life;
  if (isOfPhone(fact)) {
    terms.acts('cm-backup/fault/sim-next-working-day');
    if (terms.reading('phoneSim') === 'A') return;
  } else if (!isHardware) return;
  if ([...life.faults].some((each) => each.fact === fact.fact && each.subject === fact.subject)) return;
  life.faults.add(fact);
  book.turn(fact.atSeconds, 'faulty', 'on');
  refresh(life, fact.atSeconds);
}

/** Its phone's, not the SIM in the hardware. */
export function isOfPhone({ fact, subject }: Fact): boolean {
  return fact === 'simFault' && subject > 0;
}

export function faultSeen(life: Life, { atSeconds: at }: Fact): void {
  if (life.terms.reading('repairClock') === 'B') startClocks(life, at);
}

export function faultReported(life: Life, { atSeconds: at }: Fact): void {
  startClocks(life, at);
}

function startClocks(life: Life, at: number): void {
  for (const each of life.faults) {
    if (life.clocks.has(each)) continue;
    life.clocks.add(each);
    startClock(life, each, at);
  }
}

/** Each fault is mended before the end of so many working days after its report; one reported when that is over, at once. */
function startClock(life: Life, own: Fact, at: number): void {
  const { terms, book, agenda } = life;
  const isSim = own.fact === 'simFault';
  terms.acts(isSim ? 'cm-backup/fault/sim-next-working-day' : 'cm-backup/fault/hw-next-working-day');
  terms.reading('repairClock');
  const days = terms.count(isSim ? 'simRepairDays' : 'repairDays');
  const isDeferred = terms.reading('A38') === 'B' && !isWorkingDay(dayOf(at), 'BE');
  const reported = isDeferred ? workingDaysLater(dayOf(at), 1, 'BE') : dayOf(at);
  const last = workingDaysLater(reported, days, 'BE');
  const isMidnight = terms.reading('A38end') === 'A';
  const ends = isMidnight ? (last + 1) * DAY : last * DAY + terms.count('workUntil') * 3600;
  const due = Math.max(at, ends);
  agenda.put(due, () => {
    if (life.faults.has(own)) book.notice(due, 'repairOverdue');
  });
}

export function visited(life: Life, { atSeconds: at, flags }: Fact): void {
  const { terms, book } = life;
  life.faults.clear();
  book.turn(at, 'faulty', 'off');
  refresh(life, at);
  if (!flags.includes('needless')) return;
  terms.acts('cm-backup/improper/unnecessary-intervention');
  book.hit(at, 'needlessVisit');
  life.needless.push({ at, begun: lastLoss(life) });
}

export function lost(life: Life, { atSeconds: at }: Fact): void {
  if (!life.isHardware || currentLoss(life)) return;
  life.losses.push({
    from: at,
    until: Infinity,
    loggedAt: Infinity,
    reportedAt: Infinity,
    disabledAt: Infinity,
  });
  refresh(life, at);
}

function currentLoss({ losses }: Life) {
  const last = losses.at(-1);
  return last?.until === Infinity ? last : undefined;
}

export function disconnectLogged(life: Life, { atSeconds: at }: Fact): void {
  const loss = currentLoss(life);
  if (loss) loss.loggedAt = Math.min(loss.loggedAt, at);
}

/** 4.1: the SIM is disabled from afar, and the hardware is charged. */
export function lossReported(life: Life, { atSeconds: at }: Fact): void {
  const { terms, book, agenda } = life;
  const loss = currentLoss(life);
  if (!loss || loss.reportedAt !== Infinity) return;
  loss.reportedAt = at;
  terms.acts('cm-backup/loss/all-costs-customer');
  const worth = product(terms.micros('hardwareValue'), shareOfValue(life, at));
  owe(life, book.monthOf(at), 'equipment', worth);
  terms.acts('cm-backup/loss/remote-sim-disable');
  const disabled = at + terms.count('disableMinutes') * 60;
  loss.disabledAt = disabled;
  const disable = (): void => {
    if (loss.until > disabled) book.notice(disabled, 'simDisabled');
  };
  if (disabled === at) disable();
  else agenda.put(disabled, disable);
}

/** 4.1: what the hardware is still worth (lossValue). */
function shareOfValue({ terms, book, hardwareAge }: Life, at: number): Fraction {
  if (terms.reading('lossValue') === 'A') return fraction(1n);
  const life = 12 * terms.count('hardwareLifeYears');
  const age = hardwareAge.months + book.monthOf(at) - hardwareAge.sinceMonth;
  return fraction(BigInt(Math.max(0, life - age)), BigInt(life));
}

/** What was faulty of the lost hardware is gone with it. */
export function replaced(life: Life, { atSeconds: at }: Fact): void {
  const loss = currentLoss(life);
  if (!loss) return;
  loss.until = at;
  for (const each of life.faults) if (!isOfPhone(each)) life.faults.delete(each);
  if (life.faults.size === 0) life.book.turn(at, 'faulty', 'off');
  life.hardwareAge = { months: 0, sinceMonth: life.book.monthOf(at) };
  refresh(life, at);
}

/** 1.3: a subscription with hardware is taken. */
export function hardwareAdded(life: Life, { atSeconds: at }: Fact): void {
  if (life.isHardware) return;
  life.isHardware = true;
  life.hardwareAge = { months: 0, sinceMonth: life.book.monthOf(at) };
  refresh(life, at);
  const ready = downSpan(life, at).from + life.terms.count('failoverSeconds');
  if (isDown(life, at) && ready > at) life.agenda.put(ready, () => refresh(life, ready));
}
