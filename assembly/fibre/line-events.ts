// What may happen to a line: faults with their report and repair, maintenance, force majeure, damage.

import { addFact } from '../accounts/facts';
import { around, cents, days, gap, happens, hours, openDraws } from '../accounts/draws';
import { Months, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { FACT_AMOUNT, FACT_FLAGS, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { FibrePeople } from '../layout/fibre';
import { Draw } from './people';

const HALF_A_YEAR: f64 = 184;

export function drawLine(from: i64): void {
  openDraws(Draw.line);
  const until = monthBegins(Months.count);
  const faults = figure(FibrePeople.outagesPerYear);
  for (let time = from + gap(faults); time < until; time += gap(faults)) fault(time);
  const upkeep = figure(FibrePeople.maintenancePerYear);
  for (let time = from + gap(upkeep); time < until; time += gap(upkeep)) {
    const row = addFact(time, Fact.maintenance);
    lasts(row, time + hours(around(figure(FibrePeople.maintenanceHours), 0.7)));
    if (happens(figure(FibrePeople.urgentShare))) store<u32>(row + FACT_FLAGS, FactFlag.urgent);
  }
  const force = figure(FibrePeople.forceMajeurePerYear);
  for (let time = from + gap(force); time < until; time += gap(force)) overpower(time);
  openDraws(Draw.damage);
  const damages = figure(FibrePeople.damagesPerYear);
  for (let time = from + gap(damages); time < until; time += gap(damages)) damage(time);
}

function lasts(row: usize, until: i64): void {
  store<u32>(row + FACT_UNTIL, u32(until));
}

function fault(time: i64): void {
  const ends = time + hours(around(figure(FibrePeople.outageHours), figure(FibrePeople.outageSpread)));
  lasts(addFact(time, Fact.outage), ends);
  addFact(time + hours(around(figure(FibrePeople.reportHours), 1)), Fact.outageReported);
  if (!happens(figure(FibrePeople.repairShare))) return;
  const row = addFact(ends, Fact.repaired);
  const cost = cents(around(figure(FibrePeople.repairCost), 0.7));
  const customerSide = happens(figure(FibrePeople.customerSideShare));
  const behind = happens(figure(FibrePeople.behindHandoverShare));
  store<i64>(row + FACT_AMOUNT, cost);
  if (customerSide) store<u32>(row + FACT_FLAGS, behind ? FactFlag.behindHandover : FactFlag.customerSide);
}

/** Some customers try to leave after half a year of it. */
function overpower(time: i64): void {
  const ends =
    time + days(around(figure(FibrePeople.forceMajeureDays), figure(FibrePeople.forceMajeureSpread)));
  lasts(addFact(time, Fact.forceMajeure), ends);
  if (happens(figure(FibrePeople.exitShare)) && ends - time > days(HALF_A_YEAR)) {
    addFact(time + days(HALF_A_YEAR + 1), Fact.exitAtOnce);
  }
}

function damage(time: i64): void {
  const row = addFact(time, Fact.damageFound);
  const amount = cents(around(figure(FibrePeople.damageAmount), figure(FibrePeople.damageSpread)));
  let flags = 0;
  if (happens(figure(FibrePeople.lineDamageShare))) flags |= FactFlag.lineFailure;
  if (happens(figure(FibrePeople.graveShare))) flags |= FactFlag.grave;
  if (happens(figure(FibrePeople.consequentialShare))) flags |= FactFlag.consequential;
  store<i64>(row + FACT_AMOUNT, amount);
  store<u32>(row + FACT_FLAGS, flags);
  const report = addFact(time + days(around(figure(FibrePeople.damageReportDays), 1)), Fact.damageReported);
  const excused = happens(figure(FibrePeople.damageExcusedShare));
  if (report != 0 && excused) store<u32>(report + FACT_FLAGS, FactFlag.excused);
}
