import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { contractSchema } from '../../../src/contracts/schema.ts';
import { root } from '../../architecture/root.ts';

const published = join(root, 'public/contracts/contract.schema.json');

it('the published JSON Schema is what contracts are read with (vitest -u writes it anew)', async () => {
  const schema = {
    title: 'A telecom contract as data',
    description:
      'One contract document of Tarifflab: figures, readings, policies and rules, each with its clause.',
    ...z.toJSONSchema(contractSchema),
  };
  const text = await format(JSON.stringify(schema), { ...(await resolveConfig(published)), parser: 'json' });
  await expect(text).toMatchFileSnapshot(published);
});
