// What is played needs more than there is room for. It ends there and then: nothing is left out in silence, and nothing can be
// played on.

import { Beyond } from './layout/beyond';

let needed: Beyond = Beyond.nothing;

/** A Beyond; nothing as long as all that was played had room. */
export function beyond(): i32 {
  return needed;
}

export function endBeyond(what: Beyond): void {
  needed = what;
  unreachable();
}
