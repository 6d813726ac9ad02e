import { has, type Fact } from '../accounts/situation.ts';
import { isOfPhone } from './hardware.ts';
import { downSpan, holds, isDown, lossesAt, outageAt, type FreeData, type Life } from './life.ts';

// 1.1, 1.3, 1.4, 2: when there is an Outage, and what backup it brings.

/** Definitions: a complete loss of the line, unless it is short where short ones do not count (A39). */
export function outage(life: Life, fact: Fact): void {
  const { terms, book, agenda } = life;
  const { atSeconds: from, untilSeconds: until = Infinity } = fact;
  terms.acts('cm-backup/def/outage-total-only');
  const isShort = until - from <= terms.count('shortCutSeconds');
  const mustBeLong = terms.reading('A39') === 'B' || has(fact, 'flapping');
  if (isShort && mustBeLong) return;
  life.outages.push({ from, until, fact });
  book.turn(from, 'outage', 'on');
  agenda.put(until, () => {
    if (outageAt(life, until) === undefined) book.turn(until, 'outage', 'off');
    lineBack(life, until);
  });
  lineLost(life, from);
}

/** A cable that was pulled, or the connection cut elsewhere, cuts the line too. */
export function cut(life: Life, fact: Fact): void {
  const { atSeconds: from, untilSeconds: until = Infinity } = fact;
  life.cuts.push({ from, until, fact });
  life.agenda.put(until, () => lineBack(life, until));
  lineLost(life, from);
}

function lineLost(life: Life, at: number): void {
  const { terms, agenda } = life;
  refresh(life, at);
  const after = downSpan(life, at).from + terms.count('failoverSeconds');
  if (after > at) agenda.put(after, () => refresh(life, after));
}

function lineBack(life: Life, at: number): void {
  refresh(life, at);
  if (isDown(life, at)) return;
  const { terms, agenda, book } = life;
  const inVain = life.free.filter(({ from, lineBack: back }) => back === Infinity && from >= at);
  for (const each of inVain) life.free.splice(life.free.indexOf(each), 1);
  if (!life.free.some((each) => holds(each, at))) book.turn(at, 'freeData', 'off');
  for (const free of life.free) {
    if (free.lineBack !== Infinity) continue;
    terms.acts('cm-backup/sim/deactivate-on-restore');
    free.lineBack = at;
    const off = at + terms.count('deactivateMinutes') * 60;
    free.until = off;
    const turnOff = (): void => {
      if (!life.free.some((each) => holds(each, off))) book.turn(off, 'freeData', 'off');
    };
    if (off === at) turnOff();
    else agenda.put(off, turnOff);
  }
}

/**
 * 1.3.2, 1.4.1, 3, 4.1: hardware goes over to 4G while the line is lost, if it and the mobile network work; in an Outage
 * backup fails where they do not.
 */
export function refresh(life: Life, at: number): void {
  const { terms, book, isHardware } = life;
  const isReached = life.account.reception !== 'weak' && !life.mastsDown.some((span) => holds(span, at));
  const works = isReached && (!isHardware || isHardwareReady(life, at));
  const needs = isDown(life, at) && at >= downSpan(life, at).from + terms.count('failoverSeconds');
  const isFailed = outageAt(life, at) !== undefined && !works;
  if (isHardware && needs && works) terms.acts('cm-backup/variant/hw-auto-failover');
  if (isHardware && needs) terms.acts('cm-backup/scope/continuity');
  if (isFailed) terms.acts('cm-backup/best-effort/coverage-and-placement');
  book.turn(at, 'failover', isHardware && needs && works ? 'on' : 'off');
  book.turn(at, 'backupFailed', isFailed ? 'on' : 'off');
}

function isHardwareReady({ faults, losses }: Life, at: number): boolean {
  return [...faults].every(isOfPhone) && !losses.some((loss) => holds(loss, at));
}

export function mastDown(life: Life, { atSeconds: from, untilSeconds: until = Infinity }: Fact): void {
  life.mastsDown.push({ from, until });
  refresh(life, from);
  life.agenda.put(until, () => refresh(life, until));
}

/** 2.1: a call for free data on a phone. */
export function outageReported(life: Life, { atSeconds: at, subject }: Fact): void {
  const { terms, book, agenda } = life;
  const phone = subject === 0 ? 1 : subject;
  if (isRefused(life, at)) {
    book.notice(at, 'requestRefused');
    return;
  }
  const asked = life.free.filter(({ lineBack }) => lineBack === Infinity);
  if (asked.some((each) => each.phone === phone)) return;
  terms.acts('cm-backup/sim/active-sub-check');
  if (!isActive(life, phone, at)) {
    terms.acts('cm-backup/sim/no-active-sub');
    book.notice(at, 'noBackup');
    return;
  }
  if (asked.length > 0) {
    terms.acts('cm-backup/sim/multi-sim');
    if (!terms.uses('moreSims')) {
      book.notice(at, 'requestRefused');
      return;
    }
  }
  terms.acts('cm-backup/sim/activate-on-call');
  const from = at + terms.count('helpdeskMinutes') * 60;
  const begun = Math.min(at, ...lossesAt(life, at).map((each) => each.from));
  const retroFrom = terms.reading('freeFrom') === 'B' ? begun : from;
  const free = { phone, from, until: Infinity, retroFrom, lineBack: Infinity };
  life.free.push(free);
  if (from === at) switchOn(life, free);
  else agenda.put(from, () => switchOn(life, free));
}

/** Calls that the helpdesk answers only after what is played lapse too, where the line is back by then. */
export function lapseUnanswered(life: Life): void {
  const { free, book } = life;
  const back = downSpan(life, book.untilSecond - 1).until;
  const inVain = free.filter(({ from }) => from >= book.untilSecond && from >= back);
  for (const each of inVain) free.splice(free.indexOf(each), 1);
}

/** 2.1.1: the helpdesk switches free data on, unless the line is back. */
function switchOn(life: Life, free: FreeData): void {
  const { terms, book } = life;
  if (!life.free.includes(free) || !isDown(life, free.from)) return;
  terms.acts('cm-backup/variant/sim-free-data');
  for (const each of life.free) {
    if (each !== free && each.phone === free.phone) each.until = Math.min(each.until, free.from);
  }
  book.notice(free.from, 'freeDataOn');
  book.turn(free.from, 'freeData', 'on');
}

/** 1.1, 2.2.3: no line lost, or hardware that has it all. */
function isRefused(life: Life, at: number): boolean {
  const { terms, isHardware } = life;
  if (isHardware) {
    terms.acts('cm-backup/hw/excludes-sim-variant');
    if (terms.reading('hwFailedSim') === 'A' || !life.book.isOn('backupFailed')) return true;
  }
  terms.acts('cm-backup/scope/continuity');
  return !isDown(life, at);
}

/** 2.1.2: is this phone's subscription active (A61)? */
function isActive({ terms, activeFrom, activeUntil, suspensions }: Life, phone: number, at: number): boolean {
  if ((activeFrom.get(phone) ?? Infinity) > at || (activeUntil.get(phone) ?? Infinity) <= at) return false;
  const isSuspended = suspensions.some((each) => each.phone === phone && holds(each.span, at));
  return !isSuspended || terms.reading('A61active') === 'B';
}

/** 2.1.2: a subscription for backup alone is refused. */
export function subscriptionRequested(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at, subject } = fact;
  terms.acts('cm-backup/sim/refuse-opportunistic-sub');
  const isInOutage = outageAt(life, at) !== undefined;
  const isRefusedFor = terms.reading('soleAim') === 'A' ? isInOutage : has(fact, 'proven');
  if (isRefusedFor) {
    book.notice(at, 'requestRefused');
    return;
  }
  const phone = subject === 0 ? 1 : subject;
  if (!life.activeFrom.has(phone)) life.activeFrom.set(phone, at);
}
