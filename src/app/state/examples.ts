import type { Contract, Reading } from '../../contracts/schema.ts';
import { isOfSims, type Patch, type Scenario } from '../../scenario/schema.ts';
import { words } from '../words/en.ts';
import { entryOf } from './catalogue.ts';
import type { Documents } from './figures-at.ts';
import type { ViewId } from './views.ts';

/** A question to click: changes that a reader can look into, alter and take back. */
export interface Example {
  readonly title: string;
  readonly changes: readonly Patch[];
  /** The view that answers it; the one that is open unless given. */
  readonly view?: ViewId;
  /** Where another scenario answers it: that scenario with the question asked, as the part of a link behind "#". */
  readonly link?: string;
}

/** Who has no network can ask this one about a cut. */
const CUT_ELSEWHERE = { scenario: 'citymesh-network-belgium', whatIf: 'tuesday' } as const;

/** Of subscribers, where a cut fills cells: with a tenth of them, as published, a region hardly feels it. */
const OWN_SHARE = 0.5;

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
    ...cutOf(contract, scenario),
  ].filter(({ changes, link = '' }) => changes.length > 0 || link !== '');
}

/** The scenario's own first cut; or the one of the scenario with a network that plays the same contract. */
function cutOf(contract: Contract, scenario: Scenario): Example[] {
  const title = words.examples.cut;
  if (isOfSims(scenario) && scenario.network) {
    const cut = scenario.network.whatIfs.find((whatIf) => 'cut' in whatIf);
    const changes = cut ? [{ path: `network.whatIfs.${cut.id}`, value: 'on' }] : [];
    const bite = [...changes, { path: 'network.cells.ownShare', value: OWN_SHARE }];
    const harder = { title: words.examples.cutOwn, changes: cut ? bite : [], view: 'network' } as const;
    return [{ title, changes, view: 'network' }, harder];
  }
  const other = entryOf(CUT_ELSEWHERE.scenario);
  if (other?.contract !== contract.id) return [];
  const { scenario: id, whatIf } = CUT_ELSEWHERE;
  return [{ title, changes: [], link: `v=1&view=network&scenario=${id}&network.whatIfs.${whatIf}=on` }];
}

/** The reading of the catalogue's first ambiguity, or else the first of a numbered clause, or else any. */
function firstReading({ readings }: Contract): [string, Reading] | [] {
  const entries = Object.entries(readings);
  const numbered = entries.find(([, { clause }]) => /^\d/.test(clause));
  return entries.find(([key]) => key === 'A1') ?? numbered ?? entries[0] ?? [];
}
