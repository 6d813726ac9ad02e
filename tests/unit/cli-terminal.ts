import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Engine } from '../../src/engine/engine.ts';
import { runCommand } from '../../src/cli/command.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { direct } from '../../src/workers/in-process.ts';

export interface Spoken {
  code: number;
  out: string;
  error: string;
  /** Files written, by path. */
  files: Record<string, string>;
}

/** Runs one command line without a process: an engine without threads, files in memory before those of the disk. */
export async function speak(
  words: readonly string[],
  given: {
    files?: Record<string, string>;
    input?: string;
    isWatched?: boolean;
    interruptAtOnce?: boolean;
    /** Ctrl-C when the engine has been asked for so many runs, from 1; nobody may listen then. */
    interruptInRun?: number;
  } = {},
): Promise<Spoken> {
  const spoken: Spoken = { code: -1, out: '', error: '', files: {} };
  let interrupt: (() => void) | undefined;
  const terminal: Terminal = {
    out: (text) => (spoken.out += text),
    error: (text) => (spoken.error += text),
    isWatched: given.isWatched ?? false,
    readText: (path) => given.files?.[path] ?? readFileSync(path, 'utf8'),
    isFile: (path) =>
      given.files?.[path] !== undefined || (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false),
    listFiles: (path) => {
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
      return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file));
    },
    writeText: (path, text) => (spoken.files[path] = text),
    tryPath: (path) => {
      if (path.includes('/') && !existsSync(dirname(path)))
        throw Object.assign(new Error(path), { code: 'ENOENT' });
    },
    readStandardInput: () => Promise.resolve(given.input ?? ''),
    onInterrupt: (tell) => {
      if (given.interruptAtOnce) tell();
      interrupt = tell;
      return () => {
        interrupt = undefined;
      };
    },
    openEngine: () => {
      const engine = new Engine({ transport: direct, cores: 1 });
      const simulate = engine.simulate.bind(engine);
      let runs = 0;
      engine.simulate = (request) => {
        const playing = simulate(request);
        runs += 1;
        if (runs === given.interruptInRun) interrupt?.();
        return playing;
      };
      return engine;
    },
  };
  spoken.code = await runCommand(words, terminal);
  return spoken;
}
