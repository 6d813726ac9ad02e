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
  const { halve, hourly, bothReadings } = words.examples;
  const halved = (isOfSims(scenario) ? scenario.plans : []).flatMap(({ id, dataGb: { value } }): Patch[] =>
    typeof value === 'number' && value > 0 ? [{ path: `plans.${id}.dataGb`, value: value / 2 }] : [],
  );
  const reading = contract.readings['A1'];
  const other = Object.keys(reading?.options ?? {}).find((option) => option !== reading?.default);
  return [
    { title: halve, changes: halved },
    {
      title: hourly,
      changes: 'pollMinutes' in scenario.inputs ? [{ path: 'inputs.pollMinutes', value: 60 }] : [],
    },
    { title: bothReadings, changes: other === undefined ? [] : [{ path: 'readings.A1', value: other }] },
  ].filter(({ changes }) => changes.length > 0);
}
