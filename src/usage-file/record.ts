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
}
