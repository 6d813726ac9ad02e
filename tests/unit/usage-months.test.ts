import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { billingMonthOf, dayNumber, isoDay } from '../../src/domain/calendar.ts';
import { bySim, daysOf, monthsOf, type UsageMonth } from '../../src/usage-file/months.ts';
import { parseUsage } from '../../src/usage-file/parse.ts';
import type { UsageRecord } from '../../src/usage-file/record.ts';
import { cutAtMidnights } from '../../src/usage-file/sessions.ts';

function records(header: string, ...rows: string[]): UsageRecord[] {
  const read = parseUsage([header, ...rows].join('\n'), 'BE');
  if ('errors' in read) throw new Error(read.errors.map(({ message }) => message).join('\n'));
  return read.records;
}

function months(anchorDay: number, own: UsageRecord[]): UsageMonth[] {
  return monthsOf(own, anchorDay, daysOf(own));
}

const begins = (own: UsageMonth[]): string[] => own.map(({ firstDay }) => isoDay(firstDay));

describe('billing months', () => {
  it('are half-open: the anchor day itself belongs to the new month', () => {
    const { firstDay, untilDay } = billingMonthOf(dayNumber(2026, 3, 15), 15);
    expect([isoDay(firstDay), isoDay(untilDay)]).toEqual(['2026-03-15', '2026-04-15']);
    expect(isoDay(billingMonthOf(dayNumber(2026, 3, 14), 15).firstDay)).toBe('2026-02-15');
  });

  it('anchored on the 31st begin on the last day of shorter months', () => {
    const own = records('sim,start,kind', 'A,2026-01-31 00:00,sms', 'A,2026-05-31 00:00,sms');
    expect(begins(months(31, own))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('follow each other without a gap, also where a SIM was silent', () => {
    const own = records('sim,start,kind', 'A,2026-03-31 23:59:59,sms', 'A,2026-06-01 00:00,sms');
    expect(begins(months(1, own))).toEqual(['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']);
  });

  it('have 28 to 31 days and hold their day, whatever the anchor', () => {
    const day = fc.integer({ min: dayNumber(2020, 1, 1), max: dayNumber(2040, 1, 1) });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 31 }), (today, anchorDay) => {
        const { firstDay, untilDay } = billingMonthOf(today, anchorDay);
        expect(firstDay <= today && today < untilDay).toBe(true);
        expect([28, 29, 30, 31]).toContain(untilDay - firstDay);
        expect(billingMonthOf(untilDay, anchorDay).firstDay).toBe(untilDay);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('a data session', () => {
  it('over midnight is cut there, and at the month end, by even share', () => {
    const own = records('sim,start,kind,seconds,bytes', 'A,2026-03-31 23:30:00,data,7200,1000');
    const [march, april] = months(1, own);
    expect(march?.flows.map(({ bytes }) => bytes)).toEqual([250]);
    expect(april?.flows.map(({ bytes }) => bytes)).toEqual([750]);
  });

  it('loses no byte to its cuts', () => {
    const session = fc.record({
      startSeconds: fc.integer({ min: 1.7e9, max: 1.8e9 }),
      seconds: fc.integer({ min: 0, max: 400_000 }),
      bytes: fc.integer({ min: 0, max: 1e12 }),
    });
    fc.assert(
      fc.property(session, (given) => {
        const pieces = cutAtMidnights({ ...blank, ...given });
        expect(pieces.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(given.bytes);
        expect(pieces.at(-1)?.endSeconds).toBe(given.startSeconds + given.seconds);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('of no length stays whole, also at midnight', () => {
    const own = records('sim,start,kind,seconds,mb', 'A,2026-04-01 00:00:00,data,0,2.5');
    expect(months(1, own)[0]?.flows).toEqual([
      {
        startSeconds: dayNumber(2026, 4, 1) * 86_400,
        endSeconds: dayNumber(2026, 4, 1) * 86_400,
        bytes: 2_500_000,
        place: Place.home,
        isContinued: false,
        continues: false,
      },
    ]);
  });

  it('over midnight goes on, one from midnight on does not', () => {
    const own = records(
      'sim,start,kind,seconds,bytes',
      'A,2026-03-30 23:30:00,data,3600,1000',
      'A,2026-04-01 00:00:00,data,3600,1000',
    );
    const flows = months(1, own).flatMap((month) => month.flows);
    expect(flows.map(({ isContinued, continues }) => [isContinued, continues])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });
});

describe('the place of a day’s last connection', () => {
  it('is where what ended last was, on both days of a call past midnight', () => {
    const own = records(
      'sim,start,kind,seconds,country',
      'A,2026-03-30 10:00:00,voice,60,FR',
      'A,2026-03-30 12:00:00,connection,60,BE',
      'A,2026-03-31 23:30:00,voice,3600,CH',
    );
    const [march, april] = monthsOf(own, 1, {
      firstDay: dayNumber(2026, 3, 1),
      untilDay: dayNumber(2026, 5, 1),
    });
    expect([...(march?.lastPlaces ?? [])]).toEqual([
      [29, Place.home],
      [30, Place.switzerland],
    ]);
    expect([...(april?.lastPlaces ?? [])]).toEqual([[0, Place.switzerland]]);
  });
});

describe('days with a connection', () => {
  it('come from use and from rows of the kind connection, at home and in the EU zone apart', () => {
    const own = records(
      'sim,start,kind,country,seconds,mb',
      'A,2026-03-01 10:00,data,BE,60,1',
      'A,2026-03-01 20:00,voice,FR,60,',
      'A,2026-03-03 22:00,connection,NO,7200,',
      'A,2026-03-03 22:00,connection,CH,100000,',
      'A,2026-03-31 10:00,connection,BE,,',
    );
    const [march] = months(1, own);
    expect(march?.homeDays).toBe(1 + 2 ** 30);
    expect(march?.euDays).toBe(1 + 2 ** 2);
  });
});

describe('different numbers', () => {
  it('are known again in any month, however they are written; received messages do not count', () => {
    const own = records(
      'sim,start,kind,direction,number',
      'A,2026-03-01 10:00,sms,outgoing,+32 470 11 22 33;0470/99',
      'A,2026-03-02 10:00,mms,outgoing,+32470112233|0470/98',
      'A,2026-03-02 11:00,sms,incoming,0470/97',
      'A,2026-04-01 10:00,sms,outgoing,+32470112233',
    );
    const again = [
      { event: 0, number: 0 },
      { event: 1, number: 0, before: 0 },
    ];
    expect(months(1, own).map(({ numbers }) => numbers)).toEqual([
      { alone: [1, 1, 0], again, listed: 1 },
      { alone: [0], again: [{ event: 0, number: 0 }], listed: 1 },
    ]);
  });
});

describe('rows', () => {
  it('of several SIMs, in any order, come apart and in order of time', () => {
    const own = records(
      'sim,start,kind',
      'B,2026-03-02 10:00,sms',
      'A,2026-03-03 10:00,sms',
      'B,2026-03-01 10:00,mms',
    );
    const sims = bySim(own);
    expect([...sims.keys()]).toEqual(['B', 'A']);
    expect(sims.get('B')?.map(({ kind }) => kind)).toEqual(['mms', 'sms']);
  });

  it('take the defaults of their kind: outgoing, at home, to a mobile number', () => {
    const [sms, mms] = records('sim,start,kind', 'A,2026-03-02 10:00,sms', 'A,2026-03-03 10:00,mms');
    expect(sms).toMatchObject({
      direction: Direction.outgoing,
      place: Place.home,
      numberClass: NumberClass.mobile,
      messages: 1,
      recipients: 1,
    });
    expect(mms?.numberClass).toBe(NumberClass.mmsOther);
  });

  it('know the EU zone, its neighbours, the rest of the world and the sea', () => {
    const countries = ['BE', 'fr', 'RE', 'IS', 'GB', 'CH', 'US', 'KE', 'sea'];
    const own = records(
      'sim,start,kind,country',
      ...countries.map((code) => `A,2026-03-02 10:00,sms,${code}`),
    );
    expect(own.map(({ place }) => Place[place])).toEqual([
      'home',
      'eu',
      'eu',
      'eea',
      'unitedKingdom',
      'switzerland',
      'worldNear',
      'worldFar',
      'sea',
    ]);
  });
});

const blank: UsageRecord = {
  sim: 'A',
  startSeconds: 0,
  kind: 'data',
  place: Place.home,
  direction: Direction.outgoing,
  numberClass: NumberClass.mobile,
  seconds: 0,
  bytes: 0,
  messages: 0,
  recipients: 0,
  numbers: [],
};
