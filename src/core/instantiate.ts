import { PROGRAM_MAX_SLOTS } from '../../assembly/layout/program.ts';
import { unlessBeyond } from './beyond.ts';
import type { Core, CoreExports, Refusal } from './core.ts';
import { instantiate } from './generated/exports.ts';

const BYTES_PER_SLOT = 8;
/** Work between two looks at the time: usage records rated, some 30 ns each as a rule and ten times that at worst. */
const PIECE = 40_000;
const refusals: readonly (Refusal | undefined)[] = [undefined, 'magic', 'tooLarge', 'badCounts', 'product'];

/** One instance of a compiled core, with its own memory. Throws when the engine cannot instantiate it. */
export async function instantiateCore(module: WebAssembly.Module): Promise<Core> {
  return coreOf(await instantiate(module, {}));
}

/** The core's exports as a Core. Views on its memory are made anew for each call, because the memory may grow. */
export function coreOf(exports: CoreExports): Core {
  const played = <T>(play: () => T): T =>
    unlessBeyond(exports, play, () => `customer ${exports.playedNow() + 1}`);
  return {
    load: (program) => {
      const refusal = loadProgram(exports, program);
      if (refusal === undefined) exports.clearTally();
      return refusal;
    },
    customersFor: (simMonths) => exports.customersFor(simMonths),
    run: (first, endExclusive) => played(() => counted(exports.runCustomers(first, endExclusive))),
    begin: (first, endExclusive) => exports.beginCustomers(first, endExclusive),
    playOn: () => played(() => (exports.playOn(PIECE) ? counted(exports.playedMonths()) : undefined)),
    keep: (customers) => exports.keepBaseline(customers),
    takeKept: () => {
      const bills = keptRoom(exports).slice();
      exports.forgetKept();
      return bills;
    },
    giveKept: (bills) => keptRoom(exports).set(bills),
    useKept: (given) => exports.giveKept(given),
    touchPlans: (plans) => exports.touchPlans(plans),
    takeTally: () => {
      const tally = new Uint8Array(exports.memory.buffer, exports.tallyPtr(), exports.tallyBytes()).slice();
      exports.clearTally();
      return tally;
    },
    eventMonths: () => exports.eventMonths(),
  };
}

function counted(months: number): number {
  if (months < 0) throw new Error('steps of a network do not follow on those played before');
  return months;
}

function keptRoom({ memory, keptPtr, keptBytes }: CoreExports): Uint8Array<ArrayBuffer> {
  return new Uint8Array(memory.buffer as ArrayBuffer, keptPtr(), keptBytes());
}

/** Copies a program into the core and loads it. Returns why the core refused it, or undefined. */
function loadProgram(exports: CoreExports, program: Uint8Array): Refusal | undefined {
  const slotCount = program.byteLength / BYTES_PER_SLOT;
  if (!Number.isInteger(slotCount)) return 'magic';
  if (slotCount > PROGRAM_MAX_SLOTS) return 'tooLarge';
  const target = exports.programPtr();
  new Uint8Array(exports.memory.buffer, target, program.byteLength).set(program);
  const code = exports.loadProgram(slotCount);
  if (!(code in refusals)) throw new Error(`the core answered ${code} to a program, which has no meaning`);
  return refusals[code];
}
