import { describe, expect, it } from 'vitest';
import { provenanceCount } from '../../../src/app/network/provenance-count.ts';
import { whatIfLine } from '../../../src/app/network/what-if-line.ts';
import { figureOf } from '../../../src/app/sheet/figure.ts';
import { networkSentences } from '../../../src/app/sheet/network.ts';
import { rulesWith, sentencesWith } from '../../../src/app/sheet/search.ts';
import { figurePaths, questionOf } from '../../../src/app/sheet/pieces.ts';
import { faultsOf, questionFor } from '../../../src/app/state/ask.ts';
import { examplesFor } from '../../../src/app/state/examples.ts';
import { publishedAt } from '../../../src/app/state/figures-at.ts';
import { readFragment, writeFragment } from '../../../src/app/state/link.ts';
import { contractsOfNetwork, networkScenario } from '../documents.ts';
import { openedDocuments } from './documents.ts';

const scenario = networkScenario();
const documents = { contract: contractsOfNetwork(), scenario };

describe('a scenario with a network', () => {
  it('has views of its own, whose links lead back', () => {
    const work = {
      scenario: scenario.id,
      view: 'network' as const,
      vat: 'excl' as const,
      patches: [
        { path: 'network.whatIfs.tuesday', value: 'on' },
        { path: 'network.whatIfs.tuesday.cut.at', value: '2026-03-11T09:00' },
        { path: 'network.whatIfs.event3', value: 'cut 2 2026-04-01T09:00 8' },
        { path: 'network.cells.threshold', value: 0.8 },
        { path: 'network.backup.policies.improperCharge', value: 0.5 },
        { path: 'network.backup.inputs.helpdeskMinutes', value: 20 },
      ],
    };
    expect(readFragment(writeFragment(work, scenario.seed), documents)).toEqual({ work, errors: [] });
  });

  it('says its figures in sentences, each of them once, and holds every one of them', () => {
    const { said, rest } = networkSentences(scenario);
    const paths = [...said, ...rest].flatMap(({ lines }) => figurePaths(lines));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(publishedAt(documents, path), path).toBeDefined();
    for (const path of paths) expect(figureOf(documents, path).provenance, path).toBeDefined();
    const { figures, assumptions } = provenanceCount(scenario.network);
    // the ten factors of load between cells stand in one figure, which is no field
    expect(figures).toBe(paths.length + 1);
    expect(assumptions).toBeGreaterThan(0);
    expect(assumptions).toBeLessThan(figures);
  });

  it('is searched through, and so is the contract of its backup', () => {
    const { said, rest } = networkSentences(scenario);
    const found = sentencesWith([...said, ...rest], 'STRETCHES of cable');
    expect(found.map(({ id }) => id)).toEqual([said.find(({ id }) => id.includes('stretches'))?.id]);
    expect(sentencesWith([...said, ...rest], 'xylophone')).toEqual([]);
    const { beside } = documents.contract;
    if (!beside) throw new Error('no contract of backup');
    const rules = rulesWith(beside, '2.1.5');
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.every(({ clause }) => clause.includes('2.1.5'))).toBe(true);
    expect(rulesWith(beside, 'xylophone')).toEqual([]);
  });

  it('has what-ifs as sentences with fields, off until they are put on', () => {
    for (const whatIf of scenario.network.whatIfs) {
      const { before, at, after } = whatIfLine(whatIf);
      expect(publishedAt(documents, `network.whatIfs.${whatIf.id}`)).toBe('off');
      for (const path of [...figurePaths([before, after]), ...(at ? [at] : [])]) {
        expect(publishedAt(documents, path), path).toBeDefined();
      }
      expect(questionOf(before, figurePaths([before])[0] ?? '')).toContain('…');
    }
    expect(publishedAt(documents, 'network.whatIfs.nothing')).toBeUndefined();
    expect(publishedAt(documents, 'network.whatIfs.event1')).toBe('none');
    expect(publishedAt(openedDocuments(), 'network.whatIfs.event1')).toBeUndefined();
  });

  it('plays a what-if as the compared variant, and its figures as another scenario', () => {
    const asked = questionFor(documents, [
      { path: 'network.whatIfs.growth', value: 'on' },
      { path: 'network.whatIfs.growth.growth.percent', value: 40 },
    ]);
    if ('errors' in asked) throw new Error(JSON.stringify(asked.errors));
    expect(asked.request.changes).toEqual([{ path: 'network.whatIfs.growth', value: 'on' }]);
    expect(JSON.stringify(asked.request.scenario)).toContain('"growth":{"percent":40}');
  });

  it('says where a what-if cannot be', () => {
    const path = 'network.whatIfs.tuesday.cut.region';
    expect(faultsOf(documents, [{ path, value: 9 }])).toMatchObject([{ path }]);
  });

  it('answers the example question itself; the one without a network leads to it', () => {
    const own = examplesFor(documents).find(({ view }) => view === 'network');
    expect(own?.changes).toEqual([{ path: 'network.whatIfs.tuesday', value: 'on' }]);
    expect(faultsOf(documents, own?.changes ?? [])).toEqual([]);
    const harder = examplesFor(documents).filter(({ view }) => view === 'network')[1];
    expect(harder?.changes).toContainEqual({ path: 'network.cells.ownShare', value: 0.5 });
    expect(faultsOf(documents, harder?.changes ?? [])).toEqual([]);
    const link = examplesFor(openedDocuments()).find((example) => example.link)?.link ?? '';
    expect(readFragment(link, documents)).toMatchObject({
      work: { view: 'network', patches: own?.changes },
      errors: [],
    });
  });
});
