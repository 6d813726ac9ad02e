import { describe, expect, it } from 'vitest';
import { withRefusers } from '../../src/cli/refused-by.ts';
import type { Statement } from '../../src/engine/statement.ts';
import { parseUsage } from '../../src/usage-file/parse.ts';
import { publishedContract } from './documents.ts';

const contract = publishedContract('citymesh-mobile');

function statementOf(sim: string): Statement {
  const refused = [{ at: '2026-03-10 10:00:00', kind: 'voice', quantity: 60 }] as const;
  const nothing = { bills: [], invoices: [], notices: [], crossings: [], states: [], hits: [] };
  return { sim, refused, payments: [], lapsed: [], ...nothing };
}

describe('what refused use', () => {
  it('is found for all SIMs of a file in one reading of its rows', () => {
    const sims = Array.from({ length: 300 }, (_, index) => `S${String(index)}`);
    const rows = sims.map((sim) => `${sim},2026-03-10 10:00,voice,60,vas`);
    const read = parseUsage(['sim,start,kind,seconds,number_class', ...rows].join('\n'), 'BE');
    const records = 'records' in read ? read.records : [];
    let reads = 0;
    const watched = records.map((record) => ({
      ...record,
      get sim() {
        reads += 1;
        return record.sim;
      },
    }));
    const told = withRefusers(sims.map(statementOf), {
      contract,
      sim: { vasOpen: 0 },
      records: watched,
      isTogether: false,
    });
    expect(told.map(({ sim, refused }) => [sim, refused[0]?.rule])).toEqual(
      sims.map((sim) => [sim, 'cm-mobile/vas/default-blocked']),
    );
    expect(reads).toBeLessThanOrEqual(3 * sims.length);
  });

  it('is found for all refusals of a SIM in one reading of its rows', () => {
    const minutes = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'));
    const rows = minutes.map((minute) => `A,2026-03-10 10:${minute},voice,60,vas`);
    const read = parseUsage(['sim,start,kind,seconds,number_class', ...rows].join('\n'), 'BE');
    const records = 'records' in read ? read.records : [];
    let reads = 0;
    const watched = records.map((record) => ({
      ...record,
      get kind() {
        reads += 1;
        return record.kind;
      },
    }));
    const refused = minutes.map((minute) => {
      return { at: `2026-03-10 10:${minute}:00`, kind: 'voice', quantity: 60 } as const;
    });
    const [told] = withRefusers([{ ...statementOf('A'), refused }], {
      contract,
      sim: { vasOpen: 0 },
      records: watched,
      isTogether: false,
    });
    expect(told?.refused.map(({ rule }) => rule)).toEqual(minutes.map(() => 'cm-mobile/vas/default-blocked'));
    expect(reads).toBeLessThanOrEqual(5 * rows.length);
  });
});
