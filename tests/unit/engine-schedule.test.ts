import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/workers/pace.ts';
import { Schedule, type Batch, type Standing } from '../../src/workers/schedule.ts';
import { SpanSet } from '../../src/workers/span-set.ts';

interface Player extends Standing {
  batches: Batch[];
}

/** Players take turns as `turns` says and sometimes die; what was collected, in the order of collection. */
function played(schedule: Schedule, players: Player[], turns: readonly number[]): Batch[] {
  return handsOf(schedule, players, turns).flat();
}

/** The same, collection by collection. */
function handsOf(schedule: Schedule, players: Player[], turns: readonly number[]): Batch[][] {
  const collected: Batch[][] = [];
  const act = (player: Player, dies: boolean): boolean => {
    if (dies) {
      schedule.giveBack(player.batches.splice(0));
      Object.assign(player, { stage: 0, holds: false, rest: undefined });
      return true;
    }
    const task = schedule.next(player);
    if (task?.kind === 'play') player.batches.push(task.batch);
    if (task?.kind === 'collect') collected.push(player.batches.splice(0));
    return task !== undefined;
  };
  for (const turn of turns) act(players[turn % players.length] as Player, turn % 11 === 10);
  while (players.map((player) => act(player, false)).includes(true));
  return collected;
}

function paceOf(customersAMillisecond: number): Pace {
  const pace = new Pace();
  for (let times = 0; times < 20; times += 1) pace.observe(10 * customersAMillisecond, 10);
  return pace;
}

describe('a schedule', () => {
  it('has every customer collected exactly once, whoever plays, in whatever turns, and whoever dies', () => {
    const run = fc.record({
      total: fc.integer({ min: 1, max: 3000 }),
      firstShare: fc.double({ min: 0.001, max: 1, noNaN: true }),
      count: fc.integer({ min: 1, max: 7 }),
      turns: fc.array(fc.nat(1000), { maxLength: 300 }),
      speed: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(run, ({ total, firstShare, count, turns, speed }) => {
        const schedule = new Schedule(paceOf(speed), count);
        schedule.openFirst(Math.ceil(total * firstShare));
        schedule.openAll(total);
        const players = Array.from({ length: count }, () => ({ stage: 0, holds: false, batches: [] }));
        const entered = new SpanSet();
        for (const batch of played(schedule, players, turns)) entered.add(batch);
        expect(entered.takeAll()).toEqual([{ first: 0, endExclusive: total }]);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('has each unit played whole, in order, by one player, and handed over whole', () => {
    const run = fc.record({
      units: fc.integer({ min: 1, max: 40 }),
      unit: fc.integer({ min: 2, max: 90 }),
      count: fc.integer({ min: 1, max: 7 }),
      turns: fc.array(fc.nat(1000), { maxLength: 300 }),
      speed: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(run, ({ units, unit, count, turns, speed }) => {
        const schedule = new Schedule(paceOf(speed), count, unit);
        schedule.openFirst(unit);
        schedule.openAll(units * unit);
        const players = Array.from({ length: count }, () => ({ stage: 0, holds: false, batches: [] }));
        const entered = new SpanSet();
        for (const held of handsOf(schedule, players, turns)) {
          const steps = held.flatMap(({ first, endExclusive }) =>
            Array.from({ length: endExclusive - first }, (_, index) => first + index),
          );
          expect(steps.length % unit).toBe(0);
          steps.forEach((step, index) => expect(step % unit).toBe(index % unit));
          for (const batch of held) entered.add(batch);
        }
        expect(entered.takeAll()).toEqual([{ first: 0, endExclusive: units * unit }]);
        expect(schedule.boundaries.every((boundary) => boundary % unit === 0)).toBe(true);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it('leaves a unit where it is while closed, and has it played on', () => {
    const schedule = new Schedule(paceOf(1), 1, 36);
    schedule.openFirst(36);
    schedule.openAll(36);
    const player: Standing = { stage: 0, holds: false };
    expect(schedule.next(player)).toMatchObject({ kind: 'play', batch: { first: 0, endExclusive: 16 } });
    schedule.open(false);
    expect(schedule.next(player)).toBeUndefined();
    schedule.open(true);
    expect(schedule.next(player)).toMatchObject({ kind: 'play', batch: { first: 16, endExclusive: 32 } });
    expect(schedule.next(player)).toMatchObject({ kind: 'play', batch: { first: 32, endExclusive: 36 } });
    expect(schedule.next(player)).toEqual({ kind: 'collect' });
  });

  it('gives a lost unit back whole, tried as often as the part of it that was tried most', () => {
    const schedule = new Schedule(paceOf(100), 1, 10);
    schedule.openFirst(20);
    schedule.openAll(20);
    const lost: Standing = { stage: 0, holds: false };
    expect(schedule.next(lost)).toMatchObject({ batch: { first: 0 } });
    schedule.giveBack([
      { first: 0, endExclusive: 4, attempts: 0 },
      { first: 4, endExclusive: 6, attempts: 1 },
    ]);
    const found = schedule.next({ stage: 0, holds: false });
    expect(found).toEqual({ kind: 'play', batch: { first: 0, endExclusive: 10, attempts: 1 } });
  });

  it('keeps players within the first stage until the rest is opened', () => {
    const schedule = new Schedule(paceOf(100), 1);
    schedule.openFirst(5);
    const player = { stage: 0, holds: false };
    const tasks = Array.from({ length: 9 }, () => schedule.next(player));
    const ends = tasks.flatMap((task) => (task?.kind === 'play' ? task.batch.endExclusive : []));
    expect(ends.at(-1)).toBe(5);
    expect(tasks.filter((task) => task?.kind === 'collect')).toHaveLength(1);
    expect(tasks.at(-1)).toBeUndefined();
  });

  it('deals a first stage out by sixths of a share each, the last of it by less and less, then keeps the pace', () => {
    const schedule = new Schedule(paceOf(1), 2);
    schedule.dealFirst();
    schedule.openFirst(160);
    schedule.openAll(1000);
    const player = { stage: 0, holds: false };
    const sizes = Array.from({ length: 20 }, () => schedule.next(player)).map((task) =>
      task?.kind === 'play' ? task.batch.endExclusive - task.batch.first : 0,
    );
    // 160 / (6 x 2) = 14, rounded up; from 48 left on a quarter of what is left, rounded up, and 2 (14 / 8) at least.
    const last = [12, 9, 7, 5, 4, 3, 2, 2, 2, 2];
    expect(sizes).toEqual([...Array<number>(8).fill(14), ...last, 0, 16]);
  });

  it('has a player hand over what it holds of an earlier stage before it goes on', () => {
    const schedule = new Schedule(paceOf(1), 2);
    schedule.openFirst(4);
    schedule.openAll(1000);
    const [slow, quick] = [
      { stage: 0, holds: false },
      { stage: 0, holds: false },
    ];
    expect(schedule.next(slow)).toMatchObject({ kind: 'play', batch: { first: 0, endExclusive: 2 } });
    expect(schedule.next(quick)).toMatchObject({ kind: 'play', batch: { first: 2, endExclusive: 4 } });
    expect(schedule.next(quick)).toEqual({ kind: 'collect' });
    expect(schedule.next(quick)).toMatchObject({ kind: 'play', batch: { first: 4 } });
    expect(schedule.next(slow)).toEqual({ kind: 'collect' });
    expect(schedule.next(slow)).toMatchObject({ kind: 'play' });
  });
});

describe('the pace', () => {
  it('starts small, then gives batches of 16 ms at the speed seen', () => {
    const pace = new Pace();
    expect(pace.batch()).toBe(8);
    for (let times = 0; times < 60; times += 1) pace.observe(pace.batch(), pace.batch() / 32);
    expect(pace.batch()).toBe(512);
  });

  it('grows no more than fourfold at a time, however short a batch seemed', () => {
    const pace = new Pace();
    pace.observe(8, 0);
    expect(pace.batch()).toBeLessThanOrEqual(32);
  });

  it('is never less than one customer', () => {
    const pace = new Pace();
    pace.observe(1, 5000);
    expect(pace.batch()).toBe(1);
  });
});

describe('a set of spans', () => {
  it('refuses a customer twice', () => {
    const set = new SpanSet();
    set.add({ first: 10, endExclusive: 20 });
    for (const span of [
      { first: 19, endExclusive: 21 },
      { first: 5, endExclusive: 11 },
      { first: 12, endExclusive: 13 },
      { first: 10, endExclusive: 20 },
    ]) {
      expect(() => set.add(span)).toThrow('would be counted twice');
    }
  });

  it('knows how far it reaches from customer 0 without a gap', () => {
    const set = new SpanSet();
    set.add({ first: 5, endExclusive: 9 });
    expect(set.prefix()).toBe(0);
    set.add({ first: 0, endExclusive: 5 });
    expect(set.prefix()).toBe(9);
    set.add({ first: 12, endExclusive: 14 });
    expect(set.prefix()).toBe(9);
  });
});
