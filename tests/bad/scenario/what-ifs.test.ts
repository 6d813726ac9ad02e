import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../unit/compile-program.ts';
import { editScenario } from '../../../src/scenario/edit.ts';
import { applyPatches } from '../../../src/scenario/patch.ts';
import type { Patch } from '../../../src/scenario/schema.ts';
import { networkScenario, projectScenario } from '../../unit/documents.ts';
import { contract, refused, scenario, told } from './network-draft.ts';

describe('a what-if that cannot be', () => {
  it('cuts a region that there is not, or outside the months', () => {
    const cut = (region: number, at: string, hours: number): string[] =>
      refused({ 'network.whatIfs.0.cut': { region, at, hours } });
    expect(cut(5, '2026-03-10T10:00', 8)).toEqual([
      'network.whatIfs[0].cut.region: is 5; there are 4 regions: give 1 to 4',
    ]);
    expect(cut(1, '2027-01-01T00:00', 8)).toEqual([
      'network.whatIfs[0].cut.at: is "2027-01-01T00:00", outside the 12 months from 2026-01-01; give a moment inside them',
    ]);
    expect(cut(1, '2025-12-31T23:00', 8)).toEqual([
      'network.whatIfs[0].cut.at: is "2025-12-31T23:00", outside the 12 months from 2026-01-01; give a moment inside them',
    ]);
    expect(cut(1, '2026-12-31T20:00', 5)).toEqual([
      'network.whatIfs[0].cut.hours: is 5, which ends after the 12 months from 2026-01-01; give 4 at most',
    ]);
    expect(cut(1, '2026-12-31T20:00', 4)).toEqual([]);
    expect(cut(1, '2026-13-10T10:00', 4)).toEqual([
      'network.whatIfs[0].cut.at: is "2026-13-10T10:00"; give a day that exists',
    ]);
    for (const at of ['2026-02-29T10:00', '2026-02-30T10:00', '2026-04-31T00:00', '2026-03-10T24:00']) {
      expect(cut(1, at, 4)).toEqual([`network.whatIfs[0].cut.at: is "${at}"; give a day that exists`]);
    }
  });

  it('takes a cell away that there is not, or the only one', () => {
    expect(refused({ 'network.whatIfs.1.lostCell': { region: 1, cell: 49 } })).toEqual([
      'network.whatIfs[1].lostCell.cell: is 49; there are 48 cells in a region: give 1 to 48',
    ]);
    expect(
      refused({
        'network.cells.perRegion.value': 1,
        'network.cells.ownShare.value': 1,
        'network.whatIfs.1.lostCell.cell': 1,
        'network.whatIfs.3.hardware.sites': 10,
      }),
    ).toEqual([
      'network.whatIfs[1].lostCell.cell: is the only cell of its region, with no neighbour to take its demand; take it out',
    ]);
  });

  it('moves more sites to hardware than customers have', () => {
    expect(refused({ 'network.whatIfs.3.hardware.sites': 2000 })).toEqual([
      'network.whatIfs[3].hardware.sites: is 2000; one world has some 807 sites: move as many at most',
    ]);
  });

  it('has the name of another', () => {
    expect(refused({ 'network.whatIfs.1.id': 'tuesday' })).toEqual([
      'network.whatIfs[1].id: is "tuesday", which stands above already; give another name',
    ]);
  });

  it('is not known, or neither on nor off', () => {
    const patched = (...patches: Patch[]): string[] => told(applyPatches(contract, scenario, patches).errors);
    expect(patched({ path: 'network.whatIfs.tusday', value: 'on' })).toEqual([
      'network.whatIfs.tusday: there is no "tusday"; did you mean tuesday?',
    ]);
    expect(patched({ path: 'network.whatIfs.tuesday', value: 'yes' })).toEqual([
      'network.whatIfs.tuesday: is "yes"; take one of on, off',
    ]);
    const plain = projectScenario('citymesh-mobile-belgium');
    const { errors } = applyPatches(contract, plain, [{ path: 'network.whatIfs.tuesday', value: 'on' }]);
    expect(told(errors)).toEqual([
      'network.whatIfs.tuesday: there is no network in this scenario; take one that has cells and sites around its SIMs',
    ]);
  });

  it('is written out wrong, or for a place that there is not', () => {
    const written = (value: string): string[] =>
      told(applyPatches(contract, scenario, [{ path: 'network.whatIfs.event1', value }]).errors);
    expect(written('cut 5 2026-03-10T10:00 8')).toEqual([
      'network.whatIfs.event1: region is 5; there are 4 regions: give 1 to 4',
    ]);
    expect(written('cut 1 2027-03-10T10:00 8')).toEqual([
      'network.whatIfs.event1: at is "2027-03-10T10:00", outside the 12 months from 2026-01-01; give a moment inside them',
    ]);
    expect(written('lostCell 1 0')).toEqual([
      'network.whatIfs.event1: is "lostCell 1 0"; write it like "lostCell 1 20"',
    ]);
    expect(written('cut 1')).toEqual([
      'network.whatIfs.event1: is "cut 1"; write it like "cut 1 2026-03-10T10:00 12"',
    ]);
    expect(written('flood')).toEqual([
      'network.whatIfs.event1: is "flood"; write one like "cut 1 2026-03-10T10:00 12", "lostCell 1 20", "growth 25", "hardware 100"',
    ]);
    for (const value of ['growth 25', 'hardware 100', 'none']) expect(written(value)).toEqual([]);
  });

  it('grows demand beyond what can be counted', () => {
    const all = [1, 2, 3, 4].map((each) => ({ path: `network.whatIfs.event${each}`, value: 'growth 900' }));
    expect(told(compileProgram(contract, scenario, [all], { world: 0 }).errors)).toEqual([
      'variants[0]: network.whatIfs: make demand 10000 times as large together; 1000 times at most is played: put some off',
    ]);
  });

  it('is edited into one of these', () => {
    const { errors } = editScenario(contract, scenario, [
      { path: 'network.whatIfs.tuesday.cut.at', value: '2027-03-10T10:00' },
    ]);
    expect(told(errors)).toEqual([
      'network.whatIfs[0].cut.at: is "2027-03-10T10:00", outside the 12 months from 2026-01-01; give a moment inside them',
    ]);
  });

  it('is one too many at a time', () => {
    const whatIfs = Array.from({ length: 5 }, (_, index) => ({
      id: `cut-${index}`,
      title: 'A cut',
      cut: { region: 1, at: '2026-03-10T10:00', hours: 8 },
    }));
    const all = whatIfs.map(({ id }) => ({ path: `network.whatIfs.${id}`, value: 'on' }));
    const many = networkScenario({ ...scenario, network: { ...scenario.network, whatIfs }, variants: [] });
    expect(told(compileProgram(contract, many, [all], { world: 0 }).errors)).toEqual([
      'variants[0]: network.whatIfs: puts 5 cuts on together; 4 at most are played: put some off',
    ]);
  });
});
