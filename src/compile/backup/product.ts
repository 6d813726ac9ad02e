// Sites with 4G backup: dated facts of the line, of hardware and of phones. citymesh-backup.

import { Product } from '../../../assembly/layout/account.ts';
import { BackupKind, BackupPeople } from '../../../assembly/layout/backup-people.ts';
import { BackupTerms } from '../../../assembly/layout/backup.ts';
import { planTermAt } from '../../scenario/effective.ts';
import { isOfAccounts, type AccountScenario } from '../../scenario/schema.ts';
import { lowerAccountPeople } from '../account-people.ts';
import type { LoweredProduct, PeopleLowering } from '../lowered.ts';
import type { Lowering } from '../lowering.ts';
import { lowerCharges } from './charges.ts';
import { lowerHardware } from './hardware.ts';
import { lowerImproper } from './improper.ts';
import { lowerOutage } from './outage.ts';
import { planPhoneFees } from './phones.ts';
import { lowerSimForm } from './sim-form.ts';
import { lowerPhoneContracts } from './subscriptions.ts';

export const backup: LoweredProduct<AccountScenario> = {
  product: Product.backup,
  populationSize: BackupPeople.SIZE,
  termsSize: BackupTerms.SIZE,
  fits: isOfAccounts,
  lowerPeople,
  lowerTerms,
  /** A byte at a whole price per GB is a whole number of these. */
  ticksPerMicro: (_, { bytesPerGb }) => bytesPerGb,
  planFees: planPhoneFees,
};

/** Phones by plan are those of the baseline: variants meet the same people. */
function lowerPeople(lowering: PeopleLowering<AccountScenario>): void {
  lowerAccountPeople({ people: BackupPeople, kind: BackupKind }, lowering);
  lowering.all[0].accountPlans.forEach((plan, index) => {
    lowering.block.putReal(BackupPeople.phones + index, Number(planTermAt(plan, 'phones').value));
  });
}

function lowerTerms(lowering: Lowering): void {
  lowering.block.put(BackupTerms.ticksPerMicro, lowering.ticksPerMicro);
  lowerOutage(lowering);
  lowerSimForm(lowering);
  lowerHardware(lowering);
  lowerImproper(lowering);
  lowerCharges(lowering);
  lowerPhoneContracts(lowering);
}
