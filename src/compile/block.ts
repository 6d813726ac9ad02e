/** 8-byte slots of one block of the program, addressed by the enums of the shared layout. */
export interface Block {
  /** A 64-bit integer. */
  put: (slot: number, value: bigint | number) => void;
  /** A 64-bit float. */
  putReal: (slot: number, value: number) => void;
  /** An unsigned 128-bit integer in two slots: low, then high. */
  putWide: (slot: number, value: bigint) => void;
}

const LOW = (1n << 64n) - 1n;
/** A threshold that is never reached. */
export const NEVER = (1n << 128n) - 1n;

/** A block that begins at slot `begin` of the program's buffer. */
export function blockAt(program: ArrayBuffer, begin: number): Block {
  const whole = new BigInt64Array(program);
  const real = new Float64Array(program);
  const put = (slot: number, value: bigint | number): void => {
    const exact = BigInt(value);
    if (BigInt.asIntN(64, exact) !== exact) throw new RangeError(`slot ${slot}: ${exact} is beyond 64 bits`);
    whole[begin + slot] = exact;
  };
  return {
    put,
    putReal: (slot, value) => {
      real[begin + slot] = value;
    },
    putWide: (slot, value) => {
      if (value < 0n || value > NEVER) throw new RangeError(`slot ${slot}: ${value} is beyond 128 bits`);
      put(slot, BigInt.asIntN(64, value & LOW));
      put(slot + 1, BigInt.asIntN(64, value >> 64n));
    },
  };
}
