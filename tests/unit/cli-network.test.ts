import { beforeAll, describe, expect, it } from 'vitest';
import { networkTable } from '../../src/cli/network-table.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { NetworkResults } from '../../src/tallies/network-results.ts';
import { direct } from '../../src/workers/in-process.ts';
import { speak } from './cli-terminal.ts';
import { contractsOfNetwork, smallNetwork } from './documents.ts';

const vat = { basis: 'excl', basisPoints: 2100 } as const;
let network: NetworkResults;

beforeAll(async () => {
  const scenario = smallNetwork();
  const variants = scenario.variants.slice(0, 1);
  const engine = new Engine({ transport: direct, cores: 1 });
  const outcome = await engine.simulate({ contract: contractsOfNetwork(), scenario, variants, simMonths: 1 });
  if (!('results' in outcome) || outcome.results.network === undefined) {
    throw new Error(`the run ended as ${JSON.stringify(outcome)}`);
  }
  network = outcome.results.network;
}, 60_000);

function lines(variant: number): string[] {
  return networkTable(network, variant, vat).split('\n');
}

/** The first words of every line that begins a block. */
function heads(variant: number): string[] {
  return lines(variant).filter((_, at, all) => at === 0 || all[at - 1] === '');
}

describe('what the terminal says of a network', () => {
  it('has outages, reasons, backup, loads, cells, cuts and the cut that is scripted', () => {
    expect(heads(1).map((line) => line.split(/ {2,}/)[0])).toEqual([
      'Without internet, per site and year',
      'Outages by cause, per site and year',
      'Why backup did not help, minutes per site and year',
      'Backup, per site and year',
      'Busiest hours of the helpdesk, calls per 1,000 sites and year',
      'Network: 2 regions of 6 cells, 2 region-worlds',
      'Busiest cells',
      'A cut of 4 hours at its worst moment',
      'Region 1 without its lines on a Tuesday, 10 to 22',
      'One world: a figure of one cell, cut or hour has no interval.',
    ]);
  });

  it('counts regions and cells from 1, and marks what two worlds cannot carry', () => {
    const cut = lines(0).filter((line) => line.startsWith('region ') && !line.includes('cell'));
    expect(cut.slice(0, 2).map((line) => line.slice(0, 8))).toEqual(['region 1', 'region 2']);
    expect(cut.slice(2).map((line) => line.split(/ {2,}/)[0])).toEqual([
      expect.stringMatching(/^region [12], adds most$/),
    ]);
    expect(cut.filter((line) => line.includes(', the worst'))).toHaveLength(1);
    expect(lines(0).find((line) => line.startsWith('all sites'))).toContain('(too few)');
  });

  it('has one row for each hour of the scripted cut', () => {
    expect(lines(1).filter((line) => /^hour \d+ /.test(line))).toHaveLength(12);
  });

  it('compares a variant with the baseline, and the baseline with nothing', () => {
    const backup = (variant: number) => lines(variant).find((line) => line.startsWith('Backup, per site'));
    expect(backup(1)).toContain('against the baseline');
    expect(backup(0)).not.toContain('against');
  });
});

it('a SIM of a scenario with a network is saved as a case that passes', async () => {
  const words = ['replay', 'citymesh-network-belgium', '--customer', '5', '--sim', '1', '--month', '1'];
  const { code, error, files } = await speak([...words, '--save-case', 'own.cases.yaml']);
  expect([code, error]).toEqual([0, '']);
  const checked = await speak(['check', 'own.cases.yaml'], { files });
  expect(checked.out).toContain('own.cases.yaml: 1 case passed\n');
});
