import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { documentOf, publishedContract } from '../../unit/documents.ts';

const contract = publishedContract();

interface Draft {
  [key: string]: Draft;
}

/** A good scenario document with one thing made wrong; its errors as "path: message". */
function refused(spoil: (draft: Draft) => void): string[] {
  const draft = documentOf('scenarios/citymesh-mobile-belgium.json') as Draft;
  spoil(draft);
  return (parseScenario(draft, contract).errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

function at(draft: Draft, ...path: string[]): Draft {
  return path.reduce((found, key) => found[key] as Draft, draft);
}

/** Puts any value where a good one stood. */
function put(draft: Draft, path: string[], value: unknown): void {
  const owner = at(draft, ...path.slice(0, -1)) as unknown as Record<string, unknown>;
  owner[path.at(-1) ?? ''] = value;
}

describe('a scenario that is not one', () => {
  it('is refused as a whole', () => {
    const errors = parseScenario('scenario', contract).errors ?? [];
    expect(errors.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'document: is "scenario"; give an object',
    ]);
  });

  it('names a key it does not know, and the one that was meant', () => {
    expect(
      refused((draft) => {
        put(draft, ['horizon', 'month'], 12);
      }),
    ).toEqual(['horizon.month: unknown key "month" (value 12); did you mean months?']);
  });

  it('names inputs that the contract does not know beside a misshapen part', () => {
    const errors = refused((draft) => {
      put(draft, ['colour'], 'blue');
      put(draft, ['inputs', 'pollMinute'], at(draft, 'inputs', 'pollMinutes'));
    });
    expect(errors).toEqual([
      'colour: unknown key "colour" (value "blue"); take it out',
      'inputs.pollMinute: the contract has no input "pollMinute"; did you mean pollMinutes?',
    ]);
  });

  it('names a missing part', () => {
    expect(
      refused((draft) => {
        Reflect.deleteProperty(draft, 'plans');
      }),
    ).toEqual(['plans: missing; give a list']);
  });

  it('asks every figure for a source or the word assumption', () => {
    expect(
      refused((draft) => {
        Reflect.deleteProperty(at(draft, 'inputs', 'pollMinutes'), 'assumption');
        put(draft, ['inputs', 'vat', 'assumption'], 'both of them');
      }),
    ).toEqual([
      'inputs.vat: has a source and an assumption; keep the one that is true',
      'inputs.pollMinutes: has no source; give "source" (where it stands) or "assumption" (why it was chosen)',
    ]);
  });

  it('tells all faults at once', () => {
    expect(
      refused((draft) => {
        put(draft, ['format'], 2);
        put(draft, ['seed'], -1);
        put(draft, ['country'], 'FR');
        put(draft, ['horizon', 'start'], '2026-02-30');
        put(draft, ['horizon', 'warmupMonths'], 2);
        put(draft, ['people', 'payment', 'never', 'value'], 1.5);
        put(draft, ['plans', '0', 'fee', 'value'], '5,00');
        put(draft, ['plans', '0', 'dataGb', 'unit'], 'MB');
      }),
    ).toEqual([
      'format: is 2; give 1',
      'seed: is -1; give at least 0',
      'horizon.start: is "2026-02-30"; give a day such as "2026-01-01"',
      'horizon.warmupMonths: is 2; give at least 5',
      'country: is "FR"; give one of BE, NL',
      'plans[0].fee.value: is "5,00"; give an amount such as "60.50"',
      'plans[0].dataGb.unit: is "MB"; give "GB"',
      'people.payment.never.value: is 1.5; give at most 1',
    ]);
  });

  it.each(['0001-01-01', '1999-12-31', '2100-01-01'])(
    'begins in the years 2000 to 2099, not on %s',
    (day) => {
      expect(
        refused((draft) => {
          put(draft, ['horizon', 'start'], day);
        }),
      ).toEqual([`horizon.start: is "${day}"; give a day of the years 2000 to 2099`]);
    },
  );

  it('is meant for one contract', () => {
    expect(
      refused((draft) => {
        put(draft, ['contract'], 'in2-mobile');
      }),
    ).toEqual([
      'contract: is "in2-mobile", but the contract given is "citymesh-mobile"; open that contract or name this one',
    ]);
  });
});

describe('inputs that the contract leaves open', () => {
  it('must all be given, in the unit of the contract, inside their range', () => {
    expect(
      refused((draft) => {
        Reflect.deleteProperty(at(draft, 'inputs'), 'pollMinutes');
        put(draft, ['inputs', 'barMinuts'], { value: 15, unit: 'min', assumption: 'as before' });
        put(draft, ['inputs', 'barMinutes', 'unit'], 'h');
        put(draft, ['inputs', 'regularDays', 'value'], 2.5);
        put(draft, ['inputs', 'vasVoice', 'value'], '2000.00');
        put(draft, ['inputs', 'reactivationFee', 'value'], '30.01');
        Reflect.deleteProperty(at(draft, 'inputs', 'vasSms'), 'vat');
        put(draft, ['policies', 'fairUse'], { value: 1, unit: 'share', assumption: 'as before' });
      }),
    ).toEqual([
      'inputs.barMinuts: the contract has no input "barMinuts"; did you mean barMinutes?',
      'policies.fairUse: the contract has no policy "fairUse"; take it out',
      'inputs.pollMinutes: missing; the contract leaves it open (12.5.2): give a value in min',
      'inputs.vasVoice.value: is "2000.00"; give an amount from 0 to 1000 EUR/min such as "60.50", in quotes',
      'inputs.vasSms.vat: missing; give "incl" or "excl"',
      'inputs.barMinutes.unit: is "h"; give min',
      'inputs.reactivationFee.value: is "30.01"; 12.5.6 allows at most 30.00',
      'inputs.regularDays.value: is 2.5; give a whole number from 0 to 366 (days)',
    ]);
  });
});

describe('people', () => {
  it('are whole: shares that sum to one, names that exist, ranges in order', () => {
    expect(
      refused((draft) => {
        put(draft, ['people', 'archetypes', '0', 'share', 'value'], 0.5);
        put(draft, ['people', 'archetypes', '1', 'id'], 'office');
        put(draft, ['people', 'archetypes', '2', 'data', 'weekdayCurve'], 'europaen');
        put(draft, ['people', 'archetypes', '3', 'plan'], 'tiny');
        put(draft, ['people', 'sizeClasses', '0', 'simsFrom', 'value'], 10);
        put(draft, ['people', 'sizeClasses', '1', 'cluster', 'archetype'], 'roamer');
      }),
    ).toEqual([
      'people.archetypes[1].id: is "office", which stands above already; give another name',
      'people.archetypes: shares sum to 0.98; change them so that they sum to 1',
      'people.sizeClasses[0].simsFrom: is 10, above the 9 it runs to; swap or change them',
      'people.sizeClasses[1].cluster.archetype: there is no "roamer"; take one of office, office, traveller, machine, simBox, openLine, hotspot, bulk, permanentRoamer',
      'people.archetypes[2].data.weekdayCurve: there is no "europaen"; did you mean european?',
      'people.archetypes[3].plan: there is no "tiny"; take one of none, small, medium, large, unlimited',
    ]);
  });

  it('do not contradict themselves', () => {
    expect(
      refused((draft) => {
        put(draft, ['people', 'archetypes', '0', 'calls', 'neverShare', 'value'], 1);
        put(draft, ['people', 'archetypes', '0', 'offShare', 'value'], 1);
      }),
    ).toEqual([
      'people.archetypes[0].calls.perMonth: is above 0 though nobody calls; make it 0 or lower neverShare',
      'people.archetypes[0].data.perMonth: is above 0 though no day has data; make it 0 or lower offShare or idleShare',
    ]);
  });
});

describe('changes inside a document', () => {
  it('are refused where they stand', () => {
    expect(
      refused((draft) => {
        put(
          draft,
          ['variants'],
          [
            { id: 'small', title: 'Small', changes: [{ path: 'plans.smal.dataGb', value: 1 }] },
            { id: 'hourly', title: 'Hourly', changes: [{ path: 'inputs.pollMinutes', value: 'hourly' }] },
          ],
        );
      }),
    ).toEqual([
      'variants[0].changes: plans.smal.dataGb: there is no "smal"; did you mean small?',
      'variants[1].changes: inputs.pollMinutes: is "hourly"; give a number from 0 to 44640 (min)',
    ]);
  });
});
