import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/root.ts';
import { contractNamed } from '../cases/folders.ts';
import { speak } from './cli-terminal.ts';

const given = readFileSync(join(root, 'tests/cases/citymesh-mobile/given.yaml'), 'utf8');

function aCase(change: Record<string, string> = {}): string {
  const parts = {
    rules: '[cm-mobile/invoice/oob-from-exhaustion]',
    timeline: '[2026-03-10 10:00 data 10.5 GB]',
    expect: '{ bills: { 2026-03-01: { fee: 20.00, dataBeyondBundle: 5.00 } }, notices: [dataReached] }',
    ...change,
  };
  const lines = Object.entries(parts).map(([key, value]) => `  ${key}: ${value}\n`);
  return `- case: Half a GB beyond the bundle costs 5.00\n  clause: '12.3'\n${lines.join('')}  because: 0.5 x 10.00\n`;
}

async function checked(text: string, ...options: string[]) {
  const { code, out } = await speak(['check', 'my.cases.yaml', ...options], {
    files: { 'my.cases.yaml': text, 'given.yaml': given },
  });
  return { code, out };
}

describe('check, of cases', () => {
  it('ends well when every case comes out as it expects', async () => {
    expect(await checked(aCase())).toEqual({
      code: 0,
      out: 'my.cases.yaml: 1 case passed\n1 case passed, 0 failed, 0 errors, 0 warnings\n',
    });
  });

  it('tells clause and reasoning of a case that fails, what it expects and what comes', async () => {
    const other = aCase({
      expect: '{ bills: { 2026-03-01: { fee: 20.00, dataBeyondBundle: 6.00, inclVat: 30.25 } } }',
    });
    expect(await checked(aCase() + other.replace('Half a GB', 'Half one'))).toEqual({
      code: 1,
      out: [
        'my.cases.yaml: 1 case passed, 1 case failed',
        '  line 7: Half one beyond the bundle costs 5.00',
        '    12.3: 0.5 x 10.00',
        '      expected  bill 2026-03-01: dataBeyondBundle 6.00, fee 20.00 (line 11)',
        '      but told  bill 2026-03-01: dataBeyondBundle 5.00, fee 20.00 (line 11)',
        '      but told  notice 2026-03-10 10:00:00 dataReached (line 11)',
        '1 case passed, 1 failed, 0 errors, 0 warnings',
        '',
      ].join('\n'),
    });
  });

  it('names the line of the file on which each expectation stands, or in what it is missing', async () => {
    const expectation = [
      '',
      '    bills:',
      '      2026-03-01:',
      '        fee: 20.00',
      '        dataBeyondBundle: 5.00',
      '        total: 26.00',
      '    notices:',
      '      - dataReached',
      '      - 2026-03-11 dataReached',
      '    sims:',
      '      2:',
      '        notices:',
      '          - smsReached',
    ].join('\n');
    const timeline = '[2026-03-10 10:00 data 10.5 GB, 2026-03-10 10:00 data 10.5 GB by SIM 2]';
    const { out } = await checked(aCase({ timeline, expect: expectation }));
    expect(out.split('\n').slice(1, -2)).toEqual([
      '  line 1: Half a GB beyond the bundle costs 5.00',
      '    12.3: 0.5 x 10.00',
      '      expected  total 2026-03-01: 26.00 (line 10)',
      '      expected  notice 2026-03-11 00:00:00 dataReached (line 13)',
      '      expected  SIM 2: bill 2026-03-01: the fee alone (line 15)',
      '      expected  SIM 2: notice smsReached (line 17)',
      '      but told  total 2026-03-01: 25.00 (line 10)',
      '      but told  SIM 2: bill 2026-03-01: fee 20.00, dataBeyondBundle 5.00 (line 15)',
      '      but told  SIM 2: notice dataReached (line 16)',
    ]);
  });

  it('tells a line that names an invoice which is never sent', async () => {
    const { code, out } = await checked(
      aCase({ timeline: "[2026-03-10 10:00 data 10.5 GB, '2026-03-20 paid 30.25 EUR #9']" }),
    );
    expect(code).toBe(1);
    expect(out).toContain('my.cases.yaml: 1 case failed\n');
    expect(out).toContain(
      '    line 4, timeline[1]: names invoice #9, and citymesh-mobile reads no number of an invoice there; leave the number out\n',
    );
  });

  it('gives the same as JSON', async () => {
    const { out } = await checked(aCase(), '--json');
    expect(JSON.parse(out)).toEqual({
      format: 1,
      files: [
        {
          path: 'my.cases.yaml',
          kind: 'cases',
          errors: [],
          warnings: [],
          passed: 1,
          failed: [],
          unplayed: 0,
        },
      ],
    });
  });

  it('plays them under a contract that is given beside them', async () => {
    const contract = readFileSync(join(root, 'public/contracts/citymesh-mobile.json'), 'utf8');
    const dearer = contract.replace('"value": "60.50"', '"value": "70.50"');
    const trip = aCase({
      rules: '[cm-mobile/bill-shock/roam-stop-eur-60.50]',
      sim: '{ lifted: [nonEu] }',
      timeline: '[2026-03-10 10:00 data 27 MB in CH]',
      expect:
        '{ bills: { 2026-03-01: { fee: 20.00, roamingData: 54.00 } }, notices: [roaming40, roaming48] }',
    });
    const { out, code } = await speak(['check', 'my.json', 'my.cases.yaml'], {
      files: { 'my.json': dearer, 'my.cases.yaml': trip, 'given.yaml': given },
    });
    expect(code).toBe(0);
    expect(out).toContain('my.cases.yaml: 1 case passed\n');
  });
});

describe('check, of contracts', () => {
  const path = 'public/contracts/citymesh-mobile.json';

  it('tells what they leave open as warnings, which fail on request', async () => {
    const { code, out } = await speak(['check', join(root, path)]);
    expect(code).toBe(0);
    expect(out).toMatch(/citymesh-mobile\.json: contract is valid, \d+ warnings\n/);
    expect(out).toContain(
      '  warning: values.surchargeVoice.vat: is unstated: 13.5 gives a price without a VAT basis; it counts as excl. VAT (A8)\n',
    );
    expect((await speak(['check', join(root, path), '--strict'])).code).toBe(1);
  });

  it('tells a notice above its own stop', async () => {
    const text = readFileSync(join(root, path), 'utf8').replace('"value": "60.50"', '"value": "45.00"');
    const { code, out } = await speak(['check', 'my.json'], { files: { 'my.json': text } });
    expect(code).toBe(0);
    expect(out).toContain(
      'warning: values.roamSecondNotice: can never fire: its notice at 48.40 EUR lies above the stop at 45.00 EUR; keep it at or below the stop\n',
    );
  });

  it('tells simulated rules without a case, and readings without one, when cases are checked beside it', async () => {
    const { out } = await speak(['check', join(root, path), 'my.cases.yaml'], {
      files: { 'my.cases.yaml': aCase(), 'given.yaml': given },
    });
    expect(out).toContain(
      'cm-mobile/bill-shock/stop-asap is simulated, and no case names it; write one that it decides\n',
    );
    expect(out).toContain(
      'warning: readings.A1: no case reads it in another way than A; write one with terms: { readings.A1: ... }\n',
    );
    expect(out).not.toContain('cm-mobile/invoice/oob-from-exhaustion is simulated, and no case');
  });

  it('counts in which ways the cases beside it show its rules', async () => {
    const shows = '{ ordinary: [cm-mobile/invoice/oob-from-exhaustion] }';
    const spoken = (...options: string[]) =>
      speak(['check', join(root, path), 'my.cases.yaml', ...options], {
        files: { 'my.cases.yaml': aCase({ shows }), 'given.yaml': given },
      });
    expect((await spoken()).out).toMatch(
      /\n {2}130 simulated rules, each shown by a case in its ordinary way 1 of 130, at its threshold 0 of \d+, just above it 0 of \d+, with nothing to count 0 of \d+\n/,
    );
    const [{ coverage }] = JSON.parse((await spoken('--json')).out).files;
    expect(coverage.ways.ordinary).toEqual({ shown: 1, wanted: 130 });
    expect(coverage.missing).toContainEqual({ rule: 'cm-mobile/bill-shock/stop-asap', way: 'ordinary' });
  });

  it('refuses a case that shows a rule which it does not name', async () => {
    const { code, out } = await checked(aCase({ shows: '{ at: [cm-mobile/bill-shock/stop-asap] }' }));
    expect(code).toBe(1);
    expect(out).toContain(
      'error: line 1, shows.at: "cm-mobile/bill-shock/stop-asap" is not among the rules of the case; add it there, or take it out\n',
    );
  });

  it('refuses a bad one with its place and remedy', async () => {
    const text = readFileSync(join(root, path), 'utf8').replace('"vat": "incl"', '"vat": "none"');
    const { code, out } = await speak(['check', 'my.json'], { files: { 'my.json': text } });
    expect(code).toBe(1);
    expect(out).toContain(
      'vat: is "none", but the unit is EUR: money has a VAT basis; use incl, excl, cash (a deposit), or unstated where the clause does not say\n',
    );
  });

  it('refuses a simulated rule that nothing plays, with what is missing in its place', async () => {
    const text = readFileSync(join(root, path), 'utf8');
    const told = async (document: string) => {
      const { code, out } = await speak(['check', 'my.json'], { files: { 'my.json': document } });
      return [code, ...out.split('\n').filter((line) => line.includes('error: '))];
    };
    const refused = (place: string, id: string, remedy: string) => [
      1,
      `  error: ${place}.id: is "${id}", and nothing plays such a rule of product "mobile"; ${remedy} (a rule that is only told has the status "later" or "left-out", and a reason)`,
    ];
    const stop = 'cm-mobile/bill-shock/stop-asap';
    const place = `rules[${contractNamed('citymesh-mobile').rules.findIndex(({ id }) => id === stop)}]`;
    expect(await told(text.replaceAll(stop, 'cm-mobile/nope/x'))).toEqual(
      refused(place, 'cm-mobile/nope/x', `take one of ${stop}`),
    );
    expect(await told(text.replaceAll(stop, `${stop}p`))).toEqual(
      refused(place, `${stop}p`, `did you mean ${stop}?`),
    );
    const invented = `{ "id": "cm-mobile/nope/x", "clause": "1.1", "group": "roaming", "modality": "fact", "status": "simulated", "values": [], "inputs": [], "readings": [], "policies": [], "results": [] }`;
    expect(await told(text.replace('"rules": [', `"rules": [${invented},`))).toEqual(
      refused('rules[0]', 'cm-mobile/nope/x', 'take it out'),
    );
  });
});

describe('check, of anything else', () => {
  it('refuses a folder without documents', async () => {
    const { code, error } = await speak(['check', join(root, 'assembly/layout')]);
    expect(code).toBe(1);
    expect(error).toContain('holds no contract, scenario or cases; name .json or .yaml files\n');
  });

  it('refuses a file that is not there', async () => {
    const { code, error } = await speak(['check', 'none.json']);
    expect(code).toBe(1);
    expect(error).toContain('none.json: cannot be read (no such file or folder); give the path of a file');
  });

  it('reads scenarios against their contract', async () => {
    const { code, out } = await speak(['check', join(root, 'public/scenarios/citymesh-mobile-belgium.json')]);
    expect([code, out]).toEqual([
      0,
      'public/scenarios/citymesh-mobile-belgium.json: scenario is valid\n0 cases passed, 0 failed, 0 errors, 0 warnings\n',
    ]);
  });
});
