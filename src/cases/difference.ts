import type { Case } from './schema.ts';
import type { ToldLine } from './told.ts';

/**
 * A failed case as a person reads it: the clause, the reasoning, what was expected and not told, and the reverse, each with its
 * line of the file.
 */
export function differenceOf(
  { clause, because, lineOf }: Case,
  expected: readonly ToldLine[],
  told: readonly ToldLine[],
): string {
  const withLine = ({ text, at }: ToldLine): string => `${text} (line ${lineOf(at)})`;
  const missing = without(expected, told).map((each) => `  expected  ${withLine(each)}`);
  const surplus = without(told, expected).map((each) => `  but told  ${withLine(each)}`);
  const isMoved = ({ text }: ToldLine, index: number): boolean => text !== told[index]?.text;
  const [first] = expected.filter(isMoved);
  const order =
    missing.length + surplus.length === 0 && first
      ? [
          `  the same lines in another order, from line ${lineOf(first.at)} on; they were told as`,
          ...told
            .filter(({ text }, index) => text !== expected[index]?.text)
            .map(({ text }) => `    ${text}`),
        ]
      : [];
  return [`${clause}: ${because}`, ...missing, ...surplus, ...order].join('\n');
}

/** Lines that stand among others less often, each as often as that. */
function without(lines: readonly ToldLine[], others: readonly ToldLine[]): ToldLine[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return lines.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
