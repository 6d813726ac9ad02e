const STEPS = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const;

/** Bytes as "1.25 GB": exact, in the largest unit that leaves at least 1; at most nine decimals. */
export function bytesText(bytes: number): string {
  const [size, unit] = STEPS.find(([step]) => bytes >= step) ?? [1, 'B'];
  return `${Number((bytes / size).toFixed(9))} ${unit}`;
}

/** Seconds as "1 h 2 min 3 s", without parts that are 0. */
export function durationText(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return told.length === 0 ? '0 s' : told.join(' ');
}
