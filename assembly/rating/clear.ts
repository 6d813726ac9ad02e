import { ACCOUNT_BYTES, Account, METERS } from './account';
import { account } from './context';
import { Slot } from './slot';

/** Meters and the month part start again; nobody has changed what he does. */
export function clearMonth(): void {
  clearFrom(METERS);
}

export function clearFrom(slot: i32): void {
  const from = (<usize>slot) << 3;
  memory.fill(account + from, 0, ACCOUNT_BYTES - from);
  for (let i = 0; i < 4; i++) Slot.set(account, Account.factor + i, 256);
}
