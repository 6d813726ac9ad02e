/** An 8-byte slot of a block: block address and enum member. */
export class Slot {

  @inline static get(block: usize, slot: i32): i64 {
    return load<i64>(block + ((<usize>slot) << 3));
  }


  @inline static set(block: usize, slot: i32, value: i64): void {
    store<i64>(block + ((<usize>slot) << 3), value);
  }


  @inline static add(block: usize, slot: i32, value: i64): void {
    const at = block + ((<usize>slot) << 3);
    store<i64>(at, load<i64>(at) + value);
  }


  @inline static at(block: usize, slot: i32): usize {
    return block + ((<usize>slot) << 3);
  }
}
