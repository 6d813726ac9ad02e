import { has, type Fact } from '../accounts/situation.ts';
import { DAY } from '../days.ts';
import { fraction, product } from '../exact.ts';
import { negative } from './ending.ts';
import { isActive, type Life, type Period } from './life.ts';

// 1, 4.2, 4.3, 5, 7.4, 7.5: the line is down, repaired, and what is bought or done beside it.

export function maintenance(life: Life, fact: Fact): void {
  const { terms, book, agenda } = life;
  const { atSeconds: at, untilSeconds: until = Infinity } = fact;
  if (!isActive(life)) return;
  terms.acts('sgn/outage/maintenance');
  if (!has(fact, 'urgent') && terms.uses('maintenanceNotice')) book.notice(at, 'maintenanceAnnounced');
  book.turn(at, 'maintenance', 'on');
  agenda.put(until, () => book.turn(until, 'maintenance', 'off'));
}

export function outage(life: Life, { atSeconds: from, untilSeconds: until }: Fact): void {
  if (!isActive(life)) return;
  life.book.turn(from, 'outage', 'on');
  const period: Period = { from, until };
  life.outages.push(period);
  if (until !== undefined) life.agenda.put(until, () => upAgain(life, period, until));
}

/** 4.3: the repair clock starts with the report; a line that comes back by itself needs none. */
export function outageReported(life: Life, { atSeconds: at }: Fact): void {
  const { terms, agenda } = life;
  const last = life.outages.at(-1);
  if (!last || !life.book.isOn('outage')) return;
  terms.acts('sgn/outage/customer-reports');
  const until = at + terms.count('repairHours') * 3600;
  if (until >= (last.until ?? Infinity)) return;
  last.until = until;
  agenda.put(until, () => upAgain(life, last, until));
}

function upAgain(life: Life, period: Period, at: number): void {
  if (period.until === at) life.book.turn(at, 'outage', 'off');
}

/** 1: a month below the availability that an SLA promises brings a part of the fee back. */
export function settleAvailability(life: Life, month: number): void {
  const { terms, book, account } = life;
  const target = terms.figure('slaTarget');
  const { from, until } = book.month(month);
  if (target.above === 0n || life.connectedDay === 0 || life.endedAt <= from * DAY) return;
  const down = life.outages.reduce((sum, period) => {
    const start = Math.max(period.from, from * DAY);
    const end = Math.min(period.until ?? Infinity, until * DAY, life.endedAt);
    return sum + Math.max(0, end - start);
  }, 0);
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
