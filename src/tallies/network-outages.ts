import { Cause, Failure, Form, NetSum } from '../../assembly/layout/network.ts';
import { callsByHour } from './network-calls.ts';
import { HOURS_PER_YEAR, rateOf, total, unitsOf, type Rate } from './network-estimates.ts';
import type {
  AccessName,
  CauseName,
  FailureName,
  FormName,
  Outages,
  SiteOutages,
} from './network-results.ts';
import type { PlayedNetwork } from './network-strata.ts';
import { netSums } from './network-tally.ts';
import type { NetworkNames } from '../compile/network/names.ts';

const ACCESSES: readonly AccessName[] = ['dsl', 'fibre'];
const SECONDS_PER_MINUTE = 60;

/** Sums of a kind of site by form and access, as the core has them: access within form. */
const KINDS = Array.from({ length: Form.COUNT }, (_, form) => form).flatMap((form) =>
  ACCESSES.map((access, index) => ({
    form: Form[form] as FormName,
    access,
    offset: ACCESSES.length * form + index,
  })),
);

export function outagesOf(tally: PlayedNetwork, variant: number, names: NetworkNames): Outages {
  const every = KINDS.map(({ offset }) => offset);
  const perSite = (slot: number, scale = 1) => rateOf(tally, siteRate(tally, variant, names, slot, scale));
  return {
    all: siteOutages(tally, variant, names, every),
    bySite: KINDS.map(({ form, access, offset }) => {
      return { form, access, ...siteOutages(tally, variant, names, [offset]) };
    }).filter(({ sites }) => sites > 0),
    failures: members<FailureName>(Failure).map(({ name, index }) => {
      return { reason: name, minutes: perSite(NetSum.failures + index, 1 / SECONDS_PER_MINUTE) };
    }),
    causes: members<CauseName>(Cause).map(({ name, index }) => {
      return { cause: name, perYear: perSite(NetSum.causes + index) };
    }),
    slowStretches: perSite(NetSum.slowStretches),
    cutStrings: perSite(NetSum.cutStrings),
    calls: perSite(NetSum.calls),
    callsByHour: callsByHour(tally, variant, siteRate(tally, variant, names, NetSum.calls, 1000)),
    properBytes: perSite(NetSum.properBytes),
    improperBytes: perSite(NetSum.improperBytes),
    improperMicros: perSite(NetSum.improperMicros),
    refusedBytes: rateOf(tally, refusedRate(tally, variant, names)),
    backupMicros: perSite(NetSum.backupMicros),
    overdue: perSite(NetSum.overdue),
  };
}

/** A sum per site and year. */
export function siteRate(
  tally: PlayedNetwork,
  variant: number,
  names: NetworkNames,
  slot: number,
  scale = 1,
): Rate {
  return perSiteYear(tally, variant, names, netSums(tally, variant, slot), scale);
}

/** Minutes of all sites without the line, or without internet at all, per site and year. */
export function minutesRate(
  tally: PlayedNetwork,
  variant: number,
  names: NetworkNames,
  first: NetSum.downSeconds | NetSum.withoutSeconds | NetSum.outages,
): Rate {
  const scale = first === NetSum.outages ? 1 : 1 / SECONDS_PER_MINUTE;
  const above = summed(
    tally,
    variant,
    first,
    KINDS.map(({ offset }) => offset),
  );
  return perSiteYear(tally, variant, names, above, scale);
}

export function refusedRate(tally: PlayedNetwork, variant: number, names: NetworkNames): Rate {
  const carried = netSums(tally, variant, NetSum.backupCarried);
  const refused = netSums(tally, variant, NetSum.backupOffered).map(
    (each, group) => each - (carried[group] ?? 0),
  );
  return perSiteYear(tally, variant, names, refused, 1);
}

function perSiteYear(
  tally: PlayedNetwork,
  variant: number,
  { horizonHours }: NetworkNames,
  above: Float64Array,
  scale: number,
): Rate {
  const below = summed(
    tally,
    variant,
    NetSum.sites,
    KINDS.map(({ offset }) => offset),
  );
  return { above, below, scale: (scale * HOURS_PER_YEAR) / horizonHours };
}

function siteOutages(
  tally: PlayedNetwork,
  variant: number,
  { horizonHours, regions }: NetworkNames,
  offsets: readonly number[],
): SiteOutages {
  const below = summed(tally, variant, NetSum.sites, offsets);
  const years = horizonHours / HOURS_PER_YEAR;
  const rate = (first: number, scale: number) =>
    rateOf(tally, { above: summed(tally, variant, first, offsets), below, scale: scale / years });
  return {
    sites: (total(below) * regions) / (unitsOf(tally) || 1),
    outagesPerYear: rate(NetSum.outages, 1),
    minutesWithoutBackup: rate(NetSum.downSeconds, 1 / SECONDS_PER_MINUTE),
    minutesWithBackup: rate(NetSum.withoutSeconds, 1 / SECONDS_PER_MINUTE),
  };
}

function summed(
  tally: PlayedNetwork,
  variant: number,
  first: number,
  offsets: readonly number[],
): Float64Array {
  return offsets
    .map((offset) => netSums(tally, variant, first + offset))
    .reduce((sums, each) => sums.map((sum, group) => sum + (each[group] ?? 0)));
}

function members<Name extends string>(members: { readonly COUNT: number; readonly [index: number]: string }) {
  return Array.from({ length: members.COUNT }, (_, index) => ({ index, name: members[index] as Name }));
}
