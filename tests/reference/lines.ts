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
  const [own, other] = [linesOf(reference), linesOf(core)];
  return [
    ...without(own, other).map((line) => `reference: ${line}`),
    ...without(other, own).map((line) => `core:      ${line}`),
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
