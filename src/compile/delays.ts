// The delay chain, 12.5.2 and 12.5.4: use is not monitored in real time. A record closes, its file arrives, files are read
// every so often, then a message or a bar follows; later a payment restores. Minutes × 60, whole seconds.

import { Terms as Slots } from '../../assembly/layout/terms.ts';
import { inputAt, type Lowering } from './lowering.ts';
import { secondsOf } from './measures.ts';

const LINKS: readonly [number, string][] = [
  [Slots.dataRecordSeconds, 'dataRecordMinutes'],
  [Slots.dataFileSeconds, 'dataFileMinutes'],
  [Slots.homeVoiceFileSeconds, 'homeVoiceFileMinutes'],
  [Slots.roamVoiceFileSeconds, 'roamVoiceFileMinutes'],
  [Slots.pollSeconds, 'pollMinutes'],
  [Slots.messageSeconds, 'messageMinutes'],
  [Slots.barSeconds, 'barMinutes'],
  [Slots.reactivateSeconds, 'reactivateMinutes'],
];

export function lowerDelays({ terms, block }: Lowering): void {
  for (const [slot, key] of LINKS) block.put(slot, secondsOf(inputAt(terms, key)));
}
