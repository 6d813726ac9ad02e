import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/cli/run.ts';
import { root } from '../architecture/root.ts';
import { speak } from './cli-terminal.ts';

// The command line as built, in a process of its own: threads, pipes and signals.

const built = join(root, 'dist-cli/main.mjs');

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

/** Runs the built command line; `onFirstError` is called once when something stands on standard error: it may press Ctrl-C. */
function start(words: readonly string[], input = '', onFirstError?: (interrupt: () => void) => void) {
  return new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, [built, ...words], { cwd: root, timeout: 50_000 });
    const ended: Ended = { code: null, out: '', error: '' };
    child.stdout.on('data', (text: Buffer) => (ended.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => {
      if (ended.error === '') onFirstError?.(() => child.kill('SIGINT'));
      ended.error += text.toString();
    });
    child.on('close', (code) => {
      resolve({ ...ended, code });
    });
    child.stdin.end(input);
  });
}

describe('the built command line', () => {
  beforeAll(() => {
    if (!existsSync(built)) throw new Error('dist-cli/main.mjs is missing; run: npm run build');
  });

  it('gives the same bytes with 1, 2 and 7 workers as without threads', async () => {
    const words = ['run', '--sim-months', '20000', '--json', '--set', 'values.roamStop=100.00'];
    const ends = await Promise.all(['1', '2', '7'].map((workers) => start([...words, '--workers', workers])));
    const here = await speak(words);
    for (const { code, out, error } of ends) {
      expect(error).toBe('');
      expect(code).toBe(0);
      expect(out).toBe(here.out);
    }
    expect((JSON.parse(here.out) as RunReport).digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('ends with 130 on Ctrl-C, with nothing on standard output', async () => {
    const words = ['run', '--sim-months', '1e9', '--progress'];
    const { code, out, error } = await start(words, '', (interrupt) => {
      interrupt();
    });
    expect(code).toBe(130);
    expect(out).toBe('');
    expect(error).toMatch(/cancelled after \d+ SIM-months/);
  });

  it('bills a usage file from standard input', async () => {
    const words = ['rate', 'citymesh-mobile', '-', '--plan', 'small', '--json'];
    const { code, out, error } = await start(words, 'sim,start,kind,seconds\nA,2026-03-10 10:00,voice,60\n');
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ statements: [{ sim: 'A', bills: [{ inclVat: '16.94' }] }] });
  });

  it('tells wrong input without a stack trace', async () => {
    const { code, error } = await start(['run', 'no-such-scenario']);
    expect(code).toBe(1);
    expect(error).toMatch(/^scenario: there is no scenario or contract "no-such-scenario"/);
    expect(error).not.toMatch(/\n\s+at /);
  });

  it.runIf(existsSync('/dev/full'))('says that its output finds no space, without a stack trace', () => {
    const child = spawnSync(
      'sh',
      ['-c', `"$0" "$1" check public/contracts >/dev/full`, process.execPath, built],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect([child.status, child.stderr]).toEqual([
      1,
      'standard output: cannot be written (no space is left)\n',
    ]);
  });

  it('tells no fault where a reader closes the pipe early', () => {
    const words = `"$0" "$1" check public/contracts --json | head -1`;
    const child = spawnSync('sh', ['-c', words, process.execPath, built], { cwd: root, encoding: 'utf8' });
    expect([child.status, child.stdout, child.stderr]).toEqual([0, '{\n', '']);
  });
});
