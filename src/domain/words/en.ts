import type { Counted } from './counted-en.ts';

/** What stands at the low and at the high end of a range. */
type Ends = readonly [low: string, high: string];

/** Words that pictures, tables and the terminal share. */
export const shared = {
  basis: { excl: 'excl. VAT', incl: 'incl. VAT' },
  unit: { 'SIM-month': 'SIM-months', 'customer-month': 'customer-months' },
  never: 'never',
  nearlyAll: 'nearly all',
  about: (rate: string, units: string) => `about ${rate} ${units}`,
  oneIn: (among: string) => `1 in ${among}`,
  tooFew: 'too few',
  alone: 'one world: no interval',
  mean: 'mean',
  kinds: {
    fee: 'fee',
    data: 'data beyond the bundle',
    voiceAndSms: 'voice and SMS',
    roaming: 'roaming',
    vasAndInternational: 'pay and foreign numbers',
    surcharge: 'surcharge',
    reactivation: 'switching on again',
    improper: 'use beyond the rules',
    credit: 'credit bought',
    work: 'work and equipment',
    late: 'paying late or otherwise',
    exit: 'leaving early',
    deposit: 'deposits',
    back: 'money given back',
    other: 'other',
  },
  headlines: {
    mean: (basis: string) => `Mean bill, ${basis}`,
    p99: (basis: string) => `99 % pay less than, ${basis}`,
    fiftyAbove: (euros: string) => `Pay ${euros} or more above the fee`,
    shock: 'Bill shock',
    revenue: (basis: string, { many }: Counted) => `Revenue per 1 000 ${many} and month, ${basis}`,
    lapsed: (basis: string, { many }: Counted) =>
      `Credit lost unused, on no bill, per 1 000 ${many} and month, ${basis}`,
  },
  band: {
    reach: (low: string, high: string) => `${low} to ${high}`,
    row: (title: string, [low, high]: Ends, [atLow, atHigh]: Ends) =>
      `${title}: ${atLow} at ${low}, ${atHigh} at ${high}`,
    summary: (reach: string, title: string, count: number) =>
      `${reach} over the ranges of ${count} ${count === 1 ? 'assumption' : 'assumptions'}; “${title}” moves it most. This is no confidence interval.`,
    still: 'No range of an assumption moves this figure.',
    columns: (figure: string) => [figure, 'Range', 'At its low end', 'At its high end', 'Source'],
    together: 'All together',
    how: 'on each side the root of the sum of squares of what each does alone',
  },
  percentiles: {
    p50: 'half pay at most',
    p75: '75 % pay at most',
    p90: '90 % pay at most',
    p95: '95 % pay at most',
    p99: '99 % pay at most',
    p999: '99.9 % pay at most',
  },
  histogram: {
    summary: (feeOnly: string, half: string, most: string, basis: string, { months }: Counted) =>
      `${feeOnly} of ${months} pay just the fee; half pay at most ${half} and 99 in 100 at most ${most} EUR, ${basis}.`,
    summaryWithoutFee: (half: string, most: string, basis: string, { months }: Counted) =>
      `Half of ${months} pay at most ${half} and 99 in 100 at most ${most} EUR, ${basis}.`,
    leftOut: (share: string, { months }: Counted) =>
      ` Left out are the ${share} of simulated ${months} in which no contract ran.`,
    customerSummary: (half: string, most: string, basis: string) =>
      `Half of customers pay at most ${half} a month and 99 in 100 at most ${most} EUR, ${basis}.`,
    restricted: (range: string, share: string) => `Selected: ${range} EUR, ${share} of bills.`,
    columns: (basis: string) => [`Bill, EUR ${basis}`, 'Share'],
    columnsWithBaseline: (basis: string) => [`Bill, EUR ${basis}`, 'Share', 'As published'],
    range: (from: string, until: string) => `${from} to ${until}`,
    beyond: (from: string) => `${from} and more`,
    feeOnly: (plan: string) => `${plan}: the fee alone`,
  },
  exceedance: {
    summary: (rows: readonly string[], basis: string) => `${rows.join('; ')} (${basis}).`,
    part: (share: string, euros: string) => `${share} pays more than ${euros} EUR`,
    empty: 'No bills yet.',
    tooFew: 'Too few customers are simulated to say.',
    columns: (basis: string) => [`More than, EUR ${basis}`, 'Share', 'About', 'From', 'To'],
  },
  percentileTable: {
    columns: (basis: string) => ['', `EUR ${basis}`, 'From', 'To'],
    columnsWithDifference: (basis: string) => ['', `EUR ${basis}`, 'From', 'To', 'Against published', '±'],
  },
  made: {
    all: 'all',
    summary: (
      most: string,
      mostEuros: string,
      least: string,
      leastEuros: string,
      basis: string,
      { month }: Counted,
    ) =>
      `${most} pays most, ${mostEuros} EUR a ${month} on average; ${least} least, ${leastEuros} (${basis}).`,
    one: (name: string, euros: string, basis: string, { month }: Counted) =>
      `${name} pays ${euros} EUR a ${month} (${basis}).`,
    empty: 'No bills in this range.',
    first: 'Kind of user',
    share: ({ months }: Counted) => `Share of ${months}`,
    total: 'Total',
  },
} as const;
