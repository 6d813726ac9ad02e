import { NumberClass, Place } from '../../../assembly/layout/kinds.ts';
import type { Plan, Rates, Terms } from './terms.ts';
import { zoneOf, type Sending } from './use.ts';

// What a use costs and on which line it stands (2.4, 2.6 to 2.9, 3.6, 12.3, 12.6).

export interface Price {
  readonly line: string;
  /** Parts for one byte, billed second or message. */
  readonly each: bigint;
  /** It is free while the bundle lasts. */
  readonly inBundle: boolean;
}

/** Data: in the bundle at home and in the EU zone (2.6), at the country's rate elsewhere (2.7, 2.9). */
export function priceOfData(terms: Terms, plan: Plan, place: Place): Price {
  const zone = zoneOf(place);
  if (zone === 'abroad') return { line: 'roamingData', each: ratesIn(terms, place).data, inBundle: false };
  const line = zone === 'home' ? 'dataBeyondBundle' : 'euDataBeyondBundle';
  return { line, each: plan.beyond.data, inBundle: true };
}

/** A call or a message; undefined = it costs nothing and stands on no line. */
export function priceOfSending(terms: Terms, plan: Plan, sending: Sending): Price | undefined {
  const { kind, incoming, numberClass, place } = sending;
  if (isFree(numberClass)) return undefined;
  const zone = zoneOf(place);
  if (zone === 'abroad') return abroadPrice(ratesIn(terms, place), sending);
  if (zone === 'eu' && (numberClass === NumberClass.vas || numberClass === NumberClass.short)) {
    if (kind !== 'mms') return apart('vasRoaming', kind === 'voice' ? terms.vasRoamVoice : terms.vasRoamSms);
  }
  if (incoming) return undefined;
  if (kind === 'mms') return apart('mms', plan.mms);
  if (numberClass === NumberClass.vas) return apart('vas', kind === 'voice' ? terms.vasVoice : terms.vasSms);
  if (zone === 'home' && numberClass === NumberClass.foreign) {
    return apart('international', kind === 'voice' ? terms.internationalVoice : terms.internationalSms);
  }
  return bundlePrice(plan, kind, zone === 'home');
}

/** Free calls, emergency calls among them, cost nothing (12.6). */
export function isFree(numberClass: NumberClass): boolean {
  return numberClass === NumberClass.free || numberClass === NumberClass.emergency;
}

export function bundlePrice(plan: Plan, kind: 'voice' | 'sms', atHome: boolean): Price {
  const name = kind === 'voice' ? 'Voice' : 'Sms';
  const line = atHome ? `${kind}BeyondBundle` : `eu${name}BeyondBundle`;
  return { line, each: plan.beyond[kind], inBundle: true };
}

export function abroadPrice(rates: Rates, { kind, incoming }: Sending): Price {
  if (kind === 'voice') return apart('roamingVoice', incoming ? rates.voiceIn : rates.voiceOut);
  return apart('roamingMessages', rates[kind]);
}

export function apart(line: string, each: bigint): Price {
  return { line, each, inBundle: false };
}

function ratesIn(terms: Terms, place: Place): Rates {
  const rates = terms.abroad[Place[place]];
  if (!rates) throw new Error(`no rates for ${Place[place]}`);
  return rates;
}

/** A call is charged for its first seconds whole, and in steps after them (12.3). */
export function billedSeconds(terms: Terms, seconds: number): bigint {
  const first = terms.number('voiceFirstSeconds');
  const step = terms.number('voiceStepSeconds');
  return BigInt(seconds <= first ? first : first + Math.ceil((seconds - first) / step) * step);
}

/** Seconds of a call that bear the surcharge of 13.5: as it lasted, or by the started minute (A56). */
export function surchargedSeconds({ readings }: Terms, seconds: number): bigint {
  return BigInt(readings.A56 === 'B' ? Math.ceil(seconds / 60) * 60 : seconds);
}
