import { expect, it } from 'vitest';
import { Fact } from '../../../assembly/layout/facts.ts';
import { rate } from '../../../src/engine/rate.ts';
import type { MobileScenario } from '../../../src/scenario/schema.ts';
import { projectScenario, publishedContract } from '../../unit/documents.ts';

it('more dated facts than the core holds are refused, with the number that is held', async () => {
  const facts = Array.from({ length: 65_537 }, (_, minute) => ({
    kind: Fact.congestion,
    seconds: minute * 60,
  }));
  const read = await rate({
    contract: publishedContract(),
    scenario: projectScenario('citymesh-mobile-belgium') as MobileScenario,
    plan: 'medium',
    anchorDay: 1,
    records: [],
    facts,
  });
  const told = 'errors' in read ? read.errors.map(({ path, message }) => `${path}: ${message}`) : [];
  expect(told).toEqual(['facts: 65537 dated facts, at most 65536 are played; split the account by year']);
});
