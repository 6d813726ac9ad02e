import Papa from 'papaparse';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { headerOf, type Header } from './header.ts';
import type { UsageRecord } from './record.ts';
import { readRow } from './row.ts';

const ROWS_MAX = 2_000_000;
const TEXT_MAX = 256_000_000;
/** Errors told one by one; beyond it a last one gives their number. */
export const ERRORS_MAX = 1000;

/** A byte order mark, and the line by which a file tells a spreadsheet its separator. */
const PREAMBLE = /^\uFEFF?(sep=.\r?\n)?/i;

export type ParsedUsage = { records: UsageRecord[] } | { errors: UserError[] };

/**
 * Reads a usage file: CSV with a header; separated by commas, semicolons or tabs; rows in any order. Either every row is
 * good, or all errors are told, each with row and column as a spreadsheet counts them (the header is row 1). Separators that end
 * a line with nothing after them count for nothing.
 * @param homeCountry ISO code of the contract's own country
 */
export function parseUsage(text: string, homeCountry: string): ParsedUsage {
  if (text.length > TEXT_MAX) return { errors: [tooLarge(`${text.length} characters`, `${TEXT_MAX}`)] };
  const unread = /[\0\uFFFD]/.exec(text);
  if (unread) return { errors: [noUtf8(text.slice(0, unread.index).split('\n').length)] };
  const { data: rows, errors: faults } = Papa.parse<string[]>(text.replace(PREAMBLE, ''), {
    delimitersToGuess: [',', ';', '\t'],
  });
  const [names, ...cells] = rows.map(withoutTail);
  if (names === undefined || !cells.some(isFilled)) return { errors: [noRows()] };
  if (cells.length > ROWS_MAX) return { errors: [tooLarge(`${cells.length} rows`, `${ROWS_MAX}`)] };
  const header = headerOf(names);
  if ('errors' in header) return header;
  return readRows(cells, header, homeCountry, faults.filter(isQuoteFault).map(quoteError));
}

function readRows(cells: string[][], header: Header, homeCountry: string, first: UserError[]): ParsedUsage {
  const records: UsageRecord[] = [];
  const errors = [...first];
  let more = 0;
  cells.forEach((row, index) => {
    if (!isFilled(row)) return;
    const read = readRow(row, index + 2, header, homeCountry);
    if ('record' in read) records.push(read.record);
    else if (errors.length < ERRORS_MAX) errors.push(...read.errors);
    else more += read.errors.length;
  });
  if (more > 0) errors.push(manyMore(more));
  return errors.length > 0 ? { errors } : { records };
}

function withoutTail(row: string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function isFilled(row: string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

function isQuoteFault({ type }: Papa.ParseError): boolean {
  return type === 'Quotes';
}

function quoteError({ row = 0 }: Papa.ParseError): UserError {
  return {
    code: 'open-quote',
    path: `row ${row + 1}`,
    message: 'a quotation mark is not closed; close it, or write "" for a quotation mark inside a cell',
  };
}

function noUtf8(line: number): UserError {
  return {
    code: 'no-utf-8',
    path: `line ${line}`,
    message: 'holds bytes that are no UTF-8; save the file again as "CSV UTF-8"',
  };
}

function noRows(): UserError {
  return {
    code: 'no-rows',
    path: 'file',
    message: 'the usage file has no rows; give a header (sim,start,kind,...) and one row for each use',
  };
}

function tooLarge(found: string, most: string): UserError {
  return {
    code: 'too-large',
    path: 'file',
    message: `the usage file has ${found}, at most ${most} are read; split it by SIM or by month`,
  };
}

function manyMore(count: number): UserError {
  return {
    code: 'more-errors',
    path: 'file',
    message: `${shown(count)} more errors of the same file are not listed; mend these first`,
  };
}
