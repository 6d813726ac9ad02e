import type { Account } from '../../../src/cases/account.ts';
import type { TermsDrawn } from '../comparison.ts';
import { Diary, euros, lasting } from '../accounts/draws/diary.ts';
import type { AccountSituation } from '../accounts/situation.ts';
import { DAY, isoDate } from '../days.ts';
import type { Dice } from '../draws/dice.ts';
import { contracts } from './draw-contracts.ts';
import { moment, type Site } from './site.ts';

// A site under 4G backup and what happens to it, at random, with times and volumes at and around the thresholds of its terms.

/** Public holidays on weekdays. */
const HOLIDAYS = [
  '2024-05-01',
  '2024-08-15',
  '2025-04-21',
  '2025-05-29',
  '2025-11-11',
  '2026-04-06',
  '2026-05-25',
];

type Theme = (site: Site) => void;
const THEMES: readonly Theme[] = [
  incident,
  incident,
  incident,
  byHand,
  byHand,
  byHand,
  broken,
  broken,
  visits,
  visits,
  returned,
  returned,
  strayUse,
  atOnce,
  atOnce,
];

export function drawBackup(dice: Dice, terms: TermsDrawn): AccountSituation {
  const phonesBilled = dice.oneIn(3);
  const diary = new Diary(
    dice,
    terms,
    dice.of(phonesBilled ? [10, 40, 80, 160] : [4, 10, 40, 80]),
    dice.oneIn(3) ? dice.of(HOLIDAYS) : undefined,
  );
  const phones = dice.of([1, 2, 2, 3, 0]);
  const site = { diary, anchorDay: dice.of([1, 1, 15, 31]), isHardware: dice.oneIn(2), phones };
  diary.write(diary.firstDay * DAY, `lineSlow ${lasting(3600)}`);
  for (let count = dice.between(1, 4); count > 0; count--) dice.of(THEMES)(site);
  if (dice.oneIn(4)) diary.write(diary.second(), `priceChanged ${euros(dice.of([1200, 777]))}`);
  if (dice.oneIn(2)) diary.write(diary.second(), `misuse ${lasting(dice.of([3600, 2 * DAY, 9 * DAY]))}`);
  if (dice.oneIn(6)) diary.write(diary.second(), `mastDown ${lasting(dice.of([3600, DAY]))}`);
  if (phonesBilled) contracts(site);
  if (dice.oneIn(6)) diary.write(moment(site), 'hardwareAdded');
  const until = dice.oneIn(3) ? isoDate(diary.firstDay + diary.days + dice.below(100)) : undefined;
  const account: Account = {
    anchorDay: site.anchorDay,
    form: site.isHardware ? 'hardware' : 'sim',
    access: dice.of(['dsl', 'fibre']),
    sims: site.phones,
    reception: dice.oneIn(6) ? 'weak' : 'good',
    hardwareMonths: dice.of([0, 24, 59, 60]),
    phonesBilled: phonesBilled ? 'true' : 'false',
    ageMonths: dice.of([0, 2, 5, 22, 23, 24, 30]),
    employees: dice.of([5, 9, 10]),
  };
  return { account, timeline: diary.lines(), until };
}

function lineLost({ diary }: Site, at: number): number {
  const { dice } = diary;
  const short = diary.figure('inputs.shortCutSeconds', 300);
  const seconds = dice.of([4 * 3600, 4 * 3600, 7200, 30 * 3600, 3 * DAY, short || 1, short + 1, 31, 1800]);
  diary.write(at, `outage ${lasting(seconds)}${dice.oneIn(5) ? ' flapping' : ''}`);
  return at + seconds;
}

/** A line that is lost, calls to the helpdesk, and data until after it is back. */
function incident(site: Site): void {
  const { diary, phones } = site;
  const { dice } = diary;
  const at = moment(site);
  const until = lineLost(site, at);
  around(site, at, until);
  if (phones === 0 || dice.oneIn(6)) {
    const flags = dice.oneIn(2) ? ' proven' : '';
    diary.write(at + dice.between(-600, 7200), `subscriptionRequested${flags} #1`);
    diary.write(at + dice.between(0, 9000), 'outageReported #1');
  }
  if (dice.oneIn(3))
    diary.write(at - dice.below(DAY), `simSuspended ${lasting(dice.of([3600, DAY, 3 * DAY]))} #1`);
}

function around(site: Site, at: number, until: number): void {
  const { diary, phones } = site;
  const { dice } = diary;
  for (let count = dice.between(0, 3); count > 0; count--) {
    const call = at + dice.of([0, 600, 1800, until - at, until - at - 1, dice.below(until - at + 1)]);
    diary.write(call, `outageReported #${dice.between(1, Math.max(1, phones))}`);
  }
  let when = at + dice.below(3600);
  for (let count = dice.between(0, 5); count > 0; count--) {
    when += dice.of([60, 1800, 3600, 7200, Math.max(1, until - when), Math.max(1, until - when + 3600)]);
    data(site, when);
  }
}

function data(site: Site, at: number): void {
  const { diary, isHardware, phones } = site;
  const { dice } = diary;
  const limit = diary.figure('inputs.backupFupGb', 50) * 1e9;
  const bytes = Math.round(dice.of([limit, limit / 2, limit + 1, 1e9, 3e8, 12_345_678, 1]));
  const seconds = bytes < 1e8 ? 0 : dice.of([0, 0, 1, 3600, 7200, 20 * 3600]);
  const amount =
    bytes >= 1e9 ? `${Math.floor(bytes / 1e9)}.${String(bytes % 1e9).padStart(9, '0')} GB` : `${bytes} B`;
  const end = seconds === 0 ? '' : ` ${lasting(seconds)}`;
  const onHardware = isHardware && !dice.oneIn(6);
  if (onHardware) {
    const flags = dice.of(['', '', '', '', ' elsewhere', ' otherDevice', ' elsewhere otherDevice']);
    diary.write(at, `hardwareData ${amount}${end}${flags}`);
    return;
  }
  const flag = dice.of(['', '', '', '', ' elsewhere', ' nearby']);
  const phone = dice.between(1, Math.max(1, phones));
  diary.write(at, `${dice.of(['phoneData', 'hotspotData'])} ${amount}${end} #${phone}${flag}`);
}

/** A cable that is pulled, alone or beside an Outage. */
function byHand(site: Site): void {
  const { diary } = site;
  const { dice } = diary;
  const at = moment(site);
  const seconds = dice.of([600, 3600, 4 * 3600, 30 * 3600]);
  const what = dice.of(['cablePulled', 'cablePulled', 'connectionBroken']);
  diary.write(at, `${what} ${lasting(seconds)}${dice.of(['', '', ' accidental', ' instructed'])}`);
  if (!dice.oneIn(3)) lineLost(site, at + dice.of([-3600, -3600, -600, 0, 600]));
  around(site, at, at + seconds);
}

function broken(site: Site): void {
  if (site.diary.dice.oneIn(2)) loss(site);
  if (site.diary.dice.oneIn(2)) faults(site);
}

/** Something is faulty, and mended in time or not. */
function faults(site: Site): void {
  const { diary } = site;
  const { dice } = diary;
  const at = moment(site);
  const phone = `simFault #${dice.between(1, 2)}`;
  diary.write(at, site.isHardware ? dice.of(['hardwareFault', 'simFault', 'hardwareFault', phone]) : phone);
  if (dice.oneIn(3)) diary.write(at + dice.below(DAY), dice.of(['hardwareFault', 'simFault', phone]));
  if (dice.oneIn(2)) diary.write(at + dice.below(DAY), 'faultSeen');
  if (!dice.oneIn(5)) diary.write(at + dice.below(2 * DAY), 'faultReported');
  if (!dice.oneIn(4)) diary.write(at + dice.between(1, 6) * DAY + dice.of([0, -1, 3600]), 'visited');
  if (dice.oneIn(2)) lineLost(site, at + dice.below(2 * DAY));
}

function loss(site: Site): void {
  const { diary } = site;
  const { dice } = diary;
  let at = moment(site);
  if (!site.isHardware) return incident(site);
  diary.write(at, 'hardwareLost');
  if (!dice.oneIn(4)) diary.write(at + dice.of([0, 0, 600]), 'disconnectLogged');
  for (let count = dice.between(1, 4); count > 0; count--) {
    at += dice.of([60, 1800, 3600, 7200]);
    if (dice.oneIn(3)) diary.write(at, 'lossReported');
    data(site, at + dice.of([1, 61, 3601]));
  }
  if (dice.oneIn(2)) diary.write(at + dice.between(1, 3) * DAY, 'hardwareReplaced');
}

function visits(site: Site): void {
  const { diary } = site;
  const at = moment(site);
  const until = lineLost(site, at);
  around(site, at, until);
  diary.write(
    at + diary.dice.of([3600, 7200, until - at, until - at + DAY]),
    `visited${diary.dice.oneIn(5) ? '' : ' needless'}`,
  );
  data(site, until + diary.dice.below(2 * DAY));
}

/** Data by day after the line is back, before free data are switched off. */
function returned(site: Site): void {
  const { diary } = site;
  const at = diary.day() * DAY + 9 * 3600;
  diary.write(at, `outage ${lasting(3600)}`);
  diary.write(at + 600, 'outageReported #1');
  diary.write(at + 3600 + diary.dice.of([0, 600, 899, 900, 3600]), `phoneData 1 GB #1`);
}

/** A line that is lost while it is lost, cables out at once, several who use it, and what else overlaps. */
function atOnce(site: Site): void {
  const { diary } = site;
  const { dice } = diary;
  const begun = moment(site);
  const unit = dice.of([600, 1800, 3600, 10_000]);
  let until = begun;
  let at = begun;
  for (let count = dice.between(2, 5); count > 0; count--) {
    const seconds = unit * dice.between(1, 6);
    const what = dice.of([
      'outage',
      'outage',
      'outage',
      'cablePulled',
      'connectionBroken',
      'mastDown',
      'misuse',
      'suspended',
    ]);
    const flag =
      what === 'cablePulled' || what === 'connectionBroken'
        ? dice.of(['', ' accidental', ' instructed'])
        : '';
    diary.write(
      at,
      what === 'suspended' ? `simSuspended ${lasting(seconds)} #1` : `${what} ${lasting(seconds)}${flag}`,
    );
    until = Math.max(until, at + seconds);
    at += dice.of([0, 0, unit, 2 * unit, dice.below(3 * unit)]);
  }
  for (let count = dice.between(1, 3); count > 0; count--)
    diary.write(
      begun + dice.below(until - begun),
      `outageReported #${dice.between(1, Math.max(1, site.phones))}`,
    );
  for (let count = dice.between(2, 5); count > 0; count--)
    data(site, begun + dice.below(until - begun + 600));
  if (dice.oneIn(4)) diary.write(until + dice.between(-600, 600), 'visited needless');
}

function strayUse(site: Site): void {
  for (let count = site.diary.dice.between(1, 3); count > 0; count--) data(site, moment(site));
  if (site.diary.dice.oneIn(2)) site.diary.write(moment(site), 'outageReported');
}
