import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const decimal = 'write money as a decimal in quotes, at most six decimals, such as "60.50"';

describe('money', () => {
  it.each([
    ['a number', 60.5, '60.5'],
    ['a comma', '60,50', '"60,50"'],
    ['a thousands separator', '10.000.00', '"10.000.00"'],
    ['a sign of currency', '€60.50', '"€60.50"'],
    ['an exponent', '6e1', '"6e1"'],
    ['finer than a micro-euro', '0.0000001', '"0.0000001"'],
    ['below zero', '-60.50', '"-60.50"'],
    ['infinite', 'Infinity', '"Infinity"'],
    ['true', true, 'true'],
  ])('written with %s', (_, value, shown) => {
    expect(told({ 'values/roamStop/value': value })).toEqual([
      `values.roamStop.value: is ${shown}; ${decimal}`,
    ]);
  });

  it('without a VAT basis', () => {
    expect(told({ 'values/roamStop/vat': 'none' })).toEqual([
      'values.roamStop.vat: is "none", but the unit is EUR: money has a VAT basis; use incl, excl, cash (a deposit), or unstated where the clause does not say',
    ]);
  });

  it('an input without a VAT basis', () => {
    expect(told({ 'inputs/internationalVoice/vat': 'none' })).toEqual([
      'inputs.internationalVoice.vat: is "none", but the unit is EUR/min: money has a VAT basis; use incl, excl, cash (a deposit), or unstated where the clause does not say',
    ]);
  });

  it('a VAT basis on what is no money', () => {
    expect(told({ 'values/dataPerDay/vat': 'excl' })).toEqual([
      'values.dataPerDay.vat: is "excl", but MB is not money; use none',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['in quotes', '350', '"350"'],
    ['below zero', -1, '-1'],
    ['that no document can hold', 1e300, '1e+300'],
  ])('%s', (_, value, shown) => {
    expect(told({ 'values/smsPerDay/value': value })).toEqual([
      `values.smsPerDay.value: is ${shown}; give a number (SMS), 0 or more, without quotes`,
    ]);
  });
});

describe('sizes', () => {
  it.each([
    ['smsPerDay', 350.5, '350.5', 'a whole number from 0 to 1000000 (SMS)'],
    ['smsPerDay', 1_000_001, '1000001', 'a whole number from 0 to 1000000 (SMS)'],
    ['exitUsagePercent', 1001, '1001', 'a whole number from 0 to 1000 (percent)'],
    ['voicePerDay', 745, '745', 'a number from 0 to 744 (h)'],
    ['roamStop', '1000000.01', '"1000000.01"', 'an amount from 0 to 1000000 (EUR)'],
  ])('of %s at %s', (key, value, shown, wanted) => {
    expect(told({ [`values/${key}/value`]: value })).toEqual([
      `values.${key}.value: is ${shown}; give ${wanted}`,
    ]);
  });
});

describe('thresholds', () => {
  it('without a word of comparison', () => {
    expect(told({ 'values/roamStop/compare': undefined })).toEqual([
      "values.roamStop.compare: is missing, and a figure per month is a threshold; use the clause's word: reached (it acts at the figure), more than (above it), at most, less than or at least",
    ]);
  });

  it('with another word, or over another window, than the rule acts on', () => {
    expect(told({ 'values/roamStop/compare': 'more than' })).toEqual([
      'values.roamStop.compare: is "more than", and the rule acts on "reached"; use that',
    ]);
    expect(told({ 'values/dataPerDay/period': 'week' })).toEqual([
      'values.dataPerDay.period: is "week", and the rule acts on "day"; use that',
    ]);
    expect(told({ 'values/surchargeData/period': 'month' })).toEqual([
      'values.surchargeData.period: is "month", and the rule has none; leave it out',
    ]);
  });
});

describe('units', () => {
  it('that do not exist', () => {
    const [error] = told({ 'values/dataPerDay/unit': 'MiB' });
    expect(error).toMatch(
      /^values\.dataPerDay\.unit: is "MiB"; did you mean "MB"\? use one of: EUR, EUR\/month, .*time of day$/,
    );
  });

  it('that the rule does not count in', () => {
    expect(told({ 'values/voicePerDay/unit': 'min' })).toEqual([
      'values.voicePerDay.unit: is "min", and the rule counts in h; write it in h',
    ]);
    expect(told({ 'plan/dataPerGb/unit': 'EUR/MB' })).toEqual([
      'plan.dataPerGb.unit: is "EUR/MB", and the rule counts in EUR/GB; write it in EUR/GB',
    ]);
  });
});

describe('dated figures and choices', () => {
  const whole =
    'values.surchargeData.dated: has steps, and the rules of a mobile contract take one figure for the whole run; give the figure in force';

  const steps = (...from: string[]) => from.map((day) => ({ from: day, value: '2.25' }));

  it('in order of date, each date once', () => {
    expect(told({ 'values/surchargeData/dated': steps('2019-01-01', '2018-01-01') })).toEqual([
      'values.surchargeData.dated[1].from: is "2018-01-01", not after "2019-01-01"; put the steps in order of date, each date once',
      whole,
    ]);
  });

  it('with dates that exist', () => {
    expect(told({ 'values/surchargeData/dated': steps('2019-02-30') })).toEqual([
      'values.surchargeData.dated[0].from: is "2019-02-30"; give a date in quotes, such as "2026-01-31"',
    ]);
  });

  it('with money in quotes at every step', () => {
    expect(told({ 'values/surchargeData/dated': [{ from: '2019-01-01', value: 2.25 }] })).toEqual([
      `values.surchargeData.dated[0].value: is 2.25; ${decimal}`,
      whole,
    ]);
  });

  it('a choice without choices, and one that is none of them', () => {
    const value = { value: 'A', unit: 'choice', vat: 'none', compare: 'more than' };
    const rest = { clause: '13.5', rule: 'cm-mobile/roam-fup/grace-15-calendar-days' };
    const wrongUnit =
      'values.graceDays.unit: is "choice", and the rule counts in calendar days; write it in calendar days';
    expect(told({ 'values/graceDays': { ...value, ...rest } })).toEqual([
      'values.graceDays.value: is "A"; a value with unit "choice" lists its choices: add "choices"',
      wrongUnit,
    ]);
    expect(told({ 'values/graceDays': { ...value, ...rest, choices: ['SMS', 'letter'] } })).toEqual([
      'values.graceDays.value: is "A"; use one of: SMS, letter',
      wrongUnit,
    ]);
  });
});
