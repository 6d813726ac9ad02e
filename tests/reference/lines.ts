import type { ReferenceStatement } from './mobile/statement.ts';

/** A statement as lines of plain words, so that a difference reads as words. */
function linesOf(told: ReferenceStatement): string[] {
  const bills = told.bills.flatMap(({ from, lines }) =>
    Object.entries(lines).map(([line, micros]) => `bill ${from}: ${line} ${micros}`),
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
  return betweenLines(linesOf(reference), linesOf(core));
}

/** Lines that only one of the two has. */
export function betweenLines(reference: readonly string[], core: readonly string[]): string[] {
  if (reference.length === core.length && reference.every((line, index) => line === core[index])) return [];
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
