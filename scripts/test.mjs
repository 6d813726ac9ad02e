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

// Stages of one group run at the same time; groups run one after another.
const groups = [
  [check('core', 'node', 'scripts/build-core.mjs'), check('probe', 'node', 'scripts/build-probe.mjs')],
  [
    check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
    check('lint', 'eslint', '--max-warnings', '0', '.'),
  ],
  [check('types', 'tsc', '-p', 'tsconfig.json'), check('types-core', 'tsc', '-p', 'assembly/tsconfig.json')],
  [
    check(
      'types-svelte',
      'svelte-check',
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ),
    check('dead-code', 'knip', '--no-progress'),
  ],
  [check('build', 'node', 'scripts/build.mjs')],
  [check('size', 'size-limit')],
  [
    suite(
      'unit',
      countVitest,
      'vitest',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report('unit')}`,
    ),
  ],
  [suite('browser', countPlaywright, 'playwright', 'test', '--reporter=list,json')],
];

function check(name, ...command) {
  return {
    name,
    command,
    quiet: true,
    count: (code) => ({ passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }),
  };
}

function suite(name, countReport, ...command) {
  const count = () => {
    if (!existsSync(report(name))) return { passed: 0, failed: 0, skipped: 0 };
    return countReport(JSON.parse(readFileSync(report(name), 'utf8')));
  };
  return { name, command, quiet: false, count };
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
  return counts;
}

mkdirSync(reports, { recursive: true });
const wanted = process.argv.slice(2);
const names = groups.flat().map((stage) => stage.name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no stage ${unknown.join(', ')}; the stages are ${names.join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const group of groups) {
  const chosen = group.filter((stage) => wanted.length === 0 || wanted.includes(stage.name));
  for (const counts of await Promise.all(chosen.map(runStage))) {
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
