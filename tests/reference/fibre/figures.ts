import type { Figures } from '../accounts/draws/draw-terms.ts';

// Figures of fibre at which timelines are drawn.

export const FIGURES: Figures = {
  always: {
    'inputs.vat': ['21', '21', '9', '0', '12.5'],
    'plans.standard.fee': ['60.00', '60.00', '37.77', '0.00'],
    'inputs.postDays': ['0', '0', '2', '1'],
    'inputs.suspendAfterDays': ['45', '10', '3', '0'],
    'inputs.endAfterDays': ['90', '90', '30', '30', '366', '366', '0'],
    'inputs.collectionDays': ['60', '10', '1', '0'],
    'inputs.cureDays': ['60', '10', '3'],
    'values.forceMajeureMonths': ['1', '1', '2', '6'],
    'inputs.slaTarget': ['0', '99', '99.9', '90'],
  },
  sometimes: {
    'plans.standard.connection': ['750.00', '0.00', '99.99'],
    'inputs.lightingFee': ['5.00', '3.33'],
    'inputs.statutoryRate': ['8', '12.25', '0'],
    'inputs.ordinaryRate': ['6', '4.5'],
    'inputs.collection': ['40.00', '0.01'],
    'inputs.investigation': ['75.00', '33.33'],
    'inputs.deposit': ['300.00', '100.01'],
    'inputs.securityDays': ['10', '3', '0'],
    'inputs.reconnection': ['95.00', '12.34'],
    'inputs.lateCureDays': ['3', '0', '10'],
    'inputs.endCost': ['150.00', '0.00'],
    'inputs.repairHours': ['8', '1', '72'],
    'inputs.slaCredit': ['10', '100', '33'],
    'inputs.insurance': ['25000.00', '4000.00', '7500.00'],
    'values.offerDays': ['2', '5'],
    'values.extractMonths': ['2', '1'],
    'values.payDays': ['14', '30', '7'],
    'values.objectionDays': ['14', '30', '7'],
    'values.liabilityEvent': ['5000.00', '1000.00'],
    'values.liabilityYear': ['10000.00', '1500.00'],
    'values.damageWeeks': ['2', '1'],
    'values.laterTermMonths': ['12', '6', '1'],
    'values.noticeMonths': ['3', '1', '2'],
    'values.changeMonths': ['1', '2', '0'],
  },
};
