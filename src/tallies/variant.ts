import { Limit, Line, Notice } from '../../assembly/layout/kinds.ts';
import { Sum } from '../../assembly/layout/tally.ts';
import type { Bills } from './bill-distribution.ts';
import { groupView, type GroupView } from './group-view.ts';
import { madeOf } from './made-of.ts';
import type { Detector, Estimate, FairUse, LimitName, LineName, NoticeName } from './results.ts';
import type { Abuse, Protection, RunMeta, VariantResults, Volumes } from './results.ts';
import { totalSum, type Tally } from './tally.ts';

const PER_1000 = 1000;

export function variantResults(
  tally: Tally,
  variant: number,
  meta: RunMeta,
  bills: { readonly sim: Bills; readonly customer: Bills },
): VariantResults {
  const view = groupView(tally, variant);
  const { id, title } = namesOf(meta, variant);
  return {
    id,
    title,
    contractMonths: Number(totalSum(tally, variant, Sum.contractMonths)),
    customerMonths: Number(totalSum(tally, variant, Sum.customerContractMonths)),
    simBill: bills.sim.published,
    customerBill: bills.customer.published,
    shocks: { shock: view.share(Sum.shock), fiftyAbove: view.share(Sum.fiftyAbove) },
    revenue: {
      totalMicros: view.rate(Sum.billMicros, PER_1000),
      thirdPartyMicros: view.rate(Sum.thirdPartyMicros, PER_1000),
      lateMicros: view.rate(Sum.lateMicros, PER_1000),
    },
    linesMicros: byLine((line) => view.rate(Sum.lines + line)),
    lapsedMicros: view.rate(Sum.lapsedMicros),
    notices: byName<NoticeName>(Notice, (notice) => view.rate(Sum.notices + notice, PER_1000)),
    protection: protectionOf(view),
    fairUse: fairUseOf(view),
    abuse: abuseOf(view),
    volumes: volumesOf(view),
    planShares: meta.plans.map((_, plan) => view.share(Sum.planMonths + plan)),
    made: madeOf(tally, variant),
  };
}

/** One figure for each kind of line. */
export function byLine(estimate: (line: number) => Estimate): Record<LineName, Estimate> {
  return byName<LineName>(Line, estimate);
}

function byName<Name extends string, Value = Estimate>(
  names: { readonly COUNT: number; readonly [index: number]: string },
  value: (index: number) => Value,
): Record<Name, Value> {
  const entries = Array.from({ length: names.COUNT }, (_, index) => [names[index], value(index)] as const);
  return Object.fromEntries(entries) as Record<Name, Value>;
}

function namesOf(meta: RunMeta, variant: number): { id: string; title: string } {
  const named = meta.variants[variant];
  if (!named) throw new RangeError(`variant ${String(variant)} has no name`);
  return named;
}

function protectionOf(view: GroupView): Protection {
  const roamingStops = view.sums(Sum.roamingStops);
  const serviceStops = view.sums(Sum.serviceStops);
  return {
    roamingStops: view.rate(Sum.roamingStops, PER_1000),
    serviceStops: view.rate(Sum.serviceStops, PER_1000),
    reactivations: view.rate(Sum.reactivations, PER_1000),
    roamingStoppedSecondsPerStop: view.per(Sum.roamingStoppedSeconds, roamingStops),
    serviceStoppedSecondsPerStop: view.per(Sum.serviceStoppedSeconds, serviceStops),
    overshootRoamingMicrosPerStop: view.per(Sum.overshootRoamingMicros, roamingStops),
    overshootServiceMicrosPerStop: view.per(Sum.overshootServiceMicros, serviceStops),
    blockedUses: view.rate(Sum.blockedUses, PER_1000),
  };
}

function fairUseOf(view: GroupView): FairUse {
  const misuseMonths = view.sums(Sum.misuseMonths);
  const honestMonths = view.sums(Sum.contractMonths).map((all, group) => all - (misuseMonths[group] ?? 0));
  const detector = (honest: number, misuse: number): Detector => ({
    honest: view.per(honest, honestMonths, PER_1000),
    misuse: view.per(misuse, misuseMonths, PER_1000),
  });
  return {
    limits: byName<LimitName, Detector>(Limit, (limit) =>
      detector(Sum.honestHits + limit, Sum.misuseHits + limit),
    ),
    any: detector(Sum.honestHitMonths, Sum.misuseHitMonths),
    misuseShare: view.share(Sum.misuseMonths),
    suspensions: view.rate(Sum.suspensions, PER_1000),
    endings: view.rate(Sum.endings, PER_1000),
    suspendedSecondsPerSuspension: view.per(Sum.suspendedSeconds, view.sums(Sum.suspensions)),
  };
}

function abuseOf(view: GroupView): Abuse {
  return {
    proven: view.rate(Sum.abuseProven, PER_1000),
    notified: view.rate(Sum.abuseNotified, PER_1000),
    surchargedMonths: view.rate(Sum.surchargedMonths, PER_1000),
  };
}

function volumesOf(view: GroupView): Volumes {
  return {
    dataBytes: view.rate(Sum.dataBytes),
    dataEuBytes: view.rate(Sum.dataEuBytes),
    dataOtherBytes: view.rate(Sum.dataOtherBytes),
    cutBytes: view.rate(Sum.cutBytes),
    voiceSeconds: view.rate(Sum.voiceSeconds),
    messages: view.rate(Sum.messages),
  };
}
