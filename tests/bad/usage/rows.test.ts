import { describe, expect, it } from 'vitest';
import { ERRORS_MAX, parseUsage } from '../../../src/usage-file/parse.ts';

const header = 'sim,start,kind,direction,country,number_class,seconds,bytes,mb,messages,recipients,number';

/** Errors of a file with these rows, as "path: message". */
function told(...rows: string[]): string[] {
  const read = parseUsage([header, ...rows].join('\n'), 'BE');
  return 'errors' in read ? read.errors.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe('the rows of a usage file', () => {
  it('are all read before anything is told: every error of every row, with row and column', () => {
    expect(
      told(
        'A,2026-03-01T09:00:00,voice,outgoing,BE,mobile,60,,,,,',
        ',2026-02-30T09:00:00,call,up,Belgium,cell,1.5,,,,,',
        'A,2026-03-01T09:00:00Z,data,,XX,,,-5,1e3,,,',
      ),
    ).toEqual([
      'row 3, column start: "2026-02-30T09:00:00" is not a local date and time; write for example 2026-03-01T09:30:00, without a zone, of the years 2000 to 2099',
      'row 3, column kind: "call" is not a kind of use; write one of: data, voice, sms, mms, connection',
      'row 3, column direction: "up" is not a direction; write outgoing or incoming',
      'row 3, column country: "Belgium" is not a country; write an ISO code of two letters, or sea',
      'row 3, column number_class: "cell" is not a class of number; write one of: onNet, mobile, fixed, foreign, vas, short, free, emergency; for MMS: mmsBase, mmsEmail, mmsOther',
      'row 3, column seconds: "1.5" is not a whole number of seconds; write 0 to 2678400, digits only',
      'row 3, column sim: the cell is empty; write at most 60 characters',
      'row 4, column start: "2026-03-01T09:00:00Z" is not a local date and time; write for example 2026-03-01T09:30:00, without a zone, of the years 2000 to 2099',
      'row 4, column bytes: "-5" is not a whole number of bytes; write digits only, at most 31 TB',
      'row 4, column mb: "1e3" is not an amount of megabytes; write for example 12.5, with a point and at most six decimals, 1 MB = 10^6 bytes, at most 31 TB',
      'row 4, column mb: "1e3" stands beside a volume in bytes; give one of the two',
      'row 4, column country: "XX" is not a country; write an ISO code of two letters, or sea',
    ]);
  });

  it('lie in the years 2000 to 2099, which the calendar of a bill holds', () => {
    const at = (start: string) => told(`A,${start}T10:00:00,voice,,,,60,,,,,`);
    expect([at('2000-01-01'), at('2099-12-31')]).toEqual([[], []]);
    for (const start of ['0001-03-01', '1999-12-31', '2100-01-01', '9999-12-31']) {
      expect(at(start)).toEqual([
        `row 2, column start: "${start}T10:00:00" is not a local date and time; write for example 2026-03-01T09:30:00, without a zone, of the years 2000 to 2099`,
      ]);
    }
  });

  it('must carry what their kind needs', () => {
    expect(told('A,2026-03-01T09:00:00,voice,,,,,,,,,', 'A,2026-03-01T09:00:00,data,,,,,,,,,')).toEqual([
      'row 2, column seconds: the cell is empty; a call needs its length: write 0 to 2678400, digits only',
      'row 3, column bytes: the cell is empty, and so is mb; a data session needs its volume in one of the two',
    ]);
  });

  it('may not carry what means nothing for their kind; a zero is as good as empty', () => {
    expect(
      told(
        'A,2026-03-01T09:00:00,voice,,,,60,1000,,5,,',
        'A,2026-03-01T09:00:00,sms,,,mmsBase,0,0,0,1,1,',
        'A,2026-03-01T09:00:00,mms,,,vas,,,,1,1,',
        'A,2026-03-01T09:00:00,connection,,,,,,2.5,,,',
      ),
    ).toEqual([
      'row 2, column bytes: "1000" means nothing for voice; leave the cell empty',
      'row 2, column messages: "5" means nothing for voice; leave the cell empty',
      'row 3, column number_class: "mmsBase" does not fit sms; write one of: onNet, mobile, fixed, foreign, vas, short, free, emergency; for MMS: mmsBase, mmsEmail, mmsOther',
      'row 4, column number_class: "vas" does not fit mms; write one of: onNet, mobile, fixed, foreign, vas, short, free, emergency; for MMS: mmsBase, mmsEmail, mmsOther',
      'row 5, column mb: "2.5" means nothing for connection; leave the cell empty',
    ]);
  });

  it('may not be longer than the header, nor leave a quotation open', () => {
    expect(told('A,2026-03-01T09:00:00,sms,,,,,,,1,1,,x')).toEqual([
      'row 2: 13 cells stand under 12 columns; remove the rest or quote the cell with a comma',
    ]);
    expect(told('A,2026-03-01T09:00:00,sms,,,,,,,1,1,"32')).toEqual([
      'row 2: a quotation mark is not closed; close it, or write "" for a quotation mark inside a cell',
    ]);
  });

  it('stop being listed one by one beyond a bound, with the number of the rest', () => {
    const rows = Array.from({ length: ERRORS_MAX + 7 }, () => 'A,2026-03-01T09:00:00,voice,,,,,,,,,');
    const errors = told(...rows);
    expect(errors).toHaveLength(ERRORS_MAX + 1);
    expect(errors.at(-1)).toBe('file: 7 more errors of the same file are not listed; mend these first');
  });
});
