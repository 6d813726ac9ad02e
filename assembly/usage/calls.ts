import { Direction } from '../layout/kinds';
import { Habits } from '../population/habits';
import { CallEvents } from './callEvents';
import { Events } from './events';
import { Month } from './life';
import { Totals } from './totals';

/** Weekdays at home that the connected days amount to, for calls. */
export function callDays(habits: Habits): f64 {
  const home = weightedDays(habits, Month.connected & ~Month.away);
  if (!Month.away) return home;
  return home + habits.callsAbroad * weightedDays(habits, Month.connected & Month.away);
}

function weightedDays(habits: Habits, mask: u32): f64 {
  const weekends = popcnt(mask & Month.weekends);
  const holidays = popcnt(mask & Month.holidays);
  const weekdays = popcnt(mask) - weekends - holidays;
  return f64(weekdays) + habits.callsWeekend * f64(weekends) + habits.callsHoliday * f64(holidays);
}

/** Outgoing calls to onNet, mobile and fixed numbers. */
export function drawOrdinaryCalls(habits: Habits, count: u32): void {
  const fitting = Events.further(count);
  CallEvents.append(habits, habits.ordinaryClasses, fitting, Direction.outgoing);
  Totals.calls = fitting;
  Totals.callSeconds = CallEvents.seconds;
  Totals.longestCall = CallEvents.longest;
}

/** Outgoing calls to foreign, VAS, short, free and emergency numbers. */
export function drawSpecialCalls(habits: Habits, count: u32): void {
  const fitting = Events.further(count);
  CallEvents.append(habits, habits.specialClasses, fitting, Direction.outgoing);
  Totals.specialCalls = fitting;
  Totals.specialSeconds = CallEvents.seconds;
  Totals.longestCall = max(Totals.longestCall, CallEvents.longest);
}

export function drawIncomingCalls(habits: Habits, count: u32): void {
  const fitting = Events.further(count);
  CallEvents.append(habits, habits.ordinaryClasses, fitting, Direction.incoming);
  Totals.incoming = fitting;
  Totals.incomingSeconds = CallEvents.seconds;
}
