import { shared } from '../domain/words/en.ts';

// How figures read: no more digits than their interval supports, thin spaces between thousands.

const THIN_SPACE = '\u202f';

export interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 10000 as "10 000"; with decimals 2, 60.5 as "60.50"; a true minus sign. */
export function plain(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** "+ 4.86" or "− 4.86": how much something changed. */
export function change(value: number, decimals: number): string {
  const size = plain(Math.abs(value), decimals);
  if (!/[1-9]/.test(size)) return `± ${size}`;
  return `${value < 0 ? '−' : '+'} ${size}`;
}

export function halfWidth({ low, high }: Bounded): number {
  return (high - low) / 2;
}

/** Decimals that keep two digits of the half width at least when that is below ten, `most` at most. */
export function decimalsFor(estimate: Bounded, most = 2): number {
  const width = halfWidth(estimate);
  if (!(width > 0)) return most;
  return Math.min(most, Math.max(0, 1 - Math.floor(Math.log10(width))));
}

/** "34.12" and "0.09": a figure rounded to what its interval supports, and the half width. */
export function withMargin(
  estimate: Bounded,
  most = 2,
): { readonly figure: string; readonly margin: string } {
  const decimals = decimalsFor(estimate, most);
  const unit = roundingUnit(halfWidth(estimate));
  const round = (value: number): number => (unit > 1 ? Math.round(value / unit) * unit : value);
  return {
    figure: plain(round(estimate.value), decimals),
    margin: plain(round(halfWidth(estimate)), decimals),
  };
}

/** The place of the half width's second digit: 10 for 487, so that 34 123 ± 487 reads 34 120 ± 490. */
function roundingUnit(width: number): number {
  return width > 0 ? 10 ** (Math.floor(Math.log10(width)) - 1) : 0;
}

/** 0.0025 as "0.25 %": two significant digits below 10 %, one decimal above. */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return '0 %';
  if (value >= 10) return `${plain(value, 1)} %`;
  return `${plain(value, Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(value)))))} %`;
}

/** 0.7 as "70 %": a share that was chosen, not measured. */
export function roundPercent(share: number): string {
  return `${String(Number((share * 100).toFixed(6)))} %`;
}

/** "5.81 ± 0.04 %": a share rounded to what its interval supports. */
export function percentWithMargin({ value, low, high }: Bounded): string {
  const { figure, margin } = withMargin({ value: 100 * value, low: 100 * low, high: 100 * high }, 4);
  return high - low > 1e-9 * high ? `${figure} ± ${margin} %` : percent(value);
}

/** 0.0025 as "1 in 400", two significant digits. */
export function oneIn(share: number): string {
  if (!(share > 0)) return shared.never;
  if (share >= 0.95) return shared.nearlyAll;
  const among = 1 / share;
  if (among < 10) return shared.oneIn(plain(among, among < 3 ? 1 : 0));
  const unit = 10 ** (Math.floor(Math.log10(among)) - 1);
  return shared.oneIn(plain(Math.round(among / unit) * unit));
}
