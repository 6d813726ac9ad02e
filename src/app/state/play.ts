import type { Engine } from '../../engine/engine.ts';
import { words } from '../words/en.ts';
import { painted } from './painted.ts';
import type { Play } from './session.svelte.ts';

/** Plays questions on an engine: the baseline, and the reader's changes beside it on the same draws. */
export function playOn(engine: Engine): Play {
  return ({ contract, scenario, changes }, watch) => {
    const variants = changes.length === 0 ? [] : [{ id: 'edited', title: words.header.edited, changes }];
    return engine.simulate({
      contract,
      scenario,
      variants,
      ...watch,
      onResults(results) {
        watch.onResults(results);
        return painted();
      },
    });
  };
}
