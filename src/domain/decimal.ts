import { floor, halfUp, ratio, times, type Ratio } from './ratio.ts';

/** What a decimal looks like in our documents: "60.50", "0.022", "-3". No exponent, no thousands separator, no comma. */
const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/;

/** Reads a decimal exactly, without floating point. Undefined when the text is not a decimal. */
export function parseDecimal(text: string): Ratio | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const [whole = '0', fraction = ''] = text.split('.');
  return ratio(BigInt(whole + fraction), tenTo(fraction.length));
}

/** Writes a ratio as a decimal with exactly `places` digits after the point, rounded half up. */
export function printDecimal(value: Ratio, places: number): string {
  const scaled = halfUp(times(value, ratio(tenTo(places))));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** A number from a document as the decimal that it was written as; undefined when it is not finite or too fine. */
export function decimalOf(value: number | string): Ratio | undefined {
  return parseDecimal(typeof value === 'number' ? String(value) : value);
}

/** True when the ratio is a whole number. */
export function isWhole(value: Ratio): boolean {
  return floor(value) * value.below === value.above;
}

function tenTo(places: number): bigint {
  return BigInt(`1${'0'.repeat(places)}`);
}
