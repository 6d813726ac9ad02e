declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]: Name };

/** Millionths of a euro, excluding VAT unless a name says otherwise. Exact. */
export type Micros = Branded<bigint, 'Micros'>;
/** 1 GB = 10^9 bytes. Exact. */
export type Bytes = Branded<bigint, 'Bytes'>;
export type Seconds = Branded<number, 'Seconds'>;
/** 0 ... 1. */
export type Share = Branded<number, 'Share'>;
/** Hundredths of a per cent: 21 % VAT is 2100. */
export type BasisPoints = Branded<number, 'BasisPoints'>;

export const MICROS_PER_EURO = 1_000_000n;
export const BYTES_PER_MB = 1_000_000n;
export const BYTES_PER_GB = 1_000_000_000n;
export const SECONDS_PER_MINUTE = 60;
export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_DAY = 86_400;
