import { Network } from '../../assembly/layout/network.ts';
import { Header } from '../../assembly/layout/program.ts';
import { areSameBytes } from './bytes.ts';

const SLOT_BYTES = 8;

/** How many customers give so many SIM-months, remembered for the people last asked about: terms do not change it. */
export class CustomerCounts {
  #people = new Uint8Array();
  readonly #counts = new Map<number, number>();

  /** Undefined where it must be asked. */
  known(program: Uint8Array, simMonths: number): number | undefined {
    return areSameBytes(peopleIn(program), this.#people) ? this.#counts.get(simMonths) : undefined;
  }

  learn(program: Uint8Array, simMonths: number, customers: number): void {
    const people = peopleIn(program);
    if (!areSameBytes(people, this.#people)) this.#counts.clear();
    this.#people = people;
    this.#counts.set(simMonths, customers);
  }
}

/** What the number of customers hangs on: a program without its terms, and without the number of its variants; or its network. */
function peopleIn(program: Uint8Array): Uint8Array<ArrayBuffer> {
  const slots = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const at = (slot: Header): number => SLOT_BYTES * slots.getUint32(SLOT_BYTES * slot, true);
  const people = program.slice(0, at(Header.termsSlot));
  const network = at(Header.networkSlot);
  if (network > 0) return joined(people, program.subarray(network, network + SLOT_BYTES * Network.SIZE));
  const variants = SLOT_BYTES * Header.variantCount;
  return people.fill(0, variants, variants + SLOT_BYTES);
}

/** Steps of a network's run follow from people, variants and the network itself. */
function joined(people: Uint8Array, network: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(people.length + network.length);
  both.set(people);
  both.set(network, people.length);
  return both;
}
