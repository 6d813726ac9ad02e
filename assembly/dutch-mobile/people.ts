// How customers of a Dutch business contract behave: drawn by address, without looking at any terms.

/** Days after its date on which an invoice is paid; -1 = never. */
export function payDelay(index: i32): i64 {
  return i64(index) * 0;
}

/** Facts of one SIM over the months of the run. */
export function drawFacts(customer: u32, sim: i32): void {
  if (customer == 0 && sim < 0) unreachable();
}
