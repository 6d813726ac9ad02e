import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Missing, Speed } from './speed.ts';

const runtimeFolders = ['share/wabt/wasm2c', 'src/wasm2c'];

/** Turns a build of the core into C and compiles it with gcc -O3: what is given plays the program with it. */
export function compiledC(
  wasm: string,
  program: Uint8Array,
  simMonths: number,
  { sources, workshop }: { sources: string; workshop: string },
): ((seconds: number) => Speed) | Missing {
  const runtime = findRuntime();
  if (!runtime) return { missing: "wasm2c (Debian's package wabt)" };
  if (spawnSync('gcc', ['--version']).status !== 0) return { missing: 'gcc' };
  mkdirSync(workshop, { recursive: true });
  const at = (name: string): string => join(workshop, name);
  run('wasm2c', ['-n', 'core', wasm, '-o', at('core.c')]);
  const inputs = [at('core.c'), join(sources, 'driver.c'), join(runtime, 'wasm-rt-impl.c')];
  run('gcc', ['-O3', '-I', workshop, '-I', runtime, ...inputs, '-o', at('driver'), '-lm']);
  writeFileSync(at('program.bin'), program);
  return (seconds) => {
    const output = run(at('driver'), [at('program.bin'), String(simMonths), String(seconds)]);
    return JSON.parse(output) as Speed;
  };
}

function findRuntime(): string | undefined {
  const found = spawnSync('which', ['wasm2c'], { encoding: 'utf8' });
  if (found.status !== 0) return undefined;
  const prefix = dirname(dirname(found.stdout.trim()));
  return runtimeFolders
    .map((folder) => join(prefix, folder))
    .find((folder) => existsSync(join(folder, 'wasm-rt-impl.c')));
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}
