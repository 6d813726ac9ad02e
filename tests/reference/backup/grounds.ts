import { has, type Fact } from '../accounts/situation.ts';
import { isWorkingDay } from '../accounts/working-days.ts';
import { DAY, dayOf } from '../days.ts';
import { holds, isDown, outageAt, outageFrom, type Cut, type Life } from './life.ts';

// 5.1: what makes data over backup improper.

/** 2.1.5: between the return of the line and the switch-off, while it does not fail anew. */
export function isAfterReturn(life: Life, { lineBack }: { lineBack: number }, at: number): boolean {
  return at >= lineBack && !isDown(life, at);
}

/** A hotspot is a matter of the Mobile terms. */
export function isImproperGround(ground: string): boolean {
  return ground !== 'hotspot';
}

/** The free data that a use of a phone has at a second. */
export function freeAt({ free }: Life, use: Fact, at: number) {
  const phone = use.subject === 0 ? 1 : use.subject;
  return free.find((each) => each.phone === phone && each.retroFrom <= at && at < each.until);
}

/** 5.1: grounds of improper use, by their limits. */
export function groundsOf(life: Life, use: Fact, at: number): string[] {
  const { terms } = life;
  const isPhone = use.fact !== 'hardwareData';
  const free = isPhone ? freeAt(life, use, at) : undefined;
  if (isPhone && !free) return [];
  const grounds: string[] = [];
  const ground = (limit: string, rule: string): void => {
    terms.acts(`cm-backup/improper/${rule}`);
    grounds.push(limit);
  };
  if (free && isAfterReturn(life, free, at)) {
    if (terms.reading('A34') === 'B') return [];
    if (terms.reading('A34') === 'C') grounds.push('otherMisuse');
  }
  if (isPhone && use.fact === 'hotspotData' && isAgainstMobileTerms(life)) grounds.push('hotspot');
  if (isPhone && isElsewhere(life, use)) ground('offAddress', 'free-data-off-address');
  if (!isPhone && has(use, 'otherDevice')) ground('otherDevice', 'sim-other-hardware');
  if (!isPhone && has(use, 'elsewhere')) ground('hardwareMoved', 'hw-moved');
  if (isOffHours(life, isPhone, at)) ground('offHours', 'free-data-off-hours');
  for (const pulled of cutGrounds(life, at)) ground(...pulled);
  if (life.misuses.some((span) => holds(span, at))) {
    terms.acts('cm-backup/improper/general-duty');
    if (terms.reading('unlisted') === 'B' && !grounds.includes('otherMisuse')) grounds.push('otherMisuse');
  }
  return grounds;
}

/** 13.2 of the Mobile terms, where these terms do not go before it (A30, A61). */
function isAgainstMobileTerms({ terms }: Life): boolean {
  terms.acts('cm-backup/sim/tethering-at-address');
  terms.acts('cm-backup/prec/over-internet-and-general');
  const options = [terms.reading('A30'), terms.reading('A61')];
  return options.includes('B');
}

function isElsewhere({ terms }: Life, use: Fact): boolean {
  return has(use, 'elsewhere') || (has(use, 'nearby') && terms.reading('location') === 'B');
}

/** 5.1 dash 3: outside Working Hours (A32). */
function isOffHours({ terms }: Life, isPhone: boolean, at: number): boolean {
  const option = terms.reading('A32');
  if (!isPhone && option !== 'C') return false;
  const [from, until] = option === 'B' ? ['customerFrom', 'customerUntil'] : ['workFrom', 'workUntil'];
  const weekday = (((dayOf(at) + 4) % 7) + 7) % 7;
  const isWeekday = weekday >= 1 && weekday <= 5;
  const isHoliday = isWeekday && !isWorkingDay(dayOf(at), 'BE');
  if (!isWeekday || (isHoliday && terms.reading('holidayHours') === 'B')) return true;
  const second = at - dayOf(at) * DAY;
  return second < terms.count(from ?? '') * 3600 || second >= terms.count(until ?? '') * 3600;
}

/** 5.1 dashes 2, 4, 5: the limits and the rules of the cuts by hand that last, each limit once. */
function cutGrounds(life: Life, at: number): Map<string, string> {
  const cuts = life.cuts.filter((each) => holds(each, at));
  return new Map(cuts.flatMap((cut) => cutGround(life, cut, at)));
}

function cutGround(life: Life, cut: Cut, at: number): [string, string][] {
  const { terms, account } = life;
  if (has(cut.fact, 'instructed')) return [];
  terms.acts('cm-backup/improper/unplug-any-cause');
  if (has(cut.fact, 'accidental') && terms.reading('A33') === 'B') return [];
  const isInOutage = outageAt(life, at) !== undefined;
  if (isInOutage && outageFrom(life, at) > cut.from) return [];
  if (isInOutage && terms.reading('A33outage') === 'B') return [];
  if (cut.fact.fact === 'connectionBroken') return [['cablePulled', 'unplug-any-cause']];
  return account.access === 'dsl' ? [['dslCable', 'dsl-cable']] : [['fibreCable', 'fibre-cable']];
}
