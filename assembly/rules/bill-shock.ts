// Bill-shock protection, 12.5: levels of the bundle (bundle-levels.ts), of data roaming (roaming-levels.ts) and of all charges
// (service-levels.ts). A level is met when meter >= threshold, both in ticks. The operator acts when the record that met it has
// been read.

import { Kind } from '../layout/kinds';
import { Account } from '../rating/account';
import { roamingIsKnown } from '../rating/charge';
import { account, detailedToday, levels } from '../rating/context';
import { arrivalOf } from '../rating/delay';
import { Level } from '../rating/levels';
import { Slot } from '../rating/slot';
import { bundleDue, hastenMoney, moneyDue, moneyKnownBy, settleBundle, settleMoney } from './bundle-levels';
import { dataGoOn } from './going-on';
import { roamDue, settleRoam, settleRoamArrived } from './roaming-levels';
import { hastenService, serviceDue, serviceKnownBy, settleService } from './service-levels';

/** Is any level met that has not been acted on? */
export function isDue(): bool {
  return bundleDue(Kind.data) || bundleDue(Kind.sms) || moneyDue() || roamDue() || serviceDue() || dataGoOn();
}

/** After a call within a bundle: only the bundle's own levels can have been met. */
export function settleVoice(place: i32, time: i64): void {
  if (Slot.get(levels, Level.lowest + Kind.voice) > Slot.get(account, Account.used + Kind.voice)) return;
  settleBundle(Kind.voice, arrivalOf(Kind.voice, place, time), time);
}

/** Acts on every level that the use of this kind, ending at `time`, has met. */
export function settleBillShock(kind: Kind, place: i32, time: i64): void {
  const arrival = arrivalOf(kind, place, time);
  if (kind <= Kind.sms) settleBundle(kind, arrival, time);
  settleMoney(arrival, time);
  if (kind == Kind.data) settleRoam(arrival, time);
  settleService(arrival, time);
}

/** Does what flowed let the operator see a level by `time` that it would have seen later? */
export function isKnownBy(time: i64): bool {
  return detailedToday && (serviceKnownBy(time) || moneyKnownBy(time));
}

/** The operator sees what it turns out to know earlier. */
export function hastenKnown(): void {
  hastenService();
  hastenMoney();
}

/** A58 B: what arrived with the month is known as it begins. */
export function settleArrived(): void {
  settleMoney(0, 0);
  if (roamingIsKnown()) settleRoamArrived();
  else settleRoam(0, 0);
  settleService(0, 0);
}
