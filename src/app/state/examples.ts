import type { Contract, Reading } from '../../contracts/schema.ts';
import { isOfSims, type Patch } from '../../scenario/schema.ts';
import { words } from '../words/en.ts';
import type { Documents } from './figures-at.ts';

/** A question to click: changes that a reader can look into, alter and take back. */
export interface Example {
  readonly title: string;
  readonly changes: readonly Patch[];
}

/** Questions that these documents can answer. */
export function examplesFor({ contract, scenario }: Documents): Example[] {
  const { halve, hourly, bothReadings, dearer } = words.examples;
  const halved = (isOfSims(scenario) ? scenario.plans : []).flatMap(({ id, dataGb: { value } }): Patch[] =>
    typeof value === 'number' && value > 0 ? [{ path: `plans.${id}.dataGb`, value: value / 2 }] : [],
  );
  const fees = (isOfSims(scenario) ? [] : scenario.plans).flatMap(({ id, fee }): Patch[] => {
    const euros = typeof fee === 'object' ? Number(fee.value) : 0;
    return euros > 0 ? [{ path: `plans.${id}.fee`, value: (euros * 1.1).toFixed(2) }] : [];
  });
  const [key = '', reading] = firstReading(contract);
  const other = Object.keys(reading?.options ?? {}).find((option) => option !== reading?.default);
  return [
    { title: halve, changes: halved },
    {
      title: hourly,
      changes: 'pollMinutes' in scenario.inputs ? [{ path: 'inputs.pollMinutes', value: 60 }] : [],
    },
    { title: dearer, changes: fees },
    {
      title: bothReadings(reading?.clause.split(/[ ,]/)[0] ?? ''),
      changes: other === undefined ? [] : [{ path: `readings.${key}`, value: other }],
    },
  ].filter(({ changes }) => changes.length > 0);
}

/** The reading of the catalogue's first ambiguity, or else the first that the contract has. */
function firstReading({ readings }: Contract): [string, Reading] | [] {
  const entries = Object.entries(readings);
  return entries.find(([key]) => key === 'A1') ?? entries[0] ?? [];
}
