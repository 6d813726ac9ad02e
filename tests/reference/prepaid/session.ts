import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import { exceeding, firstAt, fraction, product, reaching } from '../exact.ts';
import { hasCredit, lapseAt, take, unitPrice } from './credit.ts';
import { isClosed, type Life, type Session } from './life.ts';
import { suspend } from './suspension.ts';

// Definitions, 1.1, 1.2: who may log on, what a session costs, and when it ends.

/** A log-on, unless something refuses it; where the network knows the device, it is activity (1.2). */
export function logOn(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at, quantity: bytes } = fact;
  if (has(fact, 'outsideArea')) return refuse(life, bytes, 'cm-prepaid/def/coverage-area');
  if (has(fact, 'oldDevice')) return refuse(life, bytes, 'cm-prepaid/service/radio-g-n');
  if (isClosed(life)) return refuse(life, bytes);
  life.lastActiveDay = dayOf(at);
  if (book.isOn('loginBlocked')) return refuse(life, bytes);
  if (book.isOn('suspended')) {
    refuse(life, bytes);
    life.session = undefined;
    if (terms.reading('A52clock') === 'B' && hasCredit(life, at)) begin(life, fact, true);
    return;
  }
  if (!hasCredit(life, at)) {
    terms.acts('cm-prepaid/credit/exhausted-shown-at-login');
    book.notice(at, 'creditExhausted');
    life.session = undefined;
    return refuse(life, bytes);
  }
  if (has(fact, 'byOthers')) terms.acts('cm-prepaid/account/user-liable-for-login');
  terms.acts('cm-prepaid/def/credit-service');
  book.turn(at, 'active', 'on');
  begin(life, fact, false);
}

function refuse({ terms, book }: Life, bytes: bigint, rule?: string): void {
  if (rule) terms.acts(rule);
  book.refuse('data', bytes);
}

/** An account has one session at a time: a log-on ends an earlier one. */
function begin(
  life: Life,
  { atSeconds: from, untilSeconds: until = from, quantity: bytes }: Fact,
  isRunningOn: boolean,
): void {
  life.session = { from, until, bytes, settled: from, isRunningOn };
  newDayOnline(life, dayOf(from));
  if (!isRunningOn) beginDay(life, from);
}

/** A52unit C: a session takes a day of credit, if that day is not begun yet. */
export function beginDay(life: Life, at: number): void {
  if (life.terms.reading('A52unit') !== 'C' || life.begunDay === dayOf(at)) return;
  life.begunDay = dayOf(at);
  take(life, 1n);
}

/** Bytes that have come through by a second. */
function bytesBy({ from, until, bytes }: Session, at: number): bigint {
  return (bytes * BigInt(at - from)) / BigInt(until - from);
}

/** Units of credit that a session has used by a second; where nothing gets through, no bytes and no days run on. */
function unitsBy({ terms }: Life, session: Session, at: number): bigint {
  const unit = terms.reading('A52unit');
  if (unit === 'C' || (unit === 'B' && session.isRunningOn)) return 0n;
  return unit === 'A' ? BigInt(at - session.from) : bytesBy(session, at);
}

/** The next second at which a session ends, uses up the credit, passes midnight or becomes abnormal. */
export function nextOfSession(life: Life): number {
  const { session } = life;
  if (!session) return Infinity;
  const midnight = (dayOf(session.settled) + 1) * DAY;
  return Math.min(session.until, midnight, exhaustedAt(life, session), abnormalAt(life, session));
}

function exhaustedAt(life: Life, session: Session): number {
  if (life.credit.above === 0n || life.terms.reading('A52unit') === 'C') return Infinity;
  const price = unitPrice(life);
  if (price.above === 0n) return Infinity;
  const paidFor = reaching(product(life.credit, fraction(price.below, price.above)));
  const left = paidFor + unitsBy(life, session, session.settled);
  if (unitsBy(life, session, session.until) < left) return Infinity;
  return firstAt(session.settled, session.until, (at) => unitsBy(life, session, at) >= left);
}

/** 1.4 dash 3: the first second above so many times the mean of earlier days with use. */
function abnormalAt({ terms, online }: Life, session: Session): number {
  if (session.isRunningOn || online.isAbnormal || online.earlierDays < terms.count('abnormalDays'))
    return Infinity;
  const mean = fraction(BigInt(online.earlierSeconds), BigInt(online.earlierDays));
  const tooLong = Number(exceeding(product(terms.figure('abnormalMultiple'), mean)));
  return session.settled + Math.max(1, tooLong - online.seconds);
}

/** Counts credit and time online up to a second, and does what falls due then. */
export function settle(life: Life, at: number): void {
  const { session } = life;
  if (!session || session.settled >= at) return;
  const isAbnormal = abnormalAt(life, session) === at;
  const hadCredit = hasCredit(life, session.settled);
  take(life, unitsBy(life, session, at) - unitsBy(life, session, session.settled));
  if (!session.isRunningOn) life.online.seconds += at - session.settled;
  session.settled = at;
  if (at === session.until) life.session = undefined;
  if (hadCredit && !hasCredit(life, at)) exhaust(life, at);
  if (isAbnormal) takePrecaution(life, at);
  if (life.session && dayOf(at) * DAY === at) {
    newDayOnline(life, dayOf(at));
    if (hasCredit(life, at) && !life.session.isRunningOn && lapseAt(life) > at) beginDay(life, at);
  }
}

/** 1.4 dash 3: also in the last second of a day, before the next one begins. */
function takePrecaution(life: Life, at: number): void {
  const { terms, book, online } = life;
  terms.acts('cm-prepaid/suspend/abnormal-increase');
  online.isAbnormal = true;
  book.hit(at, 'abnormalUse');
  if (terms.uses('precaution')) suspend(life, at, at + terms.count('precautionHours') * 3600);
}

function exhaust(life: Life, at: number): void {
  const { terms, book } = life;
  terms.acts('cm-prepaid/credit/exhausted-shown-at-login');
  book.turn(at, 'empty', 'on');
  if (terms.reading('exhausted') === 'A') endSession(life, at);
}

function newDayOnline({ online }: Life, day: number): void {
  if (online.day === day) return;
  if (online.seconds > 0) {
    online.earlierSeconds += online.seconds;
    online.earlierDays += 1;
  }
  Object.assign(online, { day, seconds: 0, isAbnormal: false });
}

/** A session is cut; what it would have carried from now on is refused. */
export function endSession(life: Life, at: number): void {
  const { session } = life;
  if (!session) return;
  if (!session.isRunningOn) life.book.refuse('data', session.bytes - bytesBy(session, at));
  life.session = undefined;
}
