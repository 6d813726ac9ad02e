import { LIFE_BYTES } from '../layout/life';

/** The month being rated: one Life, layout/life.ts. */
export const LIFE: usize = memory.data(LIFE_BYTES, 16);

/** What drawing, placing and curves know of the month in LIFE. */
export class Month {
  static customer: u32 = 0;
  static sim: u32 = 0;
  static index: i32 = 0;
  static habits: usize = 0;
  static firstDay: i32 = 0;
  static days: i32 = 0;
  static connected: u32 = 0; // one bit a day
  static away: u32 = 0; // days with an away part, connected or not
  static weekends: u32 = 0;
  static holidays: u32 = 0;
  static located: i32 = 0; // parts whose events have their start and place, in drawing order (placing.ts)
  static messagesPlaced: bool = false; // messages are located, ascending by start
  static messageDays: bool = false; // message events are summed by day
  static calls: i32 = 0; // events before the messages
  static outgoing: i32 = 0; // events before the incoming calls
}
