import { z } from '../domain/zod.ts';
import { firstDay, identifier, inputFigure } from './figure.ts';

// Plans and people of a product whose accounts live by dated facts. Which figures there must be, and in which unit, the contract
// (plans) and the product (people.ts) say.

const title = z.string().trim().min(1).max(120);
const about = z.string().max(400).optional();

/** A plan: figures by the keys of the contract's `plan`. */
export const accountPlan = z.object({ id: identifier, title, about }).catchall(inputFigure);

/** Kinds of customer, and how all of them behave; figures by the product's keys. */
export const accountPeople = z.strictObject({
  archetypes: z
    .array(
      z
        .object({
          id: identifier,
          title,
          about,
          misuse: z.boolean().describe('the truth label: this kind of customer misuses the service'),
          share: inputFigure.describe('share of accounts'),
        })
        .catchall(inputFigure),
    )
    .min(1)
    .max(16),
  behaviour: z.record(z.string().min(1).max(60), inputFigure),
});

export const accountHorizon = z.strictObject({
  start: firstDay,
  months: z.int().min(1).max(60),
  warmupMonths: z.int().min(0).max(24).describe('played before counting'),
});
