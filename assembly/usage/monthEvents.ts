import { Habits } from '../population/habits';
import { Traits } from '../population/sim';
import { POISSON_WORDS, Poisson } from '../random/poisson';
import { drawOrdinaryCalls, drawSpecialCalls } from './calls';
import { Events } from './events';
import { Month } from './life';
import { drawGroups, drawMms, drawSpecialMessages, setMessages } from './messages';
import { Totals } from './totals';

/** Bytes from the words of one count to those of the next. */
const NEXT: usize = POISSON_WORDS << 2;
/** Words that `drawEvents` reads. */
export const COUNT_WORDS = 7 * POISSON_WORDS;

/**
 * Outgoing calls and messages of the month. `callMean`: mean ordinary calls; `messageDays`: connected days times the
 * month's factor. All counts are drawn first: seven table look-ups side by side cost less than seven in between.
 */
export function drawEvents(
  habits: Habits,
  traits: Traits,
  callMean: f64,
  messageDays: f64,
  words: usize,
): void {
  const messageMean = traits.smsDay * messageDays;
  const calls = Poisson.count(callMean, words);
  const fresh = Poisson.count(messageMean * habits.smsFresh, words + NEXT);
  const repeated = Poisson.count(messageMean * (1 - habits.smsFresh), words + 2 * NEXT);
  const specialCalls = Poisson.count(callMean * habits.specialPerCall, words + 3 * NEXT);
  const specialMessages = Poisson.count(messageMean * habits.smsSpecialPerSms, words + 4 * NEXT);
  const mms = Poisson.count(messageMean * habits.mmsPerSms, words + 5 * NEXT);
  const groups = Poisson.count(traits.groupsDay * messageDays, words + 6 * NEXT);
  Events.setCount(0);
  setMessages(fresh, repeated);
  drawOrdinaryCalls(habits, calls);
  drawSpecialCalls(habits, specialCalls);
  Month.calls = Events.count();
  drawSpecialMessages(habits, specialMessages);
  drawMms(habits, mms);
  drawGroups(habits, groups);
  Month.outgoing = Events.count();
  Totals.specials = Month.outgoing - Totals.calls;
}
