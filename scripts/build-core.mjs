// Compiles the AssemblyScript core into build/ and writes the modules that carry it, src/core/generated/: one edition that
// plays every product, and a smaller one that plays mobile contracts only. Does nothing when neither the sources nor the
// settings changed since the last time.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const generated = join(root, 'src/core/generated');
/** Targets of asconfig.json by edition. The editions export the same, so one of them gives the bindings of both. */
const editions = { all: 'release', mobile: 'release-mobile' };
const { targets: settings } = JSON.parse(readFileSync(join(root, 'asconfig.json'), 'utf8'));
/** The larger edition is not asked to be fast: there the room that inlined functions take counts for more. */
const fast = ['release-mobile', 'release-scalar'];
/** Calls are dear in wasm engines: to have functions of these sizes inlined makes a run 1.06 times as fast, the core 4 kB larger. */
const inlining = ['--always-inline-max-function-size=60', '--flexible-inline-max-function-size=120'];
/** What asc uses without being told to. */
const usual = ['mutable-globals', 'sign-ext', 'nontrapping-float-to-int'];
const written = ['core-all.ts', 'core-mobile.ts', 'bindings.js', 'bindings.d.ts', 'exports.ts'];

function sourceStamp() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'assembly'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (const name of sources) hash.update(name).update(readFileSync(join(root, 'assembly', name)));
  for (const name of ['asconfig.json', 'scripts/build-core.mjs', 'package-lock.json']) {
    hash.update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}

function isCurrent(target, stamp, files) {
  const stampFile = stampFileOf(target);
  return (
    [wasmOf(target), stampFile, ...files].every((file) => existsSync(file)) &&
    readFileSync(stampFile, 'utf8') === stamp
  );
}

function stampFileOf(target) {
  return join(root, `build/${target}.stamp`);
}

function wasmOf(target) {
  return join(root, `build/${target}.wasm`);
}

/** Each in a process of its own, so that two cores compile two targets at once. */
async function compile(target) {
  await run(join(root, 'node_modules/assemblyscript/bin/asc.js'), '--target', target);
  const file = wasmOf(target);
  const features = [...settings[target].enable, ...usual].map((name) => `--enable-${name}`);
  const options = fast.includes(target) ? [...inlining, ...features] : features;
  await run(require.resolve('binaryen/bin/wasm-opt'), '-O3', ...options, file, '-o', file);
}

async function run(script, ...args) {
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [script, ...args], { cwd: root });
    if (stderr.trim()) console.error(stderr.trim());
  } catch (error) {
    throw new Error(`${script} ${args.join(' ')}: ${error.stderr || error.message}`);
  }
}

/** Rewrites a file only when its text differs, so that watchers see real changes only. */
function writeChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

/** Deflated first: base64 of the bare bytes hides from a server's compression what repeats in them. */
async function writeEdition(edition, target) {
  const { default: zopfli } = await import('@gfx/zopfli');
  const deflated = await zopfli.deflateAsync(readFileSync(wasmOf(target)), { numiterations: 15 });
  const base64 = Buffer.from(deflated).toString('base64');
  const title = `/** The core, edition ${edition}: wasm, deflated (RFC 1951), base64. */`;
  writeChanged(
    join(generated, `core-${edition}.ts`),
    `${title}\nexport const deflatedCore =\n  '${base64}';\n`,
  );
}

async function writeModules() {
  mkdirSync(generated, { recursive: true });
  for (const extension of ['js', 'd.ts']) {
    const text = readFileSync(join(root, `build/${editions.all}.${extension}`), 'utf8');
    writeChanged(join(generated, `bindings.${extension}`), text);
  }
  for (const [edition, target] of Object.entries(editions)) await writeEdition(edition, target);
  writeChanged(
    join(generated, 'exports.ts'),
    [
      "import { instantiate } from './bindings.js';",
      '',
      '/** What the core exports, as AssemblyScript declares it. */',
      'export type CoreExports = Awaited<ReturnType<typeof instantiate>>;',
      '',
      'export { instantiate };',
      '',
    ].join('\n'),
  );
}

/** Returns true when it compiled, false when all was current. Throws with asc's messages. */
export async function buildCore() {
  const stamp = sourceStamp();
  const targets = Object.values(editions);
  const files = written.map((name) => join(generated, name));
  if (targets.every((target) => isCurrent(target, stamp, files))) return false;
  mkdirSync(join(root, 'build'), { recursive: true });
  await Promise.all(targets.map(compile));
  await writeModules();
  for (const target of targets) writeFileSync(stampFileOf(target), stamp);
  return true;
}

/** The edition of all products without SIMD, for measurements only; returns its path. */
export async function buildScalarCore() {
  const target = 'release-scalar';
  const stamp = sourceStamp();
  if (!isCurrent(target, stamp, [])) {
    mkdirSync(join(root, 'build'), { recursive: true });
    await compile(target);
    writeFileSync(stampFileOf(target), stamp);
  }
  return wasmOf(target);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const compiled = await buildCore();
    console.error(compiled ? 'core compiled' : 'core is current');
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
