import { repeatedKeys } from '../domain/repeated-keys.ts';
import { EXIT } from './exit-codes.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** A JSON file's content. Throws a Refusal when it cannot be read, or says one thing twice. */
export function readJson(terminal: Terminal, path: string): unknown {
  const text = readFile(terminal, path);
  const json = parsed(text, path);
  const repeated = repeatedKeys(text);
  if (repeated.length > 0) throw inFile(path, repeated);
  return json;
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refuse('bad-json', path, `is no JSON: ${error.message}`);
  }
}

/** A file's text. Throws a Refusal when it cannot be read. */
export function readFile(terminal: Terminal, path: string): string {
  try {
    // A byte order mark, as some editors put first.
    return terminal.readText(path).replace(/^\uFEFF/, '');
  } catch (error) {
    throw refuse('unreadable', path, `cannot be read (${reasonOf(error)}); give the path of a file`);
  }
}

/** Throws a Refusal where a file that a command is to write cannot be written: before it begins, so that no work is lost. */
export function checkTargets(terminal: Terminal, paths: readonly (string | true | undefined)[]): void {
  const faults = paths.flatMap((path) => {
    if (typeof path !== 'string') return [];
    try {
      terminal.tryPath(path);
      return [];
    } catch (error) {
      return unwritable(path, error).errors;
    }
  });
  if (faults.length > 0) throw new Refusal(faults);
}

/**
 * Throws a Refusal where JSON would be written over what is no result: `--json` takes the word that follows it for its file, also
 * one that was meant to be read.
 */
export function checkJson(terminal: Terminal, path: string | true | undefined): void {
  checkOver(terminal, '--json', path, isResult);
}

/** The same of an option whose file holds what `isOwn` knows. */
export function checkOver(
  terminal: Terminal,
  option: '--json' | '--csv',
  path: string | true | undefined,
  isOwn: (text: string) => boolean,
): void {
  if (typeof path !== 'string') return;
  const before = textBefore(terminal, path);
  if (before.trim() === '' || isOwn(before)) return;
  const message = `is ${path}, which holds no results and would be written over; name another file, or put ${option} last to print`;
  throw refuse('written-over', option, message, EXIT.badUsage);
}

/** Throws a Refusal where a file holds something already: it may have been written by hand. */
export function checkNew(terminal: Terminal, option: string, path: string | undefined): void {
  if (path === undefined || textBefore(terminal, path).trim() === '') return;
  const message = `is ${path}, which holds something already and would be written over; name another file, or remove that one first`;
  throw refuse('written-over', option, message, EXIT.badUsage);
}

/** What writing would take away: nothing of a pipe or a device, which to read may never end. */
function textBefore(terminal: Terminal, path: string): string {
  return terminal.isFile(path) ? readFile(terminal, path) : '';
}

/** Contracts and scenarios have a format too. */
function isResult(text: string): boolean {
  try {
    const json = JSON.parse(text) as unknown;
    return (
      typeof json === 'object' &&
      json !== null &&
      'format' in json &&
      !('product' in json) &&
      !('horizon' in json)
    );
  } catch {
    return false;
  }
}

/** Writes a result to a file. Throws a Refusal when it cannot. */
export function writeFile(terminal: Terminal, path: string, text: string): void {
  try {
    terminal.writeText(path, text);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): Refusal {
  const message = `cannot be written (${reasonOf(error)}); give a path in a folder that exists`;
  return refuse('unwritable', path, message);
}

/** Why a file cannot be read or written. What is no fault of a file is thrown again. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const reasons: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EISDIR: 'it is a folder',
    ENOTDIR: 'no such file or folder',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'it can only be read',
    ENOSPC: 'no space is left',
    ERR_STRING_TOO_LONG: 'it is too large',
    ERR_FS_FILE_TOO_LARGE: 'it is too large',
  };
  return reasons[String(error.code)] ?? String(error.code);
}

/** Errors of one file, with its path before theirs. */
export function inFile(path: string, errors: Refusal['errors']): Refusal {
  return new Refusal(errors.map((error) => ({ ...error, path: `${path}: ${error.path}` })));
}
