import type { CustomerCounts } from './customer-counts.ts';
import type { RunOrder } from './outcome.ts';
import type { Schedule } from './schedule.ts';
import type { Session } from './session.ts';

/** The first picture comes from at least so many SIM-months, where there are. */
export function firstSimMonths({ simMonths }: RunOrder): number {
  return Math.min(20_000, simMonths);
}

/**
 * Says how far players may go: to the end of the first stage, and further once all customers are counted and the first
 * picture, where one is wanted, is there. Until then players leave the processor to it: it is due within 100 ms.
 */
export class Opening {
  readonly #schedule: Schedule;
  readonly #counts: CustomerCounts;
  readonly #order: RunOrder;
  readonly #onOpened: () => void;
  #isAsking = false;
  #isPictured: boolean;
  #total: number | undefined;

  constructor(schedule: Schedule, counts: CustomerCounts, order: RunOrder, onOpened: () => void) {
    this.#schedule = schedule;
    this.#counts = counts;
    this.#order = order;
    this.#onOpened = onOpened;
    this.#isPictured = order.onResults === undefined;
    this.#openKnown();
  }

  /** Nothing needs to be asked of a worker any more, or another one was asked already. */
  get isSettled(): boolean {
    return this.#isAsking || this.#total !== undefined;
  }

  /** The first stage is played, what follows is known, and players wait for the picture. */
  get isWaiting(): boolean {
    return this.#total !== undefined && !this.#isPictured;
  }

  /** Counts the customers; the few of the first stage are not kept waiting for the count of all. Rejects with WorkerLoss. */
  async ask(session: Session, run: number): Promise<void> {
    this.#isAsking = true;
    const { simMonths: target } = this.#order;
    const few = this.#count(session, run, firstSimMonths(this.#order));
    const all = this.#count(session, run, target);
    all.then((customers) => this.#openAll(customers)).catch(() => (this.#isAsking = false));
    const customers = await few;
    if (this.#schedule.boundaries.length === 0) this.#schedule.openFirst(customers);
    this.#openFurther();
  }

  /** There is a first picture. */
  pictured(): void {
    this.#isPictured = true;
    this.#openFurther();
  }

  #openKnown(): void {
    const { program, simMonths: target } = this.#order;
    const first = this.#counts.known(program, firstSimMonths(this.#order));
    const total = this.#counts.known(program, target);
    if (first === undefined || total === undefined) return;
    this.#schedule.openFirst(first);
    this.#openAll(total);
  }

  async #count(session: Session, run: number, simMonths: number): Promise<number> {
    const { customers } = await session.call('customersFor', { run, simMonths });
    this.#counts.learn(this.#order.program, simMonths, customers);
    return customers;
  }

  /** A run of a network plays whole worlds, so that each region is there as often as the others. */
  #openAll(counted: number): void {
    const { world = 1 } = this.#order.steps ?? {};
    const total = world * Math.ceil(counted / world);
    this.#total = total;
    this.#openFurther();
  }

  #openFurther(): void {
    const isFirstAll = this.#schedule.boundaries[0] === this.#total;
    if (this.#total !== undefined && (this.#isPictured || isFirstAll)) this.#schedule.openAll(this.#total);
    this.#onOpened();
  }
}
