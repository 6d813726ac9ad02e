import type { Counted } from '../../domain/words/counted-en.ts';
import type { Results } from '../../tallies/results.ts';
import { billsView } from '../../views/bills.ts';
import type { Table } from '../../views/picture.ts';
import type { ShownVat } from '../../views/vat.ts';
import type { Work } from '../state/link.ts';
import { drawnKeys, type Mark } from './drawn-keys.ts';

function cell(text: string): string {
  // What a spreadsheet takes for a number.
  const bare = text
    .replaceAll('\u202f', '')
    .replace(/^[+±] ?(?=\d)/, '')
    .replace(/^− ?/, '-');
  return /[",\n]/.test(bare) ? `"${bare.replaceAll('"', '""')}"` : bare;
}

function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\n');
}

/** Tables one under the other, set apart by empty lines. */
export function tablesCsv(tables: readonly Table[]): string {
  return tables.map(csv).join('\n\n');
}

/** The tables of the Bills view one under the other, set apart by empty lines. */
export function billsCsv(results: Results, vat: ShownVat, counted: Counted): string {
  const view = billsView(results, { variant: results.variants.length - 1, unit: 'SIM-month', vat, counted });
  return tablesCsv([view.percentiles, view.histogram, view.exceedance, view.made].map(({ table }) => table));
}

/** The work that made the results, and all results as the engine gave them. */
export function billsJson(work: Work, results: Results): string {
  return JSON.stringify({ work, results }, null, 2);
}

/** Pixels of a saved picture for one on screen. */
const FINE = 2;

/** Room around a picture: of its labels, and in other fonts. */
const AROUND = 16;

const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
];

/** A picture as it is drawn now, with its keys, on the page's own ground: it stands alone. */
export function pictureSvg(page: Document, selector: string): string {
  const picture = page.querySelector(selector);
  if (!picture) throw new Error(`there is no picture at ${selector}`);
  const copy = writtenOut(picture);
  const { width, height } = picture.getBoundingClientRect();
  const { marks, above } = drawnKeys(picture);
  const room = { width: width + 2 * AROUND, height: above + height + 2 * AROUND };
  const corner = { x: -AROUND, y: -above - AROUND };
  const fill = getComputedStyle(page.documentElement).backgroundColor;
  setAll(copy, { ...room, viewBox: `${corner.x} ${corner.y} ${room.width} ${room.height}` });
  copy.prepend(markIn(copy, ['rect', { ...corner, ...room, fill }, '']));
  copy.append(...marks.map((mark) => markIn(copy, mark)));
  return new XMLSerializer().serializeToString(copy);
}

/** A copy with colours and fonts written into each element. */
function writtenOut(picture: Element): Element {
  const copy = picture.cloneNode(true) as Element;
  const originals = [picture, ...picture.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    element.removeAttribute('class');
    element.removeAttribute('style');
    drawn.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
  });
  return copy;
}

function markIn(picture: Element, [name, attributes, text]: Mark): Element {
  const mark = picture.ownerDocument.createElementNS(picture.namespaceURI, name);
  setAll(mark, attributes);
  mark.textContent = text;
  return mark;
}

function setAll(element: Element, attributes: Mark[1]): void {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
}

/** A picture as pixels, twice as fine as on screen. */
export async function picturePng(page: Document, selector: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureSvg(page, selector))}`;
  await image.decode();
  const size = { width: FINE * image.width, height: FINE * image.height };
  const canvas = Object.assign(page.createElement('canvas'), size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))));
  });
}
