import { shared } from '../domain/words/en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { NetworkResults, Outages } from '../tallies/network-results.ts';
import { cardOf, type Card } from './card.ts';
import { figureOf, measured } from './estimate.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import { eurFrom } from './vat.ts';

/** The figures at the top of the Outages view, all per site and year. */
export function outageHeadlines(results: NetworkResults, choice: NetworkChoice): readonly Card[] {
  const { shown, before, difference } = compared(results, choice);
  const { outages } = shown;
  const titles = pictured.outages;
  const perThousandEur = eurFrom(1000, choice.vat);
  const cards = [
    cardOf({
      key: 'withBackup',
      title: titles.withBackup,
      estimate: outages.all.minutesWithBackup,
      difference: difference?.minutesWithBackup,
    }),
    cardOf({
      key: 'withoutBackup',
      title: titles.withoutBackup,
      estimate: outages.all.minutesWithoutBackup,
      difference: difference?.minutesWithoutBackup,
    }),
    cardOf({
      key: 'outages',
      title: titles.outages,
      estimate: outages.all.outagesPerYear,
      difference: difference?.outagesPerYear,
      most: 3,
    }),
    cardOf({
      key: 'calls',
      title: titles.calls,
      estimate: outages.calls,
      difference: difference?.calls,
      factor: 1000,
    }),
    cardOf({
      key: 'improper',
      title: titles.improper(shared.basis[choice.vat.basis]),
      estimate: outages.improperMicros,
      difference: difference?.improperMicros,
      factor: perThousandEur,
    }),
  ];
  return [...cards, overdueCard(outages, before?.outages)];
}

function overdueCard({ overdue }: Outages, before: Outages | undefined): Card {
  const card = cardOf({
    key: 'overdue',
    title: pictured.outages.overdue,
    estimate: overdue,
    factor: 1000,
  });
  if (!before) return card;
  return { ...card, against: pictured.was(figureOf(measured(before.overdue, 1000), pictured.none)) };
}
