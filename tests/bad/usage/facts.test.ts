import { expect, it } from 'vitest';
import { Fact } from '../../../assembly/layout/facts.ts';
import { rate } from '../../../src/engine/rate.ts';
import type { MobileScenario } from '../../../src/scenario/schema.ts';
import { projectScenario, publishedContract } from '../../unit/documents.ts';

it('more dated facts than the core holds are refused, with the number that is held', async () => {
  const facts = Array.from({ length: 2049 }, (_, day) => ({ kind: Fact.congestion, seconds: day * 3600 }));
  const read = await rate({
    contract: publishedContract(),
    scenario: projectScenario('citymesh-mobile-belgium') as MobileScenario,
    plan: 'medium',
    anchorDay: 1,
    records: [],
    facts,
  });
  const told = 'errors' in read ? read.errors.map(({ path, message }) => `${path}: ${message}`) : [];
  expect(told).toEqual(['facts: 2049 dated facts, at most 2048 are played; split the account by year']);
});
