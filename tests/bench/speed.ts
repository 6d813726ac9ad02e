/** SIM-months played, the seconds they took, and, where there is a tally, a hash of it to compare two builds by. */
export interface Speed {
  simMonths: number;
  seconds: number;
  tally?: number;
}

/** Processor time of this process: what else the machine does counts less than on the wall clock. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function perSecond({ simMonths, seconds }: Speed): number {
  return simMonths / seconds;
}

/** What is missing on this machine, in the words of the one who must install it. */
export interface Missing {
  missing: string;
}

/** FNV-1a of the bytes, the same as native/driver.c computes. */
export function hashOf(bytes: Uint8Array): number {
  let hash = 2166136261;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}
