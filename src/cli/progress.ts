import type { Counted } from '../domain/words/counted-en.ts';
import type { Progress } from '../workers/outcome.ts';
import type { Terminal } from './terminal.ts';

const STEP = 0.05;

/** Tells how far a run is on standard error: one line that is written over on a screen, else a line at the start and for each twentieth. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #months: string;
  #told = -STEP;
  #isOpen = false;

  constructor(terminal: Terminal, { months }: Counted) {
    this.#terminal = terminal;
    this.#months = months;
  }

  tell(progress: Progress): void {
    const done = progress.simMonths / progress.target;
    if (this.#terminal.isWatched) {
      this.#isOpen = true;
      this.#terminal.error(`\r${lineOf(progress, this.#months)}\u001b[K`);
    } else if (done >= this.#told + STEP) {
      this.#told = done;
      this.#terminal.error(`${lineOf(progress, this.#months)}\n`);
    }
  }

  /** Clears the line, so that what follows begins at the left. */
  close(): void {
    if (this.#isOpen) this.#terminal.error('\r\u001b[K');
    this.#isOpen = false;
  }
}

function lineOf(progress: Progress, months: string): string {
  const { simMonths, target, perSecond, meanRelativeError, workers } = progress;
  const share = Math.min(100, Math.floor((simMonths / target) * 100));
  const precision =
    meanRelativeError === undefined ? '' : `, mean bill ± ${(meanRelativeError * 100).toFixed(2)} %`;
  const players = workers === 1 ? '1 worker' : `${workers} workers`;
  return `${share} % of ${count(target)} ${months}, ${count(perSecond)} a second, ${players}${precision}`;
}

/** 1234567 as "1,234,567". */
function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
