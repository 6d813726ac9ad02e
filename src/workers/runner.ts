import { Ledger } from './ledger.ts';
import { requests, type CallName, type Replies, type Request, type Runner } from './messages.ts';
import { Player } from './player.ts';

type Answers = { readonly [C in CallName]: (request: Request<C>) => Replies[C] | Promise<Replies[C]> };

/** What stands at the far end of every transport: a player and a ledger behind a border that checks each request. */
export function createRunner(module: WebAssembly.Module): Runner {
  const player = new Player(module);
  const ledger = new Ledger();
  return bordered({
    wake: async ({ core }) => {
      if (core) await player.core();
      return { ready: true };
    },
    load: (request) => player.load(request),
    customersFor: (request) => player.customersFor(request),
    play: (request) => player.play(request),
    collect: (request) => player.collect(request),
    open: (request) => ledger.open(request),
    add: (request) => ledger.add(request),
    report: (request) => ledger.report(request),
    foresee: (request) => ledger.foresee(request),
    rehearse: (request) => ledger.rehearse(request),
  });
}

/** Checks each request and copies it into a fresh object. The result has no prototype that a message could reach. */
function bordered(answers: Answers): Runner {
  const checked = Object.entries(answers).map(([name, answer]) => {
    const shape = requests[name as CallName];
    return [name, async (request: unknown) => answer(shape(request) as never)];
  });
  return Object.assign(Object.create(null), Object.fromEntries(checked)) as Runner;
}
