import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { casesJsonSchema } from '../../../src/cases/json-schema.ts';
import { root } from '../../architecture/root.ts';

const published = join(root, 'public/cases.schema.json');

it('the published JSON Schema is what cases are read with (vitest -u writes it anew)', async () => {
  const text = await format(JSON.stringify(casesJsonSchema()), {
    ...(await resolveConfig(published)),
    parser: 'json',
  });
  await expect(text).toMatchFileSnapshot(published);
});

it.each(['sim', 'account'])(
  'an editor takes a day of the month that stands without quotes, under %s',
  (part) => {
    expect(casesJsonSchema()).toHaveProperty(`items.properties.${part}.properties.anchorDay.type`, [
      'string',
      'number',
    ]);
  },
);
