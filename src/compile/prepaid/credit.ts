// 1.1, 1.2, 2.7, 4.3: what credit costs and counts, how long it lives, who uses it.

import type { CreditUnit } from '../../../assembly/layout/prepaid.ts';
import { PrepaidTerms as Slots } from '../../../assembly/layout/prepaid.ts';
import { floor, greatestCommonDivisor, ratio, times } from '../../domain/ratio.ts';
import { flagAt, inputAt, isOff, optionAt, valueAt, type Lowering } from '../lowering.ts';
import { exact, secondsOf, wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';

const MICROS = 1_000_000n;
const MONTHS = 12n;
/** By unit: price, how many units it is for, and ticks of credit that keep a hundredth of a per cent of it whole. */
const UNITS = [
  { price: 'creditPerMinute', units: 60n },
  { price: 'creditPerMb', units: MICROS },
  { price: 'creditPerDay', units: 1n },
] as const;
const WHOLE = 10_000n;

export function lowerCredit({ terms, block }: Lowering): void {
  const unit = optionAt(terms, 'A52unit') as CreditUnit;
  const { price, units } = UNITS[unit];
  const bonus = isOff(terms, 'cm-prepaid/credit/top-up')
    ? 0n
    : floor(times(exact(inputAt(terms, 'bonusPercent')), ratio(100n)));
  const needed = !isOff(terms, 'cm-prepaid/def/credit-service');
  block.put(Slots.creditUnit, unit);
  const cost = microsAt(inputAt(terms, price).value) * WHOLE;
  // Ticks as coarse as they can be: credit of millions of euros is counted in 64 bits.
  const divisor = [cost, units * bonus].reduce(greatestCommonDivisor, units * WHOLE);
  block.put(Slots.creditScale, (units * WHOLE) / divisor);
  block.put(Slots.creditCost, needed ? cost / divisor : -1n);
  block.put(Slots.bonusFromMicros, microsAt(inputAt(terms, 'bonusFrom').value));
  block.put(Slots.bonusTicks, (units * bonus) / divisor);
  block.put(Slots.billedCredit, isOff(terms, 'cm-prepaid/pay/ticket-at-once') ? 1 : 0);
  const told = !isOff(terms, 'cm-prepaid/credit/exhausted-shown-at-login');
  block.put(Slots.runsOnEmpty, told ? flagAt(terms, 'exhausted', 'B') : 1);
  block.put(Slots.silentWhenEmpty, told ? 0 : 1);
  block.put(Slots.coverage, isOff(terms, 'cm-prepaid/def/coverage-area') ? 0 : 1);
  block.put(Slots.radio, isOff(terms, 'cm-prepaid/service/radio-g-n') ? 0 : 1);
  lowerLife({ terms, block });
  lowerLogin({ terms, block });
}

type Part = Pick<Lowering, 'terms' | 'block'>;

function lowerLife({ terms, block }: Part): void {
  const kept = !isOff(terms, 'cm-prepaid/account/kept-2-years');
  block.put(Slots.keptMonths, kept ? wholeOf(valueAt(terms, 'keptYears')) * MONTHS : 0n);
  block.put(Slots.deleteRight, rightAt(terms, 'deleteInactive'));
  const lapses = kept && flagAt(terms, 'A52expiry', 'B') === 1;
  block.put(Slots.creditLifeDays, lapses ? wholeOf(inputAt(terms, 'creditLifeDays')) : -1n);
}

function lowerLogin({ terms, block }: Part): void {
  const liable = !isOff(terms, 'cm-prepaid/account/user-liable-for-login');
  const blocked = !isOff(terms, 'cm-prepaid/account/report-loss');
  block.put(Slots.thievesUseCredit, liable ? 1 : 0);
  block.put(Slots.blockSeconds, blocked ? secondsOf(inputAt(terms, 'blockMinutes')) : -1n);
  block.put(Slots.lossTakesCredit, flagAt(terms, 'loginCredit', 'B'));
}

/** Consumer prices: what the scenario gives is incl. VAT, or is made so nowhere. */
function microsAt(value: number | string): bigint {
  return floor(times(exact({ value, unit: 'EUR', vat: 'incl' }), ratio(MICROS)));
}
