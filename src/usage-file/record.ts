import type { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';

export const USE_KINDS = ['data', 'voice', 'sms', 'mms', 'connection'] as const;
/** `connection`: the SIM was on a network that day, with or without use (13.5 counts connections). */
export type UseKind = (typeof USE_KINDS)[number];

/** One row of a usage file: one session, call, sending or connection of one SIM. */
export interface UsageRecord {
  readonly sim: string;
  /** Seconds since 1970-01-01 00:00, local time. */
  readonly startSeconds: number;
  readonly kind: UseKind;
  readonly place: Place;
  readonly direction: Direction;
  readonly numberClass: NumberClass;
  /** Length of a call, session or connection; 0 for a sending. */
  readonly seconds: number;
  /** Up and down together; 0 unless data. */
  readonly bytes: number;
  readonly messages: number;
  /** Recipients of this one sending. */
  readonly recipients: number;
  /** Hashes of the numbers written to; never the numbers. */
  readonly numbers: readonly number[];
  /** Numbers not written to before in the month, where they are known without being named. */
  readonly fresh?: number;
  /** Data and messages of a whole day along one curve; `bytes` are those at home. */
  readonly spread?: DaySpread;
}

/** A day's use along a curve by hour: at home outside a window of the day, at one other place inside it. */
export interface DaySpread {
  readonly place: Place;
  /** Seconds of the day, half-open; 0 and 0 when all of it is at home. */
  readonly awayFrom: number;
  readonly awayUntil: number;
  readonly awayBytes: number;
  readonly homeMessages: number;
  readonly awayMessages: number;
  /** Numbers not written to before in the month. */
  readonly fresh: number;
  /** 24 weights of whole numbers, not all 0. */
  readonly hours: readonly number[];
}
