import { decimal, fraction, product, whole, type Fraction } from '../exact.ts';

// The terms of a mobile contract as whole numbers. Money is counted in parts: a part is the price of one byte at one
// micro-euro a GB, or of one second at one micro-euro a minute, divided so that both are whole; and so that a price which
// contains VAT is whole without it, where the surcharges do (A8 B).

/** A figure of the terms in force: published, given by the scenario, or changed. */
export interface Figure {
  readonly value: number | string;
  readonly unit: string;
}

/** The terms in force, by name. */
export interface TermsInForce {
  readonly values: Readonly<Record<string, Figure>>;
  readonly inputs: Readonly<Record<string, Figure>>;
  readonly readings: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, number>>;
  readonly plans: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[];
}

/** Parts for one byte, second or message. */
export interface Rates {
  readonly data: bigint;
  readonly voiceOut: bigint;
  readonly voiceIn: bigint;
  readonly sms: bigint;
  readonly mms: bigint;
}

export interface Plan {
  /** Parts a Month. */
  readonly fee: bigint;
  /** Bytes, seconds and messages in the fee; undefined = unlimited. */
  readonly data: bigint | undefined;
  readonly voice: bigint | undefined;
  readonly sms: bigint | undefined;
  readonly beyond: { readonly data: bigint; readonly voice: bigint; readonly sms: bigint };
  readonly mms: bigint;
}

export type Terms = ReturnType<typeof termsOf>;

const MICROS = 1_000_000n;
/** A price that contains no VAT. */
const WITHOUT = fraction(1n);
const ABROAD = ['unitedKingdom', 'switzerland', 'worldNear', 'worldFar', 'sea'];

export function termsOf(inForce: TermsInForce) {
  const { values, inputs, readings, policies } = inForce;
  const value = once((name: string): Fraction => decimal(found(values, name).value));
  const input = once((name: string): Fraction => decimal(found(inputs, name).value));
  const isBinary = readings.A9 === 'B';
  const gigabyte = isBinary ? 1n << 30n : 10n ** 9n;
  const megabyte = isBinary ? 1n << 20n : 10n ** 6n;
  const vat = fraction(10_000n + whole(found(inputs, 'vat').value, 100n), 10_000n);
  const surcharges = readings.A8 === 'B' ? vat : WITHOUT;
  const fine = surcharges.above;
  const partsPerMicro = 60n * gigabyte * fine;
  const price = (figure: Figure): bigint => {
    const micros = whole(figure.value, MICROS) * fine;
    if (figure.unit === 'EUR/GB') return micros * 60n;
    if (figure.unit === 'EUR/MB') return micros * 60n * (gigabyte / megabyte);
    return figure.unit === 'EUR/min' ? micros * gigabyte : micros * 60n * gigabyte;
  };
  const surcharge = (name: string): bigint => (price(found(values, name)) / fine) * surcharges.below;
  const priced = (name: string): bigint => price(found(inputs, name));
  const seconds = once((name: string): number => Number(whole(found(inputs, name).value, 60n)));
  return {
    readings,
    policies,
    gigabyte,
    megabyte,
    partsPerMicro,
    vat,
    value,
    input,
    number: once((name: string): number => Number((values[name] ?? found(inputs, name)).value)),
    /** A date or a time of day as written. */
    text: (name: string): string => String(found(values, name).value),
    /** An input in minutes as seconds. */
    seconds,
    /** An amount of euros excluding VAT, and one including it, as parts excluding VAT. */
    euros: (amount: Fraction): Fraction => product(amount, fraction(MICROS * partsPerMicro)),
    eurosInclVat: (amount: Fraction): Fraction =>
      product(product(amount, fraction(MICROS * partsPerMicro)), fraction(vat.below, vat.above)),
    internationalVoice: priced('internationalVoice'),
    internationalSms: priced('internationalSms'),
    vasVoice: priced('vasVoice'),
    vasSms: priced('vasSms'),
    vasRoamVoice: priced('vasRoamVoice'),
    vasRoamSms: priced('vasRoamSms'),
    surchargeVoice: surcharge('surchargeVoice'),
    surchargeSms: surcharge('surchargeSms'),
    surchargeData: surcharge('surchargeData'),
    abroad: Object.fromEntries(ABROAD.map((place) => [place, ratesOf(place, priced)])),
    plan: once((id: string): Plan => planOf(inForce, id, price, gigabyte)),
  };
}

/** Read once for each name. */
function once<Read>(read: (name: string) => Read): (name: string) => Read {
  const known = new Map<string, Read>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const first = read(name);
    known.set(name, first);
    return first;
  };
}

function ratesOf(place: string, priced: (name: string) => bigint): Rates {
  const of = (kind: string): bigint => priced(`roam.${place}.${kind}`);
  return {
    data: of('data'),
    voiceOut: of('voiceOut'),
    voiceIn: of('voiceIn'),
    sms: of('sms'),
    mms: of('mms'),
  };
}

function planOf(
  { plans }: TermsInForce,
  id: string,
  price: (figure: Figure) => bigint,
  gigabyte: bigint,
): Plan {
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  const figure = (name: string): Figure => plan[name] as Figure;
  const amount = (name: string, unit: bigint): bigint | undefined => {
    const { value } = figure(name);
    return value === 'unlimited' ? undefined : whole(value, unit);
  };
  return {
    fee: price(figure('fee')),
    data: amount('dataGb', gigabyte),
    voice: amount('voiceMinutes', 60n),
    sms: amount('sms', 1n),
    beyond: {
      data: price(figure('dataPerGb')),
      voice: price(figure('voicePerMinute')),
      sms: price(figure('smsEach')),
    },
    mms: price(figure('mmsEach')),
  };
}

function found(figures: Readonly<Record<string, Figure>>, name: string): Figure {
  const figure = figures[name];
  if (!figure) throw new Error(`the terms have no ${name}`);
  return figure;
}
