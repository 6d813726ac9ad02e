import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { scenarioSchema } from '../../../src/scenario/schema.ts';
import { root } from '../../architecture/root.ts';

const published = join(root, 'public/scenarios/scenario.schema.json');

it('the published JSON Schema is what scenarios are read with (vitest -u writes it anew)', async () => {
  const schema = {
    title: 'A scenario as data',
    description:
      'Contract, tariff, people, horizon and seed: what a run of Tarifflab plays. Every figure has a source or an assumption.',
    ...z.toJSONSchema(scenarioSchema),
  };
  const text = await format(JSON.stringify(schema), { ...(await resolveConfig(published)), parser: 'json' });
  await expect(text).toMatchFileSnapshot(published);
});
