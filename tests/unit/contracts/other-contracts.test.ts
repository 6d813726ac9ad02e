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
