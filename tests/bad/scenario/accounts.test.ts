import { describe, expect, it } from 'vitest';
import { contractOf, readChanged, type Json } from '../../unit/accounts/published.ts';

const contract = contractOf('smartglasnet-fibre');

function refused(change: (behaviour: Json, archetypes: Json[], document: Json) => void): string[] {
  const read = readChanged('smartglasnet-fibre-netherlands', contract, (document) => {
    const people = document['people'] as { behaviour: Json; archetypes: Json[] };
    change(people.behaviour, people.archetypes, document);
  });
  return (read.errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

describe('people of an account scenario', () => {
  it('that lack a figure', () => {
    expect(
      refused((behaviour) => {
        delete behaviour['outagesPerYear'];
      }),
    ).toEqual(['people.behaviour.outagesPerYear: missing; give a value in times/year']);
  });

  it('that have a figure nothing reads', () => {
    const errors = refused((behaviour) => {
      behaviour['outagesPerYer'] = behaviour['outagesPerYear'];
    });
    expect(errors).toEqual([
      'people.behaviour.outagesPerYer: nothing reads "outagesPerYer"; did you mean outagesPerYear?',
    ]);
  });

  it('that count in another unit, or beyond what can be', () => {
    const figure = { value: 2, unit: 'share', assumption: 'wrong on purpose' };
    expect(
      refused((behaviour) => {
        behaviour['debitShare'] = figure;
        behaviour['outageHours'] = figure;
      }),
    ).toEqual([
      'people.behaviour.debitShare.value: is 2; give a number from 0 to 1 (share)',
      'people.behaviour.outageHours.unit: is "share"; give h',
    ]);
  });

  it('that grow by a share, or by more than a site a month', () => {
    expect(
      refused((_, archetypes) => {
        const [small = {}, medium = {}] = archetypes;
        small['furtherSitesPerYear'] = { value: 0.1, unit: 'share', assumption: 'wrong on purpose' };
        medium['furtherSitesPerYear'] = { value: 13, unit: 'times/year', assumption: 'wrong on purpose' };
      }),
    ).toEqual([
      'people.archetypes[0].furtherSitesPerYear.unit: is "share"; give times/year',
      'people.archetypes[1].furtherSitesPerYear.value: is 13; give a number from 0 to 12 (times/year)',
    ]);
  });

  it('that grow, or come, without end', () => {
    const read = readChanged('citymesh-prepaid-belgium', contractOf('citymesh-prepaid'), (document) => {
      const { behaviour } = document['people'] as { behaviour: Record<string, Json> };
      behaviour['dataGrowthPerYear'] = { ...behaviour['dataGrowthPerYear'], value: 2000 };
      behaviour['moreVisitsFactor'] = { ...behaviour['moreVisitsFactor'], value: 1000 };
      delete behaviour['moreVisitsPerYear'];
    });
    expect((read.errors ?? []).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'people.behaviour.dataGrowthPerYear.value: is 2000; give a number from 0 to 1000 (percent)',
      'people.behaviour.moreVisitsPerYear: missing; give a value in times/year',
      'people.behaviour.moreVisitsFactor.value: is 1000; give a number from 0 to 10 (×)',
    ]);
  });

  it('whose shares do not sum to one', () => {
    expect(
      refused((_, archetypes) => {
        archetypes.pop();
      }),
    ).toEqual(['people.archetypes: sum to 0.99; make them sum to 1']);
  });

  it('with a plan that lacks its price', () => {
    expect(
      refused((_, __, document) => {
        delete (document['plans'] as Json[])[0]?.['connection'];
      }),
    ).toEqual(['plans[0].connection: missing; give a value in EUR']);
  });
});
