import { z } from '../domain/zod.ts';
import { accountPeople, accountPlan } from './account-schema.ts';
import {
  count,
  identifier,
  inputFigure,
  quantity,
  share,
  spread,
  withProvenance,
  provenance,
} from './figure.ts';

// The network around the SIMs of a mobile scenario: regions of cells, sites with a line of their own, what cuts lines, backup under a
// second contract, and what-ifs.

const hour = quantity(['h'], 0, 24);
const perYear = quantity(['times/year'], 0, 1000);
const hours = quantity(['h'], 0.01, 744).describe('median');

/** Ten factors, alike often; mean 1. */
const deciles = withProvenance(
  z.strictObject({
    values: z.array(z.number().min(0).max(100)).length(10),
    unit: z.literal('× mean cell'),
    ...provenance,
  }),
);

const cells = z.strictObject({
  perRegion: count(['cells'], 0, 1000),
  subscribers: quantity(['SIMs'], 0, 1e6).describe('mean of a cell, all customers of this network'),
  ownShare: share.describe('of them that are the SIMs of the contract; the others are a random background'),
  multipliers: deciles.describe('each cell draws one: subscribers, SIMs and sites follow it'),
  capacityDown: quantity(['Mbit/s'], 0, 100_000),
  capacityUp: quantity(['Mbit/s'], 0, 100_000),
  threshold: share.describe('load above which a cell is congested: what it is dimensioned for'),
  headroomShare: share.describe('of working hours that may lie above the threshold'),
  workFrom: hour,
  workUntil: hour,
});

const everyday = z.strictObject({
  upShare: share.describe('of mobile data, those of others too'),
  burstShare: share.describe("of a SIM's day that comes in bursts; the rest follows the day's curve"),
  bursts: count(['bursts/day'], 1, 4),
});

const others = z.strictObject({
  perMonth: quantity(['GB/month'], 0, 20000).describe('data of one subscriber'),
  weekendFactor: quantity(['× weekday'], 0, 10),
  daySpread: spread.describe('between days of a cell'),
  hourSpread: spread.describe('between hours of a cell'),
  weekdayCurve: identifier,
  weekendCurve: identifier,
});

const sites = z.strictObject({
  perCustomer: z
    .record(identifier, quantity(['sites'], 0, 100))
    .describe('by size class: the whole part always, the rest by chance'),
  size: z
    .record(identifier, quantity(['× office'], 0, 1000))
    .describe('by size class: factor on the data of an office'),
  noBackupShare: share.describe('of sites without any backup'),
  fibreFactor: quantity(['× DSL'], 0, 1).describe("on a line's own outages, for a site on fibre"),
  office: z
    .strictObject({
      curve: identifier,
      from: hour,
      until: hour,
      quietShare: share.describe('of an office hour, outside them'),
    })
    .describe('office traffic by hour of the week'),
  officeUpShare: share,
  hotspotSpeed: quantity(['Mbit/s'], 0, 100_000).describe('most that a phone carries for an office'),
  fullShare: share.describe('backup of which a cell carries less than this has failed'),
});

const causes = z.strictObject({
  digs: z.strictObject({
    stretches: count(['stretches'], 1, 10_000).describe('of cable in a region; each site is on one'),
    perYear: perYear.describe('of each stretch'),
    hours,
    spread,
  }),
  exchanges: z.strictObject({
    number: count(['exchanges'], 1, 1000).describe('in a region; each site is on one'),
    perYear: perYear.describe('of each exchange'),
    hours,
    spread,
  }),
  power: z.strictObject({
    perYear: perYear.describe('of a region'),
    share: share.describe('of its sites'),
    hours,
    spread,
  }),
  maintenance: z
    .strictObject({
      perYear: perYear.describe('of each exchange'),
      from: hour,
      hours: quantity(['h'], 0, 24),
    })
    .describe('announced windows at night; lines are down all through'),
});

const patch = z.strictObject({
  path: z.string().min(3).max(120),
  value: z.union([z.number(), z.string().max(40)]),
});

/** Backup of the sites, under a contract of its own; seed, months and country are those of the scenario. */
const backup = z.strictObject({
  contract: identifier.describe('id of the contract document'),
  inputs: z.record(z.string().min(1).max(60), inputFigure),
  policies: z.record(z.string().min(1).max(60), share),
  changes: z.array(patch).max(200),
  plans: z.array(accountPlan).min(1).max(8),
  people: accountPeople.describe(
    'kinds of office. Outages of a kind are what its sites count in a year, on all accesses, all causes but maintenance together',
  ),
});

const named = { id: identifier, title: z.string().trim().min(1).max(120) };
const number = z.int().min(1).max(1000);
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:00$/, 'expected a day and whole hour such as "2026-03-10T10:00"');

/** Off, until a change or a variant puts `network.whatIfs.<id>` on. Regions and cells count from 1. */
export const whatIf = z.union([
  z.strictObject({
    ...named,
    cut: z.strictObject({ region: number, at: moment, hours: z.int().min(1).max(744) }),
  }),
  z.strictObject({ ...named, lostCell: z.strictObject({ region: number, cell: number }) }),
  z.strictObject({ ...named, growth: z.strictObject({ percent: z.number().min(-90).max(900) }) }),
  z.strictObject({ ...named, hardware: z.strictObject({ sites: z.int().min(1).max(1e7) }) }),
]);

export const network = z.strictObject({
  regions: count(['regions'], 1, 1000),
  cells,
  everyday,
  others,
  sites,
  causes,
  worstCutHours: count(['h'], 1, 24).describe('length of the cut that is tried at each hour of the week'),
  backup,
  whatIfs: z.array(whatIf).max(32),
});

export type Network = z.infer<typeof network>;
export type WhatIf = z.infer<typeof whatIf>;
