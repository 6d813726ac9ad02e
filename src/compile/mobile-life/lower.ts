// A contract's life: 1 (application, deposit, advance), 2 (requests), 3 to 5 (number, SIM, device), 7.8, 8.1, 9.4, 10.6, 13.3, 14
// (changes of plan), 15 and 16 (ending), as slots of Terms.life.

import { LifeTerms } from '../../../assembly/layout/mobile-life.ts';
import { Terms as Slots } from '../../../assembly/layout/terms.ts';
import { halfUp, type Ratio } from '../../domain/ratio.ts';
import type { Term } from '../../scenario/effective.ts';
import { of256 } from '../chance.ts';
import { flagAt, inputAt, isOff, optionAt, unstatedAt, valueAt, type Lowering } from '../lowering.ts';
import { bytesOf, microsOf, secondsOf, wholeOf } from '../measures.ts';
import { lowerRights } from './rights.ts';
import { ruleBits } from './rules.ts';

export function lowerLife(lowering: Lowering): void {
  const put = (slot: LifeTerms, value: bigint | number): void => {
    lowering.block.put(Slots.life + slot, value);
  };
  put(LifeTerms.rulesOff, ruleBits(lowering.terms));
  lowerSecurity(lowering, put);
  lowerRequests(lowering, put);
  lowerSim(lowering, put);
  lowerService(lowering, put);
  lowerEnding(lowering, put);
  lowerRights(lowering);
}

type Put = (slot: LifeTerms, value: bigint | number) => void;

function cash({ measures }: Lowering, term: Term): bigint {
  return halfUp(microsOf({ ...term, vat: 'none' }, measures));
}

/** A price of an event in micro-euro excl. VAT, exact: two slots. */
function putPrice(put: Put, slot: LifeTerms, { above, below }: Ratio): void {
  put(slot, above);
  put(slot + 1, below);
}

function lowerSecurity(lowering: Lowering, put: Put): void {
  const { terms, measures } = lowering;
  put(LifeTerms.intakeDeposit, cash(lowering, inputAt(terms, 'intakeDeposit')));
  put(LifeTerms.intakeDepositMax, cash(lowering, valueAt(terms, 'intakeDepositMax')));
  put(LifeTerms.depositPerSim, flagAt(terms, 'depositPer', 'B'));
  put(LifeTerms.depositMonths, wholeOf(valueAt(terms, 'depositMonths')));
  put(LifeTerms.depositReading, optionAt(terms, 'A26'));
  put(LifeTerms.depositWithVat, flagAt(terms, 'depositVat', 'A'));
  put(LifeTerms.depositDueDays, wholeOf(inputAt(terms, 'depositDueDays')));
  put(LifeTerms.depositEndCharges, flagAt(terms, 'depositEnd', 'B'));
  put(LifeTerms.advanceTrigger, halfUp(microsOf(inputAt(terms, 'advanceTrigger'), measures)));
  put(LifeTerms.advanceInvoices, wholeOf(valueAt(terms, 'advanceInvoices')));
  put(LifeTerms.advanceMin, cash(lowering, valueAt(terms, 'advanceMin')));
  put(LifeTerms.advanceMean, flagAt(terms, 'A27', 'B'));
  put(LifeTerms.advanceFewMin, flagAt(terms, 'advanceFew', 'B'));
  put(LifeTerms.advanceWithVat, flagAt(terms, 'advanceVat', 'A'));
}

function lowerRequests({ terms }: Lowering, put: Put): void {
  put(LifeTerms.openingDeposit, flagAt(terms, 'A23', 'B'));
  put(LifeTerms.oneRequest, flagAt(terms, 'oneRequest', 'A'));
  put(LifeTerms.minTenureMonths, wholeOf(inputAt(terms, 'minTenureMonths')));
  put(LifeTerms.adminSeconds, secondsOf(inputAt(terms, 'adminHours')));
}

function lowerSim({ terms, measures }: Lowering, put: Put): void {
  put(LifeTerms.numberChangeMonths, wholeOf(valueAt(terms, 'numberChangeMonths')));
  putPrice(put, LifeTerms.numberChangeAbove, microsOf(inputAt(terms, 'numberChangeFee'), measures));
  put(LifeTerms.inactiveMonths, wholeOf(valueAt(terms, 'inactiveMonths')));
  put(LifeTerms.inactivityRolling, flagAt(terms, 'inactivityWindow', 'B'));
  put(LifeTerms.confirmDays, wholeOf(valueAt(terms, 'confirmDays')));
  put(LifeTerms.deviceConfirmDays, wholeOf(valueAt(terms, 'deviceConfirmDays')));
  put(LifeTerms.confirmReading, optionAt(terms, 'A25'));
  put(LifeTerms.lossByWriting, flagAt(terms, 'lossRequest', 'B'));
  put(LifeTerms.simDeliverySeconds, secondsOf(inputAt(terms, 'simDeliveryDays')));
  put(LifeTerms.lostSimCharged, flagAt(terms, 'A24', 'B'));
  putPrice(put, LifeTerms.replacementAbove, microsOf(unstatedAt(terms, 'replacementSim'), measures));
  put(LifeTerms.fraudContinues, flagAt(terms, 'fraudEnds', 'B'));
  put(LifeTerms.simBoxReading, optionAt(terms, 'simBox'));
}

function lowerService({ terms, measures }: Lowering, put: Put): void {
  put(LifeTerms.packOnRoaming, flagAt(terms, 'packOnRoaming', 'B'));
  put(LifeTerms.congestionShare, of256(Number(inputAt(terms, 'congestionShare').value)));
  put(LifeTerms.congestionHeavyBytes, bytesOf(inputAt(terms, 'congestionHeavyGb'), measures));
  put(LifeTerms.congestionAll, flagAt(terms, 'congestionMeasure', 'B'));
  put(LifeTerms.backupCounts, flagAt(terms, 'backupCounts', 'B'));
  putPrice(put, LifeTerms.promotionAbove, microsOf(inputAt(terms, 'promoClawback'), measures));
  put(LifeTerms.breachAny, flagAt(terms, 'breachScope', 'B'));
}

function lowerEnding({ terms }: Lowering, put: Put): void {
  put(LifeTerms.minTermMonths, wholeOf(inputAt(terms, 'minTermMonths')));
  put(LifeTerms.smallEmployees, wholeOf(valueAt(terms, 'smallEmployees')));
  put(LifeTerms.noticeMonths, wholeOf(valueAt(terms, 'noticeMonths')));
  put(LifeTerms.smallExitMonths, wholeOf(valueAt(terms, 'smallExitMonths')));
  put(LifeTerms.preActivationCapped, flagAt(terms, 'A28', 'B'));
  put(LifeTerms.exitUsePercent, wholeOf(valueAt(terms, 'exitUsagePercent')));
  put(LifeTerms.exitUseMonths, wholeOf(valueAt(terms, 'exitUsageMonths')));
  put(LifeTerms.exitSmallAddOn, flagAt(terms, 'A29', 'A'));
  put(LifeTerms.exitByInvoice, flagAt(terms, 'exitBase', 'B'));
  const ofOthers = !isOff(terms, 'cm-mobile/def/third-party-services');
  put(LifeTerms.exitThirdParty, ofOthers ? flagAt(terms, 'exitThirdParty', 'A') : 1);
  put(LifeTerms.exitWithVat, flagAt(terms, 'exitVat', 'B'));
  put(LifeTerms.numberKeptMonths, wholeOf(valueAt(terms, 'numberKeptMonths')));
  put(
    LifeTerms.lastFeeProRata,
    isOff(terms, 'cm-mobile/end/no-bundle-refund') ? 1 : flagAt(terms, 'lastFee', 'B'),
  );
}
