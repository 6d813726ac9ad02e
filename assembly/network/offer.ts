// What backup asks of the region's cells under a variant, by cell and hour.

import { FactAt, factCount } from '../accounts/facts';
import { Form, NetSum } from '../layout/network';
import { Slot } from '../rating/slot';
import { backupAt, clearBackup } from './demand';
import { Net } from './loaded';
import { hourAt } from './office';
import { drawNetworkSite, formOf, offeredBy } from './site';
import { siteCount, siteOf } from './sites';
import { netSums } from './tally';
import { Variant, servingCell } from './variant';

export function offerSites(group: i32): void {
  clearBackup();
  const sums = netSums(Variant.number, group);
  let rank = 0;
  for (let index = 0; index < siteCount(); index++) {
    const site = siteOf(index);
    const form = formOf(site, rank);
    if (site.form != Form.hardware) rank++;
    if (form == Form.none) continue;
    drawNetworkSite(site, form);
    offer(servingCell(site.cell, site.number), sums);
  }
}

/** Adds what the site at hand asks of a cell. */
export function offer(cell: i32, sums: usize): void {
  for (let fact = 0; fact < factCount(); fact++) {
    const bytes = offeredBy(fact);
    const hour = hourAt(FactAt.time(fact));
    if (bytes == 0 || hour < 0 || hour >= Net.hours) continue;
    const at = backupAt(cell, hour);
    store<u64>(at, load<u64>(at) + u64(bytes));
    Slot.add(sums, NetSum.backupOffered, bytes);
  }
}
