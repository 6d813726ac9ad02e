import { CAPACITY_BITS, CELLS_MAX, NETWORK_MONTHS_MAX, REGIONS_MAX } from '../../assembly/layout/network.ts';
import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { backupErrors } from './check-network-backup.ts';
import { siteErrors } from './check-network-sites.ts';
import { whatIfErrors } from './check-what-ifs.ts';
import { hasNetwork, type NetworkScenario } from './network-backup.ts';
import { hourBytes } from './network-rates.ts';
import { customersOfRegion } from './network-size.ts';
import type { MobileScenario } from './schema.ts';
import { suggestion } from './suggestion.ts';

type Tell = (code: string, path: string, message: string) => void;

/** The network of a scenario, where it has one, against its people, months and the contract of backup. All errors at once. */
export function networkErrors(contract: Contract, scenario: MobileScenario): UserError[] {
  if (!hasNetwork(scenario)) return [];
  if (contract.product !== 'mobile') return [otherProduct(contract)];
  const errors: UserError[] = [];
  const tell: Tell = (code, path, message) => errors.push({ code, path, message });
  checkHorizon(scenario, tell);
  checkCells(scenario, tell);
  checkLoad(scenario, tell);
  checkCurves(scenario, tell);
  const hasCells = scenario.network.cells.perRegion.value > 0;
  return [
    ...errors,
    ...siteErrors(scenario),
    ...(hasCells ? whatIfErrors(scenario) : []),
    ...backupErrors(contract, scenario),
  ];
}

function otherProduct({ product }: Contract): UserError {
  const message = `is played around the SIMs of a mobile contract, not of a ${product} one; take it out`;
  return { code: 'other-product', path: 'network', message };
}

function checkHorizon({ horizon }: NetworkScenario, tell: Tell): void {
  if (horizon.months > NETWORK_MONTHS_MAX) {
    const message = `is ${horizon.months}; with a network ${NETWORK_MONTHS_MAX} months at most are played hour by hour: shorten it`;
    tell('too-long', 'horizon.months', message);
  }
  if (!horizon.start.endsWith('-01')) {
    const message = `is ${shown(horizon.start)}; with a network whole calendar months are played: begin on the first of a month`;
    tell('not-whole', 'horizon.start', message);
  }
}

function checkCells(scenario: NetworkScenario, tell: Tell): void {
  const { regions, cells } = scenario.network;
  const path = 'network.cells';
  if (regions.value > REGIONS_MAX) {
    tell(
      'too-many',
      'network.regions.value',
      `is ${regions.value}; ${REGIONS_MAX} at most are played: look at a part of the network`,
    );
  }
  if (cells.perRegion.value === 0) {
    tell(
      'no-cells',
      `${path}.perRegion.value`,
      `is 0: a region without cells carries nothing; give 1 to ${CELLS_MAX}`,
    );
  }
  if (cells.perRegion.value > CELLS_MAX) {
    const message = `is ${cells.perRegion.value}; a region is played whole and has ${CELLS_MAX} cells at most: make more regions of fewer cells`;
    tell('too-many', `${path}.perRegion.value`, message);
  }
  for (const side of ['capacityDown', 'capacityUp'] as const)
    checkCapacity(cells[side].value, `${path}.${side}.value`, tell);
  if (cells.perRegion.value > 0 && customersOfRegion(scenario) < 1) {
    const message =
      'leaves a region fewer SIMs than one customer has; raise it, or the subscribers of a cell';
    tell('no-customers', `${path}.ownShare.value`, message);
  }
}

/** The core counts whole bytes an hour. */
function checkCapacity(mbits: number, path: string, tell: Tell): void {
  const most = Math.floor(Number((1n << BigInt(CAPACITY_BITS)) - 1n) / hourBytes(1));
  if (hourBytes(mbits) === 0) {
    tell('no-capacity', path, `is ${mbits}: a cell without capacity carries nothing; give its Mbit/s`);
  } else if (mbits > most) {
    tell('too-many', path, `is ${mbits}; a cell carries ${most} Mbit/s at most: make more cells of it`);
  }
}

function checkLoad({ network }: NetworkScenario, tell: Tell): void {
  const { cells, sites } = network;
  const mean = cells.multipliers.values.reduce((sum, each) => sum + each, 0) / 10;
  if (Math.abs(mean - 1) > 0.001) {
    const message = `have the mean ${Number(mean.toFixed(6))}; scale them so that it is 1`;
    tell('sum', 'network.cells.multipliers.values', message);
  }
  if (cells.threshold.value === 0) {
    tell(
      'out-of-range',
      'network.cells.threshold.value',
      'is 0; give the share of capacity that a cell is dimensioned for',
    );
  }
  const ordered = (path: string, from: number, until: number): void => {
    if (from < until) return;
    tell('order', path, `is ${from}, not before the ${until} it runs to; swap or change them`);
  };
  ordered('network.cells.workFrom.value', cells.workFrom.value, cells.workUntil.value);
  ordered('network.sites.office.from.value', sites.office.from.value, sites.office.until.value);
}

function checkCurves({ network, people }: NetworkScenario, tell: Tell): void {
  const known = Object.keys(people.curves);
  const named = { others: network.others, office: network.sites.office };
  const paths: [string, string][] = [
    ['network.others.weekdayCurve', named.others.weekdayCurve],
    ['network.others.weekendCurve', named.others.weekendCurve],
    ['network.sites.office.curve', named.office.curve],
  ];
  for (const [path, name] of paths) {
    if (!known.includes(name))
      tell('unknown-name', path, `there is no ${shown(name)}; ${suggestion(name, known)}`);
  }
}
