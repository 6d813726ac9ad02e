import { isoTime } from '../days.ts';
import { sum, type Fraction } from '../exact.ts';
import { Units, type Charge, type Unit } from './units.ts';

/** Something at a second of local time. */
export interface Moment {
  readonly at: number;
  readonly name: string;
}

/** What the contract makes of one SIM's use, before it is written as a statement. */
export class Told {
  readonly notices: Moment[] = [];
  readonly crossings: Moment[] = [];
  readonly states: Moment[] = [];
  readonly hits: Moment[] = [];
  readonly refused = new Map<string, bigint>();
  /** Blocks that refused something. */
  readonly blocks = new Set<string>();
  /** Results that did not come about, though a rule was asked for them. */
  readonly weighed = new Set<string>();
  /** By billing month and line, in parts. */
  readonly lines: Map<string, Fraction>[] = [];
  readonly units = new Units();

  post(month: number, line: string, parts: bigint, below = 1n): void {
    if (parts === 0n && line !== 'fee') return;
    while (this.lines.length <= month) this.lines.push(new Map());
    const own = this.lines[month] as Map<string, Fraction>;
    const amount = { above: parts, below };
    const before = own.get(line);
    own.set(line, before ? sum(before, amount) : amount);
  }

  charge(month: number, line: string, unit: Unit, { units, parts }: Charge): void {
    this.post(month, line, parts);
    this.units.add(month, line, unit, units);
  }

  /** @param at second of a call or a message; data are refused over time, and only their sum is told */
  refuse(kind: string, amount: bigint, at?: number): void {
    const name = at === undefined ? kind : `${isoTime(at)} ${kind}`;
    this.refused.set(name, (this.refused.get(name) ?? 0n) + amount);
  }

  /** Hears of each state as it is told. */
  heard: (name: string, change: 'on' | 'off') => void = () => undefined;

  state(at: number, name: string, change: 'on' | 'off'): void {
    this.states.push({ at, name: `${name} ${change}` });
    this.heard(name, change);
  }
}
