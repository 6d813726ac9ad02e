import { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { citesOf, type Citation } from '../contracts/cite.ts';
import type { Contract } from '../contracts/schema.ts';
import type { Rated, RateRequest } from '../engine/rate.ts';
import type { Refused, Statement } from '../engine/statement.ts';
import { isoSecond } from '../domain/calendar.ts';
import { bySim } from '../usage-file/months.ts';
import type { UsageRecord } from '../usage-file/record.ts';

/** What came of a usage file, with the rules that refused use. */
export type RatedBy = Omit<Rated, 'statements'> & {
  readonly statements: readonly (Omit<Statement, 'refused'> & { readonly refused: readonly RefusedBy[] })[];
};

/** Use that was refused, with the rule that did it, where one alone can have; else both are empty. */
export type RefusedBy = Refused & Citation;

type Openings = NonNullable<RateRequest['sim']>;

interface Asked {
  readonly contract: Contract;
  readonly sim: Openings;
  readonly records: readonly UsageRecord[];
  /** Of all SIMs that one limit stops together. */
  readonly states: Statement['states'];
}

/** Statements of a usage file with the rules that refused use; `isTogether`: one limit stops all SIMs. */
export function withRefusers(
  statements: Rated['statements'],
  { isTogether, records, ...asked }: Omit<Asked, 'states'> & { readonly isTogether: boolean },
): RatedBy['statements'] {
  const ofSims = bySim(records);
  const ofAll = isTogether ? statements.flatMap(({ states }) => states) : undefined;
  return statements.map((statement) => {
    const { refused, sim, states } = statement;
    const own = { ...asked, records: ofSims.get(sim) ?? [], states: ofAll ?? states };
    return { ...statement, refused: refusedBy(refused, own) };
  });
}

/**
 * Cites for refused use the one block or stop that can have refused it. Data is told some time after it was offered, so all
 * data before that counts, and every stop there has been; a call or a message is told at the second at which it began.
 */
function refusedBy(refused: readonly Refused[], { contract, sim, records, states }: Asked): RefusedBy[] {
  if (refused.length === 0) return [];
  const cite = citesOf(contract);
  const blocksAt = blocksBy(records, sim);
  return refused.map((each) => {
    const stops = states.filter(({ at, state, change }) => {
      return change === 'on' && at <= each.at && !isHarmless(state, each.kind);
    });
    const causes = [...blocksAt(each).map((block) => cite(block)), ...stops];
    const [{ clause, rule } = NONE, ...others] = causes;
    return { ...each, ...(others.every((other) => other.rule === rule) ? { clause, rule } : NONE) };
  });
}

/** The blocks that may stand against what was offered until then, of data, or at that second. */
function blocksBy(records: readonly UsageRecord[], sim: Openings): (refused: Refused) => string[] {
  const ofData = new Map<string, string>();
  const ofMoment = new Map<string, Set<string>>();
  for (const record of records) {
    const blocks = blocksOf(record, sim);
    if (blocks.length === 0) continue;
    const start = isoSecond(record.startSeconds);
    const key = `${record.kind} ${start}`;
    const before = ofMoment.get(key) ?? [];
    if (record.kind !== 'data') ofMoment.set(key, new Set([...before, ...blocks]));
    else for (const block of blocks) ofData.set(block, least(ofData.get(block), start));
  }
  return ({ kind, at }) => {
    if (kind !== 'data') return [...(ofMoment.get(`${kind} ${at}`) ?? [])];
    return [...ofData].filter(([, first]) => first <= at).map(([block]) => block);
  };
}

function least(left: string | undefined, right: string): string {
  return left !== undefined && left < right ? left : right;
}

const NONE: Citation = { clause: '', rule: '' };

const HARMLESS: readonly string[] = ['active', 'throttled', 'abuseNotified', 'surcharged'];

function isHarmless(state: string, kind: string): boolean {
  return HARMLESS.includes(state) || (state === 'roamingDataStopped' && kind !== 'data');
}

/** Every block that may stand against it: of places (2.2, 2.3) and of numbers (2.4). */
function blocksOf({ kind, place, direction, numberClass }: UsageRecord, sim: Openings): string[] {
  const inEurope = place === Place.eu || place === Place.eea;
  const outgoing = kind !== 'data' && direction === Direction.outgoing;
  return [
    ...(inEurope && sim.euBlocked ? ['blocked:eu'] : []),
    ...(place !== Place.home && place !== Place.eu && !sim.nonEuOpen ? ['blocked:nonEu'] : []),
    ...(outgoing && numberClass === NumberClass.vas && !sim.vasOpen ? ['blocked:vas'] : []),
    ...(outgoing && place === Place.home && numberClass === NumberClass.foreign && !sim.internationalOpen
      ? ['blocked:international']
      : []),
  ];
}
