import type { Network } from './network-schema.ts';

/** Bytes that one Mbit/s makes in an hour. */
const BYTES_OF_MBIT = (1_000_000 / 8) * 3600;

/** Bytes an hour of a speed in Mbit/s, rounded. */
export function hourBytes(mbits: number): number {
  return Math.round(mbits * BYTES_OF_MBIT);
}

/** Outages of a site in a year that it shares with others: dig-ups, its exchange, power. Maintenance is announced, and not counted. */
export function sharedPerYear({ causes: { digs, exchanges, power } }: Network): number {
  return digs.perYear.value + exchanges.perYear.value + power.perYear.value * power.share.value;
}

/**
 * Outages of a DSL line by itself in a year, so that sites on all accesses together count `total`: what is left of it without
 * shared causes, over the mean of 1 for DSL and the factor of fibre.
 */
export function ownPerYear(total: number, dslShare: number, network: Network): number {
  const { fibreFactor } = network.sites;
  return (total - sharedPerYear(network)) / (dslShare + fibreFactor.value * (1 - dslShare));
}

/** Shared causes that a region may expect in so many years, maintenance included. */
export function sharedCausesOfRegion({ causes }: Network, years: number): number {
  const { digs, exchanges, power, maintenance } = causes;
  const perYear =
    digs.stretches.value * digs.perYear.value +
    exchanges.number.value * (exchanges.perYear.value + maintenance.perYear.value) +
    power.perYear.value;
  return perYear * years;
}
