import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { Fact, FactFlag } from '../../../assembly/layout/facts.ts';
import { FACTS, type FactForm } from '../../../src/cases/facts.ts';
import { happeningOf } from '../../../src/cases/timeline.ts';
import { USE_WORDS } from '../../../src/cases/uses.ts';
import { factWords } from '../../../src/cases/write-facts.ts';
import { root } from '../../architecture/root.ts';

const page = join(root, 'tests/cases/FACTS.md');
const forms = Object.entries(FACTS);

/** "amount (incl. VAT)", in brackets when it may be left out. */
function taken({ amount, quantity, until, subject }: FactForm): string {
  const parts = [
    amount && { ...amount, word: 'EUR' },
    quantity && { ...quantity, word: quantity.units.join('/') || 'number' },
    until && { ...until, word: 'until' },
    subject && { ...subject, word: '#' },
  ];
  return parts
    .flatMap((part) => (part ? [part] : []))
    .map(({ need, word, about }) => (need === 'must' ? `${word}: ${about}` : `[${word}: ${about}]`))
    .join('; ');
}

function tableText(): string {
  const rows = forms.map(
    ([name, form]) =>
      `| \`${name}\` | ${form.about} | ${taken(form)} | ${(form.flags ?? []).map((flag) => `\`${flag}\``).join(' ')} |`,
  );
  return [
    '# Facts of a timeline',
    '',
    'What a line may tell of an account on a date, with what it takes (in brackets: may be left out) and its flags.',
    '',
    '| fact | on that day | takes | flags |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

describe('the facts of a timeline', () => {
  it('stand in the page that tells them (vitest -u writes it anew)', async () => {
    const text = await format(tableText(), { ...(await resolveConfig(page)), parser: 'markdown' });
    await expect(text).toMatchFileSnapshot(page);
  });

  it('are all the facts of the core, and none has the name of a use', () => {
    const names = Object.keys(Fact).filter((name) => Number.isNaN(Number(name)) && name !== 'COUNT');
    expect(forms.map(([name]) => name).sort()).toEqual(names.sort());
    expect(USE_WORDS.filter((word) => Object.hasOwn(FACTS, word))).toEqual([]);
  });

  it('have flags that can be told apart', () => {
    for (const [name, { flags = [] }] of forms) {
      const bits = flags.map((flag) => FactFlag[flag]);
      expect(new Set(bits).size, name).toBe(bits.length);
    }
  });

  it('read as they are written', () => {
    for (const line of [
      '2025-01-24 12:00:00 paid 72.60 EUR #1',
      '2025-03-10 10:00:00 outage until 2025-03-10 14:00:00',
    ]) {
      const [fact] = happeningOf(line).facts;
      if (!fact) throw new Error(`no fact in ${line}`);
      const { fact: name, atSeconds, untilSeconds, micros, ...rest } = fact;
      const told = factWords({
        ...rest,
        kind: Fact[name],
        seconds: atSeconds,
        ...(untilSeconds !== undefined && { until: untilSeconds }),
        amount: micros,
        flags: 0,
      });
      expect(`${line.slice(0, 19)} ${told}`).toBe(line);
    }
  });
});
