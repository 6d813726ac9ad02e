import { secondsOf } from '../../../../src/cases/quantities.ts';
import type { Diary } from '../../accounts/draws/diary.ts';
import { amountsFor } from '../../draws/amounts.ts';
import { abuseTheme, callsTheme, dataTheme, messagesTheme } from '../../draws/themes.ts';
import type { Writer } from '../../draws/writer.ts';

// Use that fair use and roaming abuse are about (13), beside dated facts.

export function heavy(diary: Diary, anchorDay: number): void {
  write(diary, anchorDay, diary.dice.of([callsTheme, messagesTheme, dataTheme]));
}

export function abroad(diary: Diary, anchorDay: number): void {
  write(diary, anchorDay, abuseTheme);
}

function write(diary: Diary, anchorDay: number, theme: (writer: Writer) => void): void {
  const { dice, firstDay, days } = diary;
  const lines: string[] = [];
  theme({ dice, amounts: amountsFor(diary.terms), anchorDay, firstDay, days, lines });
  for (const line of lines) diary.write(secondsOf(line.slice(0, 19)), line.slice(20));
}
