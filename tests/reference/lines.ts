import type { ReferenceStatement } from './mobile/statement.ts';

/** A statement as lines of plain words, so that a difference reads as words. */
function linesOf(told: ReferenceStatement): string[] {
  const bills = told.bills.flatMap(({ from, lines, units }) =>
    Object.entries({ ...lines, ...units }).map(([name, amount]) => `bill ${from}: ${name} ${amount}`),
  );
  return [
    ...bills.sort(),
    ...told.invoices.map(({ date, inclVat }) => `invoice ${date}: ${inclVat}`),
    ...told.notices.map((each) => `notice ${each}`),
    ...told.crossings.map((each) => `crossing ${each}`),
    ...told.states.map((each) => `state ${each}`),
    ...told.hits.map((each) => `hit ${each}`),
    ...Object.entries(told.refused).map(([kind, amount]) => `refused ${kind} ${amount}`),
  ];
}

/** Lines that only one of two statements has; none where both tell the same. */
export function differencesOf(reference: ReferenceStatement, core: ReferenceStatement): string[] {
  return isSame(reference, core) ? [] : betweenLines(linesOf(reference), linesOf(core));
}

/** Two statements that tell the same in the same order: most do, and their lines need not be written. */
function isSame(left: ReferenceStatement, right: ReferenceStatement): boolean {
  return (
    left.bills.length === right.bills.length &&
    left.bills.every(({ from, lines, units }, index) => {
      const other = right.bills[index];
      return from === other?.from && sameAmounts(lines, other.lines) && sameAmounts(units, other.units);
    }) &&
    left.invoices.length === right.invoices.length &&
    left.invoices.every(({ date, inclVat }, index) => {
      const other = right.invoices[index];
      return date === other?.date && inclVat === other.inclVat;
    }) &&
    sameTexts(left.notices, right.notices) &&
    sameTexts(left.crossings, right.crossings) &&
    sameTexts(left.states, right.states) &&
    sameTexts(left.hits, right.hits) &&
    sameAmounts(left.refused, right.refused)
  );
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

function sameAmounts(
  left: Readonly<Record<string, bigint>>,
  right: Readonly<Record<string, bigint>>,
): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

/** Lines that only one of the two has. */
export function betweenLines(reference: readonly string[], core: readonly string[]): string[] {
  if (sameTexts(reference, core)) return [];
  return [
    ...without(reference, core).map((line) => `reference: ${line}`),
    ...without(core, reference).map((line) => `core:      ${line}`),
  ];
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
