import { describe, expect, it } from 'vitest';
import { citesOf } from '../../../src/contracts/cite.ts';
import { USE_RESULTS } from '../../../src/contracts/result-names.ts';
import { piecesOf } from '../../../src/contracts/sentence.ts';
import { publishedContract } from '../documents.ts';

const contract = publishedContract();
const { rules, groups } = contract;
const cite = citesOf(contract);

describe('rules of citymesh-mobile', () => {
  it('are the 161 of the catalogue, each once', () => {
    expect(rules).toHaveLength(161);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(161);
    expect(rules.every(({ id }) => id.startsWith('cm-mobile/'))).toBe(true);
  });

  it('by status', () => {
    const count = (status: string) => rules.filter((rule) => rule.status === status).length;
    expect([count('simulated'), count('input'), count('later'), count('left-out')]).toEqual([130, 6, 0, 25]);
  });

  it('each has a clause of the terms', () => {
    const clause = /^(Definitions|Introduction|\d{1,2}\.\d)/;
    expect(rules.filter((rule) => !clause.test(rule.clause)).map(({ id }) => id)).toEqual([]);
  });

  it('each simulated one is said in a short sentence, its own or that of another simulated rule', () => {
    const sentences = new Map(rules.map(({ id, sentence }) => [id, sentence]));
    const simulated = rules.filter(({ status }) => status === 'simulated');
    const unsaid = simulated.filter(({ id, saidIn }) => sentences.get(saidIn ?? id) === undefined);
    expect(unsaid.map(({ id }) => id)).toEqual([]);
    const words = simulated.flatMap(({ sentence = '', parts = [] }) => [sentence, ...parts]);
    expect(words.filter((sentence) => sentence.replace(/\{[^}]*\}/g, '').length > 160)).toEqual([]);
  });

  it('each of the others says why it is not simulated', () => {
    const others = rules.filter(({ status }) => status !== 'simulated');
    expect(others.filter(({ reason }) => reason === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('stand in the order of the groups', () => {
    const places = rules.map(({ group }) => groups.findIndex(({ id }) => id === group));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(groups.slice(0, 6).map(({ title }) => title)).toEqual([
      'Your tariff',
      'Roaming and blocks',
      'Bill-shock protection',
      'Fair use',
      'Roaming abuse',
      'Invoices',
    ]);
  });
});

describe('citations', () => {
  it.each([
    ['notice:roaming40', '12.5.1 dash 3', 'bill-shock/warn-roam-80pct-of-eur-50'],
    ['notice:roaming48', '12.5.1 dash 4', 'bill-shock/warn-eur-48.40'],
    ['notice:dataOver80', '12.5.1 dash 2', 'bill-shock/warn-bundle-over-80pct'],
    ['line:surchargeData', '13.5', 'roam-fup/surcharge-data-eur-1.00-gb'],
    ['line:reactivation', '12.5.6', 'bill-shock/reactivation-fee-eur-30'],
    ['line:dataBeyondBundle', '12.3', 'invoice/oob-from-exhaustion'],
    ['limit:dataDay', '13.3', 'unlimited/data-over-500mb-day'],
    ['limit:groupSize', '6.1', 'msg/group-over-20'],
    ['state:roamingDataStopped', '12.5.3 dash 2', 'bill-shock/roam-stop-eur-60.50'],
    ['state:surcharged', '13.5', 'roam-fup/surcharge-applies'],
  ])('%s comes from %s', (result, clause, rule) => {
    expect(cite(result)).toEqual({ clause, rule: `cm-mobile/${rule}` });
  });

  it('of a result with several sources follow the source, and are none where it is not known', () => {
    expect(cite('state:ended', 'smallPort').rule).toBe('cm-mobile/term/port-out-ends');
    expect(cite('state:ended', 'resale').rule).toBe('cm-mobile/fair-use/sanction');
    expect(cite('state:ended', null)).toEqual({ clause: '', rule: '' });
    expect(cite('state:surcharged', null).clause).toBe('13.5');
  });

  it('are empty for a result that no rule of the document makes', () => {
    const lacking = {
      ...contract,
      rules: rules.filter(({ id }) => id !== 'cm-mobile/bill-shock/stop-notice'),
    };
    expect(citesOf(lacking)('notice:roamingStopped')).toEqual({ clause: '', rule: '' });
  });

  it('exist for every line, notice and limit that use leads to', () => {
    expect(USE_RESULTS).toHaveLength(18 + 16 + 13 + 8);
    expect(USE_RESULTS.filter((result) => cite(result).clause === '')).toEqual([]);
  });
});

describe('sentences', () => {
  const sentenceOf = (id: string) => rules.find((rule) => rule.id === `cm-mobile/${id}`)?.sentence ?? '';

  it('are cut at their slots, each with the path that a change of it has', () => {
    expect(piecesOf(contract, sentenceOf('bill-shock/roam-stop-eur-60.50')).slice(0, 3)).toEqual([
      { kind: 'text', text: 'Data roaming stops at ' },
      { kind: 'value', key: 'roamStop', path: 'values.roamStop' },
      { kind: 'text', text: ' EUR incl. VAT. Calls, messages and data at home go on. ' },
    ]);
  });

  it('tell an input and a policy of one name apart', () => {
    const pieces = piecesOf(contract, sentenceOf('bill-shock/reactivation-fee-eur-30'));
    const paths = pieces.flatMap((piece) => (piece.kind === 'text' ? [] : [piece.path]));
    expect(paths).toContain('policies.reactivationFee');
    expect(paths).toContain('inputs.reactivationFee');
  });

  it('leave a slot that names nothing as it is written', () => {
    expect(piecesOf(contract, 'At {nowhere}.')).toEqual([
      { kind: 'text', text: 'At ' },
      { kind: 'text', text: '{nowhere}' },
      { kind: 'text', text: '.' },
    ]);
  });
});
