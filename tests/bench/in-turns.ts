import { perSecond, type Speed } from './speed.ts';

const ROUNDS = 5;

/**
 * Several ways to do the same, in turns: what else the machine does meets them all. Gives the middle round of each; each plays for
 * `seconds` in all.
 */
export async function inTurns<Played extends Speed>(
  ways: readonly ((seconds: number) => Played | Promise<Played>)[],
  seconds: number,
): Promise<Played[]> {
  const rounds = ways.map((): Played[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, way] of ways.entries()) rounds[index]?.push(await way(seconds / ROUNDS));
  }
  return rounds.map(middle);
}

function middle<Played extends Speed>(rounds: readonly Played[]): Played {
  const sorted = [...rounds].sort((one, other) => perSecond(one) - perSecond(other));
  const found = sorted[sorted.length >> 1];
  if (!found) throw new Error('nothing was played');
  return found;
}
