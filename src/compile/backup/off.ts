import type { Lowering } from '../lowering.ts';
import { isOff } from '../lowering.ts';

/** Is a rule of 4G backup in force? */
export function isOn({ terms }: Pick<Lowering, 'terms'>, rule: string): boolean {
  return !isOff(terms, `cm-backup/${rule}`);
}
