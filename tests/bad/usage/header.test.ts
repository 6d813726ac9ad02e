import { describe, expect, it } from 'vitest';
import { parseUsage } from '../../../src/usage-file/parse.ts';

function errorsOf(text: string) {
  const read = parseUsage(text, 'BE');
  return 'errors' in read ? read.errors : [];
}

const row = '\nA,2026-03-01T09:00:00,voice,60';

describe('the header of a usage file', () => {
  it('refuses columns it does not know, by name, and offers the near one', () => {
    expect(
      errorsOf('sim,start,kind,Seconds,numberClass,colour\nA,2026-03-01T09:00:00,voice,60,mobile,red'),
    ).toEqual([
      {
        code: 'unknown-column',
        path: 'row 1, column 4',
        message: '"Seconds" is not a column of a usage file; write "seconds"',
      },
      {
        code: 'unknown-column',
        path: 'row 1, column 5',
        message: '"numberClass" is not a column of a usage file; write "number_class"',
      },
      {
        code: 'unknown-column',
        path: 'row 1, column 6',
        message:
          '"colour" is not a column of a usage file; remove it or use one of: sim, start, kind, direction, country, number_class, seconds, bytes, mb, messages, recipients, number',
      },
    ]);
  });

  it('names each missing and each repeated column', () => {
    expect(errorsOf(`start,start,seconds,bytes${row}`)).toEqual([
      {
        code: 'repeated-column',
        path: 'row 1, column 2',
        message: 'the column "start" stands here a second time; keep one of them',
      },
      {
        code: 'missing-column',
        path: 'row 1',
        message: 'the column "sim" is missing; every usage file has sim, start, kind',
      },
      {
        code: 'missing-column',
        path: 'row 1',
        message: 'the column "kind" is missing; every usage file has sim, start, kind',
      },
    ]);
  });

  it('names no column as missing that stands there under nearly its name', () => {
    expect(errorsOf('SIM,Start,kind\nA,2026-03-01T09:00:00,voice').map(({ message }) => message)).toEqual([
      '"SIM" is not a column of a usage file; write "sim"',
      '"Start" is not a column of a usage file; write "start"',
    ]);
  });

  it('says what separates columns when nothing that it knows does', () => {
    expect(errorsOf('sim|start|kind\nA|2026-03-01T09:00:00|voice')).toEqual([
      {
        code: 'unseparated',
        path: 'row 1',
        message: '"sim|start|kind" is one column; separate columns by commas, semicolons or tabs',
      },
    ]);
  });

  it('refuses a file that is no UTF-8, with the first line where that shows', () => {
    const message = 'holds bytes that are no UTF-8; save the file again as "CSV UTF-8"';
    const utf16 = [...`sim\tstart\tkind${row}`].join('\0');
    expect(errorsOf(utf16)).toEqual([{ code: 'no-utf-8', path: 'line 1', message }]);
    // "Renée" as Windows-1252, read as UTF-8.
    expect(errorsOf(`sim,start,kind,seconds${row}${row.replace('A', 'Ren\uFFFDe')}`)).toEqual([
      { code: 'no-utf-8', path: 'line 3', message },
    ]);
  });

  it('refuses a file without rows', () => {
    for (const text of ['', 'sim,start,kind', 'sim,start,kind\n\n  \n']) {
      expect(errorsOf(text)).toEqual([
        {
          code: 'no-rows',
          path: 'file',
          message: 'the usage file has no rows; give a header (sim,start,kind,...) and one row for each use',
        },
      ]);
    }
  });

  it('takes semicolons and tabs, a byte order mark, and columns in any order', () => {
    const text = '\uFEFFkind;seconds;start;sim\nvoice;60;2026-03-01 09:00;A';
    expect(errorsOf(text)).toEqual([]);
    expect(errorsOf(text.replaceAll(';', '\t'))).toEqual([]);
  });

  it('takes what spreadsheets add: a line that names the separator, and separators that end lines', () => {
    const text =
      'sim;start;kind;seconds;;\r\nA;2026-03-01 09:00;voice;60;;\r\nA;2026-03-01 10:00;voice;6O;;\r\n';
    const told = errorsOf(`\uFEFFsep=;\r\n${text}`);
    expect(told.map(({ path }) => path)).toEqual(['row 3, column seconds']);
    expect(errorsOf(text)).toEqual(told);
    expect(errorsOf(text.replace('6O;;', '60;;x')).map(({ code }) => code)).toEqual(['extra-cells']);
  });
});
