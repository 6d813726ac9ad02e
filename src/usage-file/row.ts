import { Direction, NumberClass } from '../../assembly/layout/kinds.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { classFits, COLUMN_NAMES, COLUMNS, type ColumnName } from './columns.ts';
import type { Header } from './header.ts';
import { placeOf } from './places.ts';
import type { UsageRecord, UseKind } from './record.ts';

type Cells = { -readonly [Name in ColumnName]?: ReturnType<(typeof COLUMNS)[Name]['schema']['parse']> };

/** Reads one row, or tells everything that is wrong with it. `row` counts as a spreadsheet does. */
export function readRow(
  row: string[],
  at: number,
  { positions }: Header,
  homeCountry: string,
): { record: UsageRecord } | { errors: UserError[] } {
  const written = (name: ColumnName): string => row[positions.get(name) ?? -1]?.trim() ?? '';
  const errors: UserError[] = [];
  const tell = (code: string, name: ColumnName | undefined, message: string): void => {
    errors.push({ code, path: name ? `row ${at}, column ${name}` : `row ${at}`, message });
  };
  if (row.length > positions.size) {
    tell(
      'extra-cells',
      undefined,
      `${row.length} cells stand under ${positions.size} columns; remove the rest or quote the cell with a comma`,
    );
  }
  const cells = readCells(written, tell);
  if (cells.kind !== undefined) checkKind(cells, cells.kind, written, tell);
  const place = placeOf(cells.country ?? homeCountry, homeCountry);
  if (place === undefined) {
    tell('bad-cell', 'country', `${shown(written('country'))} is not a country; ${COLUMNS.country.remedy}`);
  }
  const { sim, start, kind } = cells;
  if (errors.length > 0 || !sim || start === undefined || kind === undefined || place === undefined) {
    return { errors };
  }
  return { record: { sim, startSeconds: start, kind, place, ...defaults(kind, cells) } };
}

type Tell = (code: string, name: ColumnName, message: string) => void;

function readCells(written: (name: ColumnName) => string, tell: Tell): Cells {
  const cells: Record<string, unknown> = {};
  for (const name of COLUMN_NAMES) {
    const text = written(name);
    if (text === '') continue;
    const { schema, holds, remedy } = COLUMNS[name];
    const read = schema.safeParse(text);
    if (read.success) cells[name] = read.data;
    else tell('bad-cell', name, `${shown(text)} is not ${holds}; ${remedy}`);
  }
  for (const name of ['sim', 'start', 'kind'] as const) {
    if (written(name) === '') tell('missing-cell', name, `the cell is empty; ${COLUMNS[name].remedy}`);
  }
  return cells;
}

function checkKind(cells: Cells, kind: UseKind, written: (name: ColumnName) => string, tell: Tell): void {
  for (const name of COLUMN_NAMES) {
    const empty = ['', '0'].includes(written(name));
    if (!empty && !COLUMNS[name].kinds.includes(kind)) {
      tell('unused-cell', name, `${shown(written(name))} means nothing for ${kind}; leave the cell empty`);
    }
  }
  if (kind === 'voice' && written('seconds') === '') {
    tell('missing-cell', 'seconds', `the cell is empty; a call needs its length: ${COLUMNS.seconds.remedy}`);
  }
  if (kind === 'data') checkVolume(written, tell);
  const numberClass = cells.number_class;
  if (
    numberClass !== undefined &&
    COLUMNS.number_class.kinds.includes(kind) &&
    !classFits(kind, numberClass)
  ) {
    tell(
      'bad-cell',
      'number_class',
      `${shown(written('number_class'))} does not fit ${kind}; ${COLUMNS.number_class.remedy}`,
    );
  }
}

function checkVolume(written: (name: ColumnName) => string, tell: Tell): void {
  if (written('bytes') === '' && written('mb') === '') {
    tell(
      'missing-cell',
      'bytes',
      'the cell is empty, and so is mb; a data session needs its volume in one of the two',
    );
  }
  if (written('bytes') !== '' && written('mb') !== '') {
    tell('unused-cell', 'mb', `${shown(written('mb'))} stands beside a volume in bytes; give one of the two`);
  }
}

function defaults(kind: UseKind, cells: Cells): Omit<UsageRecord, 'sim' | 'startSeconds' | 'kind' | 'place'> {
  const sending = kind === 'sms' || kind === 'mms';
  const recipients = sending ? (cells.recipients ?? Math.max(1, cells.number?.length ?? 1)) : 0;
  return {
    direction: cells.direction ?? Direction.outgoing,
    numberClass: cells.number_class ?? (kind === 'mms' ? NumberClass.mmsOther : NumberClass.mobile),
    seconds: sending ? 0 : (cells.seconds ?? 0),
    bytes: kind === 'data' ? (cells.bytes ?? cells.mb ?? 0) : 0,
    messages: sending ? (cells.messages ?? recipients) : 0,
    recipients,
    numbers: sending ? (cells.number ?? []) : [],
  };
}
