import { z } from '../domain/zod.ts';
import { count, identifier, quantity, share, spread } from './figure.ts';

const weekendFactor = quantity(['× weekday'], 0, 10);

/** Data: lognormal between users, between a user's months and between days, with the stated mean kept. */
export const data = z.strictObject({
  perMonth: quantity(['GB/month'], 0, 20000),
  userSpread: spread,
  monthSpread: spread,
  daySpread: spread,
  hourSpread: spread.describe('bursts within the day: spread of one hour around the curve'),
  weekendFactor,
  holidayFactor: weekendFactor,
  weekdayCurve: identifier,
  weekendCurve: identifier,
});

const numberShares = z
  .strictObject({
    onNet: share,
    mobile: share,
    fixed: share,
    foreign: share,
    vas: share,
    short: share,
    free: share,
    emergency: share,
  })
  .describe('which numbers are called; the shares sum to one');

/** Calls one by one: a Poisson count around a lognormal user mean, lognormal durations with a longest call. */
export const calls = z.strictObject({
  perMonth: quantity(['calls/month'], 0, 20000).describe('outgoing, mean over all users'),
  incomingPerOutgoing: quantity(['ratio'], 0, 10),
  userSpread: spread,
  monthSpread: spread,
  neverShare: share.describe('users who never call'),
  seconds: quantity(['s'], 1, 86400).describe('mean duration'),
  secondsSpread: spread,
  longest: count(['s'], 1, 86400),
  abroadFactor: quantity(['× home day'], 0, 20),
  weekendFactor,
  holidayFactor: weekendFactor,
  weekdayCurve: identifier,
  weekendCurve: identifier,
  numbers: numberShares,
});

/** Messages: Poisson around a gamma user mean of shape k (a negative binomial month); group sendings apart. */
export const messages = z.strictObject({
  smsPerMonth: quantity(['SMS/month'], 0, 100000).describe('to ordinary numbers, one recipient each'),
  smsShape: quantity(['k'], 0, 1000).describe('k of the negative binomial between users; 0 = all alike'),
  monthSpread: spread,
  freshShare: share.describe('share that goes to a number not written to before in the month'),
  weekendFactor,
  foreignPerSms: quantity(['ratio'], 0, 10),
  vasPerSms: quantity(['ratio'], 0, 10),
  shortPerSms: quantity(['ratio'], 0, 10),
  mmsPerSms: quantity(['ratio'], 0, 10),
  mmsBaseShare: share.describe('share of MMS to BASE numbers'),
  mmsEmailShare: share.describe('share of MMS to e-mail addresses; the rest goes to other networks'),
  groupPerMonth: quantity(['sendings/month'], 0, 10000),
  groupFrom: count(['recipients'], 2, 65535),
  groupTo: count(['recipients'], 2, 65535),
  groupFreshShare: share,
});

const places = z
  .strictObject({
    eu: share,
    eea: share,
    unitedKingdom: share,
    switzerland: share,
    worldNear: share,
    worldFar: share,
    sea: share,
  })
  .describe('where trips go; the shares sum to one');

/** Trips abroad as trips: how often, how long, where, and how use changes there. */
export const trips = z.strictObject({
  perMonth: quantity(['trips/month'], 0, 10).describe(
    'trips that start in a month outside the third quarter',
  ),
  perSummerMonth: quantity(['trips/month'], 0, 10).describe('the same in July, August and September'),
  userSpread: spread,
  shortShare: share.describe('trips of one to three nights'),
  longNights: quantity(['nights'], 4, 120).describe('mean length of the other trips'),
  places,
  dataFactor: quantity(['× home day'], 0, 20).describe('data of a day in the EU zone'),
  dataFactorOutside: quantity(['× home day'], 0, 20).describe('data of a day outside the EU zone'),
  livesAbroad: z
    .strictObject({
      homeVisitShare: share.describe('months with a visit to Belgium'),
      homeVisitDays: count(['days'], 0, 31),
      turnDays: count(['days'], 0, 31).describe(
        'SIMs of a cluster used in turn, so many days each; 0 = not in turn',
      ),
      turnSims: count(['SIMs'], 0, 512),
    })
    .optional()
    .describe('lives in the EU zone and visits Belgium'),
});
