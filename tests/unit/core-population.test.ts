import { describe, expect, it } from 'vitest';
import { Customer, Sim } from '../../assembly/layout/life.ts';
import { Archetype, Population, SizeClass } from '../../assembly/layout/population.ts';
import { ALWAYS, cumulative, peopleOf, threshold } from '../probe/people.ts';
import { openProbe, populate, type Probe } from '../probe/probe.ts';
import { evenlySpread, mean, tallyOf, withinErrors } from '../probe/statistics.ts';

const MANY = 20000;

function slot(probe: Probe, at: number, index: number): number {
  return Number(new DataView(probe.memory.buffer, at).getBigInt64(index * 8, true));
}

function customers(people: ArrayBuffer, count = MANY) {
  const probe = openProbe();
  populate(probe, people);
  return Array.from({ length: count }, (_, customer) => {
    probe.openSim(customer, 0);
    const trait = (index: number) => slot(probe, probe.customerPtr(), index);
    const sim = (index: number) => slot(probe, probe.simPtr(), index);
    return {
      simsAlone: probe.simsOf(customer),
      sims: trait(Customer.sims),
      employees: trait(Customer.employees),
      sizeClass: trait(Customer.sizeClass),
      anchorDay: trait(Customer.anchorDay),
      payDelay: trait(Customer.payDelaySeconds),
      group: trait(Customer.group),
      plan: sim(Sim.plan),
      reaction: sim(Sim.reaction),
      nonEuOpen: sim(Sim.nonEuOpen),
      pollPhase: sim(Sim.pollPhase),
      archetype: sim(Sim.archetype),
    };
  });
}

function expectShare(found: number, count: number, share: number): void {
  withinErrors(found / count, share, Math.sqrt((share * (1 - share)) / count));
}

describe('customers', () => {
  it('keep to their size class, and their SIMs can be counted alone', () => {
    for (const { sims, simsAlone, employees, sizeClass } of customers(peopleOf())) {
      expect(sizeClass).toBe(0);
      expect(sims).toBe(simsAlone);
      expect(sims >= 1 && sims <= 9 && employees >= 1 && employees <= 9).toBe(true);
    }
  });

  it('have SIMs spread log-uniform: n of 1 to 9 with probability log((n + 1) / n) / log 10', () => {
    const drawn = customers(peopleOf());
    for (let n = 1; n <= 9; n++) {
      const found = drawn.filter(({ sims }) => sims === n).length;
      expectShare(found, MANY, Math.log((n + 1) / n) / Math.log(10));
    }
  });

  it('fall into 64 groups alike', () => {
    const groups = customers(peopleOf()).map(({ group }) => group);
    evenlySpread(tallyOf(groups, 64));
  });

  it('choose their anchor day by its shares', () => {
    const shares = Array.from({ length: 31 }, (_, day) => (day === 0 ? 0.7 : 0.01));
    const drawn = customers(peopleOf({}, cumulative(Population.anchors, shares)));
    expectShare(drawn.filter(({ anchorDay }) => anchorDay === 1).length, MANY, 0.7);
    expectShare(drawn.filter(({ anchorDay }) => anchorDay === 31).length, MANY, 0.01);
  });

  it('pay after a lognormal delay around the median, or never', () => {
    const drawn = customers(peopleOf({}, { [Population.payNever]: threshold(0.1) }));
    expectShare(drawn.filter(({ payDelay }) => payDelay === -1).length, MANY, 0.1);
    const paying = drawn.filter(({ payDelay }) => payDelay >= 0);
    expectShare(paying.filter(({ payDelay }) => payDelay < 3 * 86400).length, paying.length, 0.5);
  });

  it('are the same again, and others in another world', () => {
    const probe = openProbe();
    populate(probe, peopleOf());
    const sims = () => Array.from({ length: 100 }, (_, customer) => probe.simsOf(customer));
    const first = sims();
    expect(sims()).toEqual(first);
    probe.setSeed(20261122, 0, 1);
    expect(sims()).not.toEqual(first);
  });

  it('may have a cluster: SIMs of one archetype apart from the rest', () => {
    const people = peopleOf({}, { [Population.archetypeCount]: 2 });
    const view = new DataView(people);
    const put = (index: number, value: number) => {
      view.setBigInt64((Population.sizeClasses + index) * 8, BigInt(value), true);
    };
    put(SizeClass.clusterShare, threshold(0.25));
    put(SizeClass.clusterArchetype, 1);
    put(SizeClass.clusterSims, 3);
    const probe = openProbe();
    const first = Population.archetypes * 8;
    new Uint8Array(people).copyWithin(first + Archetype.SIZE * 8, first, first + Archetype.SIZE * 8);
    populate(probe, people);
    const archetypeOf = (customer: number, sim: number) => {
      probe.openSim(customer, sim);
      return slot(probe, probe.simPtr(), Sim.archetype);
    };
    const clustered = Array.from({ length: 4000 }, (_, customer) => archetypeOf(customer, 0));
    expectShare(clustered.filter((archetype) => archetype === 1).length, 4000, 0.25);
    for (let customer = 0; customer < 200; customer++) {
      expect(archetypeOf(customer, 2)).toBe(clustered[customer]);
      expect(archetypeOf(customer, 3)).toBe(0);
    }
  });
});

describe('SIMs', () => {
  it('take the plan that fits their expected use', () => {
    // Median user 8.4 exp(-1.4^2 / 2) = 3.15 GB; user and error together have sigma sqrt(1.4^2 + 0.3^2) = 1.4318.
    // P(expected <= 1 GB) = Phi((ln 1 - ln 3.1526) / 1.4318) = Phi(-0.8019) = 0.2113.
    // P(expected <= 5 GB) = Phi(0.3221) = 0.6263; the rest up to 20 GB = Phi(1.2903) = 0.9015, then the last.
    const drawn = customers(peopleOf());
    const share = (plan: number) => drawn.filter((sim) => sim.plan === plan).length;
    expectShare(share(0), MANY, 0.2113);
    expectShare(share(1), MANY, 0.6263 - 0.2113);
    expectShare(share(2), MANY, 0.9015 - 0.6263);
    expectShare(share(3), MANY, 1 - 0.9015);
  });

  it('take the unlimited plan by its share, and a fixed plan always', () => {
    const unlimited = customers(peopleOf({ [Archetype.unlimitedShare]: ALWAYS }));
    expect(unlimited.every(({ plan }) => plan === 3)).toBe(true);
    const fixed = customers(peopleOf({ [Archetype.fixedPlan]: 1, [Archetype.unlimitedShare]: ALWAYS }));
    expect(fixed.every(({ plan }) => plan === 1)).toBe(true);
  });

  it('choose openings and reactions by their shares', () => {
    const drawn = customers(peopleOf({ [Archetype.nonEuOpen]: threshold(0.3) }));
    expectShare(drawn.filter(({ nonEuOpen }) => nonEuOpen === 1).length, MANY, 0.3);
    expectShare(drawn.filter(({ reaction }) => reaction === 0).length, MANY, 0.6);
    expectShare(drawn.filter(({ reaction }) => reaction === 1).length, MANY, 0.3);
    expectShare(drawn.filter(({ reaction }) => reaction === 2).length, MANY, 0.1);
  });

  it('have files read at a second of the day, each alike', () => {
    const phases = customers(peopleOf()).map(({ pollPhase }) => pollPhase);
    expect(Math.max(...phases)).toBeLessThan(86400);
    withinErrors(mean(phases), 43199.5, 86400 / Math.sqrt(12 * MANY));
  });
});
