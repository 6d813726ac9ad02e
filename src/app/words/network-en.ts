/** Words of the Outages and Network views; loaded with them. */
export const networkWords = {
  marginNote:
    '± is half the 95 % interval of the simulation alone: chance in which region-worlds were drawn, not how right the assumptions are. “too few” stands where fewer than eight of them were, or where a figure hangs on a few rare events.',
  assumptions: (count: number, figures: number) =>
    `${count} of the ${figures} figures of the network are assumptions; each says so, and why, in the sheet under Network.`,
  absent: 'This run has no figures of a network.',
  walkHint: 'Arrow keys walk the rows.',
  minutes: {
    title: 'Minutes without internet, by form and access.',
    hint: 'A site and year: hollow without backup, filled with it; bars are 95 % intervals. Arrow keys walk the rows.',
    compared:
      'A site and year: hollow without backup, filled with it, grey as it was; bars are 95 % intervals. Arrow keys walk the rows.',
  },
  unitMinutes: 'min',
  unitYear: 'a year',
  unitGb: 'GB',
  unitGbHour: 'GB/h',
  failures: { title: 'Why backup failed.' },
  causes: { title: 'What takes lines away.' },
  volume: { title: 'What backup carries.' },
  calls: {
    title: 'Calls to the helpdesk, hour by hour.',
    hint: 'Per 1 000 sites and year, by hour of the week. Arrow keys walk the hours.',
    compared:
      'Per 1 000 sites and year, by hour of the week; grey is the baseline. Arrow keys walk the hours.',
  },
  heat: {
    title: 'An ordinary week.',
    choose: 'How full an hour is',
    names: { p50: 'P50', p95: 'P95', p99: 'P99' },
    about: {
      p50: 'half of cell-hours stay under it',
      p95: '95 in 100 cell-hours stay under it',
      p99: '99 in 100 cell-hours stay under it',
    },
    hint: (least: string, most: string) =>
      `From ${least} (faint) to ${most} (full) of capacity; amber is above the threshold. Arrow keys walk the hours.`,
  },
  duration: {
    title: 'How many cell-hours are fuller than x.',
    all: 'all',
    capacity: 'capacity',
    hint: (threshold: string) =>
      `Shares on a logarithmic axis; dotted at ${threshold}, where a cell is congested, and at capacity. Arrow keys walk the curve.`,
  },
  cells: {
    title: 'Cells, fullest first.',
    hint: 'Dots: 95 in 100 hours stay under; the line runs from the mean to 99 in 100. Arrow keys walk the cells.',
    threshold: (share: string) => `${share}, congested`,
    table: 'Every cell, sortable',
    sortBy: (column: string) => `Sort by: ${column}`,
    all: (count: number) => `Show all ${count} cells`,
    fewer: 'Show the first ten only',
  },
  cuts: {
    title: 'Normal beside the worst cut.',
    hint: (region: string) =>
      `Load of region ${region}’s fullest cell if the region is cut from that hour of the week on; grey is the same hours without the cut. Arrow keys walk the hours.`,
    regions: 'The worst start for each region',
  },
  surge: {
    title: 'The cut, hour by hour.',
    cut: (hours: number) => `cut, ${hours} h`,
    capacity: 'capacity of all cells',
    keys: {
      everyday: 'everyday',
      carried: 'backup, carried',
      refused: 'backup, not carried: the cell was full',
      baseline: 'baseline',
    },
    beyond: (gb: string) =>
      `Capacity of all cells together, ${gb} GB an hour, lies above the picture: cells fill one by one.`,
    hint: 'GB an hour in the region, mean over worlds. Arrow keys walk the hours.',
  },
  whatIf: {
    title: 'What if',
    note: 'What is on is played beside the baseline on the same draws.',
    none: 'This scenario scripts no what-ifs.',
    on: 'on',
    off: 'off',
    switch: (title: string) => `What if: ${title}`,
    cut: 'The lines of region {region} are cut on {at} for {hours} hours.',
    lostCell: 'Region {region} loses cell {cell}: its demand goes to its neighbours.',
    growth: 'Everyday demand, and that of sites, grows by {percent} %.',
    hardware: '{sites} sites move to the hardware form.',
    date: 'Day of the cut',
    hour: 'Hour at which the cut begins',
    aboutDay: (day: string) => `(${day})`,
  },
} as const;
