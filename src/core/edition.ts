import { Product } from '../../assembly/layout/account.ts';
import { Header } from '../../assembly/layout/program.ts';

const BYTES_PER_SLOT = 8;

/** A build of the core: `all` plays every product; `mobile` plays `Product.mobile` only, to the same bytes, and is smaller. */
export type Edition = 'mobile' | 'all';

/** The smallest edition that plays a program. */
export function editionFor(program: Uint8Array): Edition {
  const at = BYTES_PER_SLOT * Header.product;
  if (program.byteLength < at + BYTES_PER_SLOT) return 'all';
  const slots = new DataView(program.buffer, program.byteOffset, program.byteLength);
  return slots.getUint32(at, true) === Product.mobile ? 'mobile' : 'all';
}
