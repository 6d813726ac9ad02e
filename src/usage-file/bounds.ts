import { DAY_BYTES_MAX, RECORDED_EVENTS_MAX, FLOWS_MAX, NUMBERS_MAX } from '../../assembly/layout/life.ts';
import { MONTHS_MAX } from '../../assembly/layout/program.ts';
import { isoDay } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { UserError } from '../domain/user-error.ts';
import type { UsageMonth } from './months.ts';

/** What of one SIM's months is beyond what the core holds. */
export function boundErrors(sim: string, months: readonly UsageMonth[]): UserError[] {
  const errors: UserError[] = [];
  const tell = (code: string, month: UsageMonth | undefined, message: string): void => {
    const path = month ? `SIM ${sim}, month of ${isoDay(month.firstDay)}` : `SIM ${sim}`;
    errors.push({ code, path, message });
  };
  if (months.length > MONTHS_MAX) {
    tell(
      'too-many-months',
      undefined,
      `use spreads over ${months.length} billing months, at most ${MONTHS_MAX} are rated; split the file by year`,
    );
  }
  for (const month of months) {
    if (month.events.length > RECORDED_EVENTS_MAX) {
      tell(
        'too-many-events',
        month,
        `${month.events.length} calls and sendings, at most ${RECORDED_EVENTS_MAX} are rated; is this one SIM?`,
      );
    }
    const numbers = month.numbers.again.length;
    if (numbers > NUMBERS_MAX) {
      tell(
        'too-many-numbers',
        month,
        `${numbers} messages to numbers written to before, at most ${NUMBERS_MAX} are rated; is this one SIM?`,
      );
    }
    if (month.flows.length > FLOWS_MAX) {
      tell(
        'too-many-sessions',
        month,
        `${month.flows.length} data sessions, at most ${FLOWS_MAX} are rated; join sessions that follow each other`,
      );
    }
    const most = mostBytesOfDay(month);
    if (most > DAY_BYTES_MAX) {
      tell(
        'too-much-data',
        month,
        `${most} bytes in one day, at most ${DAY_BYTES_MAX} are rated; check the unit (bytes or mb)`,
      );
    }
  }
  return errors;
}

function mostBytesOfDay({ flows, firstDay, days: spreadDays }: UsageMonth): number {
  const days = new Map<number, number>();
  for (const { day, homeBytes, spread } of spreadDays) days.set(firstDay + day, homeBytes + spread.awayBytes);
  for (const { startSeconds, bytes } of flows) {
    const day = Math.floor(startSeconds / SECONDS_PER_DAY);
    days.set(day, (days.get(day) ?? 0) + bytes);
  }
  return Math.max(0, ...days.values());
}
