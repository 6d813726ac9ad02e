// Runs every check and test of the project and closes with one line: "N passed, N failed".
// Usage: npm test -- [stage ...] runs only the named stages.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPlaywright, countVitest } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'build/reports');
const report = (name) => join(reports, `${name}.json`);

/** How many programs of one thread run side by side. */
const LANES = 2;
/** In the order in which they begin where lanes are free and what they need is done. */
const stages = [
  check('core', [], 'node', 'scripts/build-core.mjs'),
  check('probe', [], 'node', 'scripts/build-probe.mjs'),
  check('build', ['core'], 'node', 'scripts/build.mjs'),
  suite('browser', { needs: ['build'] }, countPlaywright, 'playwright', 'test', '--reporter=list,json'),
  check('lint', ['core'], 'eslint', '--max-warnings', '0', '.'),
  check('format', [], 'prettier', '--check', '--log-level', 'warn', '.'),
  // All of TypeScript, in .svelte files and in .ts files alike.
  check('types', ['core'], 'svelte-check', '--fail-on-warnings', '--output', 'human'),
  check('types-core', [], 'tsc', '-p', 'assembly/tsconfig.json'),
  check('dead-code', ['core'], 'knip', '--no-progress'),
  check('size', ['build'], 'size-limit'),
  suite(
    'unit',
    { needs: ['probe', 'build'], lanes: LANES },
    countVitest,
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report('unit')}`,
  ),
];

function check(name, needs, ...command) {
  return {
    name,
    needs,
    lanes: 1,
    command,
    quiet: true,
    count: (code) => ({ passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }),
  };
}

function suite(name, { needs, lanes = 1 }, countReport, ...command) {
  const count = () => {
    if (!existsSync(report(name))) return { passed: 0, failed: 0, skipped: 0 };
    return countReport(JSON.parse(readFileSync(report(name), 'utf8')));
  };
  return { name, needs, lanes, command, quiet: false, count };
}

function execute({ name, command: [program, ...args], quiet }) {
  const local = join(root, 'node_modules/.bin', program);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser'), FORCE_COLOR: '0' };
  delete env.NO_COLOR;
  rmSync(report(name), { force: true });
  return new Promise((resolve) => {
    const child = spawn(existsSync(local) ? local : program, args, {
      cwd: root,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A stage that fails without naming a failed test, or that ran no test at all, counts as one failure. */
function judge(stage, code) {
  const counted = stage.count(code);
  const ranNothing = counted.passed + counted.failed === 0;
  if (counted.failed === 0 && (code !== 0 || ranNothing)) return { ...counted, failed: 1 };
  return counted;
}

async function runStage(stage) {
  const started = performance.now();
  const { code, output } = await execute(stage);
  const counts = judge(stage, code);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (counts.failed > 0 && output) console.log(output.trimEnd());
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(
    `${stage.name.padEnd(13)}${seconds.padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed${skipped}`,
  );
  return { stage, ...counts };
}

/** Runs them, each once lanes are free for it and what it needs has ended. */
async function runAll(chosen) {
  const total = { passed: 0, failed: 0 };
  const waiting = [...chosen];
  const running = new Map();
  const isReady = ({ needs }) => ![...running.keys(), ...waiting].some(({ name }) => needs.includes(name));
  while (waiting.length + running.size > 0) {
    const free = [...running.keys()].reduce((left, { lanes }) => left - lanes, LANES);
    const next = waiting.findIndex((stage) => stage.lanes <= free && isReady(stage));
    if (next >= 0) {
      const [stage] = waiting.splice(next, 1);
      running.set(stage, runStage(stage));
      continue;
    }
    const { stage, passed, failed } = await Promise.race(running.values());
    running.delete(stage);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

mkdirSync(reports, { recursive: true });
const wanted = process.argv.slice(2);
const names = stages.map((stage) => stage.name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no stage ${unknown.join(', ')}; the stages are ${names.join(', ')}`);
  process.exit(2);
}

const total = await runAll(stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
