import { describe, expect, it } from 'vitest';
import { Limit, Line, Notice, USE_LIMITS, USE_LINES, USE_NOTICES } from '../../assembly/layout/kinds.ts';
import { Engine } from '../../src/engine/engine.ts';
import { direct } from '../../src/workers/in-process.ts';
import { projectScenario, publishedContract } from '../unit/documents.ts';

const SIM_MONTHS = 60_000;
/** A business writes few MMS to BASE: more than 50 a day or 400 a month are not met among so few customers. */
const RARE = ['mmsBaseDay', 'mmsBaseMonth'];

async function played() {
  const engine = new Engine({ transport: direct, cores: 1 });
  const scenario = projectScenario('benchmark');
  const request = { contract: publishedContract(), scenario, variants: [], simMonths: SIM_MONTHS };
  const outcome = await engine.simulate(request);
  if (outcome.errors || outcome.cancelled) throw new Error(JSON.stringify(outcome));
  const [baseline] = outcome.results.variants;
  if (!baseline) throw new Error('a run without a baseline');
  return baseline;
}

/** The first so many names of a set. */
function names(set: Record<string, string | number>, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(set[index]));
}

describe('the benchmark scenario', () => {
  it('makes every line, notice, stop and hit of the mobile terms', async () => {
    const { linesMicros, notices, fairUse, protection, abuse, revenue } = await played();
    const silent = [
      ...names(Line, USE_LINES).filter((line) => !linesMicros[line as keyof typeof linesMicros].value),
      ...names(Notice, USE_NOTICES).filter((notice) => !notices[notice as keyof typeof notices].value),
      ...names(Limit, USE_LIMITS).filter((limit) => {
        const { honest, misuse } = fairUse.limits[limit as keyof typeof fairUse.limits];
        return !honest?.value && !misuse?.value;
      }),
    ];
    expect(silent.filter((name) => !RARE.includes(name))).toEqual([]);
    const { roamingStops, serviceStops, reactivations, blockedUses } = protection;
    for (const { value } of [roamingStops, serviceStops, reactivations, blockedUses, abuse.proven]) {
      expect(value).toBeGreaterThan(0);
    }
    expect(abuse.surchargedMonths.value).toBeGreaterThan(0);
    expect(revenue.lateMicros.value).toBeGreaterThan(0);
  });
});
