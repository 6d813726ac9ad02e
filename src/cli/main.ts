import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openNodeEngine } from '../engine/node.ts';
import { runCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { reasonOf } from './files.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = {
  out: (words) => process.stdout.write(words),
  error: (words) => process.stderr.write(words),
  isWatched: process.stderr.isTTY,
  readText: (path) => readFileSync(path, 'utf8'),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  listFiles: (path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file));
  },
  writeText: (path, words) => {
    writeFileSync(path, words);
  },
  tryPath: (path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(path), { code: 'EISDIR' });
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
  },
  readStandardInput: () => text(process.stdin),
  onInterrupt: (tell) => {
    process.once('SIGINT', tell);
    return () => process.off('SIGINT', tell);
  },
  openEngine: () => openNodeEngine(),
};

let isLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as head may close the pipe early; that is no fault.
  if (error.code === 'EPIPE') return;
  isLost = true;
  process.exitCode = EXIT.badInput;
  process.stderr.write(`standard output: cannot be written (${reasonOf(error)})\n`);
});

const code = await runCommand(process.argv.slice(2), terminal);
process.exitCode = isLost ? EXIT.badInput : code;
