// How simulated customers pay: what is open, some time after an invoice or a debit that failed. Drawn by invoice.

import { setDeadline } from '../accounts/deadlines';
import { Site } from '../layout/fibre';
import { normalOf } from '../random/normal';
import { drawU32 } from '../random/draw';
import { Due } from './due';
import { siteTrait } from './site';

const PURPOSE_PAYS: u32 = 144;
const PURPOSE_DEBIT_FAILS: u32 = 145;

function draw(invoice: i32, purpose: u32): u32 {
  return drawU32(u32(siteTrait(Site.customer)), u32(siteTrait(Site.unit)), u32(invoice), purpose);
}

/** The customer will pay by hand, so long after this moment. */
export function foreseePayment(time: i64, invoice: i32): void {
  if (siteTrait(Site.pays) == 0) return;
  const spread = f64(siteTrait(Site.paySpreadMilli)) / 1000;
  const factor = Math.exp(spread * normalOf(draw(invoice, PURPOSE_PAYS)));
  setDeadline(
    time + max<i64>(1, i64(f64(siteTrait(Site.payMedianSeconds)) * factor)),
    Due.customerPays,
    invoice,
  );
}

/** Does the direct debit of this invoice fail? */
export function debitFails(invoice: i32): bool {
  return i64(draw(invoice, PURPOSE_DEBIT_FAILS)) < siteTrait(Site.debitFailRight);
}
