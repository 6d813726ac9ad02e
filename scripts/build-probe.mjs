// Compiles assembly/probe.ts, the entry points for tests of the core's drawing half, with lanes and without, into
// build/. Does nothing when no source changed since the last time. Tests call it; the product never carries it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const assembly = join(root, 'assembly');
const builds = { probe: ['--enable', 'simd'], 'probe-scalar': [] };
const options = ['--runtime', 'stub', '--bindings', 'raw', '--use', 'abort=', '--enable', 'bulk-memory'];
const limits = ['--initialMemory', '192', '--maximumMemory', '1024'];
const effort = ['-O3', '--noAssert'];

function sourceStamp() {
  const hash = createHash('sha256');
  const sources = readdirSync(assembly, { recursive: true }).filter((name) => name.endsWith('.ts'));
  for (const name of sources.sort()) hash.update(name).update(readFileSync(join(assembly, name)));
  return hash.update(readFileSync(fileURLToPath(import.meta.url))).digest('hex');
}

/** Returns the paths of the builds by name. Throws with asc's messages. Several processes may call it at once. */
export async function buildProbe() {
  const stamp = sourceStamp().slice(0, 16);
  const outputs = Object.keys(builds).map((name) => [name, join(root, `build/${name}.${stamp}.wasm`)]);
  mkdirSync(join(root, 'build'), { recursive: true });
  if (outputs.every(([, file]) => existsSync(file))) return Object.fromEntries(outputs);
  for (const [name, file] of outputs) await compile(builds[name], file);
  sweep(stamp);
  return Object.fromEntries(outputs);
}

function sweep(stamp) {
  const build = join(root, 'build');
  const stale = (name) => name.startsWith('probe') && name.endsWith('.wasm') && !name.includes(stamp);
  for (const name of readdirSync(build).filter(stale)) rmSync(join(build, name), { force: true });
}

/** asc runs in assembly/, away from the product's asconfig.json, which it would merge. */
async function compile(features, file) {
  const { default: asc } = await import('assemblyscript/asc');
  const writeFile = (name, contents) => {
    if (!name.endsWith('.wasm')) return;
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, contents);
    renameSync(fresh, file);
  };
  const args = [
    'probe.ts',
    '--baseDir',
    assembly,
    '-o',
    'probe.wasm',
    ...options,
    ...limits,
    ...effort,
    ...features,
  ];
  const { error, stderr } = await asc.main(args, { writeFile });
  if (error) throw new Error(`asc could not compile the probe: ${error.message}\n${stderr.toString()}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.error(Object.values(await buildProbe()));
