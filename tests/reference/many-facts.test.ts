import { expect, it } from 'vitest';
import { groundOf } from '../cases/folders.ts';
import { comparisonUnder } from './accounts/compare.ts';
import { BACKUP, DUTCH_MOBILE, PREPAID, type Product } from './accounts/product.ts';
import type { AccountSituation } from './accounts/situation.ts';
import type { TermsDrawn } from './comparison.ts';
import { openCore } from './core-side.ts';

// What the core keeps of an account has room at first for so many; one more moves to a wider room, and nothing is lost.

const DAY_MINUTES = 24 * 60;

interface Crowd {
  readonly what: string;
  readonly product: Product;
  /** So many there is room for at first. */
  readonly room: number;
  readonly terms?: TermsDrawn;
  readonly situation: (many: number) => AccountSituation;
}

/** A moment so many minutes after a day began, as a timeline writes it. */
function moment(day: string, minutes: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

function each(many: number, lines: (index: number) => string | string[]): string[] {
  return Array.from({ length: many }, (_, index) => lines(index)).flat();
}

const CROWDS: readonly Crowd[] = [
  {
    what: 'blocks of use in a month, on and off',
    product: DUTCH_MOBILE,
    room: 20,
    situation: (many) => ({
      account: { startDay: '2025-03-01' },
      timeline: each(many, (index) => [
        `${moment('2025-03-01', 1900 * index + 60)} lossReported`,
        `${moment('2025-03-01', 1900 * index + 180)} call 2 min`,
        `${moment('2025-03-01', 1900 * index + 360)} unblockAsked written`,
        `${moment('2025-03-01', 1900 * index + 480)} call 3 min`,
      ]),
      until: '2025-04-30',
    }),
  },
  {
    what: 'purchases in instalments under way',
    product: DUTCH_MOBILE,
    room: 16,
    situation: (many) => ({
      account: { startDay: '2025-01-01' },
      timeline: each(
        many,
        (index) => `${moment('2025-01-02', 60 * index)} equipmentBought ${120 + index}.00 EUR 5 instalments`,
      ),
      until: '2025-08-31',
    }),
  },
  {
    what: 'prices announced before the first of them is in force',
    product: DUTCH_MOBILE,
    room: 16,
    situation: (many) => ({
      account: { startDay: '2025-01-01' },
      timeline: each(
        many,
        (index) =>
          `${moment('2025-01-02', 60 * index)} changeAnnounced ${21 + index}.00 EUR until ${moment('2025-03-01', DAY_MINUTES * (many - index)).slice(0, 10)}`,
      ),
      until: '2025-05-31',
    }),
  },
  {
    what: 'claims for damage',
    product: DUTCH_MOBILE,
    room: 64,
    situation: (many) => ({
      account: { startDay: '2025-01-01' },
      timeline: each(many, (index) => [
        `${moment('2025-02-03', 120 * index)} emergencyCost ${1000 + index}.00 EUR #${1 + (index % 3)}`,
        `${moment('2025-02-03', 120 * index + 60)} damageReported`,
      ]),
      until: '2025-04-30',
    }),
  },
  {
    what: 'deadlines to come, one for each claim',
    product: DUTCH_MOBILE,
    room: 512,
    situation: (many) => ({
      account: { startDay: '2025-01-01' },
      timeline: each(many, (index) => [
        `${moment('2025-02-03', 60 * index)} emergencyCost ${1000 + index}.00 EUR`,
        `${moment('2025-02-03', 60 * index + 30)} damageReported`,
      ]),
      until: '2025-04-30',
    }),
  },
  {
    what: 'invoices of a prepaid account, the last ones paid first',
    product: PREPAID,
    room: 64,
    situation: (many) => ({
      account: {},
      timeline: [
        ...each(
          many,
          (index) => `${moment('2025-03-01', DAY_MINUTES * index)} equipmentBought ${20 + index}.00 EUR`,
        ),
        ...each(
          many,
          (index) => `${moment('2025-07-01', 30 * index)} paid ${19 + many - index}.00 EUR #${many - index}`,
        ),
      ],
      until: '2025-07-31',
    }),
  },
  {
    what: 'pieces of data that a needless visit still reaches',
    product: BACKUP,
    room: 1024,
    terms: { 'readings.A35': 'B' },
    situation: (many) => ({
      account: { form: 'hardware' },
      timeline: [
        '2026-03-02 08:00 outage until 2026-03-20 20:00',
        ...each(many, (index) => `${moment('2026-03-02', 500 + index)} hardwareData ${1000 + index} kB`),
        '2026-03-19 12:00 visited needless',
      ],
      until: '2026-03-31',
    }),
  },
];

it.each(
  CROWDS.flatMap((crowd) => [crowd.room, crowd.room + 1].map((many) => [many, crowd.what, crowd] as const)),
)('%i %s: both engines tell the same', async (many, _, { product, terms = {}, situation }) => {
  const ground = groundOf(product.id);
  const compare = comparisonUnder(product, { ...ground, core: await openCore() }, terms);
  expect(compare(situation(many)).lines).toEqual([]);
});
