import * as Row from '../../assembly/layout/facts.ts';
import type { AccountFact } from './recorded.ts';

/**
 * Writes facts as the core takes them: ascending, those of one second as they came. Throws beyond FACTS_MAX.
 * @param first their place, behind those of other accounts
 */
export function writeFacts(view: DataView, base: number, facts: readonly AccountFact[], first = 0): void {
  if (first + facts.length > Row.FACTS_MAX)
    throw new RangeError(`${first + facts.length} facts, ${Row.FACTS_MAX} at most`);
  facts
    .toSorted((left, right) => left.seconds - right.seconds)
    .forEach(({ kind, seconds, until = 0, flags = 0, subject = 0, quantity = 0n, amount = 0n }, index) => {
      const at = base + (first + index) * Row.FACT_SIZE;
      view.setUint32(at + Row.FACT_TIME, seconds, true);
      view.setUint32(at + Row.FACT_UNTIL, until, true);
      view.setUint32(at + Row.FACT_FLAGS, flags, true);
      view.setUint16(at + Row.FACT_SUBJECT, subject, true);
      view.setUint8(at + Row.FACT_KIND, kind);
      view.setBigInt64(at + Row.FACT_QUANTITY, quantity, true);
      view.setBigInt64(at + Row.FACT_AMOUNT, amount, true);
    });
}

/** The facts of an account as the core holds them. */
export function readFacts(view: DataView, base: number, count: number): AccountFact[] {
  return Array.from({ length: count }, (_, index) => {
    const at = base + index * Row.FACT_SIZE;
    const until = view.getUint32(at + Row.FACT_UNTIL, true);
    return {
      kind: view.getUint8(at + Row.FACT_KIND),
      seconds: view.getUint32(at + Row.FACT_TIME, true),
      ...(until > 0 && { until }),
      flags: view.getUint32(at + Row.FACT_FLAGS, true),
      subject: view.getUint16(at + Row.FACT_SUBJECT, true),
      quantity: view.getBigInt64(at + Row.FACT_QUANTITY, true),
      amount: view.getBigInt64(at + Row.FACT_AMOUNT, true),
    };
  });
}
