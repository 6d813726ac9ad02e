import { describe, expect, it } from 'vitest';
import { publishedContract } from '../documents.ts';

const { values, readings, policies, rules, inputs, plan } = publishedContract();

/** Read off the Dutch terms by hand: key, figure, unit, VAT basis, word of comparison, clause. */
const read: [string, number | string, string, string, string | undefined, string][] = [
  ['smsCharacters', 160, 'characters', 'none', 'at most', 'Definitions (SMS)'],
  ['warnFirstPercent', 80, 'percent', 'none', 'reached', '12.5.1 dash 2'],
  ['warnSecondPercent', 100, 'percent', 'none', 'more than', '12.5.1 dash 2'],
  ['roamNoticeBase', '50.00', 'EUR', 'incl', 'reached', '12.5.1 dash 3'],
  ['roamNoticePercent', 80, 'percent', 'none', 'reached', '12.5.1 dash 3'],
  ['roamSecondNotice', '48.40', 'EUR', 'incl', 'reached', '12.5.1 dash 4'],
  ['serviceStop', '10000.00', 'EUR', 'excl', 'reached', '12.5.3 dash 1'],
  ['roamStop', '60.50', 'EUR', 'incl', 'reached', '12.5.3 dash 2'],
  ['reactivationFeeMax', '30.00', 'EUR', 'incl', 'at most', '12.5.6'],
  ['groupRecipients', 20, 'recipients', 'none', 'more than', '6.1'],
  ['distinctNumbers', 250, 'numbers', 'none', 'more than', '6.1'],
  ['voicePerDay', 6, 'h', 'none', 'more than', '13.3'],
  ['voicePerWeek', 30, 'h', 'none', 'more than', '13.3'],
  ['voiceNonstop', 3, 'h', 'none', 'more than', '13.3'],
  ['smsPerDay', 350, 'SMS', 'none', 'more than', '13.3'],
  ['smsPerMonth', 10000, 'SMS', 'none', 'more than', '13.3'],
  ['mmsBasePerDay', 50, 'MMS', 'none', 'more than', '13.3'],
  ['mmsBasePerMonth', 400, 'MMS', 'none', 'more than', '13.3'],
  ['mmsOtherPerDay', 20, 'MMS', 'none', 'more than', '13.3'],
  ['mmsOtherPerMonth', 100, 'MMS', 'none', 'more than', '13.3'],
  ['dataPerDay', 500, 'MB', 'none', 'more than', '13.3'],
  ['dataPerMonth', 5, 'GB', 'none', 'more than', '13.3'],
  ['observeMonths', 4, 'months', 'none', undefined, '13.5'],
  ['graceDays', 15, 'calendar days', 'none', 'more than', '13.5'],
  ['surchargeVoice', '0.022', 'EUR/min', 'unstated', undefined, '13.5'],
  ['surchargeSms', '0.004', 'EUR/SMS', 'unstated', undefined, '13.5'],
  ['surchargeData', '1.00', 'EUR/GB', 'unstated', undefined, '13.5'],
  ['intakeDepositMax', '500.00', 'EUR', 'cash', 'at most', '1.5.1'],
  ['depositMonths', 3, 'months', 'none', undefined, '1.5.2'],
  ['advanceInvoices', 3, 'times', 'none', undefined, '1.6'],
  ['advanceMin', '50.00', 'EUR', 'cash', 'at least', '1.6'],
  ['numberChangeMonths', 2, 'months', 'none', 'at least', '3.4'],
  ['inactiveMonths', 1, 'months', 'none', undefined, '3.5'],
  ['confirmDays', 8, 'calendar days', 'none', 'at most', '4.6'],
  ['deviceConfirmDays', 8, 'calendar days', 'none', 'at most', '5.7'],
  ['replacementSim', '10.00', 'EUR', 'unstated', undefined, '4.7'],
  ['smallEmployees', 9, 'employees', 'none', 'at most', '15.4.2.1'],
  ['noticeMonths', 1, 'months', 'none', 'less than', '15.4.2.2'],
  ['smallExitMonths', 6, 'months', 'none', 'less than', '15.4.3.2.2'],
  ['exitUsagePercent', 75, 'percent', 'none', undefined, '15.4.3.3'],
  ['exitUsageMonths', 3, 'months', 'none', undefined, '15.4.3.3'],
  ['numberKeptMonths', 1, 'months', 'none', 'at most', '15.6'],
];

describe('the published figures of citymesh-mobile', () => {
  it.each(read)('%s is %s %s, %s, %s (%s)', (key, value, unit, vat, compare, clause) => {
    expect(values[key]).toMatchObject({ value, unit, vat, clause });
    expect(values[key]?.compare).toBe(compare);
  });

  it('are these and no others', () => {
    expect(Object.keys(values).sort()).toEqual(read.map(([key]) => key).sort());
  });

  it('stand in clauses of their own rule', () => {
    const clauses = new Map(rules.map(({ id, clause }) => [id, clause]));
    const apart = Object.entries(values).filter(([, { rule, clause }]) => clauses.get(rule) !== clause);
    expect(apart.map(([key]) => key)).toEqual([]);
  });
});

describe('the defaults of citymesh-mobile', () => {
  it('take the first reading, save where the contract says why not', () => {
    const others = Object.entries(readings).filter(([, reading]) => reading.default !== 'A');
    expect(others.map(([key, reading]) => `${key} ${reading.default}`)).toEqual([
      'A16 B',
      'A4 B',
      'oneRequest B',
      'exitThirdParty B',
      'simBox B',
      'congestionMeasure B',
    ]);
    expect(others.every(([, { departs }]) => departs !== undefined)).toBe(true);
  });

  it('say beside the rule where they depart from the plain words', () => {
    const departing = Object.keys(readings).filter((key) => readings[key]?.departs !== undefined);
    expect(departing).toEqual([
      'A21',
      'A16',
      'A18delay',
      'A4',
      'A20',
      'oneRequest',
      'exitThirdParty',
      'simBox',
      'congestionMeasure',
    ]);
  });

  it('use every right that the operator has, as the worked examples do, save two that undo what is asked', () => {
    const others = Object.entries(policies).filter(([, policy]) => policy.default !== 'always');
    expect(others.map(([key, policy]) => `${key} ${policy.default}`)).toEqual([
      'refuseOpening never',
      'planChangeConsent never',
    ]);
  });

  it('leave the prices to the scenario: no input and no plan field has a figure', () => {
    const fields = [...Object.values(inputs), ...Object.values(plan)];
    expect(fields.filter((field) => 'value' in field || 'default' in field)).toEqual([]);
  });
});
