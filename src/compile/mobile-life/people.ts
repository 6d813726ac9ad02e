// What happens to contracts: chances of a month and lengths, as slots of Population.life. Without them nothing is drawn.

import { LifeEvent, LifePeople } from '../../../assembly/layout/mobile-life.ts';
import { Population as Slots } from '../../../assembly/layout/population.ts';
import { parseMicros } from '../../domain/money.ts';
import { SECONDS_PER_DAY } from '../../domain/units.ts';
import type { Life } from '../../scenario/life-schema.ts';
import type { Block } from '../block.ts';
import { threshold } from '../chance.ts';

type EventName = Exclude<keyof typeof LifeEvent, 'COUNT'>;
const MONTHS = 12;

export function lowerLifePeople(block: Block, life: Life | undefined, archetypes: readonly string[]): void {
  if (life === undefined) return;
  const put = (slot: LifePeople, value: bigint | number): void => {
    block.put(Slots.life + slot, value);
  };
  put(LifePeople.on, 1);
  put(LifePeople.longestAge, life.longestAge.value);
  lowerEvents(put, life);
  lowerShares(put, life);
  lowerLengths(put, life);
  put(LifePeople.missedAmount, parseMicros(life.missedAmount.value) ?? 0n);
  put(LifePeople.breachAmount, parseMicros(life.breachAmount.value) ?? 0n);
  lowerFinds(put, life, archetypes);
}

type Put = (slot: LifePeople, value: bigint | number) => void;

/** Upper ends of the chances of one month. */
function lowerEvents(put: Put, { perYear }: Life): void {
  let chance = 0;
  for (let event: LifeEvent = 0; event < LifeEvent.COUNT; event++) {
    chance += perYear[LifeEvent[event] as EventName].value / MONTHS;
    put(LifePeople.events + event, threshold(chance));
  }
}

function lowerShares(put: Put, life: Life): void {
  put(LifePeople.inPack, threshold(life.inPack.value));
  put(LifePeople.joins, threshold(life.joins.value));
  put(LifePeople.weakCredit, threshold(life.weakCredit.value));
  put(LifePeople.refusalGround, threshold(life.refusalGround.value));
  put(LifePeople.letter, threshold(life.letter.value));
  put(LifePeople.paymentGround, threshold(life.paymentGround.value));
  put(LifePeople.paysLater, threshold(life.paysLater.value));
  put(LifePeople.paysSecurity, threshold(life.paysSecurity.value));
  put(LifePeople.promotion, threshold(life.promotion.value));
  put(LifePeople.breachPlan, threshold(life.breachOfPlan.value));
  put(LifePeople.ports, threshold(life.ports.value));
  put(LifePeople.proof, threshold(life.proof.value));
}

function lowerLengths(put: Put, life: Life): void {
  const days = ({ value }: { value: number }): number => Math.round(value * SECONDS_PER_DAY);
  const hours = ({ value }: { value: number }): number => Math.round(value * 3600);
  put(LifePeople.letterSeconds, days(life.letterDays));
  put(LifePeople.paysSeconds, days(life.paysDays));
  put(LifePeople.securitySeconds, days(life.securityDays));
  put(LifePeople.noticeSeconds, days(life.noticeDays));
  put(LifePeople.packSeconds, days(life.packDays));
  put(LifePeople.complaintSeconds, days(life.complaintDays));
  put(LifePeople.fullSeconds, hours(life.fullHours));
  put(LifePeople.downSeconds, hours(life.downHours));
}

function lowerFinds(put: Put, { simBoxFound, resaleFound }: Life, archetypes: readonly string[]): void {
  put(LifePeople.box, simBoxFound === undefined ? -1 : archetypes.indexOf(simBoxFound.archetype));
  put(LifePeople.boxFound, threshold((simBoxFound?.perYear.value ?? 0) / MONTHS));
  put(LifePeople.resale, resaleFound === undefined ? -1 : archetypes.indexOf(resaleFound.archetype));
  put(LifePeople.resaleFound, threshold((resaleFound?.perYear.value ?? 0) / MONTHS));
}
