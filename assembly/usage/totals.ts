/** Cheap sums of the month in LIFE, for skipping what no threshold can need. Valid after drawMonth. */
export class Totals {
  static homeBytes: u64 = 0;
  static largestDayBytes: u64 = 0; // at home
  static euBytes: u64 = 0; // EU zone: eu and eea
  static otherBytes: u64 = 0; // away outside it
  static calls: u32 = 0; // outgoing, to onNet, mobile and fixed
  static callSeconds: u64 = 0; // of those
  static longestCall: u32 = 0; // seconds, of all outgoing calls
  static specials: u32 = 0; // outgoing events that are not ordinary calls: special calls and SMS, MMS, group sendings
  static specialCalls: u32 = 0;
  static specialSeconds: u64 = 0; // of those
  static specialMessages: u32 = 0; // SMS to foreign, VAS and short numbers
  static foreignMessages: u32 = 0; // of those
  static vasMessages: u32 = 0;
  static mmsBase: u32 = 0; // BASE and e-mail
  static mmsOther: u32 = 0;
  static groups: u32 = 0; // sendings to several recipients
  static groupMessages: u32 = 0;
  static largestGroup: u32 = 0;
  static smsTotal: u32 = 0; // ordinary single SMS (LIFE_SMS_TOTAL)
  static freshTotal: u32 = 0; // fresh numbers of all messages
  static incoming: u32 = 0; // incoming calls drawn; not in `records`
  static incomingSeconds: u64 = 0; // of those
  static hasOther: bool = false; // some day is spent outside the EU zone
  static records: u32 = 0; // usage records: each outgoing call and sending, each SMS, each day and place of data
}
