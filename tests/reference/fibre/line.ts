import { has, type Fact } from '../accounts/situation.ts';
import { DAY } from '../days.ts';
import { fraction, product } from '../exact.ts';
import { negative } from './ending.ts';
import { holdsAt, isActive, type Life, type Period } from './life.ts';

// 1, 4.2, 4.3, 5, 7.4, 7.5: the line is down, repaired, and what is bought or done beside it.

export function maintenance(life: Life, fact: Fact): void {
  const { terms, book, agenda } = life;
  const { atSeconds: at, untilSeconds: until = Infinity } = fact;
  if (!isActive(life)) return;
  terms.acts('sgn/outage/maintenance');
  if (!has(fact, 'urgent') && terms.uses('maintenanceNotice')) book.notice(at, 'maintenanceAnnounced');
  book.turn(at, 'maintenance', 'on');
  life.maintainedUntil = Math.max(life.maintainedUntil, until);
  agenda.put(until, () => {
    if (life.maintainedUntil === until) book.turn(until, 'maintenance', 'off');
  });
}

export function outage(life: Life, { atSeconds: from, untilSeconds: until }: Fact): void {
  if (!isActive(life)) return;
  life.book.turn(from, 'outage', 'on');
  const period: Period = { from, until };
  life.outages.push(period);
  if (until !== undefined) life.agenda.put(until, () => upAgain(life, until));
}

/** 4.3: the repair clock starts with the report of the faults that are there; one that goes by itself needs none. */
export function outageReported(life: Life, { atSeconds: at }: Fact): void {
  const { terms, agenda } = life;
  const own = life.outages.filter((period) => holdsAt(period, at));
  if (own.length === 0) return;
  terms.acts('sgn/outage/customer-reports');
  const until = at + terms.count('repairHours') * 3600;
  for (const period of own) period.until = Math.min(period.until ?? Infinity, until);
  agenda.put(until, () => upAgain(life, until));
}

/** The line works again when no fault is left. */
function upAgain({ outages, book }: Life, at: number): void {
  if (!outages.some((period) => holdsAt(period, at))) book.turn(at, 'outage', 'off');
}

/** Seconds without a line within a span, counted once where faults overlap. */
function secondsDown({ outages, endedAt }: Life, from: number, until: number): number {
  let [seconds, counted] = [0, from];
  for (const period of outages) {
    const start = Math.max(period.from, counted);
    const end = Math.min(period.until ?? Infinity, until, endedAt);
    if (end <= start) continue;
    seconds += end - start;
    counted = end;
  }
  return seconds;
}

/** 1: a month below the availability that an SLA promises brings a part of the fee back. */
export function settleAvailability(life: Life, month: number): void {
  const { terms, book, account } = life;
  const target = terms.figure('slaTarget');
  const { from, until } = book.month(month);
  if (target.above === 0n || life.connectedDay === 0 || life.endedAt <= from * DAY) return;
  const down = secondsDown(life, from * DAY, until * DAY);
  const total = (until - from) * DAY;
  if (BigInt(total - down) * 100n * target.below >= BigInt(total) * target.above) return;
  terms.acts('sgn/def/sla');
  const credit = product(terms.planMicros(account.plan, 'fee'), terms.figure('slaCredit'));
  book.postIn(month, 'slaCredit', negative(product(credit, fraction(1n, 100n))));
}

/** 7.5: repairs beyond the property line, or behind the hand-over point, are the customer's. */
export function repaired(life: Life, fact: Fact): void {
  const { terms, book } = life;
  if (!isActive(life)) return;
  terms.acts('sgn/fault/customer-side-of-property-line');
  terms.acts('sgn/liability/no-outage-money');
  const isInside = has(fact, 'behindHandover');
  const isHis = isInside || (has(fact, 'customerSide') && terms.reading('A51') === 'A');
  if (!isHis) return;
  terms.acts('sgn/fault/sgn-orders-repair');
  if (terms.reading('repairOrder') === 'A') book.post(fact.atSeconds, 'repair', fraction(fact.micros));
}

export function equipmentBought(life: Life, { atSeconds: at, micros }: Fact): void {
  const { terms, book } = life;
  if (!isActive(life)) return;
  terms.acts('sgn/equip/extra-hardware-cost');
  book.post(at, 'equipment', fraction(micros));
}

export function extraWork(life: Life, { atSeconds: at, micros }: Fact): void {
  const { terms, book } = life;
  if (!isActive(life)) return;
  terms.acts('sgn/price/extra-work');
  book.post(at, 'extraWork', fraction(micros));
}

export function tampering(life: Life, fact: Fact): void {
  if (has(fact, 'written') || !isActive(life)) return;
  life.terms.acts('sgn/equip/no-tampering');
  life.book.post(fact.atSeconds, 'extraWork', fraction(fact.micros));
}
