import { ACCOUNT_BYTES, Account } from './account';
import { account } from './context';
import { Slot } from './slot';

/** Clears the account from a slot on; nobody has changed what he does. */
export function clearFrom(slot: i32): void {
  const from = (<usize>slot) << 3;
  memory.fill(account + from, 0, ACCOUNT_BYTES - from);
  for (let i = 0; i < 4; i++) Slot.set(account, Account.factor + i, 256);
}
