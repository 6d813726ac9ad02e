import { describe, expect, it } from 'vitest';
import { Reaction } from '../../assembly/layout/kinds.ts';
import { rate } from '../../src/engine/rate.ts';
import type { Statement } from '../../src/engine/statement.ts';
import { contractNamed, scenarioFor } from './given.ts';
import { caseFiles, casesIn } from './read.ts';
import type { Case } from './schema.ts';
import { durationOf, recordsOf, secondsOf } from './timeline.ts';
import { differenceOf, toldBoth } from './told.ts';

const contract = contractNamed('citymesh-mobile');
const scenario = scenarioFor(contract, 'citymesh-mobile-belgium');

async function statementFor({ terms, sim, timeline, until }: Case): Promise<Statement> {
  const read = await rate({
    contract,
    scenario,
    patches: Object.entries(terms).map(([path, value]) => ({ path, value })),
    plan: sim.plan,
    records: timeline.flatMap(recordsOf),
    anchorDay: sim.anchorDay,
    ...subscriberOf(sim),
    ...(until ? { untilDay: secondsOf(`${until} 00:00`) / 86_400 + 1 } : {}),
  });
  if ('errors' in read)
    throw new Error(read.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const [statement] = read.rated.statements;
  if (!statement) throw new Error('the timeline gives no account');
  return statement;
}

function subscriberOf({ lifted, pays, employees, reaction, ...own }: Case['sim']) {
  return {
    sim: {
      nonEuOpen: Number(lifted.includes('nonEu')),
      vasOpen: Number(lifted.includes('vas')),
      internationalOpen: Number(lifted.includes('international')),
      euBlocked: Number(own.euBlocked),
      customLimit: Number(own.customLimit),
      ceiling: Number(own.ceiling),
      explicitChoice: Number(own.explicitChoice),
      consent: Number(own.consent),
      reaction: Reaction[reaction],
      pollPhase: own.pollPhase,
    },
    customer: {
      employees,
      payDelaySeconds: pays === 'never' ? -1 : durationOf(pays.replace(/^after /, '')),
    },
  };
}

describe.each(caseFiles)('%s', (file) => {
  it.each(casesIn(file).map((given) => [given.case, given] as const))('%s', async (_, given) => {
    const { expected, told } = toldBoth(given.expect, await statementFor(given));
    expect(told, differenceOf(given, expected, told)).toEqual(expected);
  });
});
