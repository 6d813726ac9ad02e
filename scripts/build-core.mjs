// Compiles the AssemblyScript core into build/ and writes the module that carries it, src/core/generated/wasm.ts.
// Does nothing when neither the sources nor the settings changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = join(root, 'src/core/generated');
const stampFile = join(root, 'build/core.stamp');
const targets = ['release', 'release-scalar', 'debug'];
const products = [
  ...targets.map((target) => join(root, `build/${target}.wasm`)),
  ...['wasm.ts', 'bindings.js', 'bindings.d.ts'].map((name) => join(generated, name)),
];

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

function isCurrent(stamp) {
  return (
    products.every((file) => existsSync(file)) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  );
}

async function compile(asc, target) {
  const { error, stderr } = await asc.main(['--target', target], { baseDir: root });
  const messages = stderr.toString().trim();
  if (messages) console.error(messages);
  if (error) throw new Error(`asc could not compile ${target}: ${error.message}`);
}

/** Rewrites a file only when its text differs, so that watchers see real changes only. */
function writeChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

async function writeModule() {
  mkdirSync(generated, { recursive: true });
  for (const extension of ['js', 'd.ts']) {
    const text = readFileSync(join(root, `build/release.${extension}`), 'utf8');
    writeChanged(join(generated, `bindings.${extension}`), text);
  }
  // Deflated first: base64 of the bare bytes hides from a server's compression what repeats in them.
  const wasm = readFileSync(join(root, 'build/release.wasm'));
  const { default: zopfli } = await import('@gfx/zopfli');
  const deflated = await zopfli.deflateAsync(wasm, { numiterations: 15 });
  const base64 = Buffer.from(deflated).toString('base64');
  writeChanged(
    join(generated, 'wasm.ts'),
    [
      "import { instantiate } from './bindings.js';",
      '',
      '/** What the core exports, as AssemblyScript declares it. */',
      'export type CoreExports = Awaited<ReturnType<typeof instantiate>>;',
      '',
      '/** The release build of the core, deflated (RFC 1951), base64. */',
      `export const deflatedCore =\n  '${base64}';`,
      '',
      'export { instantiate };',
      '',
    ].join('\n'),
  );
}

/** Returns true when it compiled, false when all was current. Throws with asc's messages printed. */
export async function buildCore() {
  const stamp = sourceStamp();
  if (isCurrent(stamp)) return false;
  mkdirSync(join(root, 'build'), { recursive: true });
  const { default: asc } = await import('assemblyscript/asc');
  for (const target of targets) await compile(asc, target);
  await writeModule();
  writeFileSync(stampFile, stamp);
  return true;
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
