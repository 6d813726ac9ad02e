import { describe, expect, it } from 'vitest';
import { Archetype, Population } from '../../assembly/layout/population.ts';
import { readLife, type Life } from '../probe/life.ts';
import { ALWAYS, cumulative, peopleOf, threshold, tripsEachMonth, type Slots } from '../probe/people.ts';
import { openProbe, populate, type Probe } from '../probe/probe.ts';
import { mean, variance, withinErrors } from '../probe/statistics.ts';

const MONTHS = 17;
const alike = { [Archetype.tripsSigmaUser]: 0, [Archetype.offShare]: 0, [Archetype.idleShare]: 0 };
const short = { ...alike, [Archetype.tripShort]: ALWAYS };

function probeWith(changes: Slots, others: Slots = {}): Probe {
  const probe = openProbe();
  populate(probe, peopleOf(changes, others));
  return probe;
}

function play(probe: Probe, customers: number, sim = 0): Life[][] {
  return Array.from({ length: customers }, (_, customer) => {
    probe.openSim(customer, sim);
    return Array.from({ length: MONTHS }, (_, month) => {
      probe.nextMonth(customer, sim, month);
      return readLife(probe);
    });
  });
}

/** The days of all months in a row. */
function daysOf(months: Life[]) {
  return months.flatMap((life) =>
    Array.from({ length: life.monthDays }, (_, day) => ({
      place: life.place[day] ?? 0,
      from: life.awayFrom[day] ?? 0,
      until: life.awayUntil[day] ?? 0,
      home: life.dataHome[day] ?? 0,
      away: life.dataAway[day] ?? 0,
      connectedHome: (life.homeMask >>> day) & 1,
      connectedEu: (life.euMask >>> day) & 1,
    })),
  );
}

/** Trips that begin and end within the months: nights and place. */
function tripsOf(months: Life[]): { nights: number; place: number }[] {
  const days = daysOf(months);
  return days.flatMap(({ from, place }, start) => {
    if (from === 0) return [];
    const end = days.findIndex(({ until }, day) => day > start && until > 0 && until < 86400);
    return end < 0 ? [] : [{ nights: end - start, place }];
  });
}

describe('trips', () => {
  it('begin nine and more times in a month, where so many fit', () => {
    const lives = play(probeWith({ ...short, ...tripsEachMonth(30) }), 20).flat();
    const departures = lives.map(({ awayFrom }) => awayFrom.filter((from) => from > 0).length);
    expect(Math.max(...departures)).toBeGreaterThan(8);
  });

  it('begin as often as set for the calendar month', () => {
    const trips = { ...tripsEachMonth(0), [Archetype.trips + 6]: 0.06 };
    const lives = play(probeWith({ ...short, ...trips }), 3000);
    const departures = (month: number) =>
      lives.filter((months) => (months[month]?.awayFrom ?? []).some((from) => from > 0)).length;
    // Month 11 is July 2026; two trips in one month are 0.06^2 / 2, and one of them may be dropped.
    withinErrors(departures(11) / 3000, 1 - Math.exp(-0.06), Math.sqrt(0.06 / 3000));
    expect(departures(10)).toBe(0);
  });

  it('last one, two or three nights alike when short', () => {
    const trips = play(probeWith({ ...short, ...tripsEachMonth(0.1) }), 800).flatMap(tripsOf);
    for (const nights of [1, 2, 3]) {
      const found = trips.filter((trip) => trip.nights === nights).length;
      withinErrors(found / trips.length, 1 / 3, Math.sqrt(2 / 9 / trips.length));
    }
    expect(trips.every(({ nights }) => nights >= 1 && nights <= 3)).toBe(true);
  });

  it('last the mean set when long, over the ends of months', () => {
    const long = { ...alike, [Archetype.tripShort]: 0, [Archetype.tripLongNights]: 9 };
    const trips = play(probeWith({ ...long, ...tripsEachMonth(0.02) }), 3000).flatMap(tripsOf);
    const nights = trips.map((trip) => trip.nights);
    expect(Math.min(...nights)).toBe(4);
    // The last month cuts off trips that are long: about 9 / 518 days of the run.
    withinErrors(mean(nights), 9, Math.sqrt(variance(nights) / nights.length) + 0.02);
    expect(Math.max(...nights)).toBeGreaterThan(31);
  });

  it('go to places by their shares', () => {
    const trips = play(probeWith({ ...short, ...tripsEachMonth(0.1) }), 800).flatMap(tripsOf);
    const share = (place: number) => trips.filter((trip) => trip.place === place).length / trips.length;
    withinErrors(share(1), 0.75, Math.sqrt(0.1875 / trips.length));
    withinErrors(share(3), 0.08, Math.sqrt(0.0736 / trips.length));
    withinErrors(share(7), 0.01, Math.sqrt(0.0099 / trips.length));
  });

  it('leave and return within the hours set, and stay whole days between', () => {
    for (const months of play(probeWith({ ...short, ...tripsEachMonth(0.3) }), 100)) {
      for (const { place, from, until } of daysOf(months)) {
        if (place === 0) expect([from, until]).toEqual([0, 0]);
        else if (from > 0) expect(from >= 21600 && from < 64800 && until === 86400).toBe(true);
        else expect(until === 86400 || (until >= 32400 && until < 82800)).toBe(true);
      }
    }
  });

  it('connect at home on days partly at home, and in the EU zone on days there', () => {
    for (const months of play(probeWith({ ...short, ...tripsEachMonth(0.3) }), 100)) {
      for (const { place, from, until, connectedHome, connectedEu } of daysOf(months)) {
        expect(connectedHome).toBe(place === 0 || until - from < 86400 ? 1 : 0);
        expect(connectedEu).toBe(place === 1 || place === 2 ? 1 : 0);
      }
    }
  });

  it('split a day by its hours away, with the factor of being abroad on that part', () => {
    const flat = { [Archetype.dataSigmaUser]: 0, [Archetype.dataSigmaMonth]: 0, [Archetype.dataSigmaDay]: 0 };
    const even = { [Archetype.dataWeekend]: 1, [Archetype.dataHoliday]: 1, [Archetype.dataDayBytes]: 1e8 };
    const eu = cumulative(Archetype.tripPlaces, [1, 0, 0, 0, 0, 0, 0]);
    for (const months of play(probeWith({ ...short, ...flat, ...even, ...eu, ...tripsEachMonth(0.3) }), 30)) {
      for (const { from, until, home, away } of daysOf(months)) {
        const share = (until - from) / 86400;
        expect(home).toBeCloseTo(1e8 * (1 - share), -3);
        expect(away).toBeCloseTo(1e8 * share * 2, -3);
      }
    }
  });

  it('have events where they start, before they are placed', () => {
    for (const months of play(probeWith(tripsEachMonth(0.3)), 60)) {
      for (const life of months) {
        expect(life.placed).toBe(0);
        if (!life.hasAway) continue;
        expect(
          life.smsHome.reduce((sum, n) => sum + n, 0) + life.smsAway.reduce((sum, n) => sum + n, 0),
        ).toBe(life.smsTotal);
        for (const { start, place } of life.events) {
          const day = Math.floor(start / 86400);
          const inside =
            start % 86400 >= (life.awayFrom[day] ?? 0) && start % 86400 < (life.awayUntil[day] ?? 0);
          expect(place).toBe(inside ? life.place[day] : 0);
        }
      }
    }
  });

  it('leave nothing behind in the month after', () => {
    const months = play(probeWith({ ...short, ...tripsEachMonth(0.3) }), 60).flat();
    for (const life of months.filter(({ hasAway }) => hasAway === 0)) {
      for (const values of [life.place, life.awayFrom, life.awayUntil, life.dataAway, life.smsAway]) {
        expect(values.every((value) => value === 0)).toBe(true);
      }
    }
  });
});

describe('incoming calls', () => {
  it('are drawn outside the EU zone, or when asked for, and change nothing else', () => {
    const few = { ...short, ...tripsEachMonth(0.2) };
    const asked = play(probeWith(few, { [Population.needIncoming]: 1 }), 60).flat();
    const plain = play(probeWith(few), 60).flat();
    plain.forEach((life, i) => {
      const full = asked[i];
      const outside = life.place.some((place) => place > 2);
      const outgoing = (events: Life['events']) => events.filter(({ direction }) => direction === 0);
      expect(outgoing(full?.events ?? [])).toEqual(outgoing(life.events));
      if (outside) expect(life.events).toEqual(full?.events);
      else expect(outgoing(life.events)).toEqual(life.events);
      expect({ ...full, events: [] }).toEqual({ ...life, events: [] });
    });
    expect(asked.some(({ events }) => events.some(({ direction }) => direction === 1))).toBe(true);
  });
});

describe('misusers abroad', () => {
  it('roam for ever at one place, but for visits home', () => {
    const roamer = { ...alike, [Archetype.roaming]: 1, [Archetype.homeVisit]: threshold(0.5) };
    const probe = probeWith({ ...roamer, [Archetype.homeVisitDays]: 3 });
    const lives = play(probe, 200);
    let visits = 0;
    for (const months of lives) {
      const places = new Set(daysOf(months).map(({ place }) => place));
      places.delete(0);
      expect(places.size).toBe(1);
      for (const life of months) {
        const home = life.place.slice(0, life.monthDays).filter((place) => place === 0).length;
        expect(home).toBeLessThanOrEqual(3);
        if (home > 0) visits++;
      }
    }
    withinErrors(visits / (200 * MONTHS), 0.5, Math.sqrt(0.25 / (200 * MONTHS)));
  });

  it('use SIMs in turn: on each day one of them is connected', () => {
    const turns = { ...alike, [Archetype.roaming]: 1, [Archetype.turnDays]: 10, [Archetype.turnSims]: 3 };
    const probe = probeWith({ ...turns, ...cumulative(Archetype.tripPlaces, [1, 0, 0, 0, 0, 0, 0]) });
    const sims = [0, 1, 2].map((sim) =>
      daysOf(play(probe, 1, sim)[0] ?? []).map(({ connectedEu }) => connectedEu),
    );
    const together = (sims[0] ?? []).map((bit, day) => bit + (sims[1]?.[day] ?? 0) + (sims[2]?.[day] ?? 0));
    expect(together).toEqual(together.map(() => 1));
    expect(sims[1]?.slice(0, 31)).toEqual(
      Array.from({ length: 31 }, (_, day) => (day >= 10 && day < 20 ? 1 : 0)),
    );
  });
});
