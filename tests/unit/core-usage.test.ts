import { describe, expect, it } from 'vitest';
import { DAY_BYTES_MAX } from '../../assembly/layout/life.ts';
import { Archetype, Population } from '../../assembly/layout/population.ts';
import { readCurve, readLife, type Life } from '../probe/life.ts';
import { cumulative, peopleOf, threshold, tripsEachMonth } from '../probe/people.ts';
import { openProbe, populate, type Probe } from '../probe/probe.ts';
import { mean, variance, withinErrors } from '../probe/statistics.ts';
import { everyDay, evenDays, MONTHS, play, probeWith, usedDays, VOICE } from '../probe/usage.ts';

describe('data', () => {
  it('varies between users, months of a user and days of a month by the three sigmas, apart', () => {
    const probe = probeWith(evenDays);
    const logs = play(probe, 400, () => usedDays(readLife(probe)).map((bytes) => Math.log(bytes)));
    const days = logs
      .flat()
      .map((month) => ({ centre: mean(month), spread: variance(month), size: month.length }));
    const dayDegrees = days.reduce((sum, { size }) => sum + size - 1, 0);
    const within = days.reduce((sum, { spread, size }) => sum + spread * (size - 1), 0) / dayDegrees;
    withinErrors(within, 1, Math.sqrt(2 / dayDegrees));

    const monthMeans = logs.map((months) => months.map(mean));
    const monthSpread = mean(monthMeans.map(variance));
    const expectedMonth = 0.4 ** 2 + 1 / 30.4;
    withinErrors(monthSpread, expectedMonth, expectedMonth * Math.sqrt(2 / (400 * 16)));

    const userSpread = variance(monthMeans.map(mean));
    const expectedUser = 1.4 ** 2 + expectedMonth / MONTHS;
    withinErrors(userSpread, expectedUser, expectedUser * Math.sqrt(2 / 399));
  });

  it('keeps its mean through month and day variation', () => {
    const probe = probeWith({ ...evenDays, [Archetype.dataSigmaUser]: 0, [Archetype.dataDayBytes]: 1e8 });
    const means = play(probe, 400, () => mean(usedDays(readLife(probe)))).map(mean);
    withinErrors(mean(means), 1e8, Math.sqrt(variance(means) / means.length));
  });

  it('is 8.4 GB a mean month when the day means are set so', () => {
    const probe = probeWith({
      ...tripsEachMonth(0),
      [Archetype.dataSigmaUser]: 0,
      [Archetype.dataHoliday]: 1,
    });
    const months = play(probe, 400, () => probe.total(0)).map(mean);
    // Ten holidays at weekday level instead of 0.6 on those in weekends, and months of 30.4 days: within 1 %.
    withinErrors(mean(months) / 8.4e9, 1, 0.01 / 5 + Math.sqrt(variance(months) / months.length) / 8.4e9);
  });

  it('falls on weekends by their factor', () => {
    const flat = { [Archetype.dataSigmaUser]: 0, [Archetype.dataSigmaMonth]: 0, [Archetype.dataSigmaDay]: 0 };
    const probe = probeWith({
      ...everyDay,
      ...flat,
      [Archetype.dataDayBytes]: 1e8,
      [Archetype.dataHoliday]: 0.5,
    });
    probe.openSim(0, 0);
    probe.nextMonth(0, 0, 5);
    const { dataHome } = readLife(probe);
    // January 2026 begins on a Thursday, a holiday.
    expect(dataHome.slice(0, 5)).toEqual([5e7, 1e8, 6e7, 6e7, 1e8].map((bytes) => expect.closeTo(bytes, -3)));
  });

  it('keeps days without use apart from days without connection', () => {
    const probe = probeWith({
      ...evenDays,
      [Archetype.offShare]: threshold(0.2),
      [Archetype.idleShare]: threshold(0.25),
    });
    let days = 0;
    let connected = 0;
    let used = 0;
    play(probe, 200, () => {
      const life = readLife(probe);
      const bits = life.dataHome.map((_, day) => (life.homeMask >>> day) & 1);
      days += life.monthDays;
      connected += bits.reduce((sum, bit) => sum + bit, 0);
      used += life.dataHome.filter((bytes) => bytes > 0).length;
      expect(life.dataHome.every((bytes, day) => bytes === 0 || bits[day] === 1)).toBe(true);
    });
    withinErrors(connected / days, 0.8, Math.sqrt(0.16 / days) + 1 / 4096);
    withinErrors(used / days, 0.6, Math.sqrt(0.24 / days) + 1 / 4096);
  });

  it('is capped by the day', () => {
    const probe = probeWith({ ...evenDays, [Archetype.dataDayBytes]: 1e15 });
    probe.openSim(0, 0);
    probe.nextMonth(0, 0, 0);
    expect(Math.max(...readLife(probe).dataHome)).toBe(DAY_BYTES_MAX);
  });

  it('sums to its totals', () => {
    const probe = probeWith({});
    play(probe, 60, () => {
      const { dataHome, dataAway, place } = readLife(probe);
      const sum = (bytes: number[]) => bytes.reduce((total, value) => total + value, 0);
      expect(probe.total(0)).toBe(sum(dataHome));
      expect(probe.total(1)).toBe(Math.max(...dataHome));
      expect(probe.total(2)).toBe(sum(dataAway.filter((_, day) => (place[day] ?? 0) <= 2)));
      expect(probe.total(3)).toBe(sum(dataAway.filter((_, day) => (place[day] ?? 0) > 2)));
    });
  });
});

describe('a month placed', () => {
  it('has the same events and messages, ascending, on connected days', () => {
    const probe = probeWith(tripsEachMonth(0));
    play(probe, 40, () => {
      const before = readLife(probe);
      probe.placeMonth();
      const after = readLife(probe);
      const lengths = (life: Life) => life.events.map(({ quantity }) => quantity).sort((a, b) => a - b);
      expect(lengths(after)).toEqual(lengths(before));
      const starts = after.events.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(starts.every((start) => (after.homeMask >>> Math.floor(start / 86400)) & 1)).toBe(true);
      expect(after.smsHome.reduce((sum, count) => sum + count, 0)).toBe(after.smsTotal);
      expect(after.fresh.reduce((sum, count) => sum + count, 0)).toBe(after.freshTotal);
    });
  });

  it('is the same whether its curves are drawn before or after, once or twice', () => {
    const first = probeWith(tripsEachMonth(0));
    const second = probeWith(tripsEachMonth(0));
    for (const probe of [first, second]) {
      probe.openSim(3, 0);
      probe.nextMonth(3, 0, 4);
    }
    first.placeMonth();
    first.curveOfDay(9);
    second.curveOfDay(2);
    second.curveOfDay(9);
    second.placeMonth();
    second.placeMonth();
    expect(readLife(second)).toEqual(readLife(first));
    expect(readCurve(second, 9)).toEqual(readCurve(first, 9));
  });

  it('leaves the months after it as they are without placing', () => {
    const placed = probeWith({});
    const plain = probeWith({});
    const all = (probe: Probe, place: boolean) =>
      play(probe, 30, () => {
        const life = readLife(probe);
        if (place) {
          probe.placeMonth();
          probe.curveOfDay(1);
        }
        return { ...life, smsHome: [], fresh: [] };
      });
    const expected = all(plain, false);
    expect(all(placed, true)).toEqual(expected);
  });

  it('has calls on weekdays and hours by their shares', () => {
    const probe = probeWith({ ...everyDay, [Archetype.callsWeekday]: 10 });
    let weekday = 0;
    let total = 0;
    let evening = 0;
    play(probe, 100, () => {
      probe.placeMonth();
      const { events, firstDay } = readLife(probe);
      for (const { start, kind } of events) {
        if (kind !== VOICE) continue;
        const day = firstDay + Math.floor(start / 86400);
        total++;
        if (probe.dayClass(day) !== 0) continue;
        weekday++;
        if (start % 86400 >= 18 * 3600) evening++;
      }
    });
    // 17 months from August 2025 on: 518 days, of which 148 are weekend days and 13 holidays, at a factor of 0.2.
    const quiet = countQuietDays(probe);
    const share = (518 - quiet) / (518 - quiet + 0.2 * quiet);
    withinErrors(weekday / total, share, 0.02 / 5);
    // Hours 18 to 23 carry 3.69 + 3.26 + 3.07 + 2.86 + 2.56 + 2.03 = 17.47 of 100.01.
    withinErrors(evening / weekday, 17.47 / 100.01, Math.sqrt((0.1747 * 0.8253) / weekday));
  });

  it('sorts the thousands of calls of a box as well', () => {
    const probe = probeWith({ ...everyDay, [Archetype.callsWeekday]: 2000, [Archetype.callsSigmaUser]: 0 });
    probe.openSim(0, 0);
    probe.nextMonth(0, 0, 5);
    const total = probe.total(5);
    probe.placeMonth();
    const { events } = readLife(probe);
    expect(events.length).toBeGreaterThan(20000);
    expect(events.every(({ start }, i) => i === 0 || start >= (events[i - 1]?.start ?? 0))).toBe(true);
    const seconds = events
      .filter(({ numberClass }) => numberClass < 3)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    expect(seconds).toBe(total);
  });
});

function countQuietDays(probe: Probe): number {
  const first = probe.monthStart(1, 0);
  const days = Array.from({ length: probe.monthStart(1, MONTHS) - first }, (_, i) => first + i);
  expect(days.length).toBe(518);
  return days.filter((day) => probe.dayClass(day) !== 0).length;
}

describe('recorded in both builds', () => {
  it('a life has the same bits with lanes and without', () => {
    const lanes = openProbe('probe');
    const scalar = openProbe('probe-scalar');
    for (const probe of [lanes, scalar])
      populate(probe, peopleOf(tripsEachMonth(0.4), { [Population.needIncoming]: 1 }));
    const all = (probe: Probe) =>
      play(probe, 60, () => {
        probe.placeMonth();
        probe.curveOfDay(7);
        return {
          life: readLife(probe),
          curve: readCurve(probe, 7),
          totals: [0, 1, 2, 3, 4, 5, 6].map(probe.total),
        };
      });
    expect(all(scalar)).toEqual(all(lanes));
  });

  it('a life of extremes has the same bits with lanes and without', () => {
    const extreme = {
      [Archetype.dataSigmaDay]: 3,
      [Archetype.callSigma]: 3,
      [Archetype.dataDayBytes]: 1e11,
      [Archetype.callsWeekday]: 60,
      ...cumulative(Archetype.ordinary, [0.01, 0, 0.99]),
    };
    const all = (probe: Probe) => {
      populate(probe, peopleOf(extreme));
      return play(probe, 20, () => readLife(probe));
    };
    expect(all(openProbe('probe-scalar'))).toEqual(all(openProbe('probe')));
  });
});
