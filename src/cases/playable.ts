import type { Contract } from '../contracts/schema.ts';

/** Products whose accounts the core plays from a timeline. */
export const PLAYABLE: readonly Contract['product'][] = ['mobile', 'prepaid', 'fibre', 'mobile-nl', 'backup'];
