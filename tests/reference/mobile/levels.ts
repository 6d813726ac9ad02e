import { exceeding, fraction, product, reaching, sum, type Fraction } from '../exact.ts';
import type { Plan, Terms } from './terms.ts';

// Where the messages and stops of 12.5 stand.

export interface LevelAt {
  readonly name: string;
  readonly threshold: bigint;
}

export interface Choices {
  /** The customer gave another amount beforehand (12.5.1 dash 3). */
  readonly customLimit: boolean;
  /** The customer chose a ceiling (12.5.2). */
  readonly ceiling: boolean;
}

const ONE = fraction(1n);
const HUNDRED = fraction(1n, 100n);

/** An amount is reached by charges, one of zero by the first: no charges reach nothing. */
function charged(amount: Fraction): bigint {
  const least = reaching(amount);
  return least === 0n ? 1n : least;
}

/**
 * A bundle (12.5.1 dashes 1 and 2): when it is reached, and at 80 and 100 % by A1: A of the overshoot, reached and
 * exceeded; B of use, both exceeded; C the first of the overshoot, the second of use; D of the chosen ceiling instead.
 */
export function bundleLevels(terms: Terms, kind: string, bundle: bigint | undefined): LevelAt[] {
  if (bundle === undefined || bundle === 0n) return [];
  const first = product(terms.value('warnFirstPercent'), HUNDRED);
  const second = product(terms.value('warnSecondPercent'), HUNDRED);
  const of = (share: Fraction): Fraction => product(share, fraction(bundle));
  const over = (share: Fraction): Fraction => of(sum(ONE, share));
  const reading = terms.readings.A1;
  const levels: LevelAt[] = [{ name: `${kind}Reached`, threshold: bundle }];
  if (reading === 'D') return levels;
  levels.push({
    name: `${kind}Over80`,
    threshold: reading === 'B' ? exceeding(of(first)) : reaching(over(first)),
  });
  levels.push({
    name: `${kind}Over100`,
    threshold: reading === 'A' ? exceeding(over(second)) : exceeding(of(second)),
  });
  return levels;
}

/** Data roaming outside the data pack, incl. VAT (12.5.1 dashes 3 and 4, 12.5.3 dash 2), by A2 and A15. */
export function roamingLevels(terms: Terms, { customLimit }: Choices): LevelAt[] {
  const base = terms.value('roamNoticeBase');
  const limit = customLimit ? terms.input('customLimit') : base;
  const isMoved = customLimit && terms.readings.A15 === 'B';
  const scale =
    isMoved && base.above > 0n ? { above: limit.above * base.below, below: limit.below * base.above } : ONE;
  const at = (name: string, euros: Fraction): LevelAt => ({
    name,
    threshold: charged(terms.eurosInclVat(euros)),
  });
  const first = at('roaming40', product(product(terms.value('roamNoticePercent'), HUNDRED), limit));
  const second = at('roaming48', product(terms.value('roamSecondNotice'), scale));
  const stop = at('roamingStopped', product(terms.value('roamStop'), scale));
  switch (terms.readings.A2) {
    case 'B':
      return [customLimit && terms.readings.A15 === 'A' ? { ...first, name: 'roaming48' } : second, stop];
    case 'C':
      return [first, at('roamingStopped', isMoved ? limit : base)];
    default:
      return [first, second, stop];
  }
}

/** The whole service (12.5.3 dash 1): reached, or exceeded, by A17. */
export function serviceLevels(terms: Terms): LevelAt[] {
  const limit = terms.euros(terms.value('serviceStop'));
  const threshold = terms.readings.A17boundary === 'B' ? exceeding(limit) : charged(limit);
  return [{ name: 'serviceStopped', threshold }];
}

/** The chosen ceiling (12.5.2): passing it. */
export function ceilingLevels(terms: Terms, { ceiling }: Choices): LevelAt[] {
  if (!ceiling) return [];
  const threshold = exceeding(terms.euros(terms.input('ceiling')));
  const stop = { name: 'serviceStopped', threshold };
  return [{ name: 'ceiling', threshold }, ...(terms.readings.A16 === 'A' ? [] : [stop])];
}

/** 80 and 100 % of the ceiling, where dash 2 means them (A1 D); each Month, as the bundle's messages. */
export function percentLevels(terms: Terms, { ceiling }: Choices): LevelAt[] {
  if (!ceiling || terms.readings.A1 !== 'D') return [];
  const limit = terms.euros(terms.input('ceiling'));
  const at = (name: string): bigint => exceeding(product(product(terms.value(name), HUNDRED), limit));
  return [
    { name: 'dataOver80', threshold: at('warnFirstPercent') },
    { name: 'dataOver100', threshold: at('warnSecondPercent') },
  ];
}

/** The bundle as one amount of money (A12 B); undefined = some kind is unlimited. */
export function bundleWorth({ data, voice, sms, beyond }: Plan): bigint | undefined {
  if (data === undefined || voice === undefined || sms === undefined) return undefined;
  return data * beyond.data + voice * beyond.voice + sms * beyond.sms;
}
