import { DAY, dayOf, isoDate, isoTime, type Month } from '../days.ts';
import type { Fraction } from '../exact.ts';
import { usesOf, type Use } from '../mobile/use.ts';
import type { Terms } from '../mobile/terms.ts';
import { inclCents } from '../accounts/book.ts';
import type { Lived } from '../accounts/situation.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import { secondsOf } from '../../../src/cases/quantities.ts';
import { happen, type Rooms } from './facts.ts';
import { Life } from './life.ts';
import { lineMicros } from './lines.ts';
import { Metering } from './metering.ts';
import { rulesOf } from './results.ts';
import { roomsOf } from './rooms.ts';

/**
 * What the terms make of an account's facts and use, as sorted lines of words. When a lost SIM's use is no longer the
 * customer's (10.3) comes out as it is played: calls that are under way then end there when it is played again.
 */
export function playDutch(terms: AccountTerms, lived: Lived): string[] {
  for (let ends: readonly number[] = []; ;) {
    const account = new Account(lifeOf(terms, lived), lived, ends);
    const told = account.play();
    const { othersFrom } = account;
    if (String(othersFrom) === String(ends)) {
      for (const rule of rulesOf(told)) terms.acts(rule);
      return told;
    }
    ends = othersFrom;
    terms.forget();
  }
}

function lifeOf(terms: AccountTerms, { account, months }: Lived): Life {
  const { plan = 'standard', anchorDay = 1, payDays = 0, startDay, activated = startDay } = account;
  return new Life(
    terms,
    {
      plan,
      anchorDay,
      startDay: activated === undefined ? (months[0] as Month).from : dayOf(secondsOf(activated)),
      payDays: typeof payDays === 'number' ? payDays : undefined,
      directDebit: account.directDebit === 'true',
      paperInvoice: account.paperInvoice === 'true',
    },
    months,
  );
}

class Account {
  readonly #life: Life;
  readonly #rooms: Rooms;
  readonly #metering: Metering;
  readonly #uses: Use[];
  readonly #facts: Lived['facts'];

  /** @param ends seconds at which calls under way are the customer's no longer */
  constructor(life: Life, { records, facts }: Lived, ends: readonly number[]) {
    this.#life = life;
    const { sim, ...rooms } = roomsOf(life, records);
    this.#rooms = { ...rooms, sim };
    this.#metering = new Metering({ ...rooms, ends, isOthers: () => sim.isOthers });
    this.#uses = usesOf(records);
    this.#facts = facts;
  }

  get othersFrom(): readonly number[] {
    return this.#rooms.sim.othersFrom;
  }

  play(): string[] {
    const life = this.#life;
    const { months, agenda } = life;
    const end = (months.at(-1) as Month).until * DAY;
    life.now = (months[0] as Month).from * DAY;
    this.#rooms.agreement.begin(this.#facts.some(({ fact }) => fact === 'ordered'));
    const uses = this.#uses.map((use) => ({ at: startOf(use), run: () => this.#use(use) }));
    const facts = this.#facts.map((fact) => ({ at: fact.atSeconds, run: () => happen(this.#rooms, fact) }));
    const happenings = [...facts, ...uses].sort((left, right) => left.at - right.at);
    let begun = 0;
    for (;;) {
      const next = happenings[0];
      const begins = (months[begun]?.from ?? Infinity) * DAY;
      const at = Math.min(agenda.next, next?.at ?? Infinity, begins);
      if (at >= end) break;
      this.#metering.advance(at);
      life.now = at;
      if (begins === at && life.index < begun) this.#turnTo(begun);
      else if (agenda.next <= at) agenda.take()();
      else if (begins === at) this.#beginMonth(begun++);
      else happenings.shift()?.run();
    }
    this.#metering.advance(end);
    life.now = end;
    return this.#lines();
  }

  #use(use: Use): void {
    if (use.flow) this.#metering.beginData(use.flow);
    else this.#metering.send(use.sending);
  }

  /** What falls due at second 0 of a month belongs to that month, and comes before its own charges. */
  #turnTo(index: number): void {
    this.#life.index = index;
    this.#metering.beginMonth();
    this.#rooms.openBundle.beginMonth();
    this.#rooms.roaming.monthHasEnded();
    this.#rooms.fairUse.monthHasEnded();
  }

  #beginMonth(index: number): void {
    const { agreement, blocks, ledger, dunning } = this.#rooms;
    if (blocks.isBlocked && !this.#life.isEnded) this.#life.acts('block/fees-continue');
    agreement.beginMonth();
    dunning.beginMonth();
    ledger.drawUp(index);
  }

  #lines(): string[] {
    const { told, terms, months } = this.#life;
    const bills = months.flatMap(({ from }, index) =>
      billLines(terms, isoDate(from), told.lines[index], (line) =>
        told.units.of(index, line).map(([name, count]) => `${name} ${count}`),
      ),
    );
    const refused = [...told.refused].filter(([, amount]) => amount > 0n);
    return [
      ...bills,
      ...this.#rooms.ledger.lines(),
      ...told.notices.map(({ at, name }) => `notice ${isoTime(at)} ${name}`),
      ...told.states.map(({ at, name }) => `state ${isoTime(at)} ${name}`),
      ...told.hits.map(({ at, name }) => `hit ${isoTime(at)} ${name}`),
      ...refused.map(([kind, amount]) => `refused ${kind} ${amount}`),
    ].sort();
  }
}

/** @param unitsOf what was charged of a line */
function billLines(
  terms: Terms,
  from: string,
  lines: ReadonlyMap<string, Fraction> = new Map(),
  unitsOf: (line: string) => string[],
): string[] {
  const rounded = [...lines].map(
    ([line, amount]) => [line, lineMicros(amount, terms.partsPerMicro)] as const,
  );
  const charges = rounded.filter(([, micros]) => micros !== 0n);
  return [
    ...charges.map(([line, micros]) => `bill ${from}: ${line} ${micros}`),
    ...charges.flatMap(([line]) => unitsOf(line).map((units) => `bill ${from}: ${units}`)),
    `bill ${from}: incl. VAT ${inclCents(rounded, terms.vat)}`,
  ];
}

function startOf(use: Use): number {
  return use.flow ? use.flow.from : use.sending.at;
}
