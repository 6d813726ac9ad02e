import { describe, expect, it } from 'vitest';
import { Archetype } from '../../assembly/layout/population.ts';
import { readLife } from '../probe/life.ts';
import { threshold } from '../probe/people.ts';
import { mean, variance, withinErrors } from '../probe/statistics.ts';
import { everyDay, MMS, play, probeWith, SMS, VOICE } from '../probe/usage.ts';

describe('calls', () => {
  const even = {
    ...everyDay,
    [Archetype.callsWeekend]: 1,
    [Archetype.callsHoliday]: 1,
    [Archetype.callsSigmaUser]: 0,
    [Archetype.callsSigmaMonth]: 0,
    [Archetype.callsNone]: 0,
    [Archetype.specialPerCall]: 0,
  };

  it('are Poisson when users and months are alike', () => {
    const probe = probeWith(even);
    const months = play(probe, 500, (_, month) => [month, probe.total(4)] as const).flat();
    const january = months.filter(([month]) => month === 5).map(([, calls]) => calls);
    withinErrors(mean(january), 1.6 * 31, Math.sqrt((1.6 * 31) / january.length));
    withinErrors(variance(january), 1.6 * 31, 1.6 * 31 * Math.sqrt(2.02 / january.length));
  });

  it('have lognormal lengths whose mean is kept, between 1 second and the cap', () => {
    const probe = probeWith({ ...even, [Archetype.callSigma]: 1, [Archetype.callCapSeconds]: 86400 });
    const lengths = play(probe, 200, () => readLife(probe).events)
      .flat(2)
      .filter(({ kind }) => kind === VOICE)
      .map(({ quantity }) => quantity);
    withinErrors(mean(lengths), 180, Math.sqrt(variance(lengths) / lengths.length));
    // Half are shorter than the median 180 exp(-1 / 2) = 109.2 seconds.
    const short = lengths.filter((length) => length < 109.5).length / lengths.length;
    withinErrors(short, 0.501, Math.sqrt(0.25 / lengths.length));
    const capped = probeWith({ ...even, [Archetype.callCapSeconds]: 60 });
    play(capped, 20, () => expect(capped.total(6)).toBeLessThanOrEqual(60));
  });

  it('are to on-net, mobile and fixed numbers by their shares, kept to 1/4096', () => {
    const probe = probeWith(even);
    const classes = play(probe, 200, () => readLife(probe).events)
      .flat(2)
      .filter(({ kind }) => kind === VOICE);
    const share = (chosen: number) =>
      classes.filter(({ numberClass }) => numberClass === chosen).length / classes.length;
    const error = Math.sqrt(0.25 / classes.length) + 1 / 8192 / 5;
    withinErrors(share(0), 0.4, error);
    withinErrors(share(1), 0.4, error);
    withinErrors(share(2), 0.2, error);
  });

  it('are made by none of the silent share', () => {
    const probe = probeWith({ ...even, [Archetype.callsNone]: threshold(0.3) });
    const silent = play(probe, 1000, () => probe.total(4)).filter(
      (months) => Math.max(...months) === 0,
    ).length;
    withinErrors(silent / 1000, 0.3, Math.sqrt(0.21 / 1000));
  });

  it('to special numbers are as many per ordinary call as set, by their shares', () => {
    const probe = probeWith({ ...even, [Archetype.specialPerCall]: 0.5, [Archetype.callsWeekday]: 5 });
    const voice = play(probe, 200, () => readLife(probe).events)
      .flat(2)
      .filter(({ kind }) => kind === VOICE);
    const special = voice.filter(({ numberClass }) => numberClass > 2);
    const ordinary = voice.length - special.length;
    withinErrors(special.length / ordinary, 0.5, Math.sqrt((0.5 * 1.5) / ordinary));
    const foreign = special.filter(({ numberClass }) => numberClass === 3).length;
    withinErrors(foreign / special.length, 0.5, Math.sqrt(0.25 / special.length));
  });
});

describe('messages', () => {
  it('are negative binomial over SIMs: mean m, variance m + m^2 / k', () => {
    const probe = probeWith({ ...everyDay, [Archetype.smsSigmaMonth]: 0 });
    const size = 4000;
    const totals = Array.from({ length: size }, (_, customer) => {
      probe.openSim(customer, 0);
      probe.nextMonth(customer, 0, 5);
      return probe.total(8);
    });
    const m = (60 * 31) / 30.4375;
    const spread = m + (m * m) / 0.5;
    withinErrors(mean(totals), m, Math.sqrt(spread / size));
    // The excess kurtosis of this gamma mixture is close to 6 / k = 12.
    withinErrors(variance(totals), spread, spread * Math.sqrt(14 / size));
  });

  it('go to fresh numbers by their share', () => {
    const probe = probeWith(everyDay);
    let total = 0;
    let fresh = 0;
    play(probe, 500, () => {
      const life = readLife(probe);
      total += life.smsTotal;
      fresh += life.freshTotal;
    });
    withinErrors(fresh / total, 0.1, Math.sqrt(0.09 / total));
  });

  it('include MMS and sendings to groups within their bounds', () => {
    const probe = probeWith({ ...everyDay, [Archetype.groupsMonth]: 5 });
    let sms = 0;
    const events = play(probe, 300, () => {
      const life = readLife(probe);
      sms += life.smsTotal;
      return life.events;
    }).flat(2);
    const mms = events.filter(({ kind }) => kind === MMS);
    withinErrors(mms.length / sms, 0.039, Math.sqrt(0.04 / sms));
    expect(mms.every(({ numberClass }) => numberClass >= 8 && numberClass <= 10)).toBe(true);
    const groups = events.filter(({ recipients }) => recipients > 1);
    expect(groups.every(({ kind, quantity, recipients }) => kind === SMS && quantity === recipients)).toBe(
      true,
    );
    const sizes = groups.map(({ recipients }) => recipients);
    withinErrors(mean(sizes), 7, Math.sqrt(variance(sizes) / sizes.length));
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 12]);
  });
});
