/** In SVG, at pixels from the picture's top left corner. */
export type Mark = readonly [
  name: 'rect' | 'text',
  attributes: Readonly<Record<string, string | number>>,
  text: string,
];

export interface DrawnKeys {
  readonly marks: readonly Mark[];
  /** How far they reach above the picture, pixels. */
  readonly above: number;
}

/** The keys that stand above a picture on the page, each a patch and its words, as marks at the same places. */
export function drawnKeys(picture: Element): DrawnKeys {
  const corner = picture.getBoundingClientRect();
  const list = picture.closest('figure')?.querySelector('.keys');
  if (!list) return { marks: [], above: 0 };
  const marks = [...list.children].flatMap(({ children: [patch, words] }) =>
    patch && words ? [patchMark(patch, corner), wordsMark(words, corner)] : [],
  );
  return { marks, above: corner.top - list.getBoundingClientRect().top };
}

function patchMark(patch: Element, corner: DOMRect): Mark {
  const { left, top, width, height } = patch.getBoundingClientRect();
  const fill = getComputedStyle(patch).backgroundColor;
  return ['rect', { x: left - corner.left, y: top - corner.top, width, height, fill }, ''];
}

/** As long as on screen in any font, so that no key reaches into the next. */
function wordsMark(words: Element, corner: DOMRect): Mark {
  const { left, top, width, height } = words.getBoundingClientRect();
  const { color: fill, fontFamily, fontSize, fontWeight } = getComputedStyle(words);
  const font = { 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight };
  const at = { x: left - corner.left, y: top + height / 2 - corner.top, dy: '0.35em' };
  const long = { textLength: width, lengthAdjust: 'spacingAndGlyphs' };
  return ['text', { ...at, ...long, ...font, fill }, words.textContent ?? ''];
}
