import { nearest } from '../domain/nearest.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { SECTIONS, type Draft, type Section } from './draft.ts';
import { RESULT_NAMES } from './result-names.ts';
import { UNUSABLE_KEY } from './refusals.ts';
import { KEY, type Rule } from './schema.ts';
import { slotNames } from './sentence.ts';

/** Faults between parts of a document: rules, keys, readings, slots and results that name nothing, or one thing twice. */
export function referenceFaults(draft: Draft): UserError[] {
  return [
    ...unusableKeys(draft),
    ...repeatedRules(draft),
    ...repeatedKeys(draft),
    ...repeatedResults(draft),
    ...ownerFaults(draft),
    ...readingFaults(draft),
    ...draft.rules.flatMap(({ index, rule }) => ruleFaults(`rules[${String(index)}]`, rule, draft)),
  ];
}

/** Keys that no record takes; __proto__ would else be dropped without a word. */
function unusableKeys({ keys }: Draft): UserError[] {
  return SECTIONS.flatMap((section) =>
    keys[section]
      .filter((key) => !KEY.test(key))
      .map((key) => ({ code: 'wrong-key', path: `${section}.${key}`, message: UNUSABLE_KEY })),
  );
}

function repeatedRules({ ruleIds }: Draft): UserError[] {
  return ruleIds.flatMap((id, index) => {
    const first = ruleIds.indexOf(id);
    if (first === index) return [];
    const path = `rules[${String(index)}].id`;
    const message = `is "${id}", which rules[${String(first)}] is already; each rule stands once: remove one, or give it its own id`;
    return [{ code: 'repeated-rule', path, message }];
  });
}

/** Slots name values, inputs and readings without a prefix, so those three share their keys. */
function repeatedKeys({ keys }: Draft): UserError[] {
  const sections = ['values', 'inputs', 'readings'] as const;
  return sections.flatMap((section, place) =>
    keys[section].flatMap((key) => {
      const other = sections.slice(0, place).find((earlier) => keys[earlier].includes(key));
      if (other === undefined) return [];
      const path = `${section}.${key}`;
      const message = `has the key of ${other}.${key}; a sentence could not tell them apart: rename one`;
      return [{ code: 'repeated-key', path, message }];
    }),
  );
}

function repeatedResults({ rules }: Draft): UserError[] {
  const made = rules.flatMap(({ index, rule }) =>
    rule.results.map((result) => ({ index, result, id: rule.id })),
  );
  return made.flatMap(({ index, result }, place) => {
    const first = made.slice(0, place).find((earlier) => earlier.result === result);
    if (first === undefined) return [];
    const path = `rules[${String(index)}].results`;
    const message = `names "${result}", which ${first.id} makes already; one rule makes a result and is cited for it: list it under "touches" here`;
    return [{ code: 'repeated-result', path, message }];
  });
}

function ownerFaults(draft: Draft): UserError[] {
  return SECTIONS.flatMap((section) =>
    Object.entries(draft[section]).flatMap(([key, { rule }]) => {
      const path = `${section}.${key}.rule`;
      if (!draft.ruleIds.includes(rule)) return [unknownRule(path, rule, draft)];
      const owner = draft.rules.find((each) => each.rule.id === rule)?.rule;
      if (owner === undefined || listed(owner, section).includes(key)) return [];
      const message = `is "${rule}", but that rule does not list "${key}"; add it to the rule's ${section}, or name the rule it comes from`;
      return [{ code: 'unlisted', path, message }];
    }),
  );
}

function readingFaults(draft: Draft): UserError[] {
  return Object.entries(draft.readings).flatMap(([key, reading]) => {
    const options = Object.keys(reading.options);
    const path = `readings.${key}`;
    const faults: UserError[] = [];
    if (options.length < 2) {
      const message = `has ${String(options.length)}; give at least two, such as A and B: a clause with one meaning needs no reading`;
      faults.push({ code: 'too-few-options', path: `${path}.options`, message });
    }
    if (!options.includes(reading.default)) {
      const message = `is "${reading.default}", which is none of its options; use one of: ${options.join(', ')}`;
      faults.push({ code: 'unknown-option', path: `${path}.default`, message });
    }
    return faults;
  });
}

function ruleFaults(path: string, rule: Rule, draft: Draft): UserError[] {
  const silentWithoutReason = rule.status !== 'simulated' && (rule.reason ?? '').trim() === '';
  return [
    ...(draft.groups.includes(rule.group)
      ? []
      : [unknown(`${path}.group`, rule.group, 'group', draft.groups)]),
    ...(silentWithoutReason ? [reasonless(path, rule)] : []),
    ...(rule.saidIn === undefined || draft.ruleIds.includes(rule.saidIn)
      ? []
      : [unknownRule(`${path}.saidIn`, rule.saidIn, draft)]),
    ...SECTIONS.flatMap((section) => keyFaults(`${path}.${section}`, listed(rule, section), section, draft)),
    ...[...rule.results, ...(rule.touches ?? [])]
      .filter((result) => !RESULT_NAMES.includes(result))
      .map((result) => unknown(`${path}.results`, result, 'result', RESULT_NAMES)),
    ...slotFaults(`${path}.sentence`, rule.sentence ?? '', rule, draft),
    ...(rule.parts ?? []).flatMap((part, at) =>
      slotFaults(`${path}.parts[${String(at)}]`, part, rule, draft),
    ),
  ];
}

function keyFaults(path: string, keys: readonly string[], section: Section, draft: Draft): UserError[] {
  const known = draft.keys[section];
  const word = {
    values: 'value',
    inputs: 'input',
    plan: 'plan field',
    readings: 'reading',
    policies: 'policy',
  }[section];
  return keys.filter((key) => !known.includes(key)).map((key) => unknown(path, key, word, known));
}

function slotFaults(path: string, sentence: string, rule: Rule, draft: Draft): UserError[] {
  const { values, inputs, readings, policies, plan } = draft.keys;
  const known = [
    ...values,
    ...inputs,
    ...readings,
    ...policies.map((key) => `policy.${key}`),
    ...plan.map((key) => `plan.${key}`),
  ];
  const own = [
    ...rule.values,
    ...rule.inputs,
    ...rule.readings,
    ...rule.policies.map((key) => `policy.${key}`),
    ...(rule.plan ?? []).map((key) => `plan.${key}`),
  ];
  return slotNames(sentence).flatMap((name) => {
    if (!known.includes(name))
      return [
        unknown(
          path,
          `{${name}}`,
          'slot',
          known.map((each) => `{${each}}`),
        ),
      ];
    if (own.includes(name)) return [];
    const message = `has the slot {${name}}, which ${rule.id} does not list; add it to the rule's values, inputs, readings, policies or plan`;
    return [{ code: 'unlisted', path, message }];
  });
}

function listed(rule: Rule, section: Section): readonly string[] {
  return rule[section] ?? [];
}

function reasonless(path: string, { id, status }: Rule): UserError {
  const message = `is missing: ${id} has status ${status}; say in a sentence why it is not simulated`;
  return { code: 'missing', path: `${path}.reason`, message };
}

function unknownRule(path: string, id: string, { ruleIds }: Draft): UserError {
  return unknown(path, id, 'rule', ruleIds);
}

/** Something that names nothing, with the name that was meant, or the names there are when they are few. */
function unknown(path: string, name: string, word: string, known: readonly string[]): UserError {
  const meant = nearest(name, known);
  const isFew = known.length > 0 && known.length <= 12;
  const few = isFew ? `use one of: ${known.join(', ')}` : 'name one that the document has';
  const guess = meant === undefined ? few : `did you mean ${shown(meant)}?`;
  return {
    code: `unknown-${word.replace(' ', '-')}`,
    path,
    message: `names ${shown(name)}, and there is no such ${word}; ${guess}`,
  };
}
