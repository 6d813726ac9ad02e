// 5.2, 6: the price of improper data, when they are invoiced, and the phones' own subscriptions.

import { BackupTerms as Slots } from '../../../assembly/layout/backup.ts';
import { chargeMicros } from '../../domain/money.ts';
import { planTermAt } from '../../scenario/effective.ts';
import { threshold } from '../chance.ts';
import { flagAt, inputAt, valueAt, type Lowering } from '../lowering.ts';
import { bytesOf, exact, wholeOf } from '../measures.ts';
import { isOn } from './off.ts';
import { phoneFees } from './phones.ts';

export function lowerCharges(lowering: Lowering): void {
  const { terms, measures, block } = lowering;
  const price = inputAt(terms, 'outOfPackPerGb');
  const prices = isOn(lowering, 'price/improper-at-oob-rate');
  block.put(Slots.outOfPackMicros, prices ? chargeMicros(exact(price), price.vat, measures.vat) : -1);
  block.put(Slots.chargeShare, threshold(terms.policies['improperCharge'] ?? 0));
  block.put(Slots.priceOfInvoice, flagAt(terms, 'A37', 'B'));
  block.put(Slots.packFirst, flagAt(terms, 'A37', 'C'));
  const free = isOn(lowering, 'price/proper-use-free');
  block.put(Slots.drawsBundle, free ? flagAt(terms, 'bundleDraw', 'B') : 1);
  lowerInvoices(lowering);
  lowerPhones(lowering);
}

/** 6.3. */
function lowerInvoices(lowering: Lowering): void {
  const { terms, block } = lowering;
  const invoiced = isOn(lowering, 'invoice/improper-next-month');
  const later = isOn(lowering, 'invoice/improper-may-be-later');
  block.put(Slots.lagMonths, invoiced ? wholeOf(valueAt(terms, 'improperLag')) : -1);
  block.put(Slots.laterShare, later ? threshold(terms.policies['billLater'] ?? 0) : 0);
  block.put(Slots.laterMonths, wholeOf(inputAt(terms, 'laterMonths')));
}

function lowerPhones({ terms, measures, block }: Lowering): void {
  phoneFees(terms, measures).forEach((fee, plan) => {
    block.put(Slots.phoneFees + plan, fee);
  });
  terms.accountPlans.forEach((plan, index) => {
    const bundle = planTermAt(plan, 'phoneDataGb');
    const beyond = planTermAt(plan, 'phoneDataPerGb');
    block.put(Slots.phoneBytes + index, bundle.value === 'unlimited' ? -1 : bytesOf(bundle, measures));
    block.put(Slots.phoneMicros + index, chargeMicros(exact(beyond), beyond.vat, measures.vat));
  });
}
