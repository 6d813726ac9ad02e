import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../src/engine/simulator.ts';
import { direct } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import type { Progress } from '../../src/workers/outcome.ts';
import { SpanSet } from '../../src/workers/span-set.ts';
import type { Results } from '../../src/tallies/results.ts';
import { compileFakeCore } from '../faults/fake-core.ts';
import { digestOf, fakeOrder } from '../faults/fake-run.ts';
import { ManualClock } from '../faults/manual-clock.ts';
import { changed, inTurn, never } from '../faults/transports.ts';
import { settle, simulatorOn, stuck } from '../faults/fake-simulator.ts';

const simulator = simulatorOn(await compileFakeCore());

describe('a cancelled run', () => {
  it('is no error, settles without waiting for its workers, and leaves no beat behind', async () => {
    const clock = new ManualClock();
    const stop = new AbortController();
    const engine = simulator(stuck, { clock });
    const running = engine.run(fakeOrder(), stop.signal);
    await settle();
    stop.abort();
    expect(await running).toMatchObject({ cancelled: true, simMonths: 0 });
    engine.close();
    expect(clock.beating).toBe(0);
  });

  it('before it began has played nothing', async () => {
    const outcome = await simulator().run(fakeOrder(), AbortSignal.abort());
    expect(outcome).toEqual({ cancelled: true, simMonths: 0, eventMonths: 0, seconds: 0 });
  });

  it('while the core is still compiled settles at once', async () => {
    const stop = new AbortController();
    const running = simulator(direct, { compile: () => never() }).run(fakeOrder(), stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ cancelled: true });
  });

  it('is what a newer run makes of the older, and the newer one is not touched by it', async () => {
    const expected = digestOf(await simulator().run(fakeOrder()));
    const transport = inTurn(direct);
    const engine = simulator(transport);
    const older = [engine.run(fakeOrder({ simMonths: 5_000_000 }))];
    await settle();
    older.push(engine.run(fakeOrder({ simMonths: 4_000_000 })));
    const newest = engine.run(fakeOrder());
    expect(await Promise.all(older)).toMatchObject([{ cancelled: true }, { cancelled: true }]);
    expect(digestOf(await newest)).toBe(expected);
    expect(transport.started).toBe(3);
  });
});

describe('a run that was cancelled and is asked for again', () => {
  const large = { simMonths: 1_000_000 };

  /** Every customer that is given to a player; one that was given before throws. */
  function played(set: SpanSet): Transport {
    return changed((runner) => ({
      play: (request) => {
        set.add(request);
        return runner.play(request);
      },
    }));
  }

  async function cancelledAtFirstPicture(engine: Simulator): Promise<void> {
    const stop = new AbortController();
    const outcome = await engine.run(fakeOrder({ ...large, onResults: () => stop.abort() }), stop.signal);
    expect(outcome).toMatchObject({ cancelled: true });
  }

  it('goes on from what is there: nobody is played twice, and the digest is that of an unbroken run', async () => {
    const set = new SpanSet();
    const engine = simulator(played(set));
    await cancelledAtFirstPicture(engine);
    const told: Progress[] = [];
    const pictures: Results[] = [];
    const outcome = await engine.run(
      fakeOrder({
        ...large,
        onProgress: (progress) => void told.push(progress),
        onResults: (results) => void pictures.push(results),
      }),
    );
    expect(digestOf(outcome)).toBe(digestOf(await simulator().run(fakeOrder(large))));
    expect(set.takeAll()).toHaveLength(1);
    expect(told.every(({ simMonths }) => simMonths >= 20_028)).toBe(true);
    expect(pictures.every(({ simMonths }) => simMonths > 20_028)).toBe(true);
  });

  it('begins anew when another was played between', async () => {
    const set = new SpanSet();
    const engine = simulator(played(set));
    await cancelledAtFirstPicture(engine);
    set.takeAll();
    await engine.run(fakeOrder({ simMonths: 5000 }));
    set.takeAll();
    const outcome = await engine.run(fakeOrder(large));
    expect(digestOf(outcome)).toBe(digestOf(await simulator().run(fakeOrder(large))));
    expect(set.prefix()).toBeGreaterThan(0);
  });
});
