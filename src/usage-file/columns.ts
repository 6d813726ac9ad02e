import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar.ts';
import { z } from '../domain/zod.ts';
import { Direction, NumberClass } from '../../assembly/layout/kinds.ts';
import { numberHash } from './number-hash.ts';
import { USE_KINDS, type UseKind } from './record.ts';

const MONTH_SECONDS_MAX = 31 * 86_400;
const SESSION_BYTES_MAX = 31_000_000_000_000;
const COUNT_MAX = 65_535;

const CALL_CLASSES = ['onNet', 'mobile', 'fixed', 'foreign', 'vas', 'short', 'free', 'emergency'] as const;
const MMS_CLASSES = ['mmsBase', 'mmsEmail', 'mmsOther'] as const;

/** One column: what its cells hold, in words for help and messages, and for which kinds of use it means something. */
interface Column<T> {
  schema: z.ZodType<T, string>;
  /** Completes "is not ...". */
  holds: string;
  remedy: string;
  kinds: readonly UseKind[];
}

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value <= most);

const start = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/)
  .transform((text) => text.replace(' ', 'T').padEnd(19, ':00'))
  .refine((text) => isRealSecond(text))
  .refine((text) => Number(text.slice(0, 4)) >= FIRST_YEAR && Number(text.slice(0, 4)) <= LAST_YEAR)
  .transform((text) => Date.parse(`${text}Z`) / 1000);

/** Refuses the 30th of February and the 25th hour. */
function isRealSecond(text: string): boolean {
  const milliseconds = Date.parse(`${text}Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

const megabytes = z
  .string()
  .regex(/^\d{1,8}(\.\d{1,6})?$/)
  .transform((text) => {
    const [mega = '', fraction = ''] = text.split('.');
    return Number(mega) * 1_000_000 + Number(fraction.padEnd(6, '0'));
  })
  .refine((value) => value <= SESSION_BYTES_MAX);

const all = USE_KINDS;
const sendings = ['sms', 'mms'] as const;

function column<T>(
  schema: z.ZodType<T, string>,
  holds: string,
  remedy: string,
  kinds: readonly UseKind[],
): Column<T> {
  return { schema, holds, remedy, kinds };
}

/** The columns of a usage file, in the order in which help names them. */
export const COLUMNS = {
  sim: column(z.string().max(60), 'a name of a SIM', 'write at most 60 characters', all),
  start: column(
    start,
    'a local date and time',
    `write for example 2026-03-01T09:30:00, without a zone, of the years ${FIRST_YEAR} to ${LAST_YEAR}`,
    all,
  ),
  kind: column(z.enum(USE_KINDS), 'a kind of use', `write one of: ${USE_KINDS.join(', ')}`, all),
  direction: column(
    z.enum(['outgoing', 'incoming']).transform((name) => Direction[name]),
    'a direction',
    'write outgoing or incoming',
    ['voice', 'sms', 'mms'],
  ),
  country: column(z.string().max(3), 'a country', 'write an ISO code of two letters, or sea', all),
  number_class: column(
    z.enum([...CALL_CLASSES, ...MMS_CLASSES]).transform((name) => NumberClass[name]),
    'a class of number',
    `write one of: ${CALL_CLASSES.join(', ')}; for MMS: ${MMS_CLASSES.join(', ')}`,
    ['voice', 'sms', 'mms'],
  ),
  seconds: column(
    whole(MONTH_SECONDS_MAX),
    'a whole number of seconds',
    `write 0 to ${MONTH_SECONDS_MAX}, digits only`,
    ['data', 'voice', 'connection'],
  ),
  bytes: column(whole(SESSION_BYTES_MAX), 'a whole number of bytes', 'write digits only, at most 31 TB', [
    'data',
  ]),
  mb: column(
    megabytes,
    'an amount of megabytes',
    'write for example 12.5, with a point and at most six decimals, 1 MB = 10^6 bytes, at most 31 TB',
    ['data'],
  ),
  messages: column(
    whole(COUNT_MAX),
    'a number of messages',
    `write 0 to ${COUNT_MAX}, digits only`,
    sendings,
  ),
  recipients: column(
    whole(COUNT_MAX),
    'a number of recipients',
    `write 0 to ${COUNT_MAX}, digits only`,
    sendings,
  ),
  number: column(
    z
      .string()
      .max(8000)
      .transform((text) =>
        text
          .split(/[;|]/)
          .filter((each) => each !== '')
          .map(numberHash),
      ),
    'a number or a list of numbers',
    'separate numbers by ; or | and write at most 8,000 characters',
    ['voice', 'sms', 'mms'],
  ),
} as const;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
export const REQUIRED_COLUMNS = ['sim', 'start', 'kind'] as const satisfies readonly ColumnName[];

/** The number classes that fit a kind of use. */
export function classFits(kind: UseKind, numberClass: NumberClass): boolean {
  return (kind === 'mms') === numberClass >= NumberClass.mmsBase;
}
