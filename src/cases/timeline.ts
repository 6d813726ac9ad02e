import { SIMS_PER_CUSTOMER_MAX } from '../../assembly/layout/program.ts';
import { isoDay } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { suggestion } from '../scenario/suggestion.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { factOf, tellsFact, type DatedFact } from './fact-line.ts';
import { FACTS } from './facts.ts';
import { secondsOf } from './quantities.ts';
import { Unreadable } from './unreadable.ts';
import { USE_WORDS, usesOf } from './uses.ts';

const DAYS_MAX = 5 * 366;
/** Records and facts of one line. */
const LINE_MAX = 70_000;

/** What lines of a timeline say: use, and what happens to the account. */
export interface Happenings {
  readonly records: readonly UsageRecord[];
  /** Ascending by time; facts of one second keep their order. */
  readonly facts: readonly DatedFact[];
}

/** The lines of a timeline together (README.md tells the grammar). Throws Unreadable at the first that cannot be read. */
export function happeningsOf(lines: readonly string[], home = 'BE'): Happenings {
  return together(lines.map((line) => happeningOf(line, home)));
}

/** What lines say that were read one by one. */
export function together(read: readonly Happenings[]): Happenings {
  return {
    records: read.flatMap(({ records }) => records),
    facts: read.flatMap(({ facts }) => facts).sort((left, right) => left.atSeconds - right.atSeconds),
  };
}

const ONCE = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2})?))? (.+)$/;
const REPEATED =
  /^(daily|monthly) (\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2})?))? (.+)$/;

const OF_SIM = /^(.+) by SIM ([1-9]\d{0,2})$/;

/** How records name the SIM of a case, and its further SIMs. */
export function simName(number: string): string {
  return number === '1' ? 'case' : `SIM ${number}`;
}

/** One line of a timeline. Throws Unreadable. */
export function happeningOf(line: string, home = 'BE'): Happenings {
  const { days, time, text } = whenOf(line);
  const starts = days.map((day) => secondsOf(`${day} ${time}`));
  const [, use = text, sim = '1'] = OF_SIM.exec(text) ?? [];
  if (Number(sim) > SIMS_PER_CUSTOMER_MAX) {
    throw new Unreadable(`there is no SIM ${sim}; a customer has at most ${SIMS_PER_CUSTOMER_MAX}`);
  }
  const whose = sim === '1' ? {} : { sim: simName(sim) };
  if (tellsFact(use)) return { records: [], facts: starts.map((at) => ({ ...factOf(use, at), ...whose })) };
  const [word = ''] = use.split(' ');
  if (!USE_WORDS.some((each) => each === word)) {
    const known = [...USE_WORDS, ...Object.keys(FACTS)];
    throw new Unreadable(`"${word}" is neither use nor a fact; ${suggestion(word, known)}`);
  }
  const uses = usesOf(use, home);
  if (uses.length * starts.length > LINE_MAX) {
    throw new Unreadable(
      `the line makes ${uses.length * starts.length} records; write fewer, at most ${LINE_MAX}`,
    );
  }
  return {
    records: starts.flatMap((startSeconds) =>
      uses.map((each) => ({ sim: simName(sim), startSeconds, ...each })),
    ),
    facts: [],
  };
}

function whenOf(line: string): { days: string[]; time: string; text: string } {
  const once = ONCE.exec(line);
  if (once) return { days: [once[1] ?? ''], time: once[2] ?? '00:00', text: once[3] ?? '' };
  const [, every, from = '', until = '', time = '00:00', text = ''] = REPEATED.exec(line) ?? [];
  if (every === undefined) {
    throw new Unreadable(
      `"${line.slice(0, 60)}" does not begin with a day; write such as 2026-03-10 10:00 sms 3, or daily 2026-03-01..2026-03-05 10:00 sms 3`,
    );
  }
  return { days: every === 'daily' ? daysBetween(from, until) : monthsBetween(from, until), time, text };
}

function daysBetween(from: string, until: string): string[] {
  const [first = 0, last = 0] = [from, until].map((day) => secondsOf(day) / SECONDS_PER_DAY);
  if (last < first || last - first >= DAYS_MAX) {
    throw new Unreadable(
      `there are no days ${from}..${until}; write the earlier day first, five years at most`,
    );
  }
  return Array.from({ length: last - first + 1 }, (_, index) => isoDay(first + index));
}

/** The same day of each month, or a shorter month's last day. */
function monthsBetween(from: string, until: string): string[] {
  secondsOf(from);
  const last = secondsOf(until);
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const days: string[] = [];
  for (let later = 0; days.length < DAYS_MAX; later++) {
    const end = new Date(Date.UTC(year, month + later, 0));
    const next = isoDay(
      end.getTime() / 1000 / SECONDS_PER_DAY - end.getUTCDate() + Math.min(day, end.getUTCDate()),
    );
    if (secondsOf(next) > last) break;
    days.push(next);
  }
  if (days.length === 0) {
    throw new Unreadable(`there is no month in ${from}..${until}; write the earlier day first`);
  }
  return days;
}
