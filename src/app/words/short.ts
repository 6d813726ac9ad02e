import { plain } from '../../views/figures.ts';

/** 1234567 as "1.2 M". */
export function short(value: number): string {
  if (value >= 1e6) return `${plain(value / 1e6, value >= 1e7 ? 0 : 1)} M`;
  return value >= 1e4 ? `${plain(value / 1e3)} k` : plain(value);
}
