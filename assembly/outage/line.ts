// What happens to a site's own line and to the mast that serves it: outages, strings of short cuts, slow stretches, drawn by address at
// rates of the scenario. Where regions are simulated, shared causes (shared.ts) come on top.

import { around, gap, hours, openDraws } from '../accounts/draws';
import { addFact } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { BackupPeople } from '../layout/backup-people';
import { FACT_FLAGS, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { addStretch, clearStretches } from './stretches';

/** Adds the facts of the line of the account in TRAITS; `perYear`: its outages. */
export function drawLine(stream: u32, perYear: f64): void {
  openDraws(stream);
  clearStretches();
  const until = monthBegins(Months.count);
  for (let time = gap(perYear); time < until; time += gap(perYear)) {
    const ends = time + hours(around(figure(BackupPeople.outageHours), figure(BackupPeople.outageSpread)));
    lasts(addFact(time, Fact.outage), ends, 0);
    addStretch(time, ends);
    time = ends;
  }
  const strings = figure(BackupPeople.flappingPerYear);
  for (let time = gap(strings); time < until; time += gap(strings)) flap(time);
  const slow = figure(BackupPeople.slowPerYear);
  for (let time = gap(slow); time < until; time += gap(slow))
    lasts(addFact(time, Fact.lineSlow), time + hours(around(figure(BackupPeople.slowHours), 1)), 0);
  const masts = figure(BackupPeople.mastPerYear);
  for (let time = gap(masts); time < until; time += gap(masts))
    lasts(addFact(time, Fact.mastDown), time + hours(around(figure(BackupPeople.mastHours), 1)), 0);
}

/** A string of cuts of a minute or so, ten minutes apart. */
function flap(time: i64): void {
  for (let cut = 0; cut < i32(figure(BackupPeople.flappingCuts)); cut++) {
    lasts(addFact(time, Fact.outage), time + hours(around(0.02, 1)), FactFlag.flapping);
    time += hours(0.2);
  }
}

export function lasts(row: usize, until: i64, flags: u32): void {
  store<u32>(row + FACT_UNTIL, u32(until));
  store<u32>(row + FACT_FLAGS, flags);
}
