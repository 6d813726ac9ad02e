import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const prepaid = (changes: Record<string, unknown>) => told(changes, 'citymesh-prepaid');
const dutch = (changes: Record<string, unknown>) => told(changes, 'in2-mobile');
const backup = (changes: Record<string, unknown>) => told(changes, 'citymesh-backup');
const fibre = (changes: Record<string, unknown>) => told(changes, 'smartglasnet-fibre');

describe('a contract of an account product', () => {
  it('that lacks a figure its rules need', () => {
    expect(fibre({ 'policies/endCost': undefined })).toContain(
      'policies.endCost: is missing, and the rules of a fibre contract need it; add it with its clause and rule',
    );
  });

  it('that lacks a price, counts in another unit, or knows another reading, under Dutch law', () => {
    expect(dutch({ 'policies/blockUnpaid': undefined })).toContain(
      'policies.blockUnpaid: is missing, and the rules of a mobile-nl contract need it; add it with its clause and rule',
    );
    expect(dutch({ 'values/payDays/unit': 'weeks' })).toEqual([
      'values.payDays.unit: is "weeks", and the rule counts in calendar days; write it in calendar days',
    ]);
    expect(dutch({ 'values/damageWeeks/compare': 'less than' })).toEqual([
      'values.damageWeeks.compare: is "less than", and the rule acts on "at most"; use that',
    ]);
  });

  it('that has a figure no rule uses', () => {
    const spare = {
      value: 3,
      unit: 'weeks',
      vat: 'none',
      compare: 'at most',
      clause: '2.3',
      rule: 'cm-prepaid/withdraw/7-working-days',
    };
    expect(prepaid({ 'values/spareWeeks': spare })).toContain(
      'values.spareWeeks: is used by none of the rules of a prepaid contract; remove it, or correct its key',
    );
  });

  it('that counts in another unit', () => {
    expect(prepaid({ 'values/withdrawDays/unit': 'calendar days' })).toEqual([
      'values.withdrawDays.unit: is "calendar days", and the rule counts in working days; write it in working days',
    ]);
    expect(fibre({ 'inputs/repairHours/unit': 'min' })).toEqual([
      'inputs.repairHours.unit: is "min", and the rule counts in h; write it in h',
    ]);
  });

  it('that invoices use before its Month is over', () => {
    expect(backup({ 'values/improperLag/value': 0 })).toEqual([
      'values.improperLag.value: is 0; give a whole number from 1 to 11 (months)',
    ]);
  });

  it('that compares in another way', () => {
    expect(fibre({ 'values/forceMajeureMonths/compare': 'at least' })).toEqual([
      'values.forceMajeureMonths.compare: is "at least", and the rule acts on "more than"; use that',
    ]);
    expect(fibre({ 'values/payDays/compare': undefined })).toEqual([
      'values.payDays.compare: is missing, and the rule acts on "at most"; use that',
    ]);
    expect(fibre({ 'values/shortTerm/compare': 'at most' })).toEqual([
      'values.shortTerm.compare: is "at most", and the rule has none; leave it out',
    ]);
  });

  it('whose figure changes during a run', () => {
    expect(fibre({ 'values/payDays/dated': [{ from: '2026-01-01', value: 30 }] })).toEqual([
      'values.payDays.dated: has steps, and the rules take one figure for the whole run; give the figure in force',
    ]);
  });

  it('that gives a reading another option', () => {
    expect(prepaid({ 'readings/A53/options/C': 'Every day.' })).toEqual([
      'readings.A53.options: has A, B, C, and the rule knows A, B; give each of them a text',
    ]);
  });

  it('with a price without a VAT basis', () => {
    expect(fibre({ 'plan/fee/vat': 'none' })[0]).toContain(
      'plan.fee.vat: is "none", but the unit is EUR/month',
    );
  });
});
