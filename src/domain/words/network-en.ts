import { dayNumber } from '../calendar.ts';
import type { Cause, Failure, Form } from '../../../assembly/layout/network.ts';

/** Words for lines, backup and cells, on screen and in the terminal. */
type Named<Members> = Readonly<Record<Exclude<keyof Members, 'COUNT'>, string>>;

const causes: Named<typeof Cause> = {
  own: 'the line by itself',
  dig: 'a dig-up',
  exchange: 'an exchange',
  power: 'a power cut',
  maintenance: 'maintenance',
  scripted: 'a scripted cut',
};

const failures: Named<typeof Failure> = {
  noBackup: 'no backup at the site',
  notCalled: 'nobody called the helpdesk',
  waiting: 'waiting until backup is on',
  weak: 'weak reception at the site',
  mast: 'the mast was down',
  faulty: 'faulty hardware or SIM',
  lost: 'SIM lost',
  cellFull: 'the cell was full',
};

const forms: Named<typeof Form> = { none: 'no backup', sim: 'SIM form', hardware: 'hardware form' };
const accesses = { dsl: 'DSL', fibre: 'fibre' } as const;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const networkNames = { causes, failures, forms, accesses, days, months } as const;

/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 3;

/** "2026-03-10" as "Tuesday"; nothing for what is no date. */
export function weekdayOf(date: string): string {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return days[(dayNumber(year, month, day) + EPOCH_WEEKDAY) % 7] ?? '';
}

/** "2026-03-10" as "10 March". */
export function dayOfMonth(date: string): string {
  const [, month = NaN, day = NaN] = date.split('-').map(Number);
  return `${String(day)} ${months[month - 1] ?? ''}`;
}

/** 10 as "10:00". */
export function clock(hour: number): string {
  return `${String(hour)}:00`;
}

/** Hour of the week from Monday 0:00: 34 as "Tuesday 10:00". */
export function hourOfWeek(hour: number): string {
  return `${networkNames.days[Math.floor(hour / 24) % 7] ?? ''} ${clock(hour % 24)}`;
}
