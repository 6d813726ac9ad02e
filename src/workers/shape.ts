/** Takes what came as what it must be, copied into fresh objects; throws a TypeError where it is something else. */
export type Shape<T> = (given: unknown) => T;

function shape<T>(expected: string, is: (given: unknown) => given is T): Shape<T> {
  return (given) => {
    if (is(given)) return given;
    throw new TypeError(`a message holds ${typeof given} where ${expected} was expected`);
  };
}

export const text = shape('text', (given) => typeof given === 'string');
export const flag = shape('true or false', (given) => typeof given === 'boolean');
export const number = shape('a number', (given) => typeof given === 'number');
export const positive = shape(
  'a positive number',
  (given): given is number => typeof given === 'number' && given > 0,
);

/** A whole number from 0 to `most`. */
export function count(most = Number.MAX_SAFE_INTEGER): Shape<number> {
  const is = (given: unknown): given is number => Number.isInteger(given) && Number(given) >= 0;
  return shape('a count', (given): given is number => is(given) && given <= most);
}

export function oneOf<T extends string>(...words: readonly T[]): Shape<T> {
  return shape(words.join(' or '), (given): given is T => words.some((word) => word === given));
}

export function instance<T>(of: abstract new (...parts: never[]) => T): Shape<T> {
  return shape(of.name, (given): given is T => given instanceof of);
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  const lists = shape('a list', (given): given is unknown[] => Array.isArray(given));
  return (given) => lists(given).map(item);
}

/** What may be left out. */
export function optional<T>(of: Shape<T>): Shape<T | undefined> {
  return (given) => (given === undefined ? undefined : of(given));
}

export function orNull<T>(of: Shape<T>): Shape<T | null> {
  return (given) => (given === null ? null : of(given));
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;

/** What may be undefined may be left out. */
type Taken<S extends Shapes> = {
  readonly [K in keyof S as undefined extends ReturnType<S[K]> ? never : K]: ReturnType<S[K]>;
} & {
  readonly [K in keyof S as undefined extends ReturnType<S[K]> ? K : never]?: ReturnType<S[K]>;
};

/** An object with these parts and no others. */
export function record<S extends Shapes>(parts: S): Shape<Taken<S>> {
  const objects = shape('an object', (given): given is object => typeof given === 'object' && given !== null);
  return (given) => {
    const whole = objects(given);
    const unknown = Object.keys(whole).find((key) => !Object.hasOwn(parts, key));
    if (unknown !== undefined) throw new TypeError(`a message holds ${unknown}, which has no meaning`);
    const taken = Object.entries(parts).map(([key, part]) => [key, part(Reflect.get(whole, key))]);
    return Object.fromEntries(taken) as Taken<S>;
  };
}
