import type { Scenario } from '../../scenario/schema.ts';
import { networkWords } from '../words/network-en.ts';
import { figuresUnder, type PeopleSentence } from './people.ts';
import { figurePaths, partsOf } from './pieces.ts';

const ROOM = 'network';

/** What a scenario says of its network: sentences, then all other figures that it holds. What-ifs stand in their view. */
export function networkSentences(scenario: Scenario): {
  readonly said: readonly PeopleSentence[];
  readonly rest: readonly PeopleSentence[];
} {
  const network = 'network' in scenario ? scenario.network : undefined;
  if (network === undefined) return { said: [], rest: [] };
  const said = networkWords.sheet.said.map((template) => ({
    id: template,
    lines: [partsOf(template, ROOM)],
  }));
  const shown = new Set(said.flatMap(({ lines }) => figurePaths(lines)));
  return { said, rest: figuresUnder(network, ROOM, []).filter(({ id }) => !shown.has(id)) };
}
