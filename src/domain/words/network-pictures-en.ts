/** Words of the pictures and tables of lines, backup and cells. */
export const pictured = {
  change: (difference: string) => `${difference} against the baseline`,
  same: 'as the baseline',
  was: (value: string) => `was ${value}`,
  before: 'Baseline',
  none: 'none',
  from: 'From',
  to: 'To',
  outages: {
    withBackup: 'Minutes without internet, a site and year',
    withoutBackup: 'Had there been no backup',
    outages: 'Outages, a site and year',
    calls: 'Helpdesk calls per 1 000 sites and year',
    improper: (basis: string) => `Improper data charged, EUR per 1 000 sites and year, ${basis}`,
    overdue: 'Repairs overdue per 1 000 sites and year',
  },
  minutes: {
    row: (form: string, access: string) => `${form}, ${access}`,
    summary: (without: string, withIt: string) =>
      `A site is without its line for ${without} minutes a year; with backup as it is, it is without internet for ${withIt}.`,
    compared: (before: string) => `It was ${before}.`,
    empty: 'There are no sites.',
    all: 'all sites',
    stop: (title: string, without: string, withIt: string) =>
      `${title}: ${without} minutes a year without backup, ${withIt} with it`,
    columns: [
      'Form and access',
      'Sites',
      'Outages a year',
      'Minutes without backup',
      '±',
      'Minutes with backup',
      '±',
    ],
    columnsWithBaseline: [
      'Form and access',
      'Sites',
      'Outages a year',
      'Minutes without backup',
      '±',
      'Minutes with backup',
      '±',
      'With backup, baseline',
    ],
  },
  failures: {
    summary: (most: string, share: string) => `Most of the time without internet: ${most} (${share} of it).`,
    empty: 'No site was without internet.',
    columns: ['Reason', 'Minutes a site and year', 'From', 'To'],
  },
  causes: {
    summary: (most: string, rate: string) =>
      `What takes lines away most often: ${most}, ${rate} times a site and year.`,
    empty: 'No line was away.',
    columns: ['Cause', 'Outages a site and year', 'From', 'To'],
    slow: 'slow line, no outage',
    strings: 'string of short cuts, no outage',
  },
  volume: {
    proper: 'proper use',
    improper: 'improper use',
    refused: 'asked, not carried',
    summary: (proper: string, improper: string, charge: string, basis: string) =>
      `A site uses ${proper} GB of backup a year properly and ${improper} GB improperly, for which it is charged ${charge} EUR (${basis}).`,
    billed: (euros: string, basis: string) =>
      `All that it is billed for backup: ${euros} EUR a year (${basis}).`,
    empty: 'No backup data were used.',
    columns: ['Backup data', 'GB a site and year', 'From', 'To'],
  },
  calls: {
    summary: (most: string, when: string) =>
      `The helpdesk is called most on ${when}: ${most} calls in that hour of the week, per 1 000 sites and year.`,
    empty: 'Nobody called the helpdesk.',
    stop: (when: string, calls: string) => `${when}: ${calls} calls`,
    columns: ['Hour of the week', 'Calls per 1 000 sites and year', '±'],
  },
  network: {
    headroom: 'Headroom: everyday demand can grow by',
    over: (threshold: string) => `Cell-hours above ${threshold}`,
    overMargin: (hours: string, margin: string) => `${hours} hours a cell and year, ${margin}`,
    p95: '95 in 100 cell-hours stay under',
    p95Margin: (margin: string, when: string) => `of capacity, ${margin}; busiest ${when}`,
    worst: (regions: string, hours: string) => `Worst cut of ${regions} regions, ${hours} hours`,
    worstFigure: (region: string, when: string) => `region ${region}, ${when}`,
    worstMargin: (peak: string, normal: string) => `fullest cell ${peak}, ${normal} without the cut`,
    times: (factor: string) => `× ${factor}`,
  },
  heat: {
    readAs: { p50: 'Half of', p95: '95 in 100', p99: '99 in 100' },
    summary: (share: string, most: string, busiest: string, least: string, quietest: string) =>
      `${share} cell-hours stay under ${most} of capacity in the busiest hour, ${busiest}, and under ${least} in the quietest, ${quietest}.`,
    stop: (when: string, load: string) => `${when}: ${load} of capacity`,
    first: 'Hour',
  },
  duration: {
    summary: (threshold: string, share: string, most: string) =>
      `${share} cell-hours lie above ${threshold} of capacity; the fullest was asked for ${most}.`,
    mark: (threshold: string, share: string) => `above ${threshold}: ${share}`,
    stop: (load: string, share: string) => `above ${load} of capacity: ${share} of cell-hours`,
    all: 'all',
    columns: ['Load above', 'Share of cell-hours', 'About'],
    columnsWithBaseline: ['Load above', 'Share of cell-hours', 'About', 'Baseline'],
  },
  cells: {
    name: (region: string, cell: string) => `region ${region}, cell ${cell}`,
    summary: (name: string, p95: string, crowded: string, all: string, threshold: string) =>
      `The fullest cell is ${name}: 95 in 100 of its hours stay under ${p95} of capacity. ${crowded} of ${all} cells are above ${threshold} for an hour a year or more.`,
    empty: 'There are no cells.',
    stop: (rank: string, name: string, p95: string, mean: string) =>
      `${rank}. ${name}: 95 in 100 hours under ${p95}, mean ${mean}`,
    unlimited: 'no demand',
    busyHour: (hour: string, share: string) => `${hour}, in ${share} % of worlds`,
    columns: {
      name: 'Cell',
      subscribers: 'Subscribers',
      mean: 'Mean load',
      p95: 'P95',
      p99: 'P99',
      busyHour: 'Busy hour',
      overHours: 'Hours a year above the threshold',
      headroom: 'Headroom',
    },
  },
  cuts: {
    summary: (region: string, when: string, hours: string, peak: string, normal: string, excess: string) =>
      `If region ${region} is cut on ${when} for ${hours} hours, its fullest cell reaches ${peak} instead of ${normal}, and ${excess} GB more than the threshold allows is asked for.`,
    stop: (when: string, peak: string, normal: string, excess: string) =>
      `cut from ${when}: ${peak}, normally ${normal}; ${excess} GB above the threshold`,
    mostAdded: (region: string, when: string, normal: string, peak: string) =>
      `The cut that adds most is that of region ${region} on ${when}: its fullest cell goes from ${normal} to ${peak}.`,
    addsMost: 'No other cut adds more.',
    begins: 'Cut begins',
    regionColumns: ['Region', 'Worst start'],
    columns: [
      'Fullest cell',
      'Without the cut',
      'Added',
      'GB above the threshold',
      'Added, GB',
      'Backup asked, GB',
    ],
  },
  surge: {
    summary: (region: string, from: string, peak: string, when: string, refused: string) =>
      `Region ${region} is cut from ${from}: backup asks for ${peak} GB an hour at most (${when}), and ${refused} GB is not carried.`,
    stop: (when: string, everyday: string, carried: string, refused: string, over: string) =>
      `${when}: everyday ${everyday} GB, backup ${carried} GB carried and ${refused} GB not, ${over} cells above the threshold`,
    day: (day: string, date: string) => `${day} ${date}`,
    columns: [
      'Hour',
      'Everyday, GB',
      'Backup asked, GB',
      'Backup carried, GB',
      'Capacity, GB',
      'Cells above the threshold',
    ],
    columnsWithBaseline: [
      'Hour',
      'Everyday, GB',
      'Backup asked, GB',
      'Backup carried, GB',
      'Capacity, GB',
      'Cells above the threshold',
      'Carried in all, baseline, GB',
    ],
  },
} as const;
