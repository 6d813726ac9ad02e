import { Product } from '../../assembly/layout/account.ts';
import { Header } from '../../assembly/layout/program.ts';

const BYTES_PER_SLOT = 8;

/** A build of the core: `all` plays every product; `mobile` plays `Product.mobile` without a network only, to the same bytes, and is smaller. */
export type Edition = 'mobile' | 'all';

/** The smallest edition that plays a program. */
export function editionFor(program: Uint8Array): Edition {
  if (program.byteLength < BYTES_PER_SLOT * Header.SIZE) return 'all';
  const slots = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const at = (slot: Header): number => slots.getUint32(BYTES_PER_SLOT * slot, true);
  return at(Header.product) === Product.mobile && at(Header.networkSlot) === 0 ? 'mobile' : 'all';
}
