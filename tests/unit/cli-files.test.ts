import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '../../src/domain/repeated-keys.ts';
import { speak } from './cli-terminal.ts';

const published = readFileSync('public/contracts/citymesh-prepaid.json', 'utf8');

describe('files that a command is to write', () => {
  it.each([
    ['run', ['run', '--json', 'nowhere/out.json']],
    [
      'rate',
      ['rate', 'citymesh-mobile', 'examples/usage.csv', '--plan', 'medium', '--csv', 'nowhere/out.json'],
    ],
    ['check', ['check', 'public/contracts', '--json', 'nowhere/out.json']],
    ['replay', ['replay', '--customer', '1', '--save-case', 'nowhere/out.json']],
  ])('are looked at before %s begins', async (_, words) => {
    const { code, out, error } = await speak(words);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error).toBe(
      'nowhere/out.json: cannot be written (no such file or folder); give a path in a folder that exists\n1 error; nothing was run\n',
    );
  });
});

describe('a file that holds no results', () => {
  const files = {
    'my.cases.yaml': '- case: a case\n',
    'mine.json': published,
    'scenario.json': readFileSync('public/scenarios/citymesh-mobile-belgium.json', 'utf8'),
    'package.json': '{ "name": "mine" }',
    'broken.json': '{ "horizon"',
    notes: 'what I have to do',
  };

  it.each([
    ['my.cases.yaml', ['check']],
    ['mine.json', ['check']],
    ['scenario.json', ['run']],
    ['package.json', ['replay', '--customer', '1']],
    ['notes', ['run']],
    ['broken.json', ['rate', 'citymesh-mobile', 'examples/usage.csv', '--plan', 'medium']],
  ])('is not written over: %s, by %j', async (file, words) => {
    const { files: written, ...ended } = await speak([...words, '--json', file], { files });
    expect(written).toEqual({});
    expect(ended).toEqual({
      code: 2,
      out: '',
      error: `--json: is ${file}, which holds no results and would be written over; name another file, or put --json last to print\n1 error; nothing was run\n`,
    });
  });

  it('is told from results of the same name, and from an empty file', async () => {
    const words = ['rate', 'citymesh-mobile', 'examples/usage.csv', '--plan', 'medium', '--json', 'out.json'];
    const first = await speak(words, { files: { 'out.json': '' } });
    expect(first.code).toBe(0);
    const again = await speak(words, { files: first.files });
    expect([again.code, again.files]).toEqual([0, first.files]);
  });
});

describe('a file of another kind', () => {
  const usage = readFileSync('examples/usage.csv', 'utf8');
  const rate = ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'medium', '--csv'];

  it('is not written over with bill lines: the usage that was read', async () => {
    const { files, ...ended } = await speak([...rate, 'usage.csv'], { files: { 'usage.csv': usage } });
    expect(files).toEqual({});
    expect(ended).toEqual({
      code: 2,
      out: '',
      error:
        '--csv: is usage.csv, which holds no results and would be written over; name another file, or put --csv last to print\n1 error; nothing was run\n',
    });
  });

  it('is told from bill lines of the same name', async () => {
    const first = await speak([...rate, 'lines.csv'], { files: { 'usage.csv': usage } });
    const again = await speak([...rate, 'lines.csv'], { files: { ...first.files, 'usage.csv': usage } });
    expect(first.files['lines.csv']).toContain('excl_vat_eur');
    expect([again.code, again.files]).toEqual([0, first.files]);
  });

  it('is no device, which is written to without a look at what it holds', async () => {
    const endless = '/dev/zero';
    const { code, files } = await speak([...rate, endless], { files: { 'usage.csv': usage } });
    expect([code, Object.keys(files)]).toEqual([0, [endless]]);
  });

  it('is not written over with a case: cases may have been written by hand', async () => {
    const words = ['replay', '--customer', '1', '--save-case', 'my.cases.yaml'];
    const { files, ...ended } = await speak(words, { files: { 'my.cases.yaml': '- case: a case\n' } });
    expect(files).toEqual({});
    expect(ended).toEqual({
      code: 2,
      out: '',
      error:
        '--save-case: is my.cases.yaml, which holds something already and would be written over; name another file, or remove that one first\n1 error; nothing was run\n',
    });
    const { code, files: written } = await speak(words, { files: { 'my.cases.yaml': '' } });
    expect([code, Object.keys(written)]).toEqual([0, ['my.cases.yaml']]);
  });
});

describe('documents that a command reads', () => {
  it('may begin with a byte order mark', async () => {
    const files = { 'mine.json': `\uFEFF${published}` };
    expect((await speak(['check', 'mine.json'], { files })).out).toContain('mine.json: contract is valid');
  });

  it('are refused where a key stands twice, each with its place', async () => {
    const again = published
      .replace('"values": {', '"format": 1, "values": {')
      .replace('"unit":', '"unit": "GB", "unit":');
    const { code, error } = await speak(['check', 'mine.json'], { files: { 'mine.json': again } });
    expect(code).toBe(1);
    expect(error.split('\n')[0]).toBe('mine.json: format: stands there twice; keep one of the two');
    expect(error.split('\n')[1]).toMatch(
      /^mine\.json: values\.\w+\.unit: stands there twice; keep one of the two$/,
    );
    expect(error).toContain('2 errors; nothing was run');
  });

  it('are refused in the same words by every command where a rule is simulated that nothing plays', async () => {
    const mobile = readFileSync('public/contracts/citymesh-mobile.json', 'utf8');
    const files = {
      'mine.json': mobile.replaceAll('cm-mobile/bill-shock/stop-asap', 'cm-mobile/nope/x'),
      'usage.csv': 'sim,start,kind,seconds\nA,2026-03-10 10:00,voice,60\n',
    };
    const refused =
      /^mine\.json: rules\[\d+\]\.id: is "cm-mobile\/nope\/x", and nothing plays such a rule of product "mobile"; take one of cm-mobile\/bill-shock\/stop-asap \(.*\)\n1 error; nothing was run\n$/;
    for (const words of [
      ['run', 'citymesh-mobile', '--sim-months', '100'],
      ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'small'],
      ['replay', 'citymesh-mobile', '--customer', '1'],
    ]) {
      const { code, out, error } = await speak([...words, '--contract', 'mine.json'], { files });
      expect([code, out]).toEqual([1, '']);
      expect(error).toMatch(refused);
    }
  });

  it('are told apart by their keys, wherever they stand and however they are written', () => {
    const keysIn = (json: string) => repeatedKeys(json).map(({ path }) => path);
    expect(keysIn('{"a":{"a":1},"b":[{"a":1},{"a":"a"}],"c":"{\\"a\\":1,\\"a\\":2}"}')).toEqual([]);
    expect(keysIn('{"a":[0,{"b":1,"\\u0062":2}],"c":[],"c":{}}')).toEqual(['a[1].b', 'c']);
    expect(keysIn('[[],{"x":"]","y":",","x":0}]')).toEqual(['[1].x']);
  });

  it('are told to be too large where they cannot be held', async () => {
    const large = Object.assign(new Error('large'), { code: 'ERR_STRING_TOO_LONG' });
    const files = Object.defineProperty({}, 'huge.json', {
      get: () => {
        throw large;
      },
    });
    expect((await speak(['check', 'huge.json'], { files })).error).toContain(
      'huge.json: cannot be read (it is too large); give the path of a file',
    );
  });
});
