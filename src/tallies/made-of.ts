import { Line } from '../../assembly/layout/kinds.ts';
import { ARCHETYPES_MAX } from '../../assembly/layout/program.ts';
import { BANDS, Made } from '../../assembly/layout/tally.ts';
import { bandEdgesMicros } from './bins.ts';
import type { LineName, MadeCell, MadeOf } from './results.ts';
import { cellNumber, firstCell, type Tally } from './tally.ts';

/** What bills are made of, by archetype and band of the bill. */
export function madeOf(tally: Tally, variant: number): MadeOf {
  const cells: MadeCell[] = [];
  const first = firstCell(tally, 'made', variant);
  for (let index = 0; index < ARCHETYPES_MAX * BANDS; index++) {
    const cell = first + index * Made.SIZE;
    const simMonths = cellNumber(tally, cell + Made.simMonths);
    if (simMonths === 0) continue;
    cells.push({
      archetype: Math.floor(index / BANDS),
      band: index % BANDS,
      simMonths,
      billMicros: cellNumber(tally, cell + Made.billMicros),
      linesMicros: linesFrom(tally, cell + Made.lines),
      notices: cellNumber(tally, cell + Made.notices),
      stops: cellNumber(tally, cell + Made.stops),
    });
  }
  return { bandEdgesMicros: bandEdgesMicros(), cells };
}

function linesFrom(tally: Tally, cell: number): Partial<Record<LineName, number>> {
  const lines: Partial<Record<LineName, number>> = {};
  for (let line = 0; line < Line.COUNT; line++) {
    const micros = cellNumber(tally, cell + line);
    if (micros !== 0) lines[Line[line] as LineName] = micros;
  }
  return lines;
}
