import { z } from '../domain/zod.ts';

/** The members of an enum of the core by name, without its count. */
export function namesOf<E extends object>(members: E) {
  const names = Object.keys(members).filter((name) => Number.isNaN(Number(name)) && name !== 'COUNT');
  return z.enum(names as [keyof E & string, ...(keyof E & string)[]]);
}
