import { FACTS_MAX, type Fact } from '../../assembly/layout/facts.ts';
import { MONTHS_MAX } from '../../assembly/layout/program.ts';
import { Trace } from '../../assembly/layout/trace.ts';
import { measuresOf } from '../compile/measures.ts';
import { compileProgram } from '../compile/products.ts';
import { citesOf } from '../contracts/cite.ts';
import type { Contract } from '../contracts/schema.ts';
import { recordedCore, type TraceRow } from '../core/recorded.ts';
import { billingMonthOf, type BillingMonth } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { UserError } from '../domain/user-error.ts';
import { applyPatches } from '../scenario/patch.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import { monthsOf, type UsageMonth } from '../usage-file/months.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { statementOf, type Statement } from './statement.ts';

/** Something that happened to an account; times in seconds since 1970-01-01 00:00 local time. */
export interface HappenedFact {
  readonly kind: Fact;
  readonly atSeconds: number;
  readonly untilSeconds?: number;
  /** Bits of FactFlag. */
  readonly flags?: number;
  readonly subject?: number;
  readonly quantity?: bigint;
  readonly amount?: bigint;
}

/** An account that lives by dated facts, under one contract. */
export interface AccountRequest {
  readonly contract: Contract;
  readonly scenario: Scenario;
  readonly patches?: readonly Patch[];
  /** By slot of the product's traits. */
  readonly traits: Readonly<Record<number, number>>;
  readonly anchorDay: number;
  /** Played from the month that holds this day to the end of the month before `untilDay`, 60 months at most. */
  readonly startDay: number;
  readonly untilDay: number;
  readonly facts: readonly HappenedFact[];
  /** Calls, messages and data, where the contract meters them. */
  readonly records?: readonly UsageRecord[];
}

/** Use of a phone that another contract of the customer rates. */
export interface OrdinaryUse {
  /** From 1. */
  readonly phone: number;
  /** Since 1970-01-01 00:00 local time. */
  readonly atSeconds: number;
  readonly seconds: number;
  readonly bytes: number;
}

/** What came of an account: its statement, and use that is left to another contract. */
export interface PlayedAccount {
  readonly statement: Statement;
  readonly ordinary: readonly OrdinaryUse[];
  readonly errors?: undefined;
}

/** Products whose invoices follow the billing months; the core dates those of all others. */
const BY_MONTH: readonly Contract['product'][] = ['backup'];

/** What the contract makes of an account's facts, or every error at once. */
export async function playAccount(
  request: AccountRequest,
): Promise<PlayedAccount | { errors: UserError[]; statement?: undefined }> {
  const { contract, scenario, patches = [], anchorDay } = request;
  const changed = { ...scenario, changes: [...scenario.changes, ...patches] };
  const compiled = await compileProgram(contract, changed, [], { world: 0 });
  const { terms } = applyPatches(contract, changed, []);
  const played = monthsFrom(request);
  const errors = [...(compiled.errors ?? []), ...boundErrors(request, played)];
  if (compiled.program === undefined || terms === undefined || errors.length > 0) return { errors };
  const core = await recordedCore();
  const refusal = core.load(compiled.program);
  if (refusal !== undefined) {
    throw new Error(`the core refused a program that was compiled for it: ${refusal}`);
  }
  const firstDay = played[0]?.firstDay ?? 0;
  const rows = core.play({
    ...request,
    firstDay,
    months: played.length,
    facts: factsFrom(request, firstDay),
    ...(request.records && { use: useFrom(request.records, played, anchorDay) }),
  });
  if (rows.some(({ type }) => type === Trace.overflow)) return { errors: [tooMuch()] };
  const vat = measuresOf(terms).vat;
  const isDated = !BY_MONTH.includes(contract.product);
  return {
    statement: statementOf('account', { anchorDay, played }, rows, vat, citesOf(contract), isDated),
    ordinary: ordinaryOf(rows, firstDay),
  };
}

function ordinaryOf(rows: readonly TraceRow[], firstDay: number): OrdinaryUse[] {
  const own = rows.filter(({ type }) => type === Trace.ordinary);
  return own.map(({ seconds, quantity, exclMicros, lagMonths }) => ({
    phone: Number(exclMicros),
    atSeconds: firstDay * SECONDS_PER_DAY + seconds,
    seconds: lagMonths,
    bytes: Number(quantity),
  }));
}

function monthsFrom({ startDay, untilDay, anchorDay }: AccountRequest): BillingMonth[] {
  const months = [billingMonthOf(startDay, anchorDay)];
  for (let last = months[0]; last !== undefined && last.untilDay < untilDay && months.length <= MONTHS_MAX;) {
    last = billingMonthOf(last.untilDay, anchorDay);
    months.push(last);
  }
  return months;
}

/** The use of each month that is played. */
function useFrom(
  records: readonly UsageRecord[],
  played: readonly BillingMonth[],
  anchorDay: number,
): UsageMonth[] {
  const sorted = records.toSorted((left, right) => left.startSeconds - right.startSeconds);
  const days = { firstDay: played[0]?.firstDay ?? 0, untilDay: played.at(-1)?.untilDay ?? 0 };
  return monthsOf(sorted, anchorDay, days);
}

function factsFrom({ facts }: AccountRequest, firstDay: number) {
  const origin = firstDay * SECONDS_PER_DAY;
  return facts.map(({ atSeconds, untilSeconds, ...fact }) => ({
    ...fact,
    seconds: atSeconds - origin,
    ...(untilSeconds !== undefined && { until: untilSeconds - origin }),
  }));
}

function boundErrors({ facts }: AccountRequest, played: readonly BillingMonth[]): UserError[] {
  const errors: UserError[] = [];
  if (played.length > MONTHS_MAX) {
    const message = `is longer than the ${MONTHS_MAX} months that are played; begin later or end earlier`;
    errors.push({ code: 'too-long', path: 'timeline', message });
  }
  if (facts.length > FACTS_MAX) {
    const message = `has ${facts.length} facts; ${FACTS_MAX} at most are played`;
    errors.push({ code: 'too-many-facts', path: 'timeline', message });
  }
  return errors;
}

function tooMuch(): UserError {
  const message = 'makes more notices, changes and lines than can be told; play fewer months';
  return { code: 'too-much-to-tell', path: 'timeline', message };
}
