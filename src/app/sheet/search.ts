import type { Contract, Rule } from '../../contracts/schema.ts';
import { linesOf, plainText } from './pieces.ts';
import type { PeopleSentence } from './people.ts';

/** What a search looks through for one rule: its words, its clause, its settings, its readings and what it does not say. */
export function searchText(contract: Contract, rule: Rule): string {
  const readings = rule.readings.flatMap((key) => {
    const { question = '', options = {} } = contract.readings[key] ?? {};
    return [question, ...Object.values(options)];
  });
  const silent = (rule.silent ?? []).map(({ text }) => text);
  return [plainText(linesOf(contract, rule)), rule.clause, ...readings, ...silent].join(' ').toLowerCase();
}

/** The sentences in which every word of the query stands. */
export function sentencesWith(sentences: readonly PeopleSentence[], query: string): PeopleSentence[] {
  return sentences.filter(({ lines }) => matches(plainText(lines).toLowerCase(), query));
}

/** The rules that have a sentence in which every word of the query stands. */
export function rulesWith(contract: Contract, query: string): Rule[] {
  const said = contract.rules.filter(({ sentence }) => sentence !== undefined);
  return said.filter((rule) => matches(searchText(contract, rule), query));
}

/** Every word of the query stands in the text; "12.5" finds 12.5.3. */
export function matches(text: string, query: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
