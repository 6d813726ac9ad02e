import type { UserError } from '../domain/user-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** Ends a command with everything that is wrong, told at once. */
export class Refusal extends Error {
  readonly errors: readonly UserError[];
  readonly exitCode: ExitCode;

  constructor(errors: readonly UserError[], exitCode: ExitCode = EXIT.badInput) {
    super(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.errors = errors;
    this.exitCode = exitCode;
  }
}

/** A refusal of one thing. */
export function refuse(code: string, path: string, message: string, exitCode?: ExitCode): Refusal {
  return new Refusal([{ code, path, message }], exitCode);
}
