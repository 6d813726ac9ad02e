import { Fact } from '../../assembly/layout/facts.ts';
import { NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { Wallet } from '../../assembly/layout/prepaid.ts';
import type { Contract } from '../contracts/schema.ts';
import { isoSecond } from '../domain/calendar.ts';
import { names } from '../domain/words/names-en.ts';
import type { ReplayedLife, ReplayedMonths, ReplayedSite, Told } from '../engine/replay.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { factWords } from '../cases/write-facts.ts';
import { euros } from './rate-table.ts';
import { bytesText, durationText } from './units-text.ts';

/** One thing on the time axis: when, what kind of thing, what it was, clause and rule. */
export type Moment = readonly [at: string, what: string, text: string, clause: string, rule: string];

/** A SIM's months, or an account's life, on a time axis: use, what happened to it, and all that came of it. */
export function momentsOf(
  told: ReplayedMonths | ReplayedLife | ReplayedSite,
  product: Contract['product'],
): Moment[] {
  return sorted([
    ...factMoments(told.facts),
    ...useMoments(told.records),
    ...('unserved' in told ? cellMoments(told) : []),
    ...toldMoments(told, product === 'prepaid' && 'traits' in told ? topUps(told) : []),
  ]);
}

/**
 * Credit bought at a log-on without any: no fact, as it is what the customer makes of the log-on. It is where credit is back
 * and nothing was bought. One that is too little for a log-on brings none back, and is not told.
 */
function topUps({ statement, facts, traits }: ReplayedLife): Moment[] {
  const bought = facts.filter(({ kind }) => kind === Fact.bought).map(({ seconds }) => isoSecond(seconds));
  const text = `${euros(traits[Wallet.topUpMicros] ?? 0)} EUR incl. VAT, bought at the log-on`;
  return statement.states
    .filter(({ at, state, change }) => state === 'empty' && change === 'off' && !bought.includes(at))
    .map(({ at }): Moment => [at, 'top-up', text, '', '']);
}

function cellMoments({ unserved }: ReplayedSite): Moment[] {
  return unserved.map(({ at, askedBytes, carriedBytes }): Moment => {
    const text = `the cell carries ${bytesText(carriedBytes)} of ${bytesText(askedBytes)}`;
    return [at, 'cell full', text, '', ''];
  });
}

function factMoments(facts: ReplayedLife['facts']): Moment[] {
  return facts.map((fact) => [isoSecond(fact.seconds), 'fact', factWords(fact), '', '']);
}

function sorted(moments: Moment[]): Moment[] {
  return moments.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

function toldMoments({ statement, known, meters, forgone }: Told, bought: readonly Moment[]): Moment[] {
  const { notices, crossings, states, hits, refused, payments, lapsed, invoices } = statement;
  return [
    ...crossings.map((each): Moment => cited(each, 'reached', `level of "${names.notices[each.notice]}"`)),
    ...known.map((each): Moment =>
      cited(each, 'known', `the operator has read it: "${names.notices[each.notice]}"`),
    ),
    ...notices.map((each): Moment => cited(each, 'notice', names.notices[each.notice])),
    ...bought,
    ...states.map((each): Moment => cited(each, each.change, names.states[each.state])),
    ...hits.map((each): Moment => cited(each, 'beyond', names.limits[each.limit])),
    ...refused.map(({ at, kind, quantity }): Moment => [at, 'refused', quantityText(kind, quantity), '', '']),
    ...forgone.map(({ at, kind, quantity }): Moment => [
      at,
      'not made',
      quantityText(kind, quantity),
      '',
      '',
    ]),
    ...payments.map(({ at, exclMicros }): Moment => [
      at,
      'payment',
      `${euros(exclMicros)} EUR excl. VAT`,
      '',
      '',
    ]),
    ...lapsed.map(({ at, exclMicros }): Moment => [
      at,
      'credit lost',
      `${euros(exclMicros)} EUR excl. VAT, paid for and not used`,
      '',
      '',
    ]),
    ...meters.map(({ at, meter, level }): Moment => [at, 'meter', meterText(meter, level), '', '']),
    ...invoices.map(({ date, exclMicros, inclVat }): Moment => [
      `${date} 00:00:00`,
      'invoice',
      `${euros(exclMicros)} EUR excl., ${inclVat} incl. VAT`,
      '',
      '',
    ]),
  ];
}

function cited(
  { at, clause, rule }: { at: string; clause: string; rule: string },
  what: string,
  text: string,
): Moment {
  return [at, what, text, clause, rule];
}

function meterText(meter: string, level: number): string {
  switch (meter) {
    case 'data':
      return `${bytesText(level)} of data counted to the bundle`;
    case 'voice':
      return `${durationText(level)} of calls counted to the bundle`;
    case 'sms':
      return `${level} SMS counted to the bundle`;
    default: {
      const of = meter === 'roam' ? 'data roaming' : 'charges above the fee';
      return `${of} at ${euros(level)} EUR excl. VAT`;
    }
  }
}

function quantityText(kind: string, quantity: number): string {
  if (kind === 'data') return `${bytesText(quantity)} of data`;
  if (kind === 'voice') return `call of ${durationText(quantity)}`;
  return `${quantity} ${kind.toUpperCase()}`;
}

const PLACES: Readonly<Record<number, string>> = {
  [Place.eu]: 'in the EU',
  [Place.eea]: 'in the EEA',
  [Place.unitedKingdom]: 'in the United Kingdom',
  [Place.switzerland]: 'in Switzerland',
  [Place.worldNear]: 'in a near country outside Europe',
  [Place.worldFar]: 'in a far country outside Europe',
  [Place.sea]: 'at sea',
};

function useMoments(records: readonly UsageRecord[]): Moment[] {
  return records.flatMap((record): Moment[] => {
    const at = isoSecond(record.startSeconds);
    if (record.kind === 'connection') return [];
    if (!record.spread) return [[at, 'use', eventText(record), '', '']];
    const { place, awayBytes, homeMessages, awayMessages } = record.spread;
    const home = amounts(record.bytes, homeMessages);
    const away = amounts(awayBytes, awayMessages);
    const told = [...(home ? [home] : []), ...(away ? [`${away} ${PLACES[place] ?? ''}`] : [])];
    return told.length === 0 ? [] : [[at, 'day', told.join('; '), '', '']];
  });
}

function amounts(bytes: number, messages: number): string {
  const parts = [
    ...(bytes > 0 ? [`${bytesText(bytes)} of data`] : []),
    ...(messages > 0 ? [`${messages} SMS`] : []),
  ];
  return parts.join(', ');
}

function eventText(record: UsageRecord): string {
  const { kind, direction, seconds, messages, recipients, numberClass, place } = record;
  const what =
    kind === 'voice'
      ? `${direction === 1 ? 'incoming call' : 'call'} of ${durationText(seconds)}`
      : `${messages} ${kind.toUpperCase()}${recipients > 1 ? ` for ${recipients} recipients` : ''}`;
  const number = direction === 1 ? '' : ` to ${NumberClass[numberClass] ?? ''}`;
  return `${what}${number}${PLACES[place] ? ` ${PLACES[place]}` : ''}`;
}
