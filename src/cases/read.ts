import { LineCounter, isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from '../domain/zod.ts';
import { pathText, refusals } from '../contracts/refusals.ts';
import type { UserError } from '../domain/user-error.ts';
import { caseSchema, givenSchema, type Case, type Given, type WrittenCase } from './schema.ts';
import { outsideOf } from './span.ts';
import { happeningOf } from './timeline.ts';
import { Unreadable } from './unreadable.ts';

/** Characters of a case file. */
export const TEXT_MAX = 4_000_000;
const CASES_MAX = 5000;

/**
 * Reads the cases of one file. Either all are good, or every fault is told: line of the file, place in the case, remedy.
 * @param contract of the cases that name none
 */
export function readCases(
  text: string,
  contract?: string,
): { cases: Case[]; errors?: undefined } | { errors: UserError[]; cases?: undefined } {
  const page = pageOf(text);
  if ('errors' in page) return page;
  const { content } = page;
  if (!Array.isArray(content) || content.length > CASES_MAX) {
    return {
      errors: [
        at(
          page,
          [],
          'not-cases',
          `holds no list of cases; write each as "- case: ...", at most ${CASES_MAX}`,
        ),
      ],
    };
  }
  const read = content.map((entry: unknown, index) => caseIn(page, entry, index, contract));
  const errors = read.flatMap((each) => each.errors ?? []);
  return errors.length > 0 ? { errors } : { cases: read.flatMap((each) => each.read ?? []) };
}

/** Reads a given.yaml: what the cases beside it start from. */
export function readGiven(
  text: string,
): { given: Given; errors?: undefined } | { errors: UserError[]; given?: undefined } {
  const page = pageOf(text);
  if ('errors' in page) return page;
  const read = givenSchema.safeParse(page.content);
  if (read.success) return { given: read.data };
  return { errors: refused(page, givenSchema, page.content, read.error, [], 'what cases start from') };
}

/** A YAML text, every scalar of it as written. */
interface Page {
  readonly content: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

type Path = readonly (string | number)[];

/** What the engine says where a text opens more lists than its stack can hold. */
const TOO_DEEP = 'Maximum call stack size exceeded';

function pageOf(text: string): Page | { errors: UserError[] } {
  if (text.length > TEXT_MAX) {
    const message = `has ${text.length} characters, at most ${TEXT_MAX} are read; split the file`;
    return { errors: [{ code: 'too-large', path: 'file', message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const told = document.errors.map(({ pos: [offset], message }) => ({
    code: 'bad-yaml',
    path: `line ${lines.linePos(offset).line}`,
    message: `is no YAML: ${message === TOO_DEEP ? 'it is nested too deep' : message}`,
  }));
  const errors = [...new Map(told.map((error) => [`${error.path} ${error.message}`, error])).values()];
  if (errors.length > 0) return { errors };
  return { content: document.toJS({ maxAliasCount: 100 }) as unknown, document, lines };
}

function caseIn(
  page: Page,
  entry: unknown,
  index: number,
  fallback: string | undefined,
): { read: Case; errors?: undefined } | { errors: UserError[]; read?: undefined } {
  const read = caseSchema.safeParse(entry);
  if (!read.success) return { errors: refused(page, caseSchema, entry, read.error, [index], 'a case') };
  const { contract, contracts, ...rest } = read.data;
  const held = contracts ?? [contract ?? fallback ?? ''];
  const errors = [
    ...(held[0] === ''
      ? [at(page, [index], 'no-contract', 'names no contract; add such as contract: citymesh-mobile')]
      : []),
    ...timelineErrors(page, read.data, index),
  ];
  if (errors.length > 0) return { errors };
  const place = { line: lineOf(page, [index]), lineOf: (path: Path) => lineOf(page, [index, ...path]) };
  return { read: { ...rest, contracts: held, ...place } };
}

function timelineErrors(page: Page, written: WrittenCase, index: number): UserError[] {
  return written.timeline.flatMap((line, place) => {
    const path = [index, 'timeline', place];
    if (isCutByHash(page, path)) return [at(page, path, 'cut-line', CUT)];
    try {
      const outside = outsideOf(written, happeningOf(line));
      return outside === undefined ? [] : [at(page, path, 'outside', outside)];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return [at(page, path, 'unreadable', error.message)];
    }
  });
}

const CUT = 'has a #number outside quotes, which YAML takes for a comment; put the whole line in quotes';

/** A plain scalar ends before " #1", and what follows is a comment. */
function isCutByHash({ document }: Page, path: Path): boolean {
  const node = document.getIn(path, true) as { comment?: string | null } | undefined;
  return /^\d/.test(node?.comment ?? '');
}

function refused(
  page: Page,
  schema: z.ZodType,
  entry: unknown,
  { issues }: z.ZodError,
  where: Path,
  name: string,
): UserError[] {
  return issues.flatMap((issue) =>
    refusals(schema, entry, [issue], name).map((error) => ({
      ...error,
      path: `line ${lineOf(page, [...where, ...(issue.path as Path)])}, ${error.path}`,
    })),
  );
}

function at(page: Page, path: Path, code: string, message: string): UserError {
  const [, ...inside] = path;
  const place = inside.length === 0 ? '' : `, ${pathText(inside)}`;
  return { code, path: `line ${lineOf(page, path)}${place}`, message };
}

/** Line of a place in the text, where its key stands if it has one; or of the nearest thing that holds it. */
function lineOf(page: Page, path: Path): number {
  if (path.length === 0) return lineAt(page, page.document.contents) ?? 1;
  const above = page.document.getIn(path.slice(0, -1), true);
  const own = isMap(above)
    ? above.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key
    : page.document.getIn(path, true);
  return lineAt(page, own) ?? lineOf(page, path.slice(0, -1));
}

function lineAt({ lines }: Page, node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
  return range && lines.linePos(range[0]).line;
}
