import { describe, expect, it } from 'vitest';
import { boundErrors } from '../../../src/usage-file/bounds.ts';
import { daysOf, monthsOf } from '../../../src/usage-file/months.ts';
import { parseUsage } from '../../../src/usage-file/parse.ts';

function told(...rows: string[]): string[] {
  return toldUnder('sim,start,kind,seconds,mb', rows);
}

function toldUnder(header: string, rows: readonly string[]): string[] {
  const read = parseUsage([header, ...rows].join('\n'), 'BE');
  if ('errors' in read) throw new Error(read.errors.map(({ message }) => message).join('\n'));
  const months = monthsOf(read.records, 1, daysOf(read.records));
  return boundErrors('A', months).map(({ path, message }) => `${path}: ${message}`);
}

describe('what one SIM can have done', () => {
  it('is bounded in bytes a day', () => {
    expect(told('A,2026-03-02T00:00:00,data,0,1000000')).toEqual([]);
    expect(told('A,2026-03-02T00:00:00,data,0,1000000.000001')).toEqual([
      'SIM A, month of 2026-03-01: 1000000000001 bytes in one day, at most 1000000000000 are rated; check the unit (bytes or mb)',
    ]);
  });

  it('is bounded in months', () => {
    expect(told('A,2021-01-01T00:00:00,sms,,', 'A,2025-12-31T23:59:59,sms,,')).toEqual([]);
    expect(told('A,2021-01-01T00:00:00,sms,,', 'A,2026-01-01T00:00:00,sms,,')).toEqual([
      'SIM A: use spreads over 61 billing months, at most 60 are rated; split the file by year',
    ]);
  });

  it('is bounded in calls, sendings and sessions a month', () => {
    const sms = Array.from({ length: 32_769 }, () => 'A,2026-03-02T00:00:00,sms,,');
    const data = Array.from({ length: 32_769 }, () => 'A,2026-03-02T00:00:00,data,0,1');
    expect(told(...sms.slice(1), ...data.slice(1))).toEqual([]);
    expect(told(...sms, ...data)).toEqual([
      'SIM A, month of 2026-03-01: 32769 calls and sendings, at most 32768 are rated; is this one SIM?',
      'SIM A, month of 2026-03-01: 32769 data sessions, at most 32768 are rated; join sessions that follow each other',
    ]);
  });

  it('is bounded in messages to the same numbers', () => {
    const sendings = (count: number): string[] =>
      toldUnder(
        'sim,start,kind,number',
        Array.from({ length: count }, () => 'A,2026-03-02T00:00:00,sms,0470/1;0470/2'),
      );
    expect(sendings(16_384)).toEqual([]);
    expect(sendings(16_385)).toEqual([
      'SIM A, month of 2026-03-01: 32770 messages to numbers written to before, at most 32768 are rated; is this one SIM?',
    ]);
  });
});
