import { Customer, Sim } from '../layout/life';
import { ARCHETYPE_BLOCKS, Archetype, PLAN_BLOCKS, Population, SizeClass } from '../layout/population';
import { PURPOSE_SIM } from '../random/draw';
import { gammaFactor } from '../random/gamma';
import { normalOf } from '../random/normal';
import { Stream } from '../random/stream';
import { inCluster } from './customer';
import { Habits } from './habits';
import { People } from './load';
import { Slots } from './slots';

const TRAITS: usize = Sim.SIZE << 3;
/** Bytes of one SIM: the Sim slots, then what only usage reads. */
export const SIM_BYTES: usize = TRAITS + 64;

/** What of a SIM only usage reads. */
@unmanaged
export class Traits {
  dayBytes: f64 = 0; // mean data of a weekday
  callsWeekday: f64 = 0; // mean calls
  smsDay: f64 = 0;
  groupsDay: f64 = 0;
  tripFactor: f64 = 0;
  place: i32 = 0; // of a permanent roamer
  turn: i32 = 0; // of SIMs used in turn
  archetype: i32 = 0;
  anchorDay: i32 = 0;


  @inline static of(sim: usize): Traits {
    return changetype<Traits>(sim + TRAITS);
  }
}

/** Words of a SIM's stream, each with its own use. */
enum Word {
  archetype,
  data,
  calls,
  callsNone,
  trips,
  place,
  planError,
  unlimited,
  nonEuOpen,
  vasOpen,
  internationalOpen,
  euBlocked,
  customLimit,
  ceiling,
  reaction,
  explicitChoice,
  pollPhase,
  consent,
  SIZE,
}

/** Fills SIM_BYTES at `out`: Sim slots and Traits. */
export function drawSim(customer: u32, sim: u32, customerPtr: usize, out: usize): void {
  const sizeClass = People.sizeClass(i32(load<i64>(customerPtr, Customer.sizeClass << 3)));
  const clustered = inCluster(customer, sim, sizeClass);
  Stream.open(customer, sim, 0, PURPOSE_SIM);
  const words = Stream.take(Word.SIZE);
  const shares = sizeClass + (SizeClass.archetypes << 3);
  const archetype = clustered
    ? i32(load<i64>(sizeClass, SizeClass.clusterArchetype << 3))
    : Slots.choose(shares, ARCHETYPE_BLOCKS, word(words, Word.archetype));
  const habits = Habits.of(archetype);
  put(out, Sim.archetype, archetype);
  put(out, Sim.misuse, habits.whole(Archetype.misuse));
  drawChoices(habits, words, out);
  drawTraits(habits, words, Traits.of(out));
  const traits = Traits.of(out);
  traits.archetype = archetype;
  traits.anchorDay = i32(load<i64>(customerPtr, Customer.anchorDay << 3));
  traits.turn = i32(sim % u32(habits.turnSims));
  put(out, Sim.plan, choosePlan(habits, words, traits.dayBytes));
}

function drawChoices(habits: Habits, words: usize, out: usize): void {
  choose(habits, words, out, Archetype.nonEuOpen, Word.nonEuOpen, Sim.nonEuOpen);
  choose(habits, words, out, Archetype.vasOpen, Word.vasOpen, Sim.vasOpen);
  choose(habits, words, out, Archetype.internationalOpen, Word.internationalOpen, Sim.internationalOpen);
  choose(habits, words, out, Archetype.euBlocked, Word.euBlocked, Sim.euBlocked);
  choose(habits, words, out, Archetype.customLimit, Word.customLimit, Sim.customLimit);
  choose(habits, words, out, Archetype.ceiling, Word.ceiling, Sim.ceiling);
  choose(habits, words, out, Archetype.explicitChoice, Word.explicitChoice, Sim.explicitChoice);
  choose(habits, words, out, Archetype.consent, Word.consent, Sim.consent);
  const reactions = habits.slots + (Archetype.reactionGoOn << 3);
  put(out, Sim.reaction, Slots.choose(reactions, 3, word(words, Word.reaction)));
  put(out, Sim.pollPhase, (u64(word(words, Word.pollPhase)) * 86400) >> 32);
}

function drawTraits(habits: Habits, words: usize, traits: Traits): void {
  traits.dayBytes =
    habits.real(Archetype.dataDayBytes) *
    factor(habits.real(Archetype.dataSigmaUser), word(words, Word.data));
  const silent = Slots.happens(word(words, Word.callsNone), habits.whole(Archetype.callsNone));
  const calls = factor(habits.real(Archetype.callsSigmaUser), word(words, Word.calls));
  traits.callsWeekday = silent ? 0 : habits.callsWeekday * calls;
  traits.tripFactor = factor(habits.real(Archetype.tripsSigmaUser), word(words, Word.trips));
  const places = habits.slots + (Archetype.tripPlaces << 3);
  traits.place = 1 + Slots.choose(places, 7, word(words, Word.place));
  const messages = gammaFactor(habits.real(Archetype.smsShape));
  traits.smsDay = habits.smsDay * messages;
  traits.groupsDay = habits.groupsDay * messages;
}

function choosePlan(habits: Habits, words: usize, dayBytes: f64): i64 {
  const fixed = habits.whole(Archetype.fixedPlan);
  if (fixed >= 0) return fixed;
  const unlimited = People.whole(Population.unlimitedPlan);
  const takes = Slots.happens(word(words, Word.unlimited), habits.whole(Archetype.unlimitedShare));
  if (takes && unlimited >= 0) return unlimited;
  const error = Math.exp(People.real(Population.planErrorSigma) * normalOf(word(words, Word.planError)));
  const expected = dayBytes * habits.expectedDays * 1e-9 * error;
  const last = min(i32(People.whole(Population.planCount)), PLAN_BLOCKS) - 1;
  let plan = 0;
  while (plan < last && expected > People.real(Population.planUpToGb + plan)) plan++;
  return plan;
}

/** A lognormal factor of mean 1, not from a table. */
function factor(sigma: f64, word: u32): f64 {
  return Math.exp(sigma * normalOf(word) - 0.5 * sigma * sigma);
}

function choose(habits: Habits, words: usize, out: usize, share: i32, at: i32, slot: i32): void {
  put(out, slot, Slots.happens(word(words, at), habits.whole(share)) ? 1 : 0);
}

function word(words: usize, index: i32): u32 {
  return load<u32>(words + ((<usize>index) << 2));
}

function put(out: usize, slot: i32, value: i64): void {
  store<i64>(out + ((<usize>slot) << 3), value);
}
