// Sites with 4G backup: dated facts of the line, of hardware and of phones. citymesh-backup.

import { Product } from '../../../assembly/layout/account.ts';
import { BackupTerms } from '../../../assembly/layout/backup.ts';
import { isOfAccounts, type AccountScenario } from '../../scenario/schema.ts';
import type { LoweredProduct } from '../lowered.ts';
import type { Lowering } from '../lowering.ts';
import { lowerCharges } from './charges.ts';
import { lowerHardware } from './hardware.ts';
import { lowerImproper } from './improper.ts';
import { lowerOutage } from './outage.ts';
import { phoneFees } from './phones.ts';
import { lowerSimForm } from './sim-form.ts';

export const backup: LoweredProduct<AccountScenario> = {
  product: Product.backup,
  populationSize: 1,
  termsSize: BackupTerms.SIZE,
  fits: isOfAccounts,
  lowerPeople: () => undefined,
  lowerTerms,
  /** A byte at a whole price per GB is a whole number of these. */
  ticksPerMicro: (_, { bytesPerGb }) => bytesPerGb,
  planFees: phoneFees,
};

function lowerTerms(lowering: Lowering): void {
  lowering.block.put(BackupTerms.ticksPerMicro, lowering.ticksPerMicro);
  lowerOutage(lowering);
  lowerSimForm(lowering);
  lowerHardware(lowering);
  lowerImproper(lowering);
  lowerCharges(lowering);
}
