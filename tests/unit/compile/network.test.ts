import { describe, expect, it } from 'vitest';
import { BackupKind, BackupPeople } from '../../../assembly/layout/backup-people.ts';
import { BackupTerms } from '../../../assembly/layout/backup.ts';
import { Cut, LostCell, Network, WhatIf } from '../../../assembly/layout/network.ts';
import { Population } from '../../../assembly/layout/population.ts';
import { Header } from '../../../assembly/layout/program.ts';
import { Terms } from '../../../assembly/layout/terms.ts';
import { compileProgram } from '../compile-program.ts';
import { isShared } from '../../../src/scenario/edit.ts';
import { meanSims } from '../../../src/scenario/network-size.ts';
import type { Patch } from '../../../src/scenario/schema.ts';
import { contractsOfNetwork, networkScenario, projectScenario } from '../documents.ts';

const contract = contractsOfNetwork();
const scenario = networkScenario();
const on = (id: string): Patch => ({ path: `network.whatIfs.${id}`, value: 'on' });

function slotsOf(...variants: Patch[][]) {
  const { program, errors } = compileProgram(contract, scenario, variants, { world: 0 });
  if (program === undefined) throw new Error(JSON.stringify(errors));
  const [whole, real] = [new BigInt64Array(program.buffer), new Float64Array(program.buffer)];
  const begin = Number(whole[Header.networkSlot]);
  const people = begin + Network.SIZE;
  const variantAt = (variant: number): number =>
    people + BackupPeople.SIZE + variant * (WhatIf.SIZE + BackupTerms.SIZE);
  return {
    begin,
    size: whole.length,
    whole: (slot: number) => Number(whole[begin + slot]),
    real: (slot: number) => real[begin + slot] ?? NaN,
    peopleReal: (slot: number) => real[people + slot] ?? NaN,
    whatIf: (variant: number, slot: number) => Number(whole[variantAt(variant) + slot]),
    backup: (variant: number, slot: number) => Number(whole[variantAt(variant) + WhatIf.SIZE + slot]),
  };
}

describe('a network in the program', () => {
  const program = slotsOf();

  it('stands after the terms, and ends with backup terms of each variant', () => {
    expect(program.begin).toBe(Header.SIZE + Population.SIZE + Terms.SIZE);
    expect(program.size - program.begin).toBe(
      Network.SIZE + BackupPeople.SIZE + WhatIf.SIZE + BackupTerms.SIZE,
    );
  });

  it('is not there without one', () => {
    const plain = compileProgram(contract, projectScenario('citymesh-mobile-belgium'), [], { world: 0 });
    const header = new BigInt64Array((plain.program as Uint8Array).buffer as ArrayBuffer);
    expect(header[Header.networkSlot]).toBe(0n);
    expect(header.length).toBe(Header.SIZE + Population.SIZE + Terms.SIZE);
  });

  it('has 120 Mbit/s as 54 GB an hour: 120e6 / 8 x 3,600', () => {
    expect(program.whole(Network.capacityDown)).toBe(54e9);
    expect(program.whole(Network.capacityUp)).toBe(27e9);
    expect(program.whole(Network.threshold)).toBe(700_000);
    expect(program.whole(Network.hotspotBytes)).toBe(4.5e9);
  });

  it('has 249 customers a region: 48 x 420 x 0.1 SIMs over 8.1 of a customer', () => {
    expect(program.whole(Network.customers)).toBe(249);
    expect(program.whole(Network.regions)).toBe(4);
    expect(program.whole(Network.cells)).toBe(48);
  });

  it('draws 1 to 9 SIMs in the mean 3.42 times: 1 + sum of ln(10 / k) / ln 10 for k = 2 ... 9', () => {
    let mean = 1;
    for (let sims = 2; sims <= 9; sims++) mean += Math.log(10 / sims) / Math.log(10);
    const from = { value: 1, unit: 'SIMs', assumption: 'here' } as const;
    expect(meanSims({ simsFrom: from, simsTo: { ...from, value: 9 } })).toBeCloseTo(mean, 12);
    expect(meanSims({ simsFrom: from, simsTo: from })).toBe(1);
  });

  it('gives others 8.3 GB a month: 8.3e9 / 30.4375 a day, whatever the day of the week', () => {
    expect(program.real(Network.otherDayBytes)).toBeCloseTo(8.3e9 / 30.4375, 0);
    const curve = Array.from({ length: 24 }, (_, hour) => program.real(Network.otherWeekday + hour));
    expect(curve.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    expect(curve[19]).toBeCloseTo(6.57 / 100.02, 12);
  });

  it('has an office week whose office hours have the mean 1, and a tenth outside them', () => {
    const week = Array.from({ length: 168 }, (_, hour) => program.real(Network.officeWeek + hour));
    const office = week.filter((_, hour) => hour < 120 && hour % 24 >= 8 && hour % 24 < 18);
    expect(office).toHaveLength(50);
    expect(office.reduce((sum, each) => sum + each, 0) / 50).toBeCloseTo(1, 12);
    expect(week.filter((each) => each === 0.1)).toHaveLength(118);
  });

  it('leaves a DSL line (2 - 0.211) / (0.4 + 0.2 x 0.6) outages of its own: 0.011 + 0.1 + 0.5 x 0.2 are shared', () => {
    const office = BackupPeople.kinds + BackupKind.outagesPerYear;
    expect(program.peopleReal(office)).toBeCloseTo((2 - 0.211) / 0.52, 12);
    expect(program.real(Network.fibreFactor)).toBe(0.2);
  });
});

describe('what-ifs and terms of variants', () => {
  const program = slotsOf(
    [on('tuesday'), on('lost')],
    [on('growth'), on('hardware'), { path: 'network.backup.inputs.helpdeskMinutes', value: 5 }],
    [on('tuesday'), { path: 'network.whatIfs.tuesday', value: 'off' }],
  );

  it('change nothing in the baseline, nor where they are off again', () => {
    for (const variant of [0, 3]) {
      expect(program.whatIf(variant, WhatIf.growthPermille)).toBe(1000);
      expect(program.whatIf(variant, WhatIf.hardwareSites)).toBe(0);
      expect(program.whatIf(variant, WhatIf.cutCount)).toBe(0);
      expect(program.whatIf(variant, WhatIf.lostCount)).toBe(0);
    }
  });

  it('count regions and cells from 0, and hours from the start: 31 + 28 + 9 days and ten hours', () => {
    expect(program.whatIf(1, WhatIf.cutCount)).toBe(1);
    expect(program.whatIf(1, WhatIf.cuts + Cut.region)).toBe(0);
    expect(program.whatIf(1, WhatIf.cuts + Cut.fromHour)).toBe(68 * 24 + 10);
    expect(program.whatIf(1, WhatIf.cuts + Cut.hours)).toBe(12);
    expect(program.whatIf(1, WhatIf.lost + LostCell.region)).toBe(0);
    expect(program.whatIf(1, WhatIf.lost + LostCell.cell)).toBe(19);
  });

  it('act together in one variant', () => {
    expect(program.whatIf(2, WhatIf.growthPermille)).toBe(1250);
    expect(program.whatIf(2, WhatIf.hardwareSites)).toBe(100);
  });

  it('are the same written out as scripted', () => {
    const write = (id: string, value: string): Patch => ({ path: `network.whatIfs.${id}`, value });
    const written = slotsOf(
      [write('event1', 'cut 1 2026-03-10T10:00 12'), write('event2', 'lostCell 1 20')],
      [write('event1', 'growth 25'), write('event1', 'hardware 100'), write('event8', 'growth 25')],
      [write('event1', 'growth 25'), write('event1', 'none')],
    );
    const slots = Array.from({ length: WhatIf.SIZE }, (_, slot) => slot);
    for (const variant of [0, 1, 2, 3]) {
      expect(slots.map((slot) => written.whatIf(variant, slot))).toEqual(
        slots.map((slot) => program.whatIf(variant, slot)),
      );
    }
  });

  it('change terms of backup in their own variant only', () => {
    const seconds = [0, 1, 2, 3].map((variant) => program.backup(variant, BackupTerms.helpdeskSeconds));
    expect(seconds).toEqual([600, 600, 300, 600]);
  });
});

describe('the parts of a network that variants share', () => {
  it.each([
    ['network.cells.ownShare', true],
    ['network.whatIfs.tuesday', false],
    ['network.whatIfs.tuesday.cut.hours', true],
    ['network.backup.inputs.helpdeskMinutes', false],
    ['network.backup.people.behaviour.reportShare', true],
  ])('%s: %s', (path, shared) => {
    expect(isShared({ path, value: 1 })).toBe(shared);
  });
});
