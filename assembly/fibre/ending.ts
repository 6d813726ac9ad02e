// 15.3, 16.1, 18.3: what ends a contract at once, and what an ending costs.

import { postMicros, tellNoticeBy, turnOff, turnOnBy } from '../accounts/book';
import { FactAt } from '../accounts/facts';
import { dayOf, monthBegins, monthOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { Fact, FactFlag } from '../layout/facts';
import { FibreTerms } from '../layout/fibre';
import { Line, Notice, State } from '../layout/kinds';
import { Free, daysFrom, giveBackDays, settleFree } from './fees';
import { isLongForceMajeure } from './force-majeure';
import { restoreLine } from './line';
import { isFeePosted } from './months';
import { Right } from './rights';
import { Life, isRunning, term } from './site';
import { returnSecurity } from './suspension';
import { Source } from '../layout/trace';

const DAY: i64 = 86400;

/** `early`: before the end of a term; `free`: no cost of ending. */
export function end(source: Source, time: i64, early: bool, free: bool): void {
  if (!isRunning()) return;
  const month = monthOf(time);
  settleFree(Free.suspension, time, true);
  settleFree(Free.forceMajeure, time, true);
  Life.ended = true;
  turnOff(time, State.suspended);
  restoreLine(time);
  turnOff(time, State.maintenance);
  turnOff(time, State.forceMajeure);
  turnOnBy(source, time, State.ended);
  const firstFree = dayOf(time + DAY - 1);
  if (isFeePosted(month)) giveBackDays(month, daysFrom(month, max(firstFree, dayOf(monthBegins(month)))));
  if (!free) chargeEnding(time, early);
  returnSecurity(time);
}

function chargeEnding(time: i64, early: bool): void {
  if (!early && term(FibreTerms.endCostEarlyOnly) != 0) return;
  if (!uses(term(FibreTerms.endCostRight), Right.endCost, 0)) return;
  postMicros(monthOf(time), Line.exitCharge, term(FibreTerms.endCostMicros));
}

/** 15.3, first grounds. */
export function becomeInsolvent(fact: i32): void {
  if (uses(term(FibreTerms.insolvencyRight), Right.insolvency, fact))
    end(Source.insolvency, FactAt.time(fact), true, false);
}

/** 11.1 to 11.7: resale without consent, unlawful use. */
export function breach(fact: i32): void {
  const resale = FactAt.kind(fact) == Fact.resale;
  if (resale && FactAt.is(fact, FactFlag.written)) return;
  const right = term(resale ? FibreTerms.resaleRight : FibreTerms.unlawfulRight);
  if (uses(right, resale ? Right.resale : Right.unlawful, fact))
    end(resale ? Source.resale : Source.misuse, FactAt.time(fact), true, false);
}

/** 15.3: the operator does not perform until a second; 0: nobody knows until when. A shorter default within it changes nothing. */
export function defaultUntil(until: i64): void {
  Life.operatorDefaultUntil = max(Life.operatorDefaultUntil, until > 0 ? until : i64.MAX_VALUE);
}

/** The customer ends at once: after a change, in long force majeure, or while the operator is in default; freely, if he may. */
export function exitAtOnce(time: i64): void {
  if (!isRunning()) return;
  const beyond = isLongForceMajeure(time);
  const inDefault = time < Life.operatorDefaultUntil && term(FibreTerms.exitInDefault) != 0;
  if (!Life.mayLeave && !beyond && !inDefault) {
    tellNoticeBy(Source.exit, time, Notice.requestRefused);
    return;
  }
  const free =
    (Life.mayLeave && term(FibreTerms.changeExitCosts) == 0) ||
    (beyond && term(FibreTerms.forceMajeureExitCosts) == 0);
  end(beyond && !Life.mayLeave ? Source.forceMajeure : Source.dissolved, time, true, free);
}
