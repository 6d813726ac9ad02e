// Phones that are suspended for a while.

import { around, gap, hours, openDraws } from '../accounts/draws';
import { addFact } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { BackupSite } from '../layout/backup';
import { BackupPeople } from '../layout/backup-people';
import { FACT_SUBJECT, Fact } from '../layout/facts';
import { lasts } from '../outage/line';
import { Draw } from './people';
import { siteTrait } from './site';

export function drawSuspensions(): void {
  openDraws(Draw.suspensions);
  const until = monthBegins(Months.count);
  const perYear = figure(BackupPeople.suspensionsPerYear);
  for (let phone = 1; i64(phone) <= siteTrait(BackupSite.sims); phone++) {
    for (let time = gap(perYear); time < until; time += gap(perYear)) {
      const row = addFact(time, Fact.simSuspended);
      lasts(row, time + hours(24 * around(figure(BackupPeople.suspensionDays), 0.5)), 0);
      store<u16>(row + FACT_SUBJECT, u16(phone));
    }
  }
}
