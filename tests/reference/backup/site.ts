import type { Diary } from '../accounts/draws/diary.ts';
import { DAY } from '../days.ts';

/** A site whose timeline is being drawn. */
export interface Site {
  readonly diary: Diary;
  readonly anchorDay: number;
  readonly isHardware: boolean;
  readonly phones: number;
}

/** A working hour often enough, and the seconds at which working hours begin and end; the first day, which may be a holiday. */
export function moment({ diary }: Site): number {
  const { dice } = diary;
  const day = dice.oneIn(6) ? diary.firstDay : diary.day();
  const hour = dice.of([8, 9, 17, 18, 21, 10, 11, 12, 14, 20]);
  const second = day * DAY + hour * 3600 + dice.of([0, 0, -1, 1, 600, 1800]);
  return dice.oneIn(5) ? diary.second(day) : second;
}
