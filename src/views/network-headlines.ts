import { hourOfWeek } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Cuts, Load, NetworkResults } from '../tallies/network-results.ts';
import type { Card } from './card.ts';
import { changeOf, measured, percentSpread } from './estimate.ts';
import { oneIn, plain, roundPercent } from './figures.ts';
import { compared, type Compared, type NetworkChoice } from './network-choice.ts';

const YEAR_HOURS = 8760;

/** The figures at the top of the Network view; headroom first, which is set largest. */
export function networkHeadlines(results: NetworkResults, choice: NetworkChoice): readonly Card[] {
  const found = compared(results, choice);
  const threshold = roundPercent(results.thresholdShare);
  return [headroomCard(found), busyCard(found), overCard(found, threshold), worstCard(found, results)];
}

function headroomCard({ shown, difference }: Compared): Card {
  const found = measured(shown.load.headroom, 1, 2);
  const { headroom: title, times } = pictured.network;
  const card = {
    key: 'headroom',
    title,
    figure: found ? times(found.figure) : pictured.none,
    margin: found?.margin ?? '',
  };
  const changed = changeOf(difference?.headroom, 1, 2);
  return changed === undefined ? card : { ...card, against: changed };
}

function busyCard({ shown, before }: Compared): Card {
  const { p95, p95Margin } = pictured.network;
  const found = measured(shown.load.percentiles.P95, 100, 1);
  const earlier = before && measured(before.load.percentiles.P95, 100, 1);
  const card = {
    key: 'p95',
    title: p95,
    figure: found ? `${found.figure} %` : pictured.none,
    margin: p95Margin(found?.margin ?? '', hourOfWeek(shown.load.busyHour.hour)),
  };
  return earlier ? { ...card, against: pictured.was(`${earlier.figure} %`) } : card;
}

function overCard({ shown, before }: Compared, threshold: string): Card {
  const hours = measured(shown.load.overHours);
  const card = {
    key: 'over',
    title: pictured.network.over(threshold),
    figure: overShare(shown.load),
    margin: hours ? pictured.network.overMargin(hours.figure, hours.margin) : '',
  };
  return before ? { ...card, against: pictured.was(overShare(before.load)) } : card;
}

function overShare({ overHours }: Load): string {
  return overHours === null ? pictured.none : oneIn(overHours.value / YEAR_HOURS);
}

function worstCard({ shown, before }: Compared, { regions }: NetworkResults): Card {
  const { worst, worstMargin } = pictured.network;
  const { peakLoad, normalPeakLoad } = shown.cuts.worst;
  const card = {
    key: 'worst',
    title: worst(plain(regions), plain(shown.cuts.hours)),
    figure: worstFigure(shown.cuts),
    margin: worstMargin(percentSpread(peakLoad), percentSpread(normalPeakLoad)),
  };
  return before ? { ...card, against: worstAgainst(before.cuts) } : card;
}

function worstFigure({ worst }: Cuts): string {
  return pictured.network.worstFigure(plain(worst.region + 1), hourOfWeek(worst.hour));
}

function worstAgainst(before: Cuts): string {
  return pictured.was(`${worstFigure(before)}: ${percentSpread(before.worst.peakLoad)}`);
}
