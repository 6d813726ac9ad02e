import { Archetype, Population } from '../../assembly/layout/population.ts';
import { Header } from '../../assembly/layout/program.ts';
import { Plan, Terms } from '../../assembly/layout/terms.ts';
import { PLAN } from './usage-only.ts';

/** What the yardsticks play: archetype 0 on the plan of usage-only.ts at home, read from the very program that the core plays. */
export interface UsageParameters {
  /** Per counted month, per day: 0 weekday, 1 weekend, 2 holiday. */
  months: number[][];
  offShare: number;
  idleShare: number;
  data: { dayBytes: number; sigmaUser: number; sigmaMonth: number; sigmaDay: number; factors: number[] };
  calls: {
    aDay: number;
    sigmaUser: number;
    sigmaMonth: number;
    factors: number[];
    meanSeconds: number;
    sigma: number;
    capSeconds: number;
  };
  sms: { aMonth: number; shape: number; sigmaMonth: number };
  bundle: { bytes: number; seconds: number; messages: number };
  /** Micro-euro. */
  feeMicros: number;
  perByteMicros: number;
  perSecondMicros: number;
  perMessageMicros: number;
}

/** Totals of a yardstick's run. */
export interface UsageTotals {
  simMonths: number;
  billMicros: number;
  bytes: number;
  seconds: number;
  messages: number;
}

const DRAW = 2 ** 32;

/** The parameters in a compiled program's bytes; the days of its months come with their kinds. */
export function usageParameters(program: Uint8Array, months: number[][]): UsageParameters {
  const reals = new Float64Array(program.slice().buffer);
  const whole = new BigInt64Array(reals.buffer);
  const integer = (slot: number): number => Number(whole[slot]);
  const real = (slot: number): number => reals[slot] ?? Number.NaN;
  const archetype = integer(Header.populationSlot) + Population.archetypes;
  const terms = integer(Header.termsSlot);
  const plan = terms + Terms.plans + PLAN * Plan.SIZE;
  const perTick = 1 / integer(terms + Terms.ticksPerMicro);
  const a = (slot: Archetype): number => real(archetype + slot);
  return {
    months,
    offShare: integer(archetype + Archetype.offShare) / DRAW,
    idleShare: integer(archetype + Archetype.idleShare) / DRAW,
    data: {
      dayBytes: a(Archetype.dataDayBytes),
      sigmaUser: a(Archetype.dataSigmaUser),
      sigmaMonth: a(Archetype.dataSigmaMonth),
      sigmaDay: a(Archetype.dataSigmaDay),
      factors: [1, a(Archetype.dataWeekend), a(Archetype.dataHoliday)],
    },
    calls: {
      aDay: a(Archetype.callsWeekday),
      sigmaUser: a(Archetype.callsSigmaUser),
      sigmaMonth: a(Archetype.callsSigmaMonth),
      factors: [1, a(Archetype.callsWeekend), a(Archetype.callsHoliday)],
      meanSeconds: a(Archetype.callMeanSeconds),
      sigma: a(Archetype.callSigma),
      capSeconds: integer(archetype + Archetype.callCapSeconds),
    },
    sms: {
      aMonth: a(Archetype.smsMonth),
      shape: a(Archetype.smsShape),
      sigmaMonth: a(Archetype.smsSigmaMonth),
    },
    bundle: {
      bytes: integer(plan + Plan.dataBytes),
      seconds: integer(plan + Plan.voiceSeconds),
      messages: integer(plan + Plan.smsCount),
    },
    feeMicros: integer(plan + Plan.feeMicros),
    perByteMicros: integer(plan + Plan.dataTicks) * perTick,
    perSecondMicros: integer(plan + Plan.voiceTicks) * perTick,
    perMessageMicros: integer(plan + Plan.smsTicks) * perTick,
  };
}
