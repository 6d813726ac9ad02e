import { expect, it } from 'vitest';
import { playCase } from '../../../src/cases/play.ts';
import { allCasesIn, groundOf } from '../../cases/folders.ts';

it('contracts held together, without figures for the second one', async () => {
  const ground = groundOf('citymesh-backup');
  const [together] = allCasesIn('citymesh-backup').filter(({ contracts }) => contracts.length > 1);
  if (together === undefined) throw new Error('no case of two contracts');
  const { contract, scenario } = ground;
  const played = await playCase(together, { contract, scenario });
  expect(played.errors).toEqual([
    {
      code: 'not-together',
      path: 'contracts',
      message:
        'are citymesh-backup and citymesh-mobile; what is held together is 4G backup and then the mobile contract, with its given figures under "beside"',
    },
  ]);
});
