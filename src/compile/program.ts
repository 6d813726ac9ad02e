import { Header, PROGRAM_MAGIC, VARIANTS_MAX } from '../../assembly/layout/program.ts';
import type { Contract } from '../contracts/schema.ts';
import { dayNumber } from '../domain/calendar.ts';
import { chargeMicros } from '../domain/money.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Terms } from '../scenario/effective.ts';
import { applyPatches } from '../scenario/patch.ts';
import { hasNetwork, type NetworkScenario } from '../scenario/network-backup.ts';
import { customersOfRegion } from '../scenario/network-size.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import { blockAt, type Block } from './block.ts';
import { inputAt } from './lowering.ts';
import type { LoweredNetwork, LoweredProduct } from './lowered.ts';
import type { NetworkNames } from './network/names.ts';
import { exact, measuresOf, wholeOf } from './measures.ts';

export interface Options {
  /** Which replication of the whole population. */
  world: number;
  /** Instead of the scenario's seed. */
  seed?: number;
  /** Draw and rate everything event by event: same results, slower. */
  unskipped?: boolean;
}

/** Steps of the core that belong together: those of one region, and of all regions of a world. */
interface Steps {
  unit: number;
  world: number;
}

/** What the program's bytes do not carry. */
export interface Names {
  plans: { id: string; title: string }[];
  archetypes: { id: string; title: string; misuse: boolean }[];
  countedMonths: number;
  network?: NetworkNames;
}

export interface Program {
  /** 8-byte slots, little-endian, as assembly/layout/program.ts draws them. */
  program: Uint8Array<ArrayBuffer>;
  /** Bills known beforehand: the fee alone, by variant (baseline first) and plan, micro-euro excluding VAT. */
  atoms: { planFeesMicros: number[][] };
  names: Names;
  /** Steps that a network is played in; undefined where each customer is one. */
  steps?: Steps;
  errors?: undefined;
}

export type Compiled = Program | { errors: UserError[]; program?: undefined };

/**
 * Compiles a scenario for the core: header, people, and one block of terms for the baseline and for each variant.
 * @param lowered how the contract's product is laid out (products.ts)
 * @param variants what differs from the baseline, eight at most; the baseline itself is not among them
 * @returns the program, or every error at once; an error of variant n has `variants[n]: ` before its path
 */
export function compileAs(
  lowered: LoweredProduct,
  contract: Contract,
  scenario: Scenario,
  variants: readonly (readonly Patch[])[],
  options: Options,
): Compiled {
  if (variants.length >= VARIANTS_MAX) return { errors: [tooMany(variants.length)] };
  const baseline = applyPatches(contract, scenario, []);
  if (baseline.errors !== undefined) return { errors: baseline.errors };
  const applied = variants.map((patches) => applyPatches(contract, scenario, patches));
  const refused = applied.flatMap(({ errors = [] }, index) => located(errors, index + 1));
  if (refused.length > 0) return { errors: refused };
  if (!lowered.fits(scenario)) return { errors: [otherProduct(contract)] };
  return assemble(
    lowered,
    scenario,
    [baseline.terms, ...applied.flatMap(({ terms }) => terms ?? [])],
    options,
  );
}

/** Lays out the program of checked terms, the baseline's first. */
function assemble(
  lowered: LoweredProduct,
  scenario: Scenario,
  all: readonly [Terms, ...Terms[]],
  options: Options,
): Compiled {
  const [baseline] = all;
  const begins = slotsOf(lowered, all.length);
  const around = hasNetwork(scenario) ? aroundOf(lowered) : undefined;
  const buffer = new ArrayBuffer(8 * (begins.network + (around?.slots(all.length) ?? 0)));
  lowerHeader(blockAt(buffer, 0), { lowered, scenario, baseline, variantCount: all.length, options });
  lowered.lowerPeople({
    scenario,
    all,
    measures: measuresOf(baseline),
    block: blockAt(buffer, begins.population),
  });
  const beyond = hasNetwork(scenario) ? around?.lower(buffer, begins.network, scenario, all) : undefined;
  const errors = all.flatMap((terms, index) => {
    const block = blockAt(buffer, begins.terms + index * lowered.termsSize);
    return located([...termsErrors(lowered, terms, block), ...(beyond?.[index] ?? [])], index);
  });
  if (errors.length > 0) return { errors };
  return {
    program: new Uint8Array(buffer),
    atoms: { planFeesMicros: all.map((terms) => lowered.planFees(terms, measuresOf(terms))) },
    names: {
      ...namesOf(scenario),
      ...(hasNetwork(scenario) && { network: aroundOf(lowered).names(scenario, all) }),
    },
    ...(hasNetwork(scenario) && { steps: stepsOf(scenario, all.length) }),
  };
}

/** A customer at a time, then the background, then two for each variant (assembly/layout/network.ts). */
function stepsOf(scenario: NetworkScenario, variants: number): Steps {
  const unit = customersOfRegion(scenario) + 1 + 2 * variants;
  return { unit, world: unit * scenario.network.regions.value };
}

/** A scenario with a network is compiled by a lowering that was given one. */
function aroundOf({ around }: LoweredProduct): LoweredNetwork {
  if (around === undefined) throw new TypeError('this product was lowered without its network');
  return around;
}

function slotsOf({ populationSize, termsSize }: LoweredProduct, variants: number) {
  const terms = Header.SIZE + populationSize;
  return { population: Header.SIZE, terms, network: terms + variants * termsSize };
}

function tooMany(count: number): UserError {
  const message = `${count} variants were given; compare ${VARIANTS_MAX - 1} at most in one run`;
  return { code: 'too-many-variants', path: 'variants', message };
}

function otherProduct({ product }: Contract): UserError {
  const message = `do not belong to a ${product} contract; take the people of one of its scenarios`;
  return { code: 'other-product', path: 'people', message };
}

function located(errors: readonly UserError[], index: number): UserError[] {
  if (index === 0) return [...errors];
  return errors.map((error) => ({ ...error, path: `variants[${index - 1}]: ${error.path}` }));
}

function termsErrors(lowered: LoweredProduct, terms: Terms, block: Block): UserError[] {
  const errors: UserError[] = [];
  const measures = measuresOf(terms);
  const ticksPerMicro = lowered.ticksPerMicro(terms, measures);
  lowered.lowerTerms({ terms, measures, ticksPerMicro, block, errors });
  return errors;
}

interface Head {
  lowered: LoweredProduct;
  scenario: Scenario;
  baseline: Terms;
  variantCount: number;
  options: Options;
}

function lowerHeader(block: Block, head: Head): void {
  const { lowered, scenario, baseline, variantCount, options } = head;
  const { horizon, country } = scenario;
  const [year = 0, month = 0, day = 0] = horizon.start.split('-').map(Number);
  const floor = inputAt(baseline, 'shockFloor');
  block.put(Header.magic, PROGRAM_MAGIC);
  block.put(Header.seed, options.seed ?? scenario.seed);
  block.put(Header.world, options.world);
  block.put(Header.startDay, dayNumber(year, month, day));
  block.put(Header.countedMonths, horizon.months);
  block.put(Header.warmupMonths, horizon.warmupMonths);
  block.put(Header.country, country === 'BE' ? 0 : 1);
  block.put(Header.variantCount, variantCount);
  block.put(Header.termsSlot, Header.SIZE + lowered.populationSize);
  block.put(Header.populationSlot, Header.SIZE);
  block.put(Header.unskipped, options.unskipped === true ? 1 : 0);
  block.put(Header.shockFloorMicros, chargeMicros(exact(floor), floor.vat, measuresOf(baseline).vat));
  block.put(Header.shockMultiplePercent, wholeOf(inputAt(baseline, 'shockMultiple')));
  block.put(Header.product, lowered.product);
  block.put(Header.termsSize, lowered.termsSize);
  block.put(Header.populationSize, lowered.populationSize);
  block.put(Header.networkSlot, hasNetwork(scenario) ? slotsOf(lowered, variantCount).network : 0);
}

function namesOf({ plans, people, horizon }: Scenario): Names {
  return {
    plans: plans.map(({ id, title }) => ({ id, title })),
    archetypes: people.archetypes.map(({ id, title, misuse }) => ({ id, title, misuse })),
    countedMonths: horizon.months,
  };
}
