import type { Provenance } from '../../scenario/figure.ts';
import { boundsOf } from '../../contracts/bounds.ts';
import { entryAt, publishedAt, type Documents } from '../state/figures-at.ts';
import { words } from '../words/en.ts';
import { plain } from '../../views/figures.ts';
import { decimalsOf, type Scale } from './scrub.ts';

type Value = number | string;

/** What a field needs to know of the figure behind it. */
export interface FieldFigure {
  readonly published: Value;
  readonly scale: Scale;
  /** Unit and VAT basis in words: "EUR incl. VAT", "minutes". */
  readonly unit: string;
  readonly provenance: Provenance | undefined;
  /** A number as the document writes it: money stays a decimal string. */
  write(value: number): Value;
}

interface Entry extends Provenance {
  unit?: string;
  vat?: string;
}

const ungrouped = ['seed'];

function isMoney(published: Value): boolean {
  return typeof published === 'string' && published !== 'unlimited';
}

function scaleOf(path: string, unit: string, published: Value): Scale {
  const { least, most, whole } = boundsOf(path.split('.').at(-1) ?? '', unit);
  const fine = unit === 'share' || unit === 'h' ? 2 : unit === 'GB' || unit === 'ln' ? 1 : 0;
  const decimals = whole ? 0 : Math.max(fine, decimalsOf(published, isMoney(published)));
  return { decimals, least, most, grouped: !ungrouped.includes(path) };
}

export function figureOf(documents: Documents, path: string): FieldFigure {
  const found = entryAt(documents, path);
  const entry: Entry = typeof found === 'object' && found !== null ? found : {};
  const published = publishedAt(documents, path) ?? 0;
  const unit = entry.unit ?? (path.startsWith('policies.') ? 'share' : '');
  const scale = scaleOf(path, unit, published);
  return {
    published,
    scale,
    unit: words.unit(unit, entry.vat ?? 'none'),
    provenance: (entry.source ?? entry.assumption) === undefined ? undefined : entry,
    write: (value) => (isMoney(published) ? value.toFixed(scale.decimals) : value),
  };
}

export function printed(value: Value, { decimals, grouped }: Scale): string {
  if (value === 'unlimited') return words.sheet.unlimited;
  const number = Number(value);
  if (!Number.isFinite(number) || !grouped) return String(value);
  const needed = decimalsOf(value, false);
  return plain(number, typeof value === 'string' ? Math.max(decimals, needed) : needed);
}

/** Dots or commas that can only set thousands apart: both stand there, or one of them twice. */
const GROUPED = /^-?\d{1,3}((,\d{3})+\.|(\.\d{3})+,|,\d{3},|\.\d{3}\.)/;
/** Of a whole number, one is enough. */
const GROUPED_WHOLE = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Digits as our documents write them: no sign of the currency, nothing between thousands, and a point for a comma. */
function bareNumber(text: string, { decimals }: Scale): string {
  const digits = text
    .replace(/\s|€|EUR/g, '')
    .replace('−', '-')
    .replace(/^\+|^(-?)0+(?=\d)/, '$1');
  const isGrouped = GROUPED.test(digits) || (decimals === 0 && GROUPED_WHOLE.test(digits));
  const [group = ''] = isGrouped ? (/[.,]/.exec(digits) ?? []) : [];
  return (group ? digits.replaceAll(group, '') : digits).replace(',', '.');
}

/** Typed text as a patch value, or why it cannot be one. */
export function readTyped(figure: FieldFigure, text: string): { value: Value } | { message: string } {
  const bare = bareNumber(text, figure.scale);
  if (bare === words.sheet.unlimited) return { value: 'unlimited' };
  if (!/^-?\d{1,16}(\.\d{1,9})?$/.test(bare)) return { message: words.faults.notNumber(text) };
  if (!isMoney(figure.published)) return { value: Number(bare) };
  const decimals = Math.max(2, decimalsOf(bare, true));
  return { value: bare.includes('.') ? bare.padEnd(bare.indexOf('.') + 1 + decimals, '0') : `${bare}.00` };
}
