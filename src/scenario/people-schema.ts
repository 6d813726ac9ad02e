import { z } from '../domain/zod.ts';
import { count, identifier, inputFigure, quantity, share, spread } from './figure.ts';
import { life } from './life-schema.ts';
import { calls, data, messages, trips } from './usage-schema.ts';

const title = z.string().trim().min(1).max(80);

/** Hourly weights of a day, 24 of them, in any unit: only their proportions count. */
const dayCurve = z
  .strictObject({
    weights: z.array(z.number().min(0).max(100)).length(24),
    unit: z.literal('% of the day'),
    source: z.string().min(3).max(600).optional(),
    assumption: z.string().min(3).max(600).optional(),
    note: z.string().min(3).max(600).optional(),
  })
  .meta({ oneOf: [{ required: ['source'] }, { required: ['assumption'] }] })
  .superRefine((curve, context) => {
    if ((curve.source === undefined) === (curve.assumption === undefined)) {
      context.addIssue({ code: 'custom', message: 'figure without a source', params: { provenance: true } });
    }
    if (curve.weights.every((weight) => weight === 0)) {
      context.addIssue({ code: 'custom', path: ['weights'], message: 'every hour weighs nothing' });
    }
  });

/** Customers of one size. Employees and SIMs are drawn evenly on a logarithmic scale. */
const sizeClass = z.strictObject({
  id: identifier,
  title,
  share: share.describe('share of customers'),
  employeesFrom: count(['employees'], 1, 1e6),
  employeesTo: count(['employees'], 1, 1e6),
  simsFrom: count(['SIMs'], 1, 512),
  simsTo: count(['SIMs'], 1, 512),
  cluster: z
    .strictObject({ archetype: identifier, share, sims: count(['SIMs'], 1, 512) })
    .optional()
    .describe('some of these customers have SIMs of one archetype together: a box, or SIMs used in turn'),
});

const openings = {
  nonEu: share,
  vas: share,
  international: share,
  euBlocked: share,
  customLimit: share,
  ceiling: share,
  simBoxConsent: share,
};

const archetype = z.strictObject({
  id: identifier,
  title,
  misuse: z.boolean().describe('the truth label: this kind of user misuses the service'),
  share: share.describe('share of SIMs outside clusters'),
  offShare: share.describe('share of its days without any connection'),
  idleShare: share.describe('share of its connected days without data'),
  unlimitedShare: share.describe('takes the unlimited plan whatever its use'),
  plan: identifier.optional().describe('the plan that all of this archetype take'),
  openings: z.strictObject(openings).partial().optional().describe('where they differ from everybody'),
  data,
  calls,
  messages,
  trips,
});

/** The people of a scenario: customers, their SIMs, how they use them, and how they react. */
export const people = z.strictObject({
  sizeClasses: z.array(sizeClass).min(1).max(8),
  archetypes: z.array(archetype).min(1).max(16),
  curves: z.record(identifier, dayCurve).describe('day curves by name'),
  takes: z
    .strictObject({
      needSpread: spread,
      spare: quantity(['× expected use'], 0.1, 10),
      voiceMinutes: quantity(['min'], 0, 44640),
      sms: quantity(['SMS'], 0, 100000),
    })
    .describe(
      'a SIM takes the cheapest plan at its expected data times spare, seen with an error, and these calls',
    ),
  openings: z
    .strictObject(openings)
    .describe('share of SIMs that had a block lifted, EU roaming blocked, or a limit of their own set'),
  reactions: z
    .strictObject({ goOn: share, slowDown: share, stop: share, explicitChoice: share })
    .describe('what a customer does on a warning: the first three sum to one'),
  payment: z
    .strictObject({ never: share, days: quantity(['days'], 0, 365), daysSpread: spread })
    .describe('from a stop to its payment: lognormal around a median'),
  life: life.optional().describe('what happens to contracts; without it, nothing does'),
  anchorDays: z
    .strictObject({ from: count(['day of month'], 1, 31), to: count(['day of month'], 1, 31) })
    .describe('billing months begin on a day drawn evenly between these'),
  account: z
    .record(z.string().min(1).max(60), inputFigure)
    .optional()
    .describe('what else happens to customers; figures by the keys of the product'),
});

export type Archetype = z.infer<typeof archetype>;
export type SizeClass = z.infer<typeof sizeClass>;
