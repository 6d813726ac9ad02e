import { anyDay, around, figure, flags, tell, until, type Writer } from './writer.ts';

// Damage and what is claimed for it, and complaints.

const CLAIMS = [
  ['injury', 1_000_000, ''],
  ['damageFound', 500_000, ''],
  ['rightsInfringed', 500_000, ''],
  ['emergencyCost', 1_000_000, ''],
  ['dataLeaked', 900_000, ' 300 persons'],
  ['wrongfulBlock', 1500, ' 1 connections'],
  ['wrongfulBlock', 900, ' 2 connections'],
] as const;

export function claimTheme(writer: Writer): void {
  const { dice } = writer;
  let start = anyDay(writer);
  const favourite = dice.oneIn(2) ? dice.of(CLAIMS) : undefined;
  for (let count = dice.between(1, 5); count > 0; count--) {
    const [kind, cap, heads] = dice.of(favourite ? [favourite] : CLAIMS);
    const found = start;
    const amount = dice.of([cap, cap + 1, cap * 1.2, 400, 100]).toFixed(2);
    const excluded =
      kind === 'damageFound' || kind === 'wrongfulBlock'
        ? flags(dice, ['consequential', 'lineFailure'], 8)
        : '';
    if (kind === 'wrongfulBlock' && !dice.oneIn(5))
      tell(writer, `fraudSuspicion ${until(found + 9)}`, found, 0);
    tell(writer, `${kind} ${amount} EUR${heads} #${dice.of([1, 1, 1, 2])}${excluded}`, found, 1);
    const weeks = figure(writer, 'values.damageWeeks', 6);
    const report = dice.of([1, 1, 1, weeks * 7, 10]);
    if (!dice.oneIn(5)) tell(writer, 'damageReported', Math.max(found + 1, around(dice, found, report)));
    start += report + 2 + dice.below(8);
  }
}

/** Claims in one year and another, about the limit of a year together. */
export function yearsTheme(writer: Writer): void {
  const { dice, firstDay, days } = writer;
  const cap = figure(writer, 'values.yearCap', 900_000);
  let day = firstDay + dice.below(60);
  for (let number = 1; day < firstDay + days; number++) {
    const [kind, , heads] = dice.of(CLAIMS.slice(0, 5));
    const amount = Math.max(1, cap * dice.of([1, 0.5, 0.7, 0.1]) + dice.of([0, 0, 0.01, -0.01]));
    tell(writer, `${kind} ${amount.toFixed(2)} EUR${heads} #${number}`, day, 1);
    tell(writer, 'damageReported', day + dice.below(9), 2);
    day += dice.of([30, 60, 90, 120, 10]) + dice.below(10);
  }
}

export function complaintTheme(writer: Writer): void {
  const { dice } = writer;
  const day = anyDay(writer);
  tell(writer, 'complained', day);
  const answerDays = figure(writer, 'values.complaintDays', 30);
  if (dice.oneIn(2)) tell(writer, 'answered', around(dice, day, dice.of([answerDays, 10])));
  const months = Math.round(figure(writer, 'values.courtMonths', 6) * 30.5);
  const last = dice.of([months, months + answerDays, months + 10]);
  tell(writer, 'wentToCourt', around(dice, day, last) + dice.between(-1, 1));
}
