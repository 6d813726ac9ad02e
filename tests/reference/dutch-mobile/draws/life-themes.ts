import { DELIVERIES_MAX } from '../../../../assembly/layout/dutch-mobile.ts';
import { anyDay, around, figure, flags, near, place, tell, until, type Writer } from './writer.ts';

// The life beside use: formation, payment, security, changes, ending, delivery, SIMs and numbers.

export function formationTheme(writer: Writer): void {
  const { dice, firstDay } = writer;
  const ordered = firstDay + dice.below(20);
  tell(writer, 'ordered', ordered);
  if (dice.oneIn(3)) tell(writer, `creditDoubt ${until(ordered + 40)}`, ordered + dice.below(30));
  if (dice.oneIn(2)) tell(writer, 'costIncurred', ordered + dice.below(30));
  tell(writer, `confirmed${flags(dice, ['written'])}`, ordered + dice.below(40));
  if (dice.oneIn(2)) tell(writer, 'lineConnected', ordered + dice.below(60));
  if (dice.oneIn(2)) tell(writer, 'copyAsked');
  numberTheme(writer);
}

export function numberTheme(writer: Writer): void {
  const { dice, firstDay } = writer;
  if (dice.oneIn(2)) tell(writer, 'portInAsked', firstDay + dice.of([0, 0, 1, 10]));
  if (dice.oneIn(2)) tell(writer, 'oldContractEnded');
  const day = anyDay(writer);
  const change = around(dice, day, dice.of([30, 61, 92, 120]));
  if (dice.oneIn(2)) tell(writer, `numberChangeAnnounced ${until(change)}${flags(dice, ['urgent'])}`, day);
}

export function simTheme(writer: Writer): void {
  const { dice } = writer;
  for (let count = dice.between(1, 2); count > 0; count--) {
    const day = anyDay(writer);
    const second = dice.below(80_000);
    tell(writer, 'simLost', day, second);
    tell(writer, `call ${dice.between(1, 1200)} s`, day, second + dice.below(300));
    tell(writer, `lossReported${flags(dice, ['doubted'], 6)}`, day, second + 1200);
    for (let uses = dice.between(1, 3); uses > 0; uses--) {
      tell(writer, `call ${dice.between(1, 200)} s`, day, second + 1200 + dice.below(600));
      tell(writer, callOfLost(writer), day, second + 600 + dice.below(1200));
      tell(
        writer,
        `data ${dice.between(1, 999_999_999)} B over ${dice.of([60, 900])} s`,
        day,
        second + 1100 + dice.below(600),
      );
    }
    if (dice.oneIn(2)) tell(writer, `unblockAsked${flags(dice, ['written'])}`, day + dice.between(1, 20));
    if (dice.oneIn(2)) tell(writer, `simReplaced${flags(dice, ['defective'])}`, day + dice.between(0, 9));
  }
  if (dice.oneIn(2)) tell(writer, `unlockAsked${flags(dice, ['written'])}`);
  if (dice.oneIn(2)) tell(writer, 'damageByCustomer 100.00 EUR');
}

/** One that may be under way at the report, or at the block. */
function callOfLost({ dice }: Writer): string {
  const direction = dice.oneIn(5) ? 'incoming ' : '';
  const to = dice.of(['mobile', 'mobile', 'foreign', 'vas', 'emergency']);
  return `${direction}call ${dice.between(1, 4000)} s to ${to}${place(dice, ['NL', 'NL', 'FR', 'CH'])}`;
}

export function paymentTheme(writer: Writer): void {
  const { dice, firstDay } = writer;
  const fee =
    (figure(writer, `plans.${writer.plan}.fee`, 20) * (100 + figure(writer, 'inputs.vat', 21))) / 100;
  const payDays = figure(writer, 'values.payDays', 30);
  for (let month = 0; month < dice.between(1, 6); month++) {
    const begun = firstDay + Math.round(month * 30.44);
    const amount = (fee * dice.of([1, 1, 1, 2, 3, 0.5])).toFixed(2);
    const subject = dice.oneIn(2) ? ` #${month + 1}` : '';
    if (!dice.oneIn(3))
      tell(
        writer,
        `paid ${amount} EUR${subject}${flags(dice, ['costly'], 4)}`,
        around(dice, begun, dice.of([payDays, payDays, payDays + 20, 5, payDays + 35, 90])),
      );
    if (dice.oneIn(4))
      tell(
        writer,
        `objection${subject}${flags(dice, ['founded'])}`,
        around(dice, begun, figure(writer, 'values.objectionDays', 30)),
      );
    if (dice.oneIn(4)) tell(writer, `debitFailed${subject}`, begun + dice.between(0, 4));
  }
  if (dice.oneIn(3)) tell(writer, 'abnormalUse');
  if (dice.oneIn(3))
    tell(
      writer,
      `equipmentBought ${dice.of(['120.00', '100.00', '99.99'])} EUR ${dice.of([1, 3, 12, 7])} instalments`,
    );
  if (dice.oneIn(4)) tell(writer, 'contentBought 300.00 EUR');
}

export function securityTheme(writer: Writer): void {
  const { dice } = writer;
  const day = anyDay(writer);
  const cap = figure(writer, 'inputs.expectedMonth', 50) * figure(writer, 'values.securityMonths', 6);
  const amount = (near(dice, cap * 100) / 100).toFixed(2);
  const due = day + dice.between(1, 20);
  tell(writer, `securityDemanded ${amount} EUR ${until(due)}`, day);
  if (!dice.oneIn(3)) tell(writer, 'securityGiven', around(dice, day, dice.of([1, due - day])));
  const months = Math.round(figure(writer, 'values.cleanMonths', 6) * 30.44);
  for (let count = dice.between(0, 2); count > 0; count--)
    tell(writer, 'refundRequest', around(dice, day, months + dice.between(-3, 12)));
  if (dice.oneIn(3)) tell(writer, 'unblockAsked written', due + dice.below(20));
}

export function changeTheme(writer: Writer): void {
  const { dice } = writer;
  for (let count = dice.between(1, 2); count > 0; count--) {
    const day = anyDay(writer);
    const isPrice = dice.oneIn(2);
    const told = around(dice, day, dice.of([28, 30, 31, 10, 60]));
    const when = dice.oneIn(4) ? '' : ` ${until(told)}`;
    const price = isPrice ? ` ${dice.of(['22.00', '19.00', '23.45'])} EUR` : '';
    tell(
      writer,
      `changeAnnounced${price}${when}${flags(dice, isPrice ? ['lawful'] : ['adverse'], 1)}${flags(dice, ['periodic', 'exempt'], 2)}`,
      day,
    );
    if (!dice.oneIn(4))
      tell(
        writer,
        `notice${flags(dice, ['written'], 1)}`,
        around(dice, dice.of([told, day]), dice.of([0, 0, 5])),
      );
  }
  if (dice.oneIn(3)) tell(writer, `discountAgreed ${dice.of([10, 25])} percent${flags(dice, ['written'])}`);
  if (dice.oneIn(3)) tell(writer, 'abnormalUse');
}

export function endingTheme(writer: Writer): void {
  const { dice, firstDay } = writer;
  const term = figure(writer, 'inputs.termMonths', 0) || 12;
  if (dice.oneIn(3)) tell(writer, `subscribed ${dice.between(1, 9)} months`);
  for (let count = dice.between(0, 2); count > 0; count--) {
    const day = around(
      dice,
      firstDay,
      Math.max(0, Math.round((term - dice.of([1, 1, 0, 2])) * 30.44) + dice.between(-2, 2)),
    );
    tell(
      writer,
      `notice${flags(dice, ['written'], 1)}${flags(dice, ['byOperator'], 5)}`,
      dice.oneIn(2) ? day : anyDay(writer),
    );
  }
  const failed = anyDay(writer);
  if (dice.oneIn(2)) {
    tell(writer, `operatorDefault${dice.oneIn(3) ? '' : ` ${until(failed + dice.between(2, 40))}`}`, failed);
    tell(
      writer,
      `defaultNotice ${until(failed + dice.between(10, 20))}${flags(dice, ['written'], 1)}`,
      failed + dice.between(1, 9),
    );
  }
  if (dice.oneIn(5)) tell(writer, `insolvency${flags(dice, ['byOperator'])}`);
  if (dice.oneIn(2))
    tell(writer, 'exitAtOnce', dice.oneIn(2) ? failed + dice.between(9, 40) : anyDay(writer));
}

export function deliveryTheme(writer: Writer): void {
  const { dice } = writer;
  for (let count = dice.between(1, 3); count > 0; count--) {
    const number = 1 + (writer.lines.length % DELIVERIES_MAX);
    const day = anyDay(writer);
    const inspected = Math.round(figure(writer, 'values.inspectDays', 7) * 1.4);
    tell(writer, `delivered #${number}`, day);
    if (dice.oneIn(3))
      tell(writer, `${dice.of(['signed', 'putToUse'])} #${number}`, day + 1 + dice.below(inspected + 4));
    if (dice.oneIn(3))
      tell(
        writer,
        `rejected #${number}${flags(dice, ['written', 'founded'], 1)}${flags(dice, ['excused'], 5)}`,
        day + 1 + dice.below(inspected + 4),
      );
    const months = Math.round(figure(writer, 'values.warrantyMonths', 12) * 30.44);
    if (dice.oneIn(2))
      tell(
        writer,
        `defectReported #${number}${flags(dice, ['proven'], 1)}${flags(dice, ['founded'])}`,
        day + dice.of([1, months - 1, months, months + 1, 20]),
      );
  }
  if (dice.oneIn(2)) tell(writer, `defectReported${flags(dice, ['proven'])}`);
  if (dice.oneIn(2)) tell(writer, `repaired 50.00 EUR${flags(dice, ['customerSide'])}`);
  const day = anyDay(writer);
  if (dice.oneIn(2)) tell(writer, 'newVersion 90.00 EUR', day);
  if (dice.oneIn(2))
    tell(
      writer,
      'defectReported proven',
      day + Math.round(figure(writer, 'values.supportMonths', 3) * 30.5) + dice.between(-2, 2),
    );
  if (dice.oneIn(3)) tell(writer, 'deliveryFailed 35.00 EUR');
  if (dice.oneIn(3)) tell(writer, 'extraWork 80.00 EUR');
}

/** Small things: SIMs, locks, promotions, discounts, changes of number. */
export function accessoryTheme(writer: Writer): void {
  const { dice } = writer;
  tell(writer, `simReplaced${flags(dice, ['defective'], 1)}`);
  tell(writer, `unlockAsked${flags(dice, ['written'])}`);
  if (dice.oneIn(2)) tell(writer, 'abnormalUse');
  const day = anyDay(writer);
  tell(
    writer,
    `numberChangeAnnounced ${until(around(dice, day, dice.of([30, 61, 92])))}${flags(dice, ['urgent'])}`,
    day,
  );
  if (dice.oneIn(2)) tell(writer, 'extraWork 80.00 EUR');
}
