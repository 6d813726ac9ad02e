import { describe, expect, it } from 'vitest';
import { openProbe } from '../probe/probe.ts';

const BELGIUM = 0;
const NETHERLANDS = 1;
const probe = openProbe();

function number(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return probe.dayNumber(year, month, day);
}

function date(day: number): string {
  const civil = String(probe.civilDate(day));
  return `${civil.slice(0, 4)}-${civil.slice(4, 6)}-${civil.slice(6)}`;
}

function holidays(year: number, country: number): string[] {
  const first = probe.dayNumber(year, 1, 1);
  const days = Array.from({ length: probe.dayNumber(year + 1, 1, 1) - first }, (_, i) => first + i);
  return days.filter((day) => probe.isHoliday(day, country)).map((day) => date(day).slice(5));
}

describe('dates', () => {
  it('are days since 1970-01-01, a Thursday', () => {
    expect(number('1970-01-01')).toBe(0);
    expect(probe.weekday(0)).toBe(3);
    expect(number('2026-01-01')).toBe(20454);
    expect(probe.weekday(number('2026-11-22'))).toBe(6);
  });

  it('go to numbers and back over leap days and centuries', () => {
    for (let day = number('1999-01-01'); day < number('2101-01-01'); day++) {
      expect(number(date(day))).toBe(day);
    }
    expect(number('2024-03-01') - number('2024-02-28')).toBe(2);
    expect(number('2100-03-01') - number('2100-02-28')).toBe(1);
  });

  it('have Easter where the tables have it', () => {
    const easters = [2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => date(probe.easter(year)));
    expect(easters).toEqual(
      ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16'].concat([
        '2029-04-01',
        '2030-04-21',
      ]),
    );
  });
});

describe('public holidays', () => {
  // Easter Monday, Ascension Day (the 39th day after Easter) and Whit Monday (the 50th) among the seven fixed days.
  it.each([
    [2024, '01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25'],
    [2025, '01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25'],
    [2026, '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25'],
    [2027, '01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25'],
    [2028, '01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25'],
    [2029, '01-01 04-02 05-01 05-10 05-21 07-21 08-15 11-01 11-11 12-25'],
    [2030, '01-01 04-22 05-01 05-30 06-10 07-21 08-15 11-01 11-11 12-25'],
  ])('of Belgium in %d are ten', (year, days) => {
    expect(holidays(year, BELGIUM)).toEqual(days.split(' '));
  });

  it('of the Netherlands include both Easter and Whit days and the King, on Saturday when the 27th is a Sunday', () => {
    const days2026 = '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26';
    expect(holidays(2026, NETHERLANDS)).toEqual(days2026.split(' '));
    expect(holidays(2025, NETHERLANDS)).toContain('04-26');
    expect(holidays(2025, NETHERLANDS)).not.toContain('04-27');
  });

  it('of the Netherlands include Liberation Day in every fifth year', () => {
    expect(holidays(2025, NETHERLANDS)).toContain('05-05');
    expect(holidays(2026, NETHERLANDS)).not.toContain('05-05');
  });
});

describe('a run', () => {
  it('has billing months on the anchor day, clamped in short months', () => {
    probe.calendar(number('2026-01-01'), 2, 12, BELGIUM);
    const starts = (anchor: number) =>
      [0, 1, 2, 3, 4, 5].map((month) => date(probe.monthStart(anchor, month)));
    expect(starts(1).slice(0, 3)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
    expect(starts(31)).toEqual(
      ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28'].concat(['2026-03-31', '2026-04-30']),
    );
    probe.calendar(number('2028-01-01'), 0, 12, BELGIUM);
    expect(date(probe.monthStart(30, 1))).toBe('2028-02-29');
  });

  it('tells weekdays, weekends and holidays apart; a holiday in a weekend is a holiday', () => {
    probe.calendar(number('2026-01-01'), 5, 12, BELGIUM);
    expect(probe.dayClass(number('2026-01-01'))).toBe(2);
    expect(probe.dayClass(number('2026-01-02'))).toBe(0);
    expect(probe.dayClass(number('2026-01-03'))).toBe(1);
    expect(probe.dayClass(number('2026-08-15'))).toBe(2);
    expect(probe.dayClass(number('2025-08-01'))).toBe(0);
    expect(probe.dayClass(number('2026-12-31'))).toBe(0);
  });
});
