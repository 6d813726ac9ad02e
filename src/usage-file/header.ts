import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { COLUMN_NAMES, REQUIRED_COLUMNS, type ColumnName } from './columns.ts';

/** Where each column stands in a row, from 0. */
export type Header = { positions: ReadonlyMap<ColumnName, number> };

/** Reads the first row. Unknown, repeated and missing columns are told by name. */
export function headerOf(names: string[]): Header | { errors: UserError[] } {
  const positions = new Map<ColumnName, number>();
  const errors: UserError[] = [];
  const [only = ''] = names;
  if (names.length === 1 && only.split(/\W/).some(isColumn) && !isColumn(only.trim()))
    return { errors: [unseparated(only)] };
  names.forEach((written, index) => {
    const name = written.trim();
    if (!isColumn(name)) errors.push(unknownColumn(name, index));
    else if (positions.has(name)) errors.push(repeatedColumn(name, index));
    else positions.set(name, index);
  });
  const meant = new Set([...positions.keys(), ...names.map(nearOf)]);
  for (const name of REQUIRED_COLUMNS) if (!meant.has(name)) errors.push(missingColumn(name));
  return errors.length > 0 ? { errors } : { positions };
}

function isColumn(name: string): name is ColumnName {
  return (COLUMN_NAMES as string[]).includes(name);
}

/** The column that a name is meant to be, but for capitals, spaces and dashes. */
function nearOf(name: string): ColumnName | undefined {
  return COLUMN_NAMES.find((known) => plain(known) === plain(name));
}

function unseparated(line: string): UserError {
  return {
    code: 'unseparated',
    path: 'row 1',
    message: `${shown(line)} is one column; separate columns by commas, semicolons or tabs`,
  };
}

function unknownColumn(name: string, index: number): UserError {
  const close = nearOf(name);
  const remedy = close ? `write ${shown(close)}` : `remove it or use one of: ${COLUMN_NAMES.join(', ')}`;
  return {
    code: 'unknown-column',
    path: `row 1, column ${index + 1}`,
    message: `${shown(name)} is not a column of a usage file; ${remedy}`,
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

function repeatedColumn(name: ColumnName, index: number): UserError {
  return {
    code: 'repeated-column',
    path: `row 1, column ${index + 1}`,
    message: `the column ${shown(name)} stands here a second time; keep one of them`,
  };
}

function missingColumn(name: ColumnName): UserError {
  return {
    code: 'missing-column',
    path: 'row 1',
    message: `the column ${shown(name)} is missing; every usage file has ${REQUIRED_COLUMNS.join(', ')}`,
  };
}
