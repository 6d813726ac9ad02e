import { describe, expect, it } from 'vitest';
import { playAssumptions, type BandRequest } from '../../src/engine/assumptions.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { SimulationRequest } from '../../src/engine/request.ts';
import type { RangedAssumption } from '../../src/scenario/assumption-schema.ts';
import { editScenario } from '../../src/scenario/edit.ts';
import { figuresOf, type AssumptionBand } from '../../src/tallies/assumption-band.ts';
import type { RunOutcome } from '../../src/workers/outcome.ts';
import { direct } from '../../src/workers/in-process.ts';
import { projectScenario, publishedContract } from './documents.ts';

const contract = publishedContract();
const published = projectScenario('citymesh-mobile-belgium');
const range = (id: string, at: string[], low: number | string, high: number | string): RangedAssumption => {
  return { id, title: id, at, low, high, source: 'a test' };
};
const calls = range('calls', ['people.archetypes.office.calls.seconds'], 180, 272);
const sms = range('sms', ['plans.small.smsEach', 'plans.medium.smsEach'], '0.09', '0.16');
const dearer = [{ path: 'plans.medium.fee', value: '30.00' }];

function requestWith(assumptions: RangedAssumption[], more: Partial<BandRequest> = {}): BandRequest {
  return { contract, scenario: { ...published, assumptions }, changes: [], simMonths: 1500, ...more };
}

/** An engine that plays, and what it was asked. */
function listening() {
  const asked: SimulationRequest[] = [];
  const engine = new Engine({ transport: direct, cores: 1 });
  const simulate = (request: SimulationRequest): Promise<RunOutcome> => {
    asked.push(request);
    return engine.simulate(request);
  };
  return { asked, engine, simulate };
}

async function bandOf(request: BandRequest): Promise<{ band: AssumptionBand; asked: SimulationRequest[] }> {
  const { asked, simulate, engine } = listening();
  const outcome = await playAssumptions(simulate, request);
  engine.close();
  if (!('band' in outcome)) throw new Error(JSON.stringify(outcome));
  return { band: outcome.band, asked };
}

async function playedAlone(request: Omit<SimulationRequest, 'contract'>) {
  const engine = new Engine({ transport: direct, cores: 1 });
  const outcome = await engine.simulate({ contract, simMonths: 1500, ...request });
  engine.close();
  const last = 'results' in outcome ? outcome.results.variants.at(-1) : undefined;
  return last && figuresOf(last);
}

describe('the band of assumptions', () => {
  it('has the figures of runs with each end set by hand, on the same draws', async () => {
    const { band } = await bandOf(requestWith([calls, sms]));
    const [first, second] = band.moved;
    const { scenario } = editScenario(contract, published, [{ path: calls.at[0] ?? '', value: 272 }]);
    const cheap = sms.at.map((path) => ({ path, value: '0.09' }));
    expect(band.central).toEqual(await playedAlone({ scenario: published, variants: [] }));
    expect(first?.high).toEqual(scenario && (await playedAlone({ scenario, variants: [] })));
    expect(first?.low).toEqual(band.central); // 180 s is what stands there
    expect(second?.low).toEqual(
      await playedAlone({ scenario: published, variants: [{ id: 'low', title: 'low', changes: cheap }] }),
    );
    expect(second?.low.mean).toBeLessThan(second?.high.mean ?? 0);
  });

  it('stands under the changes that the reader made, and leaves out what the reader set', async () => {
    const changes = [...dearer, { path: 'plans.medium.smsEach', value: '0.20' }];
    const { band, asked } = await bandOf(requestWith([sms, calls], { changes }));
    expect(asked[0]?.variants?.map((variant) => variant.changes)).toEqual([
      changes,
      [...changes, { path: 'plans.small.smsEach', value: '0.09' }],
      [...changes, { path: 'plans.small.smsEach', value: '0.16' }],
    ]);
    expect(band.central).toEqual(
      await playedAlone({ scenario: published, variants: [{ id: 'edited', title: 'edited', changes }] }),
    );
    expect(band.moved[1]?.low).toEqual(band.central);
  });

  it('plays terms as many to a run as there may be, and people in runs of their own', async () => {
    const fees = ['none', 'small', 'medium', 'large', 'unlimited'].map((plan) =>
      range(plan, [`plans.${plan}.fee`], '1.00', '60.00'),
    );
    const { band, asked } = await bandOf(requestWith([...fees, calls]));
    expect(asked.map(({ variants }) => variants?.length)).toEqual([8, 2, 0, 0]);
    expect(band.moved.map(({ id }) => id)).toEqual([
      'none',
      'small',
      'medium',
      'large',
      'unlimited',
      'calls',
    ]);
  });

  it('is refused where an end is out of bounds, at its place and before anything is played', async () => {
    const wrong = [
      range('share', ['people.archetypes.office.offShare'], 0, 2),
      range('fee', ['inputs.reactivationFee'], '0.00', '40.00'),
    ];
    const { asked, simulate, engine } = listening();
    const outcome = await playAssumptions(simulate, requestWith(wrong));
    engine.close();
    expect(asked).toEqual([]);
    expect('errors' in outcome && outcome.errors?.map(({ path }) => path)).toEqual([
      'assumptions[0].high: people.archetypes[0].offShare.value',
      'assumptions[1].high: inputs.reactivationFee',
    ]);
  });

  it('ends where it is not wanted any more', async () => {
    const controller = new AbortController();
    controller.abort();
    const { simulate, engine } = listening();
    const outcome = await playAssumptions(simulate, requestWith([sms], { signal: controller.signal }));
    engine.close();
    expect(outcome).toEqual({ cancelled: true });
  });
});
