import { Command, CommanderError, Option } from 'commander';
import { check, type CheckOptions } from './check.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import {
  readCount,
  readDayOfMonth,
  readLifts,
  readPatch,
  readPayment,
  readSeed,
  readSimMonths,
} from './options.ts';
import { rate, type RateOptions } from './rate.ts';
import { replay, type ReplayOptions } from './replay.ts';
import { Refusal } from './refusal.ts';
import { run, type RunOptions } from './run.ts';
import type { Terminal } from './terminal.ts';
import { examples, usageFileHelp } from './help.ts';

/**
 * Runs one command line and answers its exit code. Nothing is thrown: what the user got wrong is told on standard error in
 * words, a fault of ours as one line with its message.
 * @param words what follows the program's name
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = programFor(terminal, (result) => (code = result));
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return told(error, terminal);
  }
}

function programFor(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('tarifflab')
    .description(
      'Simulates telecom contracts over millions of SIM-months, and bills real usage, on this machine.',
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.error(text) })
    .showHelpAfterError('(see tarifflab --help)')
    .addHelpText('after', examples.program);
  addRun(program, terminal, end);
  addRate(program, terminal, end);
  addCheck(program, terminal, end);
  addReplay(program, terminal, end);
  for (const command of program.commands)
    command.showHelpAfterError(`(see tarifflab ${command.name()} --help)`);
  return program;
}

const setOption = new Option(
  '--set <path=value>',
  'change a figure, reading, policy or rule; may be repeated',
).argParser(readPatch);

function addRun(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('run')
    .description('simulate a scenario and print bills, their lines and what happened, with 95 % intervals')
    .argument(
      '[scenario]',
      'a scenario file, or the id of a published scenario or contract',
      'citymesh-mobile',
    )
    .option('--contract <file>', 'a contract file, instead of the published contract that the scenario names')
    .option(
      '--sim-months <n>',
      "at least so many SIM-months, or account-months or site-months (default: the scenario's)",
      readSimMonths,
    )
    .option('--seed <n>', "seed of all draws (default: the scenario's)", readSeed)
    .option(
      '--workers <n>',
      'worker threads; the results are the same for any number (default: all cores)',
      readCount,
    )
    .addOption(setOption)
    .option('--variants', "also play the scenario's own variants, on the same draws")
    .option('--assumptions', 'also play assumptions at both ends of their ranges: the wider band')
    .addOption(new Option('--vat <basis>', 'amounts of the table').choices(['excl', 'incl']).default('excl'))
    .option(
      '--json [file]',
      'print JSON instead of the table; or write it to the file that follows, beside the table',
    )
    .option('--progress', 'tell progress on standard error although it is no screen')
    .option('--no-progress', 'tell no progress')
    .addHelpText('after', examples.run)
    .action(async (scenario: string, options: RunOptions) => {
      end(await run(terminal, scenario, options));
    });
}

function addRate(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('rate')
    .description('bill a usage file: invoice lines, notices and states, each with its clause')
    .argument(
      '<scenario>',
      'a scenario file, or the id of a published scenario or contract, of mobile use: it gives prices and plans',
    )
    .argument('<usage>', 'a usage file (CSV), or - for standard input')
    .requiredOption('--plan <id>', 'plan of the SIMs in the file')
    .option('--contract <file>', 'a contract file, instead of the published contract that the scenario names')
    .addOption(
      new Option('--anchor-day <day>', 'day of the month on which billing months begin')
        .argParser(readDayOfMonth)
        .default(1),
    )
    .addOption(setOption)
    .option(
      '--lift <blocks>',
      'blocks of Citymesh Mobile that the customer had lifted: nonEu, vas, international, separated by commas',
      readLifts,
    )
    .option('--block-eu', 'the customer had roaming in the EU zone blocked')
    .option(
      '--custom-limit',
      'the customer of Citymesh Mobile chose the amount inputs.customLimit for the first roaming notice',
    )
    .option('--ceiling', 'the customer of Citymesh Mobile chose the ceiling inputs.ceiling')
    .addOption(
      new Option('--pays-after <days>', 'days from a stop to its payment, or never')
        .argParser(readPayment)
        .default(-1, 'never'),
    )
    .option(
      '--json [file]',
      'print JSON instead of the table; or write it to the file that follows, beside the table',
    )
    .option(
      '--csv [file]',
      'print the lines of all bills as CSV; or write them to the file that follows, beside the table',
    )
    .addHelpText('after', `${usageFileHelp}${examples.rate}`)
    .action(async (scenario: string, usage: string, options: RateOptions) => {
      end(await rate(terminal, scenario, usage, options));
    });
}

function addCheck(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('play case files, and validate and lint contract and scenario documents')
    .argument('[files...]', 'files or folders (default: everything that comes with the program)')
    .option('--strict', 'warnings fail too')
    .option(
      '--json [file]',
      'print JSON instead of the table; or write it to the file that follows, beside the table',
    )
    .addHelpText('after', examples.check)
    .action(async (files: string[], options: CheckOptions) => {
      end(await check(terminal, files, options));
    });
}

function addReplay(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('replay')
    .description('play one simulated month, or account, again and print its life on a time axis')
    .argument(
      '[scenario]',
      'a scenario file, or the id of a published scenario or contract',
      'citymesh-mobile',
    )
    .option('--contract <file>', 'a contract file, instead of the published contract that the scenario names')
    .requiredOption('--customer <n>', 'which customer of the run, from 1', readCount)
    .addOption(
      new Option('--sim <k>', 'which of their SIMs or accounts, from 1').argParser(readCount).default(1),
    )
    .option(
      '--site <k>',
      'instead of a SIM: which of their sites, from 1, in a scenario with a network',
      readCount,
    )
    .addOption(
      new Option('--month <m>', 'which counted month, from 1; accounts are told whole')
        .argParser(readCount)
        .default(1),
    )
    .addOption(setOption)
    .option('--variant <id>', "under one of the scenario's own variants")
    .option('--seed <n>', "seed of all draws (default: the scenario's)", readSeed)
    .option('--save-case <file>', 'write it as a case that passes under check')
    .option(
      '--json [file]',
      'print JSON instead of the table; or write it to the file that follows, beside the table',
    )
    .addHelpText('after', examples.replay)
    .action(async (scenario: string, options: ReplayOptions) => {
      end(await replay(terminal, scenario, options));
    });
}

const ERRORS_SHOWN = 100;

function told(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badUsage;
  if (error instanceof Refusal) {
    tellErrors(error, terminal);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.error(
    `tarifflab: a fault of ours: ${message}\nPlease report it with the command that you gave.\n`,
  );
  return EXIT.internal;
}

function tellErrors({ errors }: Refusal, terminal: Terminal): void {
  for (const { path, message } of errors.slice(0, ERRORS_SHOWN)) terminal.error(`${path}: ${message}\n`);
  const rest = errors.length - ERRORS_SHOWN;
  if (rest > 0) terminal.error(`and ${rest} more errors\n`);
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  terminal.error(`${count}; nothing was run\n`);
}
