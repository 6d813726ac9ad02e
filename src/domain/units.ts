declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]: Name };

/** Millionths of a euro, excluding VAT unless a name says otherwise. Exact. */
export type Micros = Branded<bigint, 'Micros'>;
/** Hundredths of a per cent: 21 % VAT is 2100. */
export type BasisPoints = Branded<number, 'BasisPoints'>;

export const MICROS_PER_EURO = 1_000_000n;
export const BYTES_PER_GB = 1_000_000_000n;
export const SECONDS_PER_DAY = 86_400;
