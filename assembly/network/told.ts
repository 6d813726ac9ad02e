// One site told event by event, on what its cell carries: a simulated one, whose region is played again first, or facts that the host
// brings, on the cells as they were played last.

import { FactAt, factCount, setFactCount } from '../accounts/facts';
import { openMonths } from '../accounts/months';
import { Fact, FactFlag } from '../layout/facts';
import { Form } from '../layout/network';
import { addStretch, clearStretches } from '../outage/stretches';
import { watchHorizon } from '../outage/watch';
import { stopTrace, traceLife } from '../rating/trace';
import { clearBackup } from './demand';
import { playsNetwork } from './loaded';
import { offer } from './offer';
import { SITE_UNITS } from './purposes';
import { carry, playCarried } from './settle';
import { drawNetworkSite, formOf } from './site';
import { Site, siteCount, siteOf } from './sites';
import { netSums } from './tally';
import { playAround } from './unit';
import { Variant, servingCell } from './variant';

/**
 * Plays the region of a customer, counted over all worlds, under a variant, and tells one site of that customer: its rows are at
 * tracePtr, its traits and facts where those of an account are; a fact's amount is what it asked of the cell, its quantity what was
 * carried. What the region adds to the tally is no run's. False when there is no such site, or no backup at it.
 */
export function replaySite(customer: u32, site: i32, variant: i32): bool {
  if (!playsNetwork()) return false;
  const inWorld = playAround(customer, variant);
  let rank = 0;
  for (let index = 0; index < siteCount(); index++) {
    const row = siteOf(index);
    const form = formOf(row, rank);
    if (row.form != Form.hardware) rank++;
    if (row.customer != inWorld || row.unit != u32(SITE_UNITS + site)) continue;
    if (form == Form.none) return false;
    tellDrawn(row, form);
    return true;
  }
  return false;
}

function tellDrawn(row: Site, form: Form): void {
  drawNetworkSite(row, form);
  watchHorizon();
  tell(servingCell(row.cell, row.number));
}

/** Tells what the facts and traits that the host wrote come to, as the only site of the region that was played last; `cell` is its
 * cell. Facts of data bring what they ask as amount too, an hour of the clock each. */
export function playSite(facts: i32, firstDay: i32, anchorDay: i32, months: i32, cell: i32): void {
  if (!playsNetwork()) return;
  openMonths(firstDay, anchorDay, months);
  setFactCount(facts);
  clearStretches();
  for (let fact = 0; fact < factCount(); fact++) {
    if (FactAt.kind(fact) == Fact.outage && !FactAt.is(fact, FactFlag.flapping))
      addStretch(FactAt.time(fact), FactAt.until(fact));
  }
  watchHorizon();
  clearBackup();
  offer(cell, netSums(Variant.number, 0));
  tell(cell);
}

function tell(cell: i32): void {
  carry(cell, netSums(Variant.number, 0));
  traceLife();
  playCarried(cell);
  stopTrace();
}
