/** What a number may be: from `least` to `most`, whole or not. */
export interface Bounds {
  least: number;
  most: number;
  whole: boolean;
}

const counted = { least: 0, most: 1_000_000, whole: true };

const BY_UNIT: Readonly<Record<string, Bounds>> = {
  EUR: { least: 0, most: 1_000_000, whole: false },
  'EUR/month': { least: 0, most: 10_000, whole: false },
  'EUR/min': { least: 0, most: 1000, whole: false },
  'EUR/SMS': { least: 0, most: 1000, whole: false },
  'EUR/MMS': { least: 0, most: 1000, whole: false },
  'EUR/MB': { least: 0, most: 1000, whole: false },
  'EUR/GB': { least: 0, most: 100_000, whole: false },
  s: { least: 0, most: 86_400, whole: true },
  min: { least: 0, most: 44_640, whole: false },
  h: { least: 0, most: 744, whole: false },
  MB: { least: 0, most: 100_000_000, whole: false },
  GB: { least: 0, most: 100_000, whole: false },
  'calendar days': { least: 0, most: 366, whole: true },
  days: { least: 0, most: 366, whole: true },
  weeks: { least: 0, most: 53, whole: true },
  SIMs: { least: 0, most: 512, whole: true },
  months: { least: 0, most: 11, whole: true },
  percent: { least: 0, most: 1000, whole: false },
  'percent/year': { least: 0, most: 100, whole: false },
  share: { least: 0, most: 1, whole: false },
  'EUR/day': { least: 0, most: 1000, whole: false },
  'working days': { least: 0, most: 366, whole: true },
  multiple: { least: 0, most: 1000, whole: false },
  years: { least: 1, most: 50, whole: true },
};

/** Months from use to its invoice: of a whole Month it is known as the next begins. */
const lag = { least: 1, most: 11, whole: true };

const damage = { least: 0, most: 10_000_000, whole: false };

const BY_KEY: Readonly<Record<string, Bounds>> = {
  yearCap: damage,
  injuryCap: damage,
  emergencyCap: damage,
  dataCap: damage,
  vat: { least: 0, most: 100, whole: false },
  voiceFirstSeconds: { least: 0, most: 3600, whole: true },
  voiceStepSeconds: { least: 1, most: 3600, whole: true },
  observeMonths: { least: 1, most: 5, whole: true },
  voiceMinutes: { least: 0, most: 1_000_000, whole: false },
  roamNoticePercent: { least: 0, most: 1000, whole: true },
  groupRecipients: { least: 1, most: 1_000_000, whole: true },
  warnFirstPercent: { least: 1, most: 1000, whole: true },
  warnSecondPercent: { least: 1, most: 1000, whole: true },
  roamSharePercent: { least: 0, most: 100, whole: true },
  workFrom: { least: 0, most: 24, whole: false },
  workUntil: { least: 0, most: 24, whole: false },
  customerFrom: { least: 0, most: 24, whole: false },
  customerUntil: { least: 0, most: 24, whole: false },
  phones: { least: 0, most: 16, whole: true },
  shockMultiple: { least: 100, most: 10_000, whole: true },
  minTermMonths: { least: 0, most: 60, whole: true },
  minTenureMonths: { least: 0, most: 120, whole: true },
  smallExitMonths: { least: 0, most: 60, whole: true },
  numberKeptMonths: { least: 0, most: 60, whole: true },
  depositMonths: { least: 1, most: 12, whole: true },
  advanceInvoices: { least: 1, most: 12, whole: true },
  inactiveMonths: { least: 1, most: 12, whole: true },
  exitUsagePercent: { least: 0, most: 1000, whole: true },
  termMonths: { least: 0, most: 60, whole: true },
  defaultTermMonths: { least: 0, most: 60, whole: true },
  warrantyMonths: { least: 0, most: 120, whole: true },
  extractMonths: { least: 0, most: 24, whole: true },
  laterTermMonths: { least: 1, most: 120, whole: true },
  improperLag: lag,
  laterMonths: lag,
  forceMajeureMonths: { least: 0, most: 120, whole: true },
  slaTarget: { least: 0, most: 100, whole: false },
  slaCredit: { least: 0, most: 100, whole: false },
  abnormalDays: { least: 1, most: 366, whole: true },
  smsCharacters: { least: 1, most: 10_000, whole: true },
};

/** Bounds of a term by its key, or else by its unit. */
export function boundsOf(key: string, unit: string): Bounds {
  return BY_KEY[key] ?? BY_UNIT[unit] ?? counted;
}
