import type { Diary } from '../../accounts/draws/diary.ts';
import { DAY } from '../../days.ts';
import { place } from '../../draws/writer.ts';

// Use beside dated facts: of every kind, and often enough that bills differ from month to month.

type Use = (diary: Diary, at: number) => string;

const USES: readonly Use[] = [mms, mms, call, call, call, sms, many, data, data];

export function use(diary: Diary): void {
  for (let count = diary.dice.between(1, 8); count > 0; count--) useAt(diary, diary.second());
}

/** One use at a second, or a little after it: most end on the day on which they begin. */
export function useAt(diary: Diary, near: number): void {
  const at = near + diary.dice.of([0, 0, 1, 60]);
  diary.write(at, diary.dice.of(USES)(diary, at));
}

/** A call, or data, that a second falls into, or that begins or ends in it. */
export function underWay(diary: Diary, at: number): void {
  const { dice } = diary;
  const before = dice.of([1, 30, 60, 61, 1800, 7200, 12_000, 0]);
  const seconds = before + dice.of([1, 60, 1800, 12_000, 0]);
  if (dice.oneIn(4)) diary.write(at - before, `data 1 GB over ${Math.max(1, seconds)} s`);
  else diary.write(at - before, callOf(diary, Math.max(1, seconds)));
}

/** At most as long as the day lasts. */
function upTo(at: number, seconds: number): number {
  return Math.max(1, Math.min(seconds, DAY - 1 - (at % DAY)));
}

function mms({ dice }: Diary): string {
  return `mms ${dice.of([10, 50, 100, 300, 7])} to other`;
}

/** Nobody answers some of them. */
function call(diary: Diary, at: number): string {
  return callOf(diary, diary.dice.oneIn(4) ? 0 : upTo(at, diary.dice.of([60, 600, 3600, 1799])));
}

function callOf({ dice }: Diary, seconds: number): string {
  const to = dice.of(['vas', 'vas', 'foreign', 'mobile', 'emergency', 'free']);
  const direction = dice.oneIn(6) ? 'incoming ' : '';
  return `${direction}call ${seconds} s to ${to}${place(dice, ['BE', 'BE', 'BE', 'FR', 'CH'])}`;
}

function sms({ dice }: Diary): string {
  return `sms ${dice.of([1, 3, 20])} to ${dice.of(['mobile', 'vas', 'foreign'])}${place(dice, ['BE', 'BE', 'FR', 'CH'])}`;
}

/** More than fair use allows. */
function many({ dice }: Diary): string {
  return dice.of(['sms 351', 'sms to 21 recipients', 'sms 350', 'data 501 MB']);
}

function data({ dice }: Diary, at: number): string {
  const over = dice.of(['', '', ` over ${upTo(at, dice.of([3600, 7200]))} s`]);
  const zone = place(dice, ['BE', 'BE', 'FR', 'CH']);
  const volume =
    zone === ' in CH' ? dice.of(['5 MB', '25 MB', '26 MB']) : dice.of(['1 GB', '5 GB', '0.4 GB', '123 MB']);
  return `data ${volume}${over}${zone}`;
}
