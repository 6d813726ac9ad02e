import { Source } from '../../assembly/layout/trace.ts';
import type { UserError } from '../domain/user-error.ts';
import { RESULT_NAMES } from './result-names.ts';
import type { Contract } from './schema.ts';

/** What rules cite with a source that the core does not tell. A page does without these names. */
export function sourceFaults({ rules }: Contract): UserError[] {
  return rules.flatMap(({ cites = [] }, index) =>
    cites
      .filter((name) => !isTold(name))
      .map((name) => ({
        code: 'unknown-result',
        path: `rules[${String(index)}].cites`,
        message: `names "${name}", which the core does not tell; write a result and one of its sources, such as "state:ended/unpaid"`,
      })),
  );
}

function isTold(name: string): boolean {
  const [result = '', source = ''] = name.split('/');
  const isSource = Object.entries(Source).some(([name, code]) => name === source && typeof code === 'number');
  return RESULT_NAMES.includes(result) && isSource;
}
