import { describe, expect, it } from 'vitest';
import { TRAITS_MAX } from '../../assembly/layout/account.ts';
import { BackupTerms } from '../../assembly/layout/backup.ts';
import { BackupPeople } from '../../assembly/layout/backup-people.ts';
import { Fact, FactFlag } from '../../assembly/layout/facts.ts';
import { Network, WhatIf } from '../../assembly/layout/network.ts';
import { Header } from '../../assembly/layout/program.ts';
import { Trace } from '../../assembly/layout/trace.ts';
import type { Case } from '../../src/cases/schema.ts';
import { happeningsOf } from '../../src/cases/timeline.ts';
import { traitsOf } from '../../src/cases/traits.ts';
import { compileCore } from '../../src/core/compiled.ts';
import { writeFacts } from '../../src/core/facts.ts';
import {
  instantiateRecorded,
  type AccountFact,
  type RecordedLife,
  type TraceRow,
} from '../../src/core/recorded.ts';
import { rowsOf } from '../../src/core/rows.ts';
import { secondsOf } from '../../src/cases/quantities.ts';
import { billingMonthOf, dayNumber, isoDay } from '../../src/domain/calendar.ts';
import { networkCore, networkProgram, row, singleSims } from '../probe/network.ts';
import { QUIET } from '../probe/network-quiet.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { allCasesIn, groundOf } from './folders.ts';

const HOUR = 3600;
const DAY = 86_400;
const ground = groundOf('citymesh-backup');
const cases = allCasesIn('citymesh-backup').filter(({ timeline }) => factsOf(timeline).length > 0);
const named = cases.map((given) => [given.case, given] as const);
const alone = await instantiateRecorded(await compileCore('all'));

/** One cell, one customer without sites: the site of a case is the only one. */
const region = networkProgram({
  scenario: singleSims(),
  network: {
    [Network.regions]: 1,
    [Network.cells]: 1,
    [Network.customers]: 1,
    [Network.ownShare]: 1,
    [Network.simsPerCell]: 1,
    ...row(Network.sites, Array<number>(8).fill(0)),
    ...QUIET,
  },
});

function factsOf(timeline: Case['timeline']) {
  return happeningsOf(timeline).facts;
}

function compiledUnder({ terms }: Case): Uint8Array<ArrayBuffer> {
  const patches = Object.entries(terms).map(([path, value]) => ({ path, value }));
  const scenario = { ...ground.scenario, changes: [...ground.scenario.changes, ...patches] };
  const { program, errors } = compileProgram(ground.contract, scenario, [], { world: 0 });
  if (errors) throw new Error(JSON.stringify(errors));
  return program;
}

function lifeOf({ account, timeline, until }: Case): RecordedLife {
  const facts = factsOf(timeline);
  const anchorDay = account.anchorDay ?? 1;
  const days = facts.map(({ atSeconds }) => Math.floor(atSeconds / DAY));
  const startDay = account.startDay === undefined ? Math.min(...days) : secondsOf(account.startDay) / DAY;
  const untilDay = (until === undefined ? Math.max(...days) : secondsOf(until) / DAY) + 1;
  let month = billingMonthOf(startDay, anchorDay);
  const { firstDay } = month;
  let months = 1;
  for (; month.untilDay < untilDay; months++) month = billingMonthOf(month.untilDay, anchorDay);
  return {
    traits: traitsOf(account, ground.contract, ground.scenario),
    firstDay,
    anchorDay,
    months,
    facts: facts.map(({ fact, flags, micros, atSeconds, untilSeconds, subject, quantity }) => ({
      kind: Fact[fact],
      seconds: atSeconds - firstDay * DAY,
      ...(untilSeconds !== undefined && { until: untilSeconds - firstDay * DAY }),
      flags: flags.reduce((sum, flag) => sum + FactFlag[flag], 0),
      ...(subject !== undefined && { subject }),
      ...(quantity !== undefined && { quantity }),
      amount: micros ?? 0n,
    })),
  };
}

function isInCell({ kind, flags = 0 }: AccountFact): boolean {
  return kind >= Fact.phoneData && kind <= Fact.hardwareData && (flags & FactFlag.elsewhere) === 0;
}

/** Data by clock hour, as a network draws them; what is asked of the cell stands as amount. */
function byHour(fact: AccountFact): AccountFact[] {
  if (!isInCell(fact)) return [fact];
  const { seconds, until = seconds, quantity = 0n } = fact;
  if (until <= seconds) return [{ ...fact, amount: quantity }];
  const upTo = (turn: number) => (quantity * BigInt(turn - seconds)) / BigInt(until - seconds);
  const first = Math.floor(seconds / HOUR);
  return Array.from({ length: Math.ceil(until / HOUR) - first }, (_, index) => {
    const from = Math.max(seconds, (first + index) * HOUR);
    const turn = Math.min(until, (first + index + 1) * HOUR);
    const bytes = upTo(turn) - upTo(from);
    return { ...fact, seconds: from, until: turn, quantity: bytes, amount: bytes };
  });
}

const core = await networkCore(region);

/** What the network's path tells of a life, in a cell of so many bytes an hour. */
function playInCell(program: Uint8Array<ArrayBuffer>, life: RecordedLife, capacity: bigint): TraceRow[] {
  const { exports } = core;
  const slots = new BigInt64Array(region.slice().buffer);
  const begins = Number(slots[Header.networkSlot]);
  slots[begins + Network.capacityDown] = capacity;
  slots[begins + Network.capacityUp] = capacity;
  const [year = 0, month = 0] = isoDay(life.firstDay).split('-').map(Number);
  slots[Header.startDay] = BigInt(dayNumber(year, month, 1));
  const terms = new BigInt64Array(program.buffer);
  const from = Number(terms[Header.termsSlot]);
  const at = begins + Network.SIZE + BackupPeople.SIZE + WhatIf.SIZE;
  slots.set(terms.subarray(from, from + BackupTerms.SIZE), at);
  new Uint8Array(exports.memory.buffer, exports.programPtr(), region.byteLength).set(
    new Uint8Array(slots.buffer),
  );
  expect(exports.loadProgram(slots.length)).toBe(0);
  expect(exports.runCustomers(0, core.stepsOf)).toBeGreaterThan(0);
  const traits = new BigInt64Array(exports.memory.buffer, exports.traitsPtr(), TRAITS_MAX).fill(0n);
  for (const [slot, value] of Object.entries(life.traits)) traits[Number(slot)] = BigInt(value);
  const facts = life.facts.toSorted((one, other) => one.seconds - other.seconds).flatMap(byHour);
  const room = exports.factsPtr(facts.length);
  writeFacts(new DataView(exports.memory.buffer), room, facts);
  exports.playSite(facts.length, life.firstDay, life.anchorDay, life.months, 0);
  return rowsOf(exports);
}

function linesIn(rows: readonly TraceRow[]) {
  return rows
    .filter(({ type }) => type === Trace.line)
    .map(({ month, code, exclMicros }) => ({ month, code, exclMicros }));
}

function toldIn(rows: readonly TraceRow[]) {
  const told = rows.filter(({ type }) => [Trace.notice, Trace.stateOn, Trace.stateOff].includes(type));
  return told.map(({ type, seconds, code }) => `${seconds} ${type} ${code}`).toSorted();
}

function hitsIn(rows: readonly TraceRow[]): Set<string> {
  return new Set(rows.filter(({ type }) => type === Trace.hit).map(({ month, code }) => `${month} ${code}`));
}

describe('the cases of backup in a network', () => {
  it.each(named)('%s', (_, given) => {
    const program = compiledUnder(given);
    const life = lifeOf(given);
    expect(alone.load(program)).toBeUndefined();
    const expected = alone.play(life);
    const room = playInCell(program, life, 10n ** 12n);
    expect(linesIn(room)).toEqual(linesIn(expected));
    expect(toldIn(room)).toEqual(toldIn(expected));
    expect(hitsIn(room)).toEqual(hitsIn(expected));
  });

  it.each(named)('%s: a full cell leaves what is used elsewhere', (_, given) => {
    const program = compiledUnder(given);
    const life = lifeOf(given);
    expect(alone.load(program)).toBeUndefined();
    const unserved = life.facts.map((fact) => (isInCell(fact) ? { ...fact, quantity: 0n } : fact));
    const expected = alone.play({ ...life, facts: unserved });
    const full = playInCell(program, life, 1n);
    expect(linesIn(full)).toEqual(linesIn(expected));
    expect(toldIn(full)).toEqual(toldIn(expected));
  });
});
