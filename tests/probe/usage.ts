import { Archetype } from '../../assembly/layout/population.ts';
import { type Life } from './life.ts';
import { peopleOf, tripsEachMonth, type Slots } from './people.ts';
import { openProbe, populate, type Probe } from './probe.ts';

export const VOICE = 1;
export const SMS = 2;
export const MMS = 3;
export const MONTHS = 17;
export const everyDay = { [Archetype.offShare]: 0, [Archetype.idleShare]: 0, ...tripsEachMonth(0) };
export const evenDays = { ...everyDay, [Archetype.dataWeekend]: 1, [Archetype.dataHoliday]: 1 };

export function probeWith(changes: Slots, others: Slots = {}): Probe {
  const probe = openProbe();
  populate(probe, peopleOf(changes, others));
  return probe;
}

/** The first SIM of each customer, all months in order; `see` is given each month as it is drawn. */
export function play<T>(probe: Probe, customers: number, see: (customer: number, month: number) => T): T[][] {
  return Array.from({ length: customers }, (_, customer) => {
    probe.openSim(customer, 0);
    return Array.from({ length: MONTHS }, (_, month) => {
      probe.nextMonth(customer, 0, month);
      return see(customer, month);
    });
  });
}

export function usedDays({ dataHome, monthDays }: Life): number[] {
  return dataHome.slice(0, monthDays);
}
