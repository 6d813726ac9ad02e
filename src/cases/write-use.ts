import { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { isoSecond } from '../domain/calendar.ts';
import type { DaySpread, UsageRecord } from '../usage-file/record.ts';

/** A country of each place as the terms divide the world; home needs none. */
const COUNTRIES = ['', 'FR', 'NO', 'GB', 'CH', 'US', 'BR', 'sea'];
const MMS = { [NumberClass.mmsBase]: 'BASE', [NumberClass.mmsEmail]: 'e-mail' } as const;

/** Records as lines of a timeline that read as the same records; connections of days in a row share a line. */
export function useLines(records: readonly UsageRecord[]): string[] {
  const connections = [Place.home, Place.eu].flatMap((place) =>
    connectionLines(
      records.filter((each) => each.kind === 'connection' && each.place === place),
      place,
    ),
  );
  const uses = records.filter(({ kind }) => kind !== 'connection').map(useLine);
  return [...connections, ...uses];
}

function connectionLines(records: readonly UsageRecord[], place: Place): string[] {
  const runs: { from: number; until: number }[] = [];
  for (const { startSeconds } of records) {
    const day = Math.floor(startSeconds / 86_400);
    const last = runs.at(-1);
    if (last?.until === day - 1) last.until = day;
    else runs.push({ from: day, until: day });
  }
  return runs.map(
    ({ from, until }) => `daily ${dayText(from)}..${dayText(until)} 00:00 connected${inPlace(place)}`,
  );
}

function dayText(day: number): string {
  return isoSecond(day * 86_400).slice(0, 10);
}

function useLine(record: UsageRecord): string {
  const at = isoSecond(record.startSeconds);
  if (record.spread) return `${at} ${dayWords(record.bytes, record.spread)}`;
  return `${at} ${record.kind === 'voice' ? callWords(record) : sendingWords(record)}${inPlace(record.place)}`;
}

function inPlace(place: Place): string {
  return place === Place.home ? '' : ` in ${COUNTRIES[place] ?? ''}`;
}

function dayWords(bytes: number, spread: DaySpread): string {
  const { place, awayFrom, awayUntil, awayBytes, homeMessages, awayMessages, fresh, hours } = spread;
  const home = [`day ${bytes} B`, ...sms(homeMessages), ...(fresh > 0 ? [`${fresh} new numbers`] : [])];
  const window = `in ${COUNTRIES[place] ?? ''} ${timeText(awayFrom)}-${timeText(awayUntil)} ${awayBytes} B`;
  const parts = [home, ...(place === Place.home ? [] : [[window, ...sms(awayMessages)]])];
  return [...parts.map((part) => part.join(', ')), `by hours ${hours.join(' ')}`].join('; ');
}

function sms(count: number): string[] {
  return count > 0 ? [`${count} sms`] : [];
}

function timeText(second: number): string {
  return second === 86_400 ? '24:00:00' : isoSecond(second).slice(11);
}

function callWords({ direction, seconds, numberClass }: UsageRecord): string {
  const isIncoming = direction === Direction.incoming;
  return `${isIncoming ? 'incoming ' : ''}call ${seconds} s${isIncoming ? ' from' : ' to'} ${NumberClass[numberClass] ?? ''}`;
}

function sendingWords({ kind, messages, numberClass, recipients, fresh = 0 }: UsageRecord): string {
  const to =
    kind === 'mms' ? (MMS[numberClass as keyof typeof MMS] ?? 'other') : (NumberClass[numberClass] ?? '');
  return `${kind} ${messages} to ${to} for ${recipients} recipients with ${fresh} new numbers`;
}
