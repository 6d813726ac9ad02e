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

describe('inputs of an account scenario', () => {
  it('that invoice use before its Month is over', () => {
    const read = readChanged('citymesh-backup-belgium', contractOf('citymesh-backup'), (document) => {
      const inputs = document['inputs'] as Record<string, Json>;
      inputs['laterMonths'] = { ...inputs['laterMonths'], value: 0 };
    });
    expect(read.errors?.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'inputs.laterMonths.value: is 0; give a whole number from 1 to 11 (months)',
    ]);
  });

  it('that take a mean of no days', () => {
    const read = readChanged('citymesh-prepaid-belgium', contractOf('citymesh-prepaid'), (document) => {
      const inputs = document['inputs'] as Record<string, Json>;
      inputs['abnormalDays'] = { ...inputs['abnormalDays'], value: 0 };
    });
    expect(read.errors?.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'inputs.abnormalDays.value: is 0; give a whole number from 1 to 366 (days)',
    ]);
  });
});

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

  it('who pay late, leave or grow in another unit, or more than they can', () => {
    const read = readChanged('citymesh-backup-belgium', contractOf('citymesh-backup'), (document) => {
      const { behaviour, archetypes } = document['people'] as {
        behaviour: Record<string, Json>;
        archetypes: Record<string, Json>[];
      };
      behaviour['paymentMissed'] = { ...behaviour['paymentMissed'], value: 13 };
      behaviour['left'] = { ...behaviour['left'], unit: 'share' };
      behaviour['joins'] = { ...behaviour['joins'], value: 1.5 };
      delete behaviour['noticeDays'];
      for (const archetype of archetypes.slice(0, 1))
        archetype['employees'] = { ...archetype['employees'], value: 0 };
      document['inputs'] = { ...(document['inputs'] as Json), askDeposit: behaviour['paysDays'] };
    });
    expect((read.errors ?? []).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'inputs.askDeposit.unit: is "days"; give share',
      'people.archetypes[0].employees.value: is 0; give a number from 1 to 1000000 (employees)',
      'people.behaviour.joins.value: is 1.5; give a number from 0 to 1 (share)',
      'people.behaviour.paymentMissed.value: is 13; give a number from 0 to 12 (times/year)',
      'people.behaviour.left.unit: is "share"; give times/year',
      'people.behaviour.noticeDays: missing; give a value in days',
    ]);
  });

  it('of sites in a network, whose phones pay and leave under a contract of their own', () => {
    const mobile = { ...contractOf('citymesh-mobile'), beside: contractOf('citymesh-backup') };
    const read = readChanged('citymesh-network-belgium', mobile, (document) => {
      const { backup } = document['network'] as { backup: { people: { behaviour: Json } } };
      backup.people.behaviour['left'] = { value: 0.15, unit: 'times/year', assumption: 'wrong on purpose' };
    });
    expect((read.errors ?? []).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'network.backup.people.behaviour.left: nothing reads "left"; take it out',
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
