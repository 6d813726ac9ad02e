import { NumberClass, Place } from '../../../assembly/layout/kinds.ts';
import { abroadPrice, apart, bundlePrice, isFree, type Price } from '../mobile/price.ts';
import type { Plan, Rates, Terms } from '../mobile/terms.ts';
import type { Sending } from '../mobile/use.ts';

// Where use is, and what it costs there (9.5, 12.1, 24.1).

export type Zone = 'home' | 'eu' | 'abroad';

/** EU states, with Norway, Iceland and Liechtenstein by A59 B. */
export function zoneOf(terms: Terms, place: Place): Zone {
  if (place === Place.home) return 'home';
  return place === Place.eu || (place === Place.eea && terms.readings.A59 === 'B') ? 'eu' : 'abroad';
}

export function priceOfData(terms: Terms, plan: Plan, place: Place, isHomePrice: boolean): Price {
  if (!isHomePrice) return { line: 'roamingData', each: ratesIn(terms, place).data, inBundle: false };
  const line = zoneOf(terms, place) === 'home' ? 'dataBeyondBundle' : 'euDataBeyondBundle';
  return { line, each: plan.beyond.data, inBundle: true };
}

/** Undefined = it costs nothing and stands on no line. */
export function priceOfSending(
  terms: Terms,
  plan: Plan,
  sending: Sending,
  isHomePrice: boolean,
): Price | undefined {
  const { kind, incoming, numberClass, place } = sending;
  if (isFree(numberClass)) return undefined;
  if (!isHomePrice) return abroadPrice(ratesIn(terms, place), sending);
  const zone = zoneOf(terms, place);
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

/** Where a place has no rates of its own, those of nearer countries hold (A59, reading "refusedPrice"). */
function ratesIn(terms: Terms, place: Place): Rates {
  const rates = terms.abroad[Place[place]] ?? terms.abroad.worldNear;
  if (!rates) throw new Error(`no rates for ${Place[place]}`);
  return rates;
}
