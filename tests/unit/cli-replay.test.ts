import { describe, expect, it } from 'vitest';
import { speak } from './cli-terminal.ts';

const month = ['replay', 'citymesh-mobile', '--customer', '3', '--sim', '1', '--month', '5'];

/** A month in which data roaming is stopped, with the files that it leaves. */
async function told(...options: string[]) {
  return speak([...month, ...options]);
}

interface Told {
  readonly title: string;
  readonly statement: { readonly states: readonly { at: string; state: string; rule: string }[] };
  readonly known: readonly { at: string; notice: string }[];
  readonly moments: readonly (readonly [at: string, what: string])[];
}

describe('replay', () => {
  it('prints who the SIM is, what happened in order of time with clause and rule, and the bill', async () => {
    const { code, out, error } = await told();
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^citymesh-mobile-belgium: customer 3, SIM 1, month 5\n/);
    expect(out).toMatch(/\n.*, plan \w+; customer with \d+ SIMs? and \d+ employees?; /);
    expect(out).toMatch(/24:00:00 +meter +[\d.]+ GB of data counted to the bundle\n/);
    expect(out).toMatch(/reached +level of "[^"]+" +12\.5\.1 dash 3 +cm-mobile\/bill-shock\//);
    expect(out).toMatch(/known +the operator has read it: /);
    expect(out).toMatch(
      /on +data roaming stopped +12\.5\.3 dash 2 +cm-mobile\/bill-shock\/roam-stop-eur-60\.50\n/,
    );
    expect(out).toMatch(/\nmonth of 2026-/);
    const times = [...out.matchAll(/^(20\d\d-\d\d-\d\d \d\d:\d\d:\d\d) {2}/gm)].map(([, at]) => at);
    expect(times.length).toBeGreaterThan(30);
    expect(times).toEqual(times.toSorted());
  });

  it('tells when the operator knew: after the level was reached, before the stop', async () => {
    const { out } = await told('--json');
    const read = JSON.parse(out) as Told;
    const reached = read.moments.filter(([, what]) => what === 'reached').map(([at]) => at);
    const known = read.known.find(({ notice }) => notice === 'roamingStopped')?.at ?? '';
    const stopped = read.statement.states.find(({ state }) => state === 'roamingDataStopped')?.at ?? '';
    expect(reached.some((at) => at < known)).toBe(true);
    expect(known < stopped).toBe(true);
  });

  it('saves it as a case that passes under check', async () => {
    const { files } = await told('--save-case', 'saved.cases.yaml');
    const checked = await speak(['check', 'saved.cases.yaml'], { files });
    expect(checked.out).toBe(
      'saved.cases.yaml: 1 case passed\n1 case passed, 0 failed, 0 errors, 0 warnings\n',
    );
    const broken = (files['saved.cases.yaml'] ?? '').replace(/fee: \d+\.\d\d/, 'fee: 1.00');
    expect((await speak(['check', 'b.cases.yaml'], { files: { 'b.cases.yaml': broken } })).code).toBe(1);
  });

  it('saves a month after the contract ended early, with how old it was', async () => {
    const ended = ['replay', 'citymesh-mobile', '--customer', '156', '--month', '11'];
    const { code, error, files } = await speak([...ended, '--save-case', 'ended.cases.yaml']);
    expect([code, error]).toEqual([0, '']);
    expect(files['ended.cases.yaml']).toMatch(/ageMonths: [1-9]/);
    const checked = await speak(['check', 'ended.cases.yaml'], { files });
    expect(checked.out).toContain('ended.cases.yaml: 1 case passed\n');
  });

  it.each([
    ['after the contract ended with charges for use of the months before', '1038', '1', '9'],
    ['in which a right is used that is not in the month before', '4450', '1', '3'],
    ['that begins while a message is on its way', '1038', '1', '1'],
  ])('saves a month %s, with rights as they fall for that SIM', async (_what, customer, sim, month) => {
    const words = ['replay', 'citymesh-mobile', '--customer', customer, '--sim', sim, '--month', month];
    const { code, error, files } = await speak([...words, '--save-case', 'own.cases.yaml']);
    expect([code, error]).toEqual([0, '']);
    expect(files['own.cases.yaml']).toContain(`customer: ${customer}, number: ${sim}, month: `);
    const checked = await speak(['check', 'own.cases.yaml'], { files });
    expect(checked.out).toContain('own.cases.yaml: 1 case passed\n');
  });

  it('saves a month under a scenario whose contracts have no life, in which a high bill asks no advance (1.6)', async () => {
    const words = ['replay', 'benchmark', '--customer', '4647', '--sim', '3', '--month', '21'];
    const { code, error, files } = await speak([...words, '--save-case', 'bench.cases.yaml']);
    expect([code, error]).toEqual([0, '']);
    expect(files['bench.cases.yaml']).toContain('lives: false');
    const checked = await speak(['check', 'bench.cases.yaml'], { files });
    expect(checked.out).toContain('bench.cases.yaml: 1 case passed\n');
    const living = (files['bench.cases.yaml'] ?? '').replace('lives: false, ', '');
    const other = await speak(['check', 'l.cases.yaml'], { files: { 'l.cases.yaml': living } });
    expect(other.out).toContain('but told  notice 2027-10-06 00:00:00 advanceAsked');
  });

  it('saves a month in which the charges of all SIMs stop them, with those that were charged', async () => {
    const shared = ['--set', 'readings.A17per=B', '--set', 'values.serviceStop=150.00'];
    const words = ['replay', 'citymesh-mobile', '--customer', '213', '--sim', '1', '--month', '5'];
    const { code, error, files } = await speak([...words, ...shared, '--save-case', 'all.cases.yaml']);
    expect([code, error]).toEqual([0, '']);
    const text = files['all.cases.yaml'] ?? '';
    expect(text).toContain('\n    sims: open\n');
    expect(text).toMatch(/ by SIM 2'\n/);
    expect(text).toMatch(/ serviceStopped on\n/);
    const checked = await speak(['check', 'all.cases.yaml'], { files });
    expect(checked.out).toContain('all.cases.yaml: 1 case passed\n');
  });

  it('says that nothing happened where a SIM was not yet in service', async () => {
    const words = ['replay', 'citymesh-mobile', '--customer', '1988', '--sim', '2', '--month', '6'];
    const { code, error } = await speak([...words, '--save-case', 'none.cases.yaml']);
    expect(code).toBe(1);
    expect(error).toContain(
      '--save-case: up to this month nothing came of the SIM that a case could tell: it was not yet in service; save a later month\n',
    );
  });

  it('shows no use in a month that a contract did not live to see', async () => {
    const { out } = await speak(['replay', 'citymesh-mobile', '--customer', '1038', '--month', '9']);
    expect(out).toContain('since before  contract ended\n');
    expect(out).not.toMatch(/ (day|use) {2}/);
  });

  it('saves a month in which calls were not made after a warning, without them', async () => {
    const slowed = ['replay', 'citymesh-mobile', '--customer', '1078', '--month', '12'];
    const { code, out, error, files } = await speak([...slowed, '--save-case', 'slowed.cases.yaml']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^2027-01-11 08:10:41 +not made +call of 26 s$/m);
    expect(files['slowed.cases.yaml']).not.toContain('2027-01-11 08:10:41');
  });

  it('plays it under changed terms, on the same draws', async () => {
    const { out } = await told('--set', 'values.roamStop=1000.00', '--set', 'values.roamSecondNotice=900.00');
    expect(out).not.toContain('data roaming stopped');
  });

  it.each([
    ['smartglasnet-fibre', '1'],
    ['smartglasnet-fibre', '2'],
    ['citymesh-prepaid', '1'],
    ['citymesh-prepaid', '4'],
    // 2,175 dated facts
    ['citymesh-prepaid', '3258'],
    ['citymesh-backup', '7'],
    ['in2-mobile', '2'],
    ['in2-mobile', '7'],
  ])(
    'tells an account of %s by its dated facts, and saves its life as a case that passes',
    async (name, customer) => {
      const words = ['replay', name, '--customer', customer, '--save-case', 'saved.cases.yaml'];
      const { code, out, error, files } = await speak(words);
      expect([code, error]).toEqual([0, '']);
      expect(out).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d {2}fact /m);
      const checked = await speak(['check', 'saved.cases.yaml'], { files });
      expect(checked.out).toContain('saved.cases.yaml: 1 case passed\n');
      const json = await speak(['replay', name, '--customer', customer, '--json']);
      expect(JSON.parse(json.out)).toHaveProperty('facts');
    },
  );

  it('tells a SIM under in2 with its use, day by day', async () => {
    const { code, out } = await speak(['replay', 'in2-mobile', '--customer', '7']);
    expect(code).toBe(0);
    expect(out).toMatch(/ in2\//);
    expect(out).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d {2}day /m);
  });

  it('says which SIM, month or variant there is not', async () => {
    const none = await speak(['replay', '--customer', '3', '--sim', '500']);
    expect([none.code, none.error]).toEqual([
      1,
      expect.stringMatching(/^--sim: is 500, and customer 3 has \d+; give the number of one SIM of theirs\n/),
    ]);
    const late = await speak(['replay', '--customer', '3', '--month', '40']);
    expect(late.error).toMatch(/^--month: is 40, and the scenario counts 12; give 1 to 12\n/);
    const variant = await speak(['replay', '--customer', '3', '--variant', 'x']);
    expect(variant.error).toMatch(
      /^--variant: there is no variant "x"; citymesh-mobile-belgium has no variants; change terms with --set\n/,
    );
    const other = await speak(['replay', 'citymesh-network-belgium', '--customer', '3', '--variant', 'x']);
    expect(other.error).toMatch(
      /^--variant: there is no variant "x"; take one of tuesday, lost, growth, hardware\n/,
    );
  });

  it('counts one SIM and one employee as one', async () => {
    const { out } = await speak(['replay', '--customer', '1']);
    expect(out).toContain('; customer with 1 SIM and 1 employee; ');
  });

  it('tells the credit that a customer buys at a log-on without any, between what is told and what it brings', async () => {
    const { out } = await speak(['replay', 'citymesh-prepaid', '--customer', '3']);
    expect(out).toMatch(
      /^2024-01-04 21:42:26 +notice +credit used up .*\n2024-01-04 21:42:26 +top-up +10\.00 EUR incl\. VAT, bought at the log-on\n2024-01-04 21:42:26 +off +no credit left /m,
    );
    expect(out).toMatch(/^2024-04-22 21:34:21 +notice +credit used up .*\n2024-04-22 21:34:21 +refused /m);
    expect(out).not.toMatch(/^2024-01-01 00:00:00 +top-up/m);
  });
});

describe('replay of a site in a network', () => {
  const site = ['replay', 'citymesh-network-belgium', '--customer', '2', '--site', '1'];

  it('tells its outages, calls and data under the backup contract, and where its cell was full', async () => {
    const { code, out, error } = await speak([...site, '--set', 'network.whatIfs.tuesday=on']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^citymesh-network-belgium: customer 2, site 1\ncontract citymesh-backup; 2025-12-/);
    expect(out).toMatch(/\n2026-03-10 10:00:00 +fact +outage until 2026-03-10 22:00:00\n/);
    expect(out).toMatch(/free data switched on +2\.1\.1 +cm-backup\/sim\/activate-on-call\n/);
    expect(out).toMatch(/cell full +the cell carries .* of .* MB\n/);
    const without = await speak(site);
    expect(without.out).not.toContain('2026-03-10 10:00:00');
  });

  it('refuses a site that is not there, and a scenario without a network', async () => {
    const nine = await speak([...site.slice(0, -1), '9']);
    expect(nine.error).toContain(
      '--site: is 9, and customer 2 has no such site, or no backup at it; give another site or customer\n',
    );
    const mobile = await speak(['replay', 'citymesh-mobile', '--customer', '1', '--site', '1']);
    expect(mobile.error).toContain(
      '--site: is 1, and citymesh-mobile-belgium has no network; take a scenario with one, or tell a SIM or account by --sim\n',
    );
  });

  it.each([
    ['as the scenario has it', '2', []],
    ['under another price', '2', ['--set', 'network.backup.inputs.outOfPackPerGb=10.00']],
    ['cut off by a what-if, where its cell was full', '2', ['--set', 'network.whatIfs.tuesday=on']],
    // 996 customers in each world
    ['of another world', '4000', []],
  ])('saves the site, %s, as a case of backup that passes', async (_, customer, changes) => {
    const words = ['replay', 'citymesh-network-belgium', '--customer', customer, '--site', '1', ...changes];
    const { code, error, files } = await speak([...words, '--save-case', 'site.cases.yaml']);
    expect([code, error]).toEqual([0, '']);
    const text = files['site.cases.yaml'] ?? '';
    expect(text).toContain('\n  contract: citymesh-backup\n  scenario: citymesh-network-belgium\n');
    const checked = await speak(['check', 'site.cases.yaml'], { files });
    expect(checked.out).toContain('site.cases.yaml: 1 case passed\n');
    const broken = { 'b.cases.yaml': text.replace(' outage on', ' outage off') };
    expect((await speak(['check', 'b.cases.yaml'], { files: broken })).code).toBe(1);
  });
});
