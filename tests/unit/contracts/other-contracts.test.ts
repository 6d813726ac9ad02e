import { describe, expect, it } from 'vitest';
import { parseContract } from '../../../src/contracts/parse.ts';

type Value = Record<string, unknown> & { rule: string };

/** A contract that has these values and the rules they name, and nothing else. */
function documentWith(
  product: string,
  values: Record<string, Value>,
  readings: Record<string, Value> = {},
): unknown {
  const named = [...Object.values(values), ...Object.values(readings)];
  const ids = [...new Set(named.map(({ rule }) => rule))];
  const keysOf = (section: Record<string, Value>, id: string) =>
    Object.keys(section).filter((key) => section[key]?.rule === id);
  return {
    format: 1,
    id: 'another-contract',
    product,
    title: 'Another contract',
    operator: 'Another operator',
    law: 'NL',
    language: 'nl',
    edition: 'undated',
    about: 'A handful of rules.',
    groups: [{ id: 'all', title: 'All', clause: '1' }],
    values,
    inputs: {},
    plan: {},
    readings,
    policies: {},
    rules: ids.map((id) => ({
      id,
      clause: '1',
      group: 'all',
      modality: 'must',
      status: 'later',
      reason: 'Its rules have an issue of their own.',
      values: keysOf(values, id),
      inputs: [],
      readings: keysOf(readings, id),
      policies: [],
      results: [],
    })),
  };
}

const figure = { vat: 'none', clause: '1' };

describe('the format holds a handful of rules of every other contract', () => {
  it('in2: prices that step with the year and change basis, a term of payment, interest above a published rate', () => {
    const document = documentWith('mobile-nl', {
      openBundleLimit: {
        value: '3.00',
        unit: 'EUR/GB',
        vat: 'unstated',
        clause: '9.8b',
        rule: 'in2/open-bundle/limit-2018-eur-3-per-gb',
        dated: [{ from: '2019-01-01', value: '2.25', vat: 'incl' }],
      },
      surchargeData: {
        value: '0.0093',
        unit: 'EUR/MB',
        vat: 'incl',
        clause: '9.9',
        rule: 'in2/roam-surcharge/data-eur-0.0093-mb',
      },
      payWithin: {
        ...figure,
        value: 30,
        unit: 'calendar days',
        from: 'invoice date',
        compare: 'at most',
        rule: 'in2/pay/30-days',
      },
      lateInterest: {
        ...figure,
        value: 2,
        unit: 'percent/year',
        above: 'statutory commercial interest rate',
        rule: 'in2/pay/late-interest-plus-2pp',
      },
      wrongfulBlockMost: {
        value: '1000.00',
        unit: 'EUR',
        vat: 'cash',
        period: 'event',
        compare: 'at most',
        direction: 'operator pays',
        clause: '18.1f',
        rule: 'in2/liab/wrongful-block-eur-1000',
      },
    });
    expect(parseContract(document).errors).toBeUndefined();
  });

  it('cm-backup: free data, improper use, working hours, a choice of form', () => {
    const rule = 'cm-backup/variant/by-subscription';
    const document = documentWith(
      'backup',
      {
        freeData: {
          value: '0.00',
          unit: 'EUR/GB',
          vat: 'excl',
          clause: '6.2',
          rule: 'cm-backup/price/proper-use-free',
        },
        hoursFrom: {
          ...figure,
          value: '08:00',
          unit: 'time of day',
          rule: 'cm-backup/improper/free-data-off-hours',
        },
        hoursUntil: {
          ...figure,
          value: '18:00',
          unit: 'time of day',
          rule: 'cm-backup/improper/free-data-off-hours',
        },
        form: { ...figure, value: 'SIM', unit: 'choice', choices: ['SIM', 'hardware'], rule },
        repairWithin: {
          ...figure,
          value: 1,
          unit: 'working days',
          from: 'report',
          compare: 'at most',
          rule: 'cm-backup/fault/hw-next-working-day',
        },
        failoverAutomatic: {
          ...figure,
          value: true,
          unit: 'yes/no',
          rule: 'cm-backup/variant/hw-auto-failover',
        },
      },
      {
        A35: {
          clause: '4.3',
          rule: 'cm-backup/improper/unnecessary-intervention',
          question: 'How far does it reach?',
          options: { A: 'The incident.', B: 'The Month.', C: 'After the visit.' },
          default: 'A',
          differs: 'The size of the bill.',
        },
      },
    );
    expect(parseContract(document).errors).toBeUndefined();
  });
});
