import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/cli/run.ts';
import { speak } from './cli-terminal.ts';

const small = ['--sim-months', '3000'];

describe('tarifflab run', () => {
  it('prints headlines, percentiles, lines, notices and the digest', async () => {
    const { code, out, error } = await speak(['run', ...small]);
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^Citymesh Mobile, Belgian businesses\n/);
    expect(out).toMatch(/Mean bill, excl\. VAT +\d/);
    expect(out).toMatch(/99\.9 % pay at most +\d/);
    expect(out).toMatch(/data beyond the bundle +\d/);
    expect(out).toMatch(/data bundle used up +\d.*about 1 in \d/);
    expect(out).toMatch(/digest [0-9a-f]{64}\n$/);
  });

  it('prints the same bytes of JSON for the same question, by scenario or by contract', async () => {
    const one = await speak(['run', 'citymesh-mobile', ...small, '--json']);
    const other = await speak(['run', 'citymesh-mobile-belgium', ...small, '--json']);
    expect(one.code).toBe(0);
    expect(other.out).toBe(one.out);
    const report = JSON.parse(one.out) as RunReport;
    expect(Object.keys(report)).toEqual([
      'format',
      'contract',
      'scenario',
      'changes',
      'seed',
      'digest',
      'results',
    ]);
    expect(report.results.simMonths).toBeGreaterThanOrEqual(3000);
  });

  it('plays assumptions at both ends of their ranges where it is asked to, and refuses where there are none', async () => {
    const { code, out } = await speak(['run', ...small, '--assumptions']);
    expect(code).toBe(0);
    expect(out).toMatch(/Length of a call +180 – 272 s +\d+\.\d\d +\d+\.\d\d\n/);
    expect(out).toMatch(/All together +\d+\.\d\d +\d+\.\d\d\n/);
    expect(out).toContain('A band of assumptions, no confidence interval');
    const without = await speak(['run', 'smartglasnet-fibre', ...small, '--assumptions']);
    expect(without.code).toBe(1);
    expect(without.error).toContain(
      '--assumptions: no assumption of this scenario has a range; give some under "assumptions" in its document',
    );
  });

  it('plays changes of terms beside the baseline, on the same draws', async () => {
    const plain = JSON.parse((await speak(['run', ...small, '--json'])).out) as RunReport;
    const words = ['run', ...small, '--json', '--set', 'plans.medium.dataGb=1', '--set', 'readings.A1=B'];
    const changed = JSON.parse((await speak(words)).out) as RunReport;
    expect(changed.changes).toEqual([
      { path: 'plans.medium.dataGb', value: '1' },
      { path: 'readings.A1', value: 'B' },
    ]);
    expect(changed.results.variants.map(({ id }) => id)).toEqual(['baseline', 'edited']);
    expect(changed.results.variants[0]).toEqual(plain.results.variants[0]);
    expect(changed.results.differences[0]?.meanMicros.value).toBeGreaterThan(0);
  });

  it('warns of a threshold that can never fire, and runs all the same', async () => {
    const { code, out, error } = await speak(['run', ...small, '--set', 'values.roamSecondNotice=70.00']);
    expect(code).toBe(0);
    expect(out).toMatch(/digest [0-9a-f]{64}\n$/);
    expect(error).toBe(
      'warning: values.roamSecondNotice: can never fire: its notice at 70.00 EUR lies above the stop at 60.50 EUR; keep it at or below the stop\n',
    );
  });

  it('warns of what a file of the user says in vain', async () => {
    const own = readFileSync('public/scenarios/citymesh-mobile-belgium.json', 'utf8');
    const { code, error } = await speak(['run', 'mine.json', ...small], { files: { 'mine.json': own } });
    expect(code).toBe(0);
    expect(error).toBe(
      "warning: inputs.customLimit: can never fire: the notice of a customer's own limit of 100.00 EUR comes at 80.00 EUR, above the stop at 60.50 EUR; give a smaller limit, or take reading A15 B, under which the stop moves too\n",
    );
  });

  it('takes another seed and other people as another baseline', async () => {
    const plain = JSON.parse((await speak(['run', ...small, '--json'])).out) as RunReport;
    const seeded = JSON.parse((await speak(['run', ...small, '--json', '--seed', '7'])).out) as RunReport;
    expect(seeded.seed).toBe(7);
    expect(seeded.digest).not.toBe(plain.digest);
    const edited = ['run', ...small, '--json', '--set', 'horizon.months=6'];
    const shorter = JSON.parse((await speak(edited)).out) as RunReport;
    expect(shorter.changes).toEqual([]);
    expect(shorter.digest).not.toBe(plain.digest);
  });

  it('tells progress on standard error when asked or watched, and only then', async () => {
    const asked = await speak(['run', ...small, '--progress']);
    const watched = await speak(['run', ...small], { isWatched: true });
    const silent = await speak(['run', ...small, '--no-progress'], { isWatched: true });
    expect(asked.error).toMatch(/^\d+ % of [\d,]+ SIM-months, [\d,]+ a second, 1 worker/);
    expect(watched.error).toMatch(/\r\d+ % of [\d,]+ SIM-months/);
    expect(watched.error.endsWith('\r\u001b[K')).toBe(true);
    expect(silent.error).toBe('');
  });

  it.each([
    ['citymesh-prepaid', 'account-months'],
    ['smartglasnet-fibre', 'site-months'],
  ])('counts %s by %s, wherever it counts', async (contract, months) => {
    const { code, out, error } = await speak(['run', contract, '--sim-months', '500', '--progress']);
    expect(code).toBe(0);
    expect(error).toContain(` of 500 ${months}, `);
    expect(out).toMatch(
      new RegExp(`, \\d+ ${months} of \\d+ customers(, \\d+ of them under contract)?, seed`),
    );
    expect(out).toContain(`What happened, per 1 000 ${months}`);
    expect(out + error).not.toContain('SIM');
  });

  it('ends with 130 and prints no result when it is interrupted', async () => {
    const { code, out, error } = await speak(['run', '--sim-months', '1e9'], { interruptAtOnce: true });
    expect(code).toBe(130);
    expect(out).toBe('');
    expect(error).toMatch(/^cancelled after \d+ SIM-months; nothing is printed of an unfinished run\n$/);
  });

  it('says the same when it is interrupted while assumptions are played, and writes nothing', async () => {
    const words = ['run', '--sim-months', '2000', '--assumptions', '--json', 'results.json'];
    const ended = await speak(words, { interruptInRun: 2 });
    expect(ended).toMatchObject({ code: 130, out: '', files: {} });
    const [, months] =
      /^cancelled after (\d+) SIM-months; nothing is printed of an unfinished run\n$/.exec(ended.error) ?? [];
    expect(Number(months)).toBeGreaterThanOrEqual(2000);
  });

  it('names every wrong change, and runs nothing', async () => {
    const words = [
      'run',
      '--set',
      'values.roamStopp=3',
      '--set',
      'plans.small.fee=much',
      '--set',
      'readings.A1=Z',
    ];
    const { code, out, error } = await speak(words);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error.split('\n')).toEqual([
      '--set values.roamStopp: there is no "roamStopp"; did you mean roamStop?',
      '--set plans.small.fee: is "much"; give an amount from 0 to 10000 EUR/month such as 60.50',
      '--set readings.A1: is "Z"; take one of A, B, C, D',
      '3 errors; nothing was run',
      '',
    ]);
  });

  it.each([
    ['people.archetypes.office.data.perMonth=-1', 'is -1; give at least 0'],
    ['horizon.start=soon', 'is "soon"; give a day such as 2026-01-01'],
    ['inputs.shockFloor=-5', 'is "-5"; give an amount such as 60.50'],
    [
      'foo=1',
      'there is no "foo"; take one of values, inputs, readings, policies, plans, rules, people, horizon, seed',
    ],
    ['peple.x=1', 'there is no "peple"; did you mean people?'],
  ])('says of --set %s, in words for a command line, what to give', async (change, message) => {
    const { code, error } = await speak(['run', '--set', change]);
    expect(code).toBe(1);
    expect(error).toMatch(/^--set [^:]+: .*\n1 error; nothing was run\n$/);
    expect(error.slice(error.indexOf(': ') + 2)).toBe(`${message}\n1 error; nothing was run\n`);
  });

  it('takes a whole number for an amount that all variants share', async () => {
    const floor = (value: string) =>
      speak(['run', '--sim-months', '100', '--json', '--set', `inputs.shockFloor=${value}`]);
    const [whole, decimal] = [await floor('60'), await floor('60.00')];
    expect([whole.code, whole.error]).toEqual([0, '']);
    expect(whole.out).toBe(decimal.out);
    const topUp = 'people.archetypes.camper.topUp=12';
    expect((await speak(['run', 'citymesh-prepaid', '--sim-months', '100', '--set', topUp])).code).toBe(0);
  });

  it('says how to play a contract that is given in the place of a scenario', async () => {
    const path = 'public/contracts/citymesh-mobile.json';
    const { code, error } = await speak(['run', path]);
    expect([code, error]).toEqual([
      1,
      `${path}: is a contract document, and a scenario is played; give citymesh-mobile or a scenario's file, and this file with --contract\n1 error; nothing was run\n`,
    ]);
    expect((await speak(['run', 'citymesh-mobile', '--contract', path, '--sim-months', '100'])).code).toBe(0);
    const own = await speak(['run', 'own.json'], {
      files: { 'own.json': '{"id":"own","product":"mobile"}' },
    });
    expect(own.error).toContain("; give a scenario's file, and this file with --contract\n");
  });

  it('refuses documents that are missing, no JSON, or name no contract', async () => {
    const told = async (name: string, files: Record<string, string> = {}) => {
      const { code, error } = await speak(['run', name], { files });
      expect(code).toBe(1);
      return error.split('\n')[0];
    };
    expect(await told('citymesh-mobil')).toBe(
      'scenario: there is no scenario or contract "citymesh-mobil"; did you mean citymesh-mobile? (a file is given by its path, as in ./citymesh-mobil.json)',
    );
    expect(await told('./no.json')).toBe(
      './no.json: cannot be read (no such file or folder); give the path of a file',
    );
    expect(await told('bad.json', { 'bad.json': '{' })).toMatch(/^bad\.json: is no JSON: /);
    expect(await told('odd.json', { 'odd.json': '{"contract":"x"}' })).toBe(
      'odd.json: contract: is "x"; take one of citymesh-backup, citymesh-mobile, citymesh-prepaid, in2-mobile, smartglasnet-fibre, or give the contract\'s file with --contract',
    );
  });

  it('tells every error of a bad scenario file with its path', async () => {
    const { code, error } = await speak(['run', 'mine.json'], {
      files: { 'mine.json': '{"format":1,"contract":"citymesh-mobile","seed":-1}' },
    });
    expect(code).toBe(1);
    expect(error).toContain('mine.json: seed');
    expect(error).toContain('mine.json: plans');
    expect(error).toMatch(/\d+ errors; nothing was run\n$/);
  });

  it.each([
    [['run', '--bogus'], "error: unknown option '--bogus'"],
    [['fly'], "error: unknown command 'fly'"],
    [
      ['run', '--sim-months', 'many'],
      'many is not a whole number from 1 to 10000000000, such as 250000 or 1e6.',
    ],
    [['run', '--sim-months', '1e18'], '1e18 is not a whole number from 1 to 10000000000, such as'],
    [['run', '--workers', '1e18'], '1e18 is not a whole number from 1 to 9007199254740991, such as'],
    [['run', '--seed', '-3'], "argument '-3' is invalid. -3 is not a whole number from 0"],
    [['run', '--vat', 'both'], "argument 'both' is invalid. Allowed choices are excl, incl."],
  ])('%j is a wrong command', async (words, message) => {
    const { code, error } = await speak(words);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  it('points to the help of the command that was wrong', async () => {
    const { error } = await speak(['rate', 'citymesh-mobile', 'usage.csv']);
    expect(error).toContain("required option '--plan <id>' not specified\n(see tarifflab rate --help)\n");
  });

  it('has help with examples and exit codes', async () => {
    const { code, out } = await speak(['run', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('tarifflab run --set plans.medium.dataGb=5');
    expect(out).toContain('plans.<plan>.<field>, rules.<id>=off\n');
    expect(out).toContain(
      'Exit codes: 0 done, 1 the input is wrong or a case failed, 2 the command is wrong',
    );
  });
});
