import type { WhatIf } from '../../scenario/network-schema.ts';
import type { EventKind } from '../../scenario/written-event.ts';

/** What an added event says at first: a cut is as the first that is scripted, or at ten on the first day. `start`: "2026-01-01". */
export function newEvent(
  kind: EventKind,
  whatIfs: readonly WhatIf[],
  start: string,
): Readonly<Record<string, string>> {
  const scripted = whatIfs.find((whatIf) => 'cut' in whatIf)?.cut;
  const { at = `${start}T10:00`, hours = 12 } = scripted ?? {};
  const first = {
    cut: { region: '1', at, hours: String(hours) },
    lostCell: { region: '1', cell: '1' },
    growth: { percent: '25' },
    hardware: { sites: '10' },
  };
  return first[kind];
}
