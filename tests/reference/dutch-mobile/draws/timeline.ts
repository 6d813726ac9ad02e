import { DAY, isoDate, monthHolding, monthsLater } from '../../days.ts';
import type { Dice } from '../../draws/dice.ts';
import { plausible } from '../../draws/plausible.ts';
import type { AccountSituation } from '../../accounts/situation.ts';
import * as claims from './claim-themes.ts';
import * as life from './life-themes.ts';
import type { TermsDrawn } from '../../comparison.ts';
import * as use from './use-themes.ts';
import { tell, type Writer } from './writer.ts';

// An account and what happens to it, at random.

const SHORT = [
  use.bundleTheme,
  use.proofTheme,
  use.openBundleTheme,
  use.openBundleTheme,
  use.fairUseTheme,
  use.fairUseTheme,
  use.fairUseTheme,
  use.proofTheme,
  claims.claimTheme,
  use.networkTheme,
  life.simTheme,
  life.paymentTheme,
  life.paymentTheme,
  life.securityTheme,
  life.deliveryTheme,
  claims.claimTheme,
  claims.complaintTheme,
  life.accessoryTheme,
  life.numberTheme,
  life.formationTheme,
];
const LONG = [
  use.testTheme,
  use.testTheme,
  claims.yearsTheme,
  life.changeTheme,
  life.endingTheme,
  life.securityTheme,
];

export function drawDutch(dice: Dice, terms: TermsDrawn): AccountSituation {
  const themes = [dice.below(5) < 2 ? dice.of(LONG) : dice.of(SHORT)];
  for (let more = dice.of([0, 0, 1, 2]); more > 0; more--) themes.push(dice.of([...SHORT, ...LONG]));
  const isFormed = themes.includes(life.formationTheme);
  if (isFormed)
    themes.splice(
      0,
      Infinity,
      life.formationTheme,
      life.deliveryTheme,
      dice.of([use.bundleTheme, use.proofTheme, life.accessoryTheme]),
    );
  const isLong = themes.some((theme) => LONG.includes(theme));
  const anchorDay = dice.of([1, 1, 1, 10, 28, 31]);
  const isOpen = themes.includes(use.openBundleTheme);
  const year = isOpen ? dice.of([2018, 2019, 2020, 2021]) : dice.of([2017, 2021, 2022, 2023, 2024, 2025]);
  const begun = monthHolding(Date.UTC(year, dice.below(12), 15) / (DAY * 1000), anchorDay).from;
  const writer: Writer = {
    dice,
    terms,
    plan:
      (isOpen || themes.includes(use.fairUseTheme)) && !dice.oneIn(6)
        ? 'unlimited'
        : dice.of(['standard', 'standard', 'unlimited', 'none']),
    firstDay: begun + (dice.oneIn(5) ? dice.below(28) : 0),
    days: isLong ? dice.between(150, 420) : dice.between(10, 100),
    lines: [],
  };
  for (const theme of new Set(themes)) theme(writer);
  const last = (writer.firstDay + writer.days + 40) * DAY;
  const lines = writer.lines.filter((line) => isWithin(line, writer.firstDay * DAY, last));
  const timeline = plausible(lines, terms['readings.straddle'] === 'B', 'NL');
  if (timeline.length === 0) {
    tell(writer, 'connected');
    timeline.push(...writer.lines.slice(-1));
  }
  const until = dice.oneIn(2) ? isoDate(writer.firstDay + writer.days + 41 + dice.below(60)) : undefined;
  const paysAtOnce = isFormed || themes.includes(claims.claimTheme);
  return { account: accountOf(dice, writer, anchorDay, paysAtOnce), timeline, until };
}

function accountOf(
  dice: Dice,
  { plan, firstDay }: Writer,
  anchorDay: number,
  paysAtOnce: boolean,
): AccountSituation['account'] {
  return {
    startDay: isoDate(firstDay),
    ...(dice.oneIn(4) && { activated: isoDate(activatedBefore(dice, firstDay)) }),
    anchorDay,
    plan,
    payDays: paysAtOnce ? 0 : dice.of(['never', 'never', 0, 0, 25, 30, 31, 45] as const),
    directDebit: written(!paysAtOnce && dice.oneIn(5)),
    paperInvoice: written(dice.oneIn(6)),
  };
}

function written(holds: boolean): 'true' | 'false' {
  return holds ? 'true' : 'false';
}

/** Some days, or whole years but for a day, before the account begins. */
function activatedBefore(dice: Dice, firstDay: number): number {
  if (dice.oneIn(2)) return firstDay - dice.below(800);
  return monthsLater(firstDay, -12 * dice.between(1, 11)) + dice.of([-1, 0, 1, dice.below(400)]);
}

function isWithin(line: string, from: number, until: number): boolean {
  const at = Date.parse(`${line.slice(0, 10)}T00:00Z`) / 1000;
  return from <= at && at <= until;
}
