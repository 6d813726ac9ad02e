// Opens the built page in Chromium, changes a fee by keys, and prints how soon the answers were there. It judges nothing:
// a busy machine answers late. The promises are a first picture within 1 s, an answer from at least 20,000 SIM-months
// within 100 ms of an edit, and no task of the main thread above 50 ms.
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromiumPath } from '../../scripts/chromium.mjs';

const OPENINGS = 5;
const EDITS = 10;
/** Between two edits, so that each finds a run that refines. */
const REST_MS = 400;

/** Prints the pace of the page that was built into dist/. */
export async function pagePace(root) {
  const server = await preview({ root, logLevel: 'error', preview: { port: 0, host: 'localhost' } });
  const [url] = server.resolvedUrls?.local ?? [];
  const executablePath = findChromiumPath();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watchPage);
    const openings = [];
    for (let opening = 0; opening <= OPENINGS; opening += 1) openings.push(await opened(page, url));
    const edits = await edited(page);
    print(openings.slice(1), edits);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page, before all else. */
function watchPage() {
  const seen = { first: undefined, answers: [], longTasks: [] };
  globalThis.pace = seen;
  new PerformanceObserver((list) => {
    seen.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  let pressedAt;
  let isStale = false;
  addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
  const afterPaint = (act) => requestAnimationFrame(() => setTimeout(() => act(performance.now())));
  new MutationObserver(() => {
    const shown = document.querySelector('#histogram svg .bars rect') !== null;
    if (shown && seen.first === undefined) {
      seen.first = null;
      afterPaint((now) => (seen.first = now));
    }
    const stale = document.querySelector('main .stale') !== null;
    if (isStale && !stale && pressedAt !== undefined) {
      const from = pressedAt;
      pressedAt = undefined;
      afterPaint((now) => seen.answers.push(now - from));
    }
    isStale = stale;
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function opened(page, url) {
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForFunction(() => typeof globalThis.pace.first === 'number', undefined, { polling: 100 });
  return page.evaluate(() => ({ first: globalThis.pace.first, longTasks: [...globalThis.pace.longTasks] }));
}

async function edited(page) {
  await page.getByRole('spinbutton', { name: /Medium costs …/ }).focus();
  const before = await page.evaluate(() => globalThis.pace.longTasks.length);
  for (let edit = 1; edit <= EDITS; edit += 1) {
    await page.waitForTimeout(REST_MS);
    await page.keyboard.press('ArrowUp'); // never back to what is published, where nothing is left to be played
    await page.waitForFunction((count) => globalThis.pace.answers.length >= count, edit, { polling: 100 });
  }
  const { answers, longTasks } = await page.evaluate(() => globalThis.pace);
  return { answers, longTasks: longTasks.slice(before) };
}

function print(openings, { answers, longTasks }) {
  console.log('\nThe page in Chromium, wall clock, painted');
  row('first picture', `${spread(openings.map(({ first }) => first))} after navigation`);
  row('an edit', `${spread(answers)} after the key`);
  row('each in its turn', `${answers.map(Math.round).join(' ')} ms`);
  row(
    'tasks above 50 ms, opening',
    counted(
      openings.flatMap((each) => each.longTasks),
      openings.length,
    ),
  );
  row('tasks above 50 ms, editing', counted(longTasks, answers.length));
}

function spread(values) {
  const sorted = [...values].sort((one, other) => one - other).map(Math.round);
  return `${sorted[Math.floor(sorted.length / 2)]} ms (${sorted[0]} to ${sorted.at(-1)})`;
}

function counted(tasks, times) {
  const longest = Math.round(Math.max(0, ...tasks));
  return tasks.length === 0 ? `none in ${times}` : `${tasks.length} in ${times}, the longest ${longest} ms`;
}

function row(name, text) {
  console.log(`  ${name.padEnd(34)}${text}`);
}
