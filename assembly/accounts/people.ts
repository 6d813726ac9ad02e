// The figures that a scenario gives of account people: behaviour first, then one block a kind of customer.

let people: usize = 0;

/** Where the figures of the loaded program stand. */
export function aimAtPeople(slots: usize): void {
  people = slots;
}

/** A figure of how all behave. */
export function figure(slot: i32): f64 {
  return load<f64>(people + ((<usize>slot) << 3));
}

/** Which kind of customer a level of 0 ..< 1 falls to; shares are cumulative in the first slot of each block. */
export function kindAt(level: f64, kinds: i32, size: i32, count: i32): i32 {
  let kind = 0;
  while (kind + 1 < count && level >= figure(kinds + kind * size)) kind++;
  return kind;
}
