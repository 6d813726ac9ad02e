import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { applyPatches } from '../../../src/scenario/patch.ts';
import { documentOf, publishedContract } from '../../unit/documents.ts';
import { contract, refused, scenario, told } from './network-draft.ts';

describe('a network that cannot be played', () => {
  it('is not that of the project', () => {
    expect(refused({})).toEqual([]);
  });

  it('has regions without cells, or more than are played whole', () => {
    expect(refused({ 'network.cells.perRegion.value': 0 })).toEqual([
      'network.cells.perRegion.value: is 0: a region without cells carries nothing; give 1 to 48',
    ]);
    expect(refused({ 'network.cells.perRegion.value': 60 })).toEqual([
      'network.cells.perRegion.value: is 60; a region is played whole and has 48 cells at most: make more regions of fewer cells',
    ]);
    expect(refused({ 'network.regions.value': 101 })).toEqual([
      'network.regions.value: is 101; 100 at most are played: look at a part of the network',
    ]);
  });

  it('has cells without capacity, or dimensioned for nothing', () => {
    expect(
      refused({
        'network.cells.capacityDown.value': 0,
        'network.cells.capacityUp.value': 0,
        'network.cells.threshold.value': 0,
      }),
    ).toEqual([
      'network.cells.capacityDown.value: is 0: a cell without capacity carries nothing; give its Mbit/s',
      'network.cells.capacityUp.value: is 0: a cell without capacity carries nothing; give its Mbit/s',
      'network.cells.threshold.value: is 0; give the share of capacity that a cell is dimensioned for',
    ]);
  });

  it('has cells that carry less than a byte, or more than is counted', () => {
    expect(
      refused({ 'network.cells.capacityDown.value': 20_000, 'network.cells.capacityUp.value': 1e-9 }),
    ).toEqual([
      'network.cells.capacityDown.value: is 20000; a cell carries 19546 Mbit/s at most: make more cells of it',
      'network.cells.capacityUp.value: is 1e-9: a cell without capacity carries nothing; give its Mbit/s',
    ]);
    expect(refused({ 'network.cells.capacityDown.value': 19_546 })).toEqual([]);
  });

  it('has no customers, or sites of nobody', () => {
    expect(refused({ 'network.cells.ownShare.value': 0, 'network.whatIfs': [] })).toEqual([
      'network.cells.ownShare.value: leaves a region fewer SIMs than one customer has; raise it, or the subscribers of a cell',
    ]);
    expect(
      refused({ 'network.sites.perCustomer.micro.value': 2, 'network.sites.perCustomer.large.value': 61 }),
    ).toEqual([
      'network.sites.perCustomer.micro.value: is 2, more sites than the 1 SIMs that such a customer may have; lower it, or raise simsFrom',
      'network.sites.perCustomer.large.value: is 61, more sites than the 60 SIMs that such a customer may have; lower it, or raise simsFrom',
    ]);
    const { micro: _, ...size } = scenario.network.sites.size;
    expect(refused({ 'network.sites.size': { ...size, huge: size['large'] } })).toEqual([
      'network.sites.size.micro: missing; give a figure for every size class',
      'network.sites.size.huge: there is no size class "huge"; take one of micro, small, medium, large',
    ]);
  });

  it('has multipliers, hours or curves that do not fit', () => {
    expect(
      refused({
        'network.cells.multipliers.values': [1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
        'network.cells.workFrom.value': 18,
        'network.sites.office.until.value': 7,
        'network.others.weekdayCurve': 'offise',
      }),
    ).toEqual([
      'network.cells.multipliers.values: have the mean 1.1; scale them so that it is 1',
      'network.cells.workFrom.value: is 18, not before the 18 it runs to; swap or change them',
      'network.sites.office.from.value: is 8, not before the 7 it runs to; swap or change them',
      'network.others.weekdayCurve: there is no "offise"; did you mean office?',
    ]);
  });

  it('goes on for longer than is kept hour by hour, or from the middle of a month', () => {
    expect(refused({ 'horizon.months': 13, 'horizon.start': '2026-01-15' })).toEqual([
      'horizon.months: is 13; with a network 12 months at most are played hour by hour: shorten it',
      'horizon.start: is "2026-01-15"; with a network whole calendar months are played: begin on the first of a month',
    ]);
  });

  it('shares more outages than its sites count, or than there is room for', () => {
    expect(refused({ 'network.backup.people.archetypes.0.outagesPerYear.value': 0.2 })).toEqual([
      'network.backup.people.archetypes[0].outagesPerYear.value: is 0.2, less than the 0.211 a year that shared causes make; raise it, or lower rates under network.causes',
    ]);
    expect(
      refused({ 'network.causes.digs.stretches.value': 10000, 'network.causes.digs.perYear.value': 1 }),
    ).toEqual([
      'network.causes: make 12655 shared outages of a region; keep them to 2048: lower their rates, stretches or exchanges',
    ]);
    const month = { 'horizon.months': 1, 'network.whatIfs': [], variants: [] };
    const digs = (stretches: number) => ({
      ...month,
      'network.causes.digs.stretches.value': stretches,
      'network.causes.digs.perYear.value': 1,
      'network.backup.people.archetypes.0.outagesPerYear.value': 3,
      'network.backup.people.archetypes.1.outagesPerYear.value': 3,
      'network.backup.people.archetypes.2.outagesPerYear.value': 3,
    });
    expect(refused(digs(5800))).toEqual([]);
    expect(refused(digs(5900))).toEqual([
      'network.causes: make 2069 shared outages of a region; keep them to 2048: lower their rates, stretches or exchanges',
    ]);
  });

  it('lets more happen to a site than there is room for', () => {
    const kind = 'network.backup.people.archetypes.0';
    expect(refused({ [`${kind}.outagesPerYear.value`]: 1000 })).toEqual([
      'network.backup.people.archetypes[0]: lets 1423 things happen to a site in 17 months, outages, cuts, slow stretches and faults together; 420 at most are played: lower how often they are',
    ]);
    expect(refused({ 'network.backup.people.behaviour.mastPerYear.value': 1000 })).toHaveLength(3);
    expect(refused({ [`${kind}.outagesPerYear.value`]: 200, [`${kind}.dslShare.value`]: 0.2 })).toEqual([
      'network.backup.people.archetypes[0]: lets 796 things happen to a site in 17 months, outages, cuts, slow stretches and faults together; 420 at most are played: lower how often they are',
    ]);
  });

  it('has offices that never open', () => {
    expect(refused({ 'network.backup.people.behaviour.officeFrom.value': 18 })).toEqual([
      'network.backup.people.behaviour.officeFrom.value: is 18, not before the 18 it runs to; swap or change them',
    ]);
  });

  it('begins without months to warm up in', () => {
    expect(refused({ 'horizon.warmupMonths': 0 })).toEqual(['horizon.warmupMonths: is 0; give at least 5']);
  });

  it('stands around SIMs of another product, or beside no contract of backup', () => {
    const { network } = scenario;
    const dutch = documentOf('scenarios/in2-mobile-netherlands.json') as object;
    const errors = parseScenario({ ...dutch, network }, publishedContract('in2-mobile')).errors;
    expect(told(errors)).toEqual([
      'network: is played around the SIMs of a mobile contract, not of a mobile-nl one; take it out',
    ]);
    expect(refused({ 'network.backup.contract': 'citymesh-backups' })).toEqual([
      'network.backup.contract: is "citymesh-backups"; name a published contract of backup, such as citymesh-backup',
    ]);
  });

  it('has backup that its contract would refuse', () => {
    expect(
      refused({
        'network.backup.inputs.helpdeskMinutes.unit': 'h',
        'network.backup.people.behaviour.reportShare.value': 2,
        'network.backup.plans.0.phones.value': -1,
      }),
    ).toEqual(['network.backup.plans[0].phones.value: is -1; give at least 0']);
    expect(
      refused({
        'network.backup.inputs.helpdeskMinutes.unit': 'h',
        'network.backup.people.behaviour.reportShare.value': 2,
      }),
    ).toEqual([
      'network.backup.inputs.helpdeskMinutes.unit: is "h"; give min',
      'network.backup.people.behaviour.reportShare.value: is 2; give a number from 0 to 1 (share)',
    ]);
    expect(refused({ 'network.backup.changes': [{ path: 'values.repairDay', value: 1 }] })).toEqual([
      'changes: network.backup.values.repairDay: there is no "repairDay"; did you mean repairDays?',
    ]);
  });
});

describe('terms of backup that cannot be', () => {
  it('are told with the place in the network', () => {
    const { errors } = applyPatches(contract, scenario, [
      { path: 'network.backup.inputs.helpdeskMinute', value: 5 },
      { path: 'network.backup.policies.billLater', value: 2 },
    ]);
    expect(told(errors)).toEqual([
      'network.backup.inputs.helpdeskMinute: there is no "helpdeskMinute"; did you mean helpdeskMinutes?',
      'network.backup.policies.billLater: is 2; give "always", "never" or a number from 0 to 1',
    ]);
  });
});
