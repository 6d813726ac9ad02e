import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { documentOf, publishedContract } from '../../unit/documents.ts';

type Life = Record<string, Record<string, unknown>>;

/** The published scenario with its people's life made wrong; its errors as "path: message". */
function refused(spoil: (life: Life) => void): string[] {
  const document = documentOf('scenarios/citymesh-mobile-belgium.json') as { people: { life: Life } };
  spoil(document.people.life);
  const { errors = [] } = parseScenario(document, publishedContract());
  return errors.map(({ path, message }) => `${path}: ${message}`);
}

describe('what happens to contracts', () => {
  it('is at most one thing a month', () => {
    expect(
      refused(({ perYear }) => {
        Object.assign(perYear?.['lost'] ?? {}, { value: 12 });
      }),
    ).toEqual([
      expect.stringMatching(
        /^people\.life\.perYear: makes 12\.\d+ a year; at most one thing a month happens to a SIM: keep it at 12$/,
      ),
    ]);
  });

  it('names archetypes that there are', () => {
    expect(
      refused((life) => {
        life['simBoxFound'] = { ...life['simBoxFound'], archetype: 'simbox' };
      }),
    ).toEqual(['people.life.simBoxFound.archetype: there is no "simbox"; did you mean simBox?']);
  });

  it('has figures in range', () => {
    expect(
      refused((life) => {
        Object.assign(life['letter'] ?? {}, { value: 1.2 });
      }),
    ).toEqual([expect.stringMatching(/^people\.life\.letter\.value: is 1\.2; /)]);
  });
});
