import type { Figures } from '../accounts/draws/draw-terms.ts';

// Figures of 4G backup at which timelines are drawn.

export const FIGURES: Figures = {
  always: {
    'inputs.vat': ['21', '21', '6', '0'],
    'inputs.shortCutSeconds': ['300', '60', '3600'],
    'inputs.failoverSeconds': ['0', '0', '30', '600'],
    'inputs.helpdeskMinutes': ['0', '0', '15', '60'],
    'inputs.deactivateMinutes': ['0', '60', '15', '600'],
    'inputs.disableMinutes': ['0', '60', '600'],
    'inputs.backupFupGb': ['50', '5', '1', '10'],
    'policies.billLater': ['never', 'never', 'always'],
  },
  sometimes: {
    'inputs.hardwareValue': ['300.00', '123.45'],
    'inputs.hardwareLifeYears': ['5', '3'],
    'inputs.networkCostPerGb': ['1.00', '0.37'],
    'inputs.outOfPackPerGb': ['10.00', '5.37'],
    'inputs.workFrom': ['8', '9'],
    'inputs.workUntil': ['18', '17'],
    'inputs.customerFrom': ['9', '7'],
    'inputs.customerUntil': ['21', '22'],
    'plans.standard.phoneFee': ['20.00', '12.34'],
    'plans.standard.phoneDataGb': ['0', '0.5', '3'],
    'plans.standard.phoneDataPerGb': ['10.00', '4.56'],
    'inputs.laterMonths': ['3', '2'],
    'inputs.minTermMonths': ['24', '3', '12'],
    'inputs.noticeMonths': ['1', '2'],
    'inputs.smallEmployees': ['9', '4'],
    'inputs.smallExitMonths': ['6', '1'],
    'inputs.exitUsagePercent': ['75', '33'],
    'inputs.exitUsageMonths': ['3', '1'],
    'inputs.askDeposit': ['1', '1', '0'],
    'inputs.depositMonths': ['3', '1'],
    'inputs.depositDueDays': ['14', '3'],
    'inputs.endUnpaidDeposit': ['1', '1', '0'],
    'values.repairDays': ['1', '2', '0'],
    'values.simRepairDays': ['1', '3', '0'],
    'values.improperLag': ['1', '2'],
  },
};
