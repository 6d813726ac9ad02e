import type { Terms } from '../scenario/effective.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import type { NetworkScenario } from '../scenario/network-backup.ts';
import type { NetworkNames } from './network/names.ts';
import type { Block } from './block.ts';
import type { Lowering } from './lowering.ts';
import type { Measures } from './measures.ts';

/** Everything that lowering people may read: the scenario, and all terms, the baseline's first. */
export interface PeopleLowering<Of extends Scenario = Scenario> {
  readonly scenario: Of;
  readonly all: readonly [Terms, ...Terms[]];
  readonly measures: Measures;
  readonly block: Block;
}

/** How the network around a product's SIMs is laid out, after the terms. */
export interface LoweredNetwork {
  /** Slots under so many variants. */
  readonly slots: (variants: number) => number;
  /** From slot `begin` of the program on; returns errors by variant. */
  readonly lower: (
    program: ArrayBuffer,
    begin: number,
    scenario: NetworkScenario,
    all: readonly [Terms, ...Terms[]],
  ) => UserError[][];
  readonly names: (scenario: NetworkScenario, all: readonly Terms[]) => NetworkNames;
}

/** How one product is laid out for the core. */
export interface LoweredProduct<Of extends Scenario = Scenario> {
  /** Product of assembly/layout/account.ts. */
  readonly product: number;
  readonly populationSize: number;
  readonly termsSize: number;
  /** Is this scenario of the product's kind? */
  readonly fits: (scenario: Scenario) => scenario is Of;
  readonly lowerPeople: (lowering: PeopleLowering<Of>) => void;
  readonly lowerTerms: (lowering: Lowering) => void;
  /** Ticks of one micro-euro under which every rate of these terms is whole. */
  readonly ticksPerMicro: (terms: Terms, measures: Measures) => bigint;
  /** By plan: the bill that is the fee alone, micro-euro excl. VAT. */
  readonly planFees: (terms: Terms, measures: Measures) => number[];
  /** Where the scenario has a network. */
  readonly around?: LoweredNetwork;
}
