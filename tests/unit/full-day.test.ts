import { expect, it } from 'vitest';
import { RECORDED_EVENTS_MAX, FLOWS_MAX } from '../../assembly/layout/life.ts';
import { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { rate } from '../../src/engine/rate.ts';
import type { MobileScenario } from '../../src/scenario/schema.ts';
import type { UsageRecord } from '../../src/usage-file/record.ts';
import { groundOf } from '../cases/folders.ts';

const PATCHES = [
  { path: 'values.serviceStop', value: '100000.00' },
  { path: 'plans.none.dataPerGb', value: '10.00' },
];
const MORNING = Date.UTC(2026, 2, 3) / 1000;
const SHARED = { sim: 'A', place: Place.home, messages: 0, recipients: 1, numbers: [] };
const CALL = {
  ...SHARED,
  kind: 'voice',
  direction: Direction.outgoing,
  numberClass: NumberClass.mobile,
} as const;

const sessions = Array.from({ length: FLOWS_MAX }, (_, index): UsageRecord => ({
  ...CALL,
  kind: 'data',
  startSeconds: MORNING + 2 * index,
  seconds: 2,
  bytes: 1_000_000,
}));
const calls = Array.from({ length: RECORDED_EVENTS_MAX }, (_, index): UsageRecord => ({
  ...CALL,
  startSeconds: MORNING + 2 * index,
  seconds: 60,
  bytes: 0,
}));

// 32,768 x 1 MB at 10.00 a GB = 327.68; 32,768 minutes at 0.10 = 3,276.80.
it.each([
  ['sessions', sessions, ['dataBeyondBundle', 327_680_000]],
  ['calls', calls, ['voiceBeyondBundle', 3_276_800_000]],
] as const)('a day may hold all %s that the core has room for in a month', async (_, records, charged) => {
  const { contract, scenario } = groundOf('citymesh-mobile');
  const read = await rate({
    contract,
    scenario: scenario as MobileScenario,
    patches: PATCHES,
    plan: 'none',
    anchorDay: 1,
    records,
  });
  const lines = 'rated' in read ? read.rated.statements[0]?.bills[0]?.lines : [];
  expect(lines?.map(({ line, exclMicros }) => [line, exclMicros])).toEqual([['fee', 20_000_000], charged]);
});

it('what overlaps so much that it cannot be told is refused, and the next file is rated', async () => {
  const { contract, scenario } = groundOf('citymesh-mobile');
  const request = {
    contract,
    scenario: scenario as MobileScenario,
    plan: 'none',
    anchorDay: 1,
    patches: PATCHES,
  };
  const overlapping = sessions.map((session) => ({ ...session, seconds: 3000 }));
  const second = { ...CALL, sim: 'B', startSeconds: MORNING, seconds: 60, bytes: 0 };
  const read = await rate({ ...request, records: [...overlapping, ...calls.slice(0, 2000), second] });
  expect('errors' in read ? read.errors : []).toEqual([
    {
      code: 'too-much-to-tell',
      path: 'SIM A',
      message:
        'more charges, notices and changes in one month than can be told; join sessions that follow each other, or split the SIM into several names',
    },
  ]);
  expect('rated' in (await rate({ ...request, records: [second] }))).toBe(true);
});
