/** Units that a contract may use. Money first: a money value is a decimal string and states its VAT basis. */
const MONEY_UNITS = [
  'EUR',
  'EUR/month',
  'EUR/year',
  'EUR/day',
  'EUR/min',
  'EUR/call',
  'EUR/message',
  'EUR/SMS',
  'EUR/MMS',
  'EUR/kB',
  'EUR/MB',
  'EUR/GB',
  'EUR/hour',
  'EUR/event',
] as const;

const VOLUME_UNITS = ['kB', 'MB', 'GB'] as const;
const TIME_UNITS = [
  's',
  'min',
  'h',
  'calendar days',
  'working days',
  'weeks',
  'months',
  'calendar months',
  'years',
] as const;
const COUNT_UNITS = [
  'calls',
  'SMS',
  'MMS',
  'messages',
  'characters',
  'recipients',
  'numbers',
  'SIMs',
  'employees',
  'days',
  'times',
] as const;
const RATE_UNITS = ['percent', 'percent/year', 'share', 'multiple', 'Mbit/s'] as const;

/** `choice` names one of the value's `choices`; `yes/no` holds true or false; `date` "2026-01-31"; `time of day` "18:00". */
const WORD_UNITS = ['choice', 'yes/no', 'date', 'time of day'] as const;

export const UNITS = [
  ...MONEY_UNITS,
  ...VOLUME_UNITS,
  ...TIME_UNITS,
  ...COUNT_UNITS,
  ...RATE_UNITS,
  ...WORD_UNITS,
] as const;
export type Unit = (typeof UNITS)[number];

export function isMoney(unit: Unit): boolean {
  return (MONEY_UNITS as readonly string[]).includes(unit);
}
