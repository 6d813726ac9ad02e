// What may happen to the hardware: cables pulled, its SIM or itself used elsewhere, faults with their visits, loss with its report.

import { around, gap, happens, hours, openDraws } from '../accounts/draws';
import { addFact } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { BackupKind, BackupPeople } from '../layout/backup-people';
import { FACT_FLAGS, Fact, FactFlag } from '../layout/facts';
import { lasts } from '../outage/line';
import { Office, spreadByHour } from '../network/office';
import { Draw, bytes, minutes, ofKind } from './people';
import { use, workOn } from './reactions';
import { Form } from './form';

/** What happens at times of its own, in the order in which it is drawn. */
enum Mishap {
  cut,
  moved,
  otherDevice,
  fault,
  simFault,
  loss,
  COUNT,
}

export function drawHardware(): void {
  const from = Form.hardwareFrom;
  const until = monthBegins(Months.count);
  if (from >= until) return;
  openDraws(Draw.hardware);
  for (let mishap = 0; mishap < Mishap.COUNT; mishap++) {
    const rate = perYear(mishap);
    for (let time = from + gap(rate); time < until; time += gap(rate)) befall(mishap, time);
  }
}

function perYear(mishap: Mishap): f64 {
  if (mishap == Mishap.cut) return ofKind(BackupKind.cutsPerYear);
  if (mishap <= Mishap.otherDevice) return ofKind(BackupKind.movesPerYear);
  if (mishap == Mishap.fault) return figure(BackupPeople.faultsPerYear);
  return figure(mishap == Mishap.loss ? BackupPeople.lossesPerYear : BackupPeople.simFaultsPerYear);
}

function befall(mishap: Mishap, time: i64): void {
  if (mishap == Mishap.cut) cut(time);
  else if (mishap == Mishap.loss) lose(time);
  else if (mishap >= Mishap.fault) fail(time, mishap == Mishap.fault ? Fact.hardwareFault : Fact.simFault);
  else misplace(time, mishap == Mishap.moved ? FactFlag.elsewhere : FactFlag.otherDevice);
}

/** The office works on over 4G while the cable is out. */
function cut(time: i64): void {
  const elsewhere = happens(figure(BackupPeople.elsewhereCutShare));
  const ends = time + hours(around(figure(BackupPeople.cutHours), 1));
  const accident = happens(figure(BackupPeople.accidentShare));
  const instructed = happens(figure(BackupPeople.instructedShare));
  const flags = instructed ? FactFlag.instructed : accident ? FactFlag.accidental : 0;
  lasts(addFact(time, elsewhere ? Fact.connectionBroken : Fact.cablePulled), ends, flags);
  if (Office.isHourly) {
    workOn(Fact.hardwareData, 0, time, ends, 1, 0);
    return;
  }
  const gb = (ofKind(BackupKind.officeGb) * f64(ends - time)) / 3600;
  use(Fact.hardwareData, 0, time, ends, gb, 0);
}

function misplace(time: i64, flag: u32): void {
  const gb = around(figure(BackupPeople.otherGb), 1);
  if (Office.isHourly && flag == FactFlag.otherDevice)
    spreadByHour(Fact.hardwareData, time, time + hours(8), bytes(gb), flag);
  else use(Fact.hardwareData, 0, time, time + hours(8), gb, flag);
}

function fail(time: i64, kind: Fact): void {
  addFact(time, kind);
  addFact(time + minutes(5), Fact.faultSeen);
  const reported = time + hours(around(figure(BackupPeople.faultReportHours), 1));
  addFact(reported, Fact.faultReported);
  const row = addFact(reported + hours(around(figure(BackupPeople.visitHours), 0.5)), Fact.visited);
  const needless = happens(figure(BackupPeople.needlessShare));
  if (needless) store<u32>(row + FACT_FLAGS, FactFlag.needless);
}

function lose(time: i64): void {
  const logged = time + minutes(around(figure(BackupPeople.logMinutes), 0.5));
  const reported = logged + hours(around(figure(BackupPeople.lossReportHours), 1));
  addFact(time, Fact.hardwareLost);
  addFact(logged, Fact.disconnectLogged);
  use(Fact.hardwareData, 0, logged, reported + hours(24), around(figure(BackupPeople.lossGb), 1), 0);
  addFact(reported, Fact.lossReported);
  addFact(reported + hours(24 * figure(BackupPeople.replaceDays)), Fact.hardwareReplaced);
}
