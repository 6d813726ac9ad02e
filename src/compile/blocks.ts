// Blocks that are on until a SIM has them lifted: 2.3 (outside the EU), 2.4 and 3.6 (VAS, international), 2.9 (at sea).
// A22: at sea the block holds (A) or not (B); in Norway, Iceland and Liechtenstein it does not (A) or does (B).

import { Terms as Slots } from '../../assembly/layout/terms.ts';
import { flagAt, type Lowering } from './lowering.ts';

export function lowerBlocks({ terms, block }: Lowering): void {
  block.put(Slots.blockNonEu, 1);
  block.put(Slots.blockVas, 1);
  block.put(Slots.blockInternational, 1);
  block.put(Slots.blockSea, flagAt(terms, 'A22sea', 'A'));
  block.put(Slots.blockEea, flagAt(terms, 'A22eea', 'B'));
}
