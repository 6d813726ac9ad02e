import { FactFlag } from '../../assembly/layout/facts.ts';
import { parseMicros } from '../domain/money.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { FACTS, type FactForm, type FactName, type FlagName } from './facts.ts';
import { durationOf, quantityOf, secondsOf } from './quantities.ts';
import { Unreadable } from './unreadable.ts';

/** Something that happens to an account on a date. */
export interface DatedFact {
  readonly fact: FactName;
  /** Seconds since 1970-01-01, local time. */
  readonly atSeconds: number;
  /** For what lasts, half-open. */
  readonly untilSeconds?: number;
  /** Bytes, seconds, or the plain count; 0 when none was told. */
  readonly quantity: bigint;
  /** Micro-euro, on the basis that the fact has; 0 when none was told. */
  readonly micros: bigint;
  /** From 1; 0 when none was told. */
  readonly subject: number;
  readonly flags: readonly FlagName[];
  /** Name of the further SIM that it happens to; else the case's own. */
  readonly sim?: string;
}

type Read = { -readonly [Key in keyof DatedFact]?: DatedFact[Key] };

/** Has this line a fact's name as its first word? */
export function tellsFact(text: string): boolean {
  return Object.hasOwn(FACTS, firstWord(text));
}

/** "paid 72.60 EUR #1" at a second. Throws Unreadable, naming what the fact does not take or lacks. */
export function factOf(text: string, atSeconds: number): DatedFact {
  const fact = firstWord(text) as FactName;
  const read = partsOf(fact, text.slice(fact.length).trim(), atSeconds);
  for (const [part, name] of PARTS) checkNeed(fact, name, FACTS[fact][name], read[part]);
  if (read.untilSeconds !== undefined && read.untilSeconds <= atSeconds) {
    throw new Unreadable(`the fact ${fact} ends before it begins; write a later time after "until"`);
  }
  return { fact, atSeconds, quantity: 0n, micros: 0n, subject: 0, flags: [], ...read };
}

const PARTS = [
  ['micros', 'amount'],
  ['quantity', 'quantity'],
  ['untilSeconds', 'until'],
  ['subject', 'subject'],
] as const;

const EXAMPLES = { amount: '72.60 EUR', quantity: '3 SIMs', until: 'for 4 h', subject: '#1' } as const;

function firstWord(text: string): string {
  return /^\w*/.exec(text)?.[0] ?? '';
}

const PART =
  /^(?:(?<euros>\d+(?:\.\d+)?) EUR|until (?<until>\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?)|for (?<span>(?:\d+ (?:days?|h|min|s) ?)+)|#(?<subject>\d{1,4})|(?<count>\d+(?:\.\d+)?) (?<unit>[A-Za-z]+)|(?<flag>[A-Za-z]\w*))(?: |$)/;

function partsOf(fact: FactName, text: string, atSeconds: number): Read {
  const read: Read = {};
  for (let rest = text; rest !== '';) {
    const found = PART.exec(rest);
    if (!found) throw new Unreadable(`"${rest}" says nothing after ${fact}; it takes ${takes(FACTS[fact])}`);
    const { euros, until, span, subject, count = '', unit, flag } = found.groups ?? {};
    if (euros !== undefined) put(read, 'micros', microsOf(euros));
    else if (until !== undefined) put(read, 'untilSeconds', secondsOf(until));
    else if (span !== undefined) put(read, 'untilSeconds', atSeconds + durationOf(span.trim()));
    else if (subject !== undefined) put(read, 'subject', subjectOf(fact, Number(subject)));
    else if (unit !== undefined) put(read, 'quantity', countOf(fact, count, unit));
    else read.flags = [...(read.flags ?? []), flagOf(fact, flag ?? '')];
    rest = rest.slice(found[0].length);
  }
  return read;
}

function put<Key extends keyof Read>(read: Read, key: Key, value: Read[Key]): void {
  if (read[key] !== undefined) throw new Unreadable('one thing is said twice; leave one of the two out');
  read[key] = value;
}

function subjectOf(fact: FactName, number: number): number {
  const { most = Infinity } = FACTS[fact].subject ?? {};
  if (number <= most) return number;
  throw new Unreadable(`${fact} knows no #${number}; write a number up to #${most}`);
}

function microsOf(euros: string): bigint {
  const micros = parseMicros(euros);
  if (micros === undefined) throw new Unreadable(`"${euros} EUR" is no amount; write at most six decimals`);
  return micros;
}

function countOf(fact: FactName, count: string, unit: string): bigint {
  const units = FACTS[fact].quantity?.units ?? [];
  if (units.length > 0 && !units.includes(unit)) {
    throw new Unreadable(`${fact} is not counted in "${unit}"; write ${units.join(' or ')}`);
  }
  return quantityOf(count, unit);
}

function flagOf(fact: FactName, flag: string): FlagName {
  const known = FACTS[fact].flags ?? [];
  const found = known.find((each) => each === flag);
  if (found !== undefined) return found;
  const isElsewhere = Object.hasOwn(FactFlag, flag);
  const remedy = known.length === 0 ? `it takes ${takes(FACTS[fact])}` : suggestion(flag, known);
  throw new Unreadable(`${fact} ${isElsewhere ? 'does not take' : 'knows no'} "${flag}"; ${remedy}`);
}

function checkNeed(
  fact: FactName,
  name: (typeof PARTS)[number][1],
  form: { need: 'must' | 'may' } | undefined,
  found: unknown,
): void {
  if (form === undefined && found !== undefined) {
    throw new Unreadable(`${fact} takes no ${WORDS[name]}; it takes ${takes(FACTS[fact])}`);
  }
  if (form?.need === 'must' && found === undefined) {
    throw new Unreadable(`${fact} needs ${WORDS[name]}; write it such as ${EXAMPLES[name]}`);
  }
}

const WORDS = {
  amount: 'amount',
  quantity: 'quantity',
  until: 'duration or end',
  subject: 'number',
} as const;

/** What a fact takes, in words. */
function takes(form: FactForm): string {
  const parts = PARTS.flatMap(([, name]) => (form[name] ? [`${WORDS[name]} (${EXAMPLES[name]})`] : []));
  const all = [...parts, ...(form.flags ?? [])];
  return all.length === 0 ? 'nothing more' : all.join(', ');
}
