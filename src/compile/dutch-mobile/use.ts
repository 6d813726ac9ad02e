// The mobile month under these terms: bundles (9.5), no protection against high bills, no default blocks, two limits of fair use
// (9.2b, 9.3b) whose hits the account judges at a month's end, surcharges that the account promises (9.8a).

import { Limit } from '../../../assembly/layout/kinds.ts';
import { Terms as Slots } from '../../../assembly/layout/terms.ts';
import { NEVER } from '../block.ts';
import { flagAt, inputAt, isOff, type Lowering } from '../lowering.ts';
import { secondsOf, vatIsWhole, wholeOf } from '../measures.ts';
import { lowerPlanTable } from '../plans.ts';
import { putRate } from '../prices.ts';
import { ratesOf } from './rates.ts';

const BEYOND = 1n << 62n;
const NO_PERCENT = 1_000_000;
const ALL = 256;

const LEVELS = [
  Slots.roamWarnFirst,
  Slots.roamWarnSecond,
  Slots.roamStop,
  Slots.customWarnFirst,
  Slots.customWarnSecond,
  Slots.customStop,
  Slots.serviceStop,
  Slots.contractStop,
  Slots.ceiling,
];

export function lowerUse(lowering: Lowering): void {
  const { terms, measures, ticksPerMicro, block, errors } = lowering;
  block.put(Slots.vatBasisPoints, measures.vat);
  block.put(Slots.ticksPerMicro, ticksPerMicro);
  block.put(Slots.bytesPerGb, measures.bytesPerGb);
  block.put(Slots.roamingLagMonths, wholeOf(inputAt(terms, 'roamingLagMonths')));
  block.put(Slots.slowDownShare, ALL);
  block.put(Slots.throttleShare, ALL);
  block.put(Slots.freeCallsCount, 1);
  block.put(Slots.feeWhileSuspended, 1);
  block.put(Slots.straddleWhole, flagAt(terms, 'straddle', 'B'));
  block.put(Slots.warnFirstPercent, NO_PERCENT);
  block.put(Slots.warnSecondPercent, NO_PERCENT);
  for (const level of LEVELS) block.putWide(level, NEVER);
  lowerPlanTable(lowering);
  lowerLimits(lowering);
  lowerTest(lowering);
  for (const rate of ratesOf(terms)) putRate(lowering, rate);
  if (vatIsWhole(terms)) return;
  const vat = String(inputAt(terms, 'vat').value);
  errors.push({
    code: 'too-fine',
    path: 'inputs.vat',
    message: `is ${vat}; give at most two digits after the point`,
  });
}

function lowerLimits({ terms, block }: Lowering): void {
  for (let limit = 0; limit <= Limit.distinctNumbers; limit++) block.put(Slots.limits + limit, BEYOND);
  if (!isOff(terms, 'in2/fair-use/continuous'))
    block.put(Slots.limits + Limit.voiceDay, secondsOf(inputAt(terms, 'continuousHours')));
  if (!isOff(terms, 'in2/abuse/bulk-sms'))
    block.put(Slots.limits + Limit.smsDay, wholeOf(inputAt(terms, 'bulkSmsPerDay')));
  block.put(Slots.regularDays, wholeOf(inputAt(terms, 'continuousDays')));
  block.put(Slots.regularWeeks, 1);
  block.put(Slots.regularCalls, 1);
}

/** The account makes the test of its own terms; that of 13.5 of another contract stays off. */
function lowerTest({ terms, block }: Lowering): void {
  block.put(Slots.abusePolicy, 0);
  block.put(Slots.windowMonths, 1);
  block.put(Slots.surchargeForever, 1);
  block.put(Slots.multiSimCount, BEYOND);
  block.put(Slots.surchargeByMinute, flagAt(terms, 'A56', 'B'));
}
