import { describe, expect, it } from 'vitest';
import { judge } from '../../src/cases/judge.ts';
import { allCasesIn, folders, groundOf, isPlayable } from './folders.ts';

describe.each(folders.filter(isPlayable))('the cases of %s', (folder) => {
  it('fail where a rule that they name is switched off: one at least for each simulated rule', async () => {
    const ground = groundOf(folder);
    const cases = allCasesIn(folder);
    const rules = ground.contract.rules.filter(({ status }) => status === 'simulated');
    const unfelt: string[] = [];
    for (const { id } of rules) {
      const own = cases.filter((each) => each.rules.includes(id));
      let isFelt = false;
      for (const each of own) {
        const { outcome } = await judge(each, ground, [{ path: `rules.${id}`, value: 'off' }]);
        isFelt = outcome === 'failed';
        if (isFelt) break;
      }
      if (!isFelt) unfelt.push(id);
    }
    expect(unfelt).toEqual([]);
  }, 300_000);
});
