// Units of money and volume: VAT in hundredths of a per cent, ticks of a micro-euro, bytes of a GB (A9); 2.7 and 12.4: in
// which later month a roaming line is invoiced; what is left of use by people who slow down after a warning.

import { Terms as Slots } from '../../assembly/layout/terms.ts';
import { of256 } from './chance.ts';
import { inputAt, type Lowering } from './lowering.ts';
import { vatIsWhole, wholeOf } from './measures.ts';
import { rightAt } from './right.ts';

export function lowerMoney({ terms, measures, ticksPerMicro, block, errors }: Lowering): void {
  block.put(Slots.vatBasisPoints, measures.vat);
  block.put(Slots.ticksPerMicro, ticksPerMicro);
  block.put(Slots.bytesPerGb, measures.bytesPerGb);
  block.put(Slots.roamingLagMonths, wholeOf(inputAt(terms, 'roamingLagMonths')));
  block.put(Slots.billsLaterPolicy, rightAt(terms, 'billsRoamingLater'));
  block.put(Slots.slowDownShare, of256(Number(inputAt(terms, 'slowDownShare').value)));
  if (!vatIsWhole(terms)) {
    const vat = String(inputAt(terms, 'vat').value);
    errors.push({
      code: 'too-fine',
      path: 'inputs.vat',
      message: `is ${vat}; give at most two digits after the point`,
    });
  }
}
