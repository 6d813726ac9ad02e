import type { UserError } from './user-error.ts';

interface Level {
  /** Of the object or list itself, such as `values.roamStop`. */
  readonly path: string;
  /** Keys of an object so far; none of a list. */
  readonly keys?: Set<string>;
  /** The key or the place in a list that is being read. */
  at: string | number;
  isKeyNext: boolean;
}

/** Faults of the keys that stand more than once in an object of a JSON text, of which JSON.parse silently keeps the last. */
export function repeatedKeys(json: string): UserError[] {
  const found: UserError[] = [];
  const levels: Level[] = [];
  for (let place = 0; place < json.length; place += 1) {
    const level = levels.at(-1);
    switch (json.charAt(place)) {
      case '{':
        levels.push({ path: pathIn(level), keys: new Set(), at: '', isKeyNext: true });
        break;
      case '[':
        levels.push({ path: pathIn(level), at: 0, isKeyNext: false });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level) next(level);
        break;
      case '"': {
        const end = endOfString(json, place);
        if (level?.isKeyNext && take(level, JSON.parse(json.slice(place, end + 1)) as string))
          found.push({
            code: 'twice',
            path: pathIn(level),
            message: 'stands there twice; keep one of the two',
          });
        place = end;
      }
    }
  }
  return found;
}

function pathIn(level: Level | undefined): string {
  if (level === undefined) return '';
  if (!level.keys) return `${level.path}[${level.at}]`;
  return level.path === '' ? String(level.at) : `${level.path}.${level.at}`;
}

function next(level: Level): void {
  if (level.keys) level.isKeyNext = true;
  else level.at = Number(level.at) + 1;
}

/** Reads a key of an object; is it there already? */
function take(level: Level, key: string): boolean {
  const isRepeated = level.keys?.has(key) ?? false;
  level.keys?.add(key);
  level.at = key;
  level.isKeyNext = false;
  return isRepeated;
}

function endOfString(json: string, start: number): number {
  let end = start + 1;
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end;
}
