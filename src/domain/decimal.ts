import { ratio, type Ratio } from './ratio.ts';

/** What a decimal looks like in our documents: "60.50", "0.022", "-3". No exponent, no thousands separator, no comma. */
export const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/;

/** Reads a decimal exactly, without floating point. Undefined when the text is not a decimal. */
export function parseDecimal(text: string): Ratio | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const [whole = '0', fraction = ''] = text.split('.');
  return ratio(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

/** Writes a ratio as a decimal with exactly `places` digits after the point, rounded half up. */
export function printDecimal(value: Ratio, places: number): string {
  const scaled = ratio(value.above * 10n ** BigInt(places), value.below);
  const size = scaled.above < 0n ? ratio(-scaled.above, scaled.below) : scaled;
  const digits = ((2n * size.above + size.below) / (2n * size.below)).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled.above < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}
