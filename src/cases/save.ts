import { isoDay } from '../domain/calendar.ts';
import { printDecimal } from '../domain/decimal.ts';
import { ratio } from '../domain/ratio.ts';
import { MICROS_PER_EURO } from '../domain/units.ts';
import type { Statement } from '../engine/statement.ts';
import type { Patch } from '../scenario/schema.ts';

/** What a saved case says. */
export interface SavedCase {
  readonly title: string;
  readonly contract: string;
  readonly scenario: string;
  readonly terms: readonly Patch[];
  /** `sim` or `account`, as flow mappings' entries. */
  readonly traits: Readonly<Record<string, string>>;
  readonly of: 'sim' | 'account';
  /** Traits of further SIMs, numbered from 2, whose expectations are left open. */
  readonly others?: readonly Readonly<Record<string, string>>[];
  readonly timeline: readonly string[];
  /** Day number on which the first month begins, where the timeline need not tell it. */
  readonly fromDay?: number | undefined;
  /** Day number after the last month. */
  readonly untilDay: number;
  readonly statement: Statement;
  readonly because: string;
}

/** A case as YAML: what happened as recorded, and as expectation all that came of it. */
export function caseText(saved: SavedCase): string {
  const { statement, others = [], fromDay } = saved;
  const cited = citedIn(statement);
  const rules = [...new Set(cited.map(({ rule }) => rule))].slice(0, 40);
  const clauses = [...new Set(cited.map(({ clause }) => clause))];
  const terms = saved.terms.map(({ path, value }) => `${path}: ${quoted(String(value))}`);
  return [
    `- case: ${quoted(saved.title)}`,
    `  rules: [${rules.join(', ')}]`,
    `  clause: ${quoted(clauses.join(', ').slice(0, 80))}`,
    `  contract: ${saved.contract}`,
    `  scenario: ${saved.scenario}`,
    ...(terms.length > 0 ? [`  terms: { ${terms.join(', ')} }`] : []),
    `  ${saved.of}: ${entries(saved.traits)}`,
    ...(others.length > 0 ? ['  sims:'] : []),
    ...others.map((traits, index) => `    ${index + 2}: ${entries(traits)}`),
    '  timeline:',
    ...saved.timeline.map((line) => `    - ${quoted(line)}`),
    ...(fromDay === undefined ? [] : [`  from: ${isoDay(fromDay)}`]),
    `  until: ${isoDay(saved.untilDay - 1)}`,
    '  expect:',
    statement.bills.length === 0 ? '    bills: {}' : '    bills:',
    ...statement.bills.map(({ from, lines }) => {
      const charges = lines.map(({ line, exclMicros }) => `${line}: ${euros(exclMicros)}`);
      return `      ${from}: { ${charges.join(', ')} }`;
    }),
    ...listed('notices', statement.notices.map(noticeWords)),
    ...listed(
      'crossings',
      statement.crossings.map(({ at, notice }) => `${at} ${notice}`),
    ),
    ...listed(
      'states',
      statement.states.map(({ at, state, change }) => `${at} ${state} ${change}`),
    ),
    ...listed(
      'hits',
      statement.hits.map(({ at, limit }) => `${at} ${limit}`),
    ),
    ...(others.length > 0 ? ['    sims: open'] : []),
    `  because: ${quoted(saved.because)}`,
    '',
  ].join('\n');
}

function entries(traits: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(traits)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}

function noticeWords({ at, notice, cashMicros: cash }: Statement['notices'][number]): string {
  return `${at} ${notice}${cash === undefined ? '' : ` ${euros(cash)}`}`;
}

function listed(name: string, items: readonly string[]): string[] {
  return items.length === 0
    ? [`    ${name}: []`]
    : [`    ${name}:`, ...items.map((item) => `      - ${item}`)];
}

/** Does anything of it come from a rule, so that a case can cite it? */
export function hasCites(statement: Statement): boolean {
  return citedIn(statement).length > 0;
}

/** Charges first: a case shows the first of what it cites. */
function citedIn({ bills, notices, states, hits }: Statement): readonly { rule: string; clause: string }[] {
  return [...bills.flatMap(({ lines }) => lines), ...notices, ...states, ...hits];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function euros(micros: number): string {
  return printDecimal(ratio(BigInt(micros), MICROS_PER_EURO), 6).replace(/0{1,4}$/, '');
}
