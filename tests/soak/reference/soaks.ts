import { comparesAtRandom } from '../../reference/at-random.ts';
import type { ComparisonName } from '../../reference/compared.ts';
import type { Played } from '../../reference/worker.ts';

/** The share of a long comparison that is asked to show everything. */
const ENOUGH = 0.1;

/**
 * A long comparison, or the part of it from block SOAK_FROM on, SOAK_BLOCKS long. What was played so far is told on standard
 * error, with the first difference of each slice, and what was shown at the end.
 */
export function soaks(
  name: ComparisonName,
  blocks: number,
  asked: Parameters<typeof comparesAtRandom>[2],
): void {
  const from = wholeNumber('SOAK_FROM', 0);
  const until = Math.min(blocks, from + wholeNumber('SOAK_BLOCKS', blocks));
  const isEnough = until - from >= ENOUGH * blocks;
  comparesAtRandom(name, { from, until }, isEnough ? asked : undefined, (played, last) => {
    console.error(
      `${name}: blocks ${from} to ${played.until} of ${until}, ${played.timelines} timelines, ${played.differing} differ; SOAK_FROM=${played.until} goes on`,
    );
    if (last.first !== undefined) console.error(last.first);
    if (played.until === until) console.error(printed(played));
  });
}

/** How many timelines showed each rule and each option of a reading. */
function printed({ shown }: Played): string {
  return Object.entries(shown)
    .sort(([left], [right]) => left.localeCompare(right, 'en'))
    .map(([name, count]) => `${String(count).padStart(9)} ${name}`)
    .join('\n');
}

function wholeNumber(name: string, otherwise: number): number {
  const written = process.env[name] ?? String(otherwise);
  if (!/^\d+$/.test(written)) throw new Error(`${name} is "${written}"; write a whole number of blocks`);
  return Number(written);
}
