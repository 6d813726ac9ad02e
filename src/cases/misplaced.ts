import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Account } from './account.ts';
import { simSchema, type Case } from './schema.ts';

type Product = Contract['product'];

/** Which products read a trait of an account; those not named here are read by all that have accounts. */
const READ_BY: Partial<Record<keyof Account, readonly Product[]>> = {
  payDays: ['mobile-nl'],
  activated: ['mobile-nl'],
  paperInvoice: ['mobile-nl'],
  directDebit: ['mobile-nl', 'fibre'],
  connected: ['fibre'],
  term: ['fibre'],
  payMedianSeconds: ['fibre'],
  paySpread: ['fibre'],
  debitFails: ['fibre'],
  topUp: ['prepaid'],
  topUpShare: ['prepaid'],
  form: ['backup'],
  access: ['backup'],
  sims: ['backup'],
  reception: ['backup'],
  phonesBilled: ['backup'],
  ageMonths: ['backup'],
  employees: ['backup'],
  hardwareMonths: ['backup'],
};

/** What a case says of an account or of a SIM that its contract does not read. */
export function misplaced({ account, sim, contracts }: Case, { id, product }: Contract): UserError[] {
  const told = Object.keys(account) as (keyof Account)[];
  if (product === 'mobile') {
    return told.map((key) =>
      fault(`account.${key}`, `is of accounts, and ${id} has SIMs; write under "sim"`),
    );
  }
  const unread = told.filter((key) => READ_BY[key]?.includes(product) === false);
  const faults = unread.map((key) => {
    return fault(`account.${key}`, `means nothing under ${id}; take it out`);
  });
  return contracts.length > 1 ? faults : [...faults, ...ofSim(sim, id)];
}

const USUAL = simSchema.parse({});

function ofSim(sim: Case['sim'], id: string): UserError[] {
  const keys = Object.keys(sim) as (keyof Case['sim'])[];
  return keys
    .filter((key) => JSON.stringify(sim[key]) !== JSON.stringify(USUAL[key]))
    .map((key) => fault(`sim.${key}`, `is of SIMs, and ${id} has accounts; write under "account"`));
}

function fault(path: string, message: string): UserError {
  return { code: 'misplaced', path, message };
}
