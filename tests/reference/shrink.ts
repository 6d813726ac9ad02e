import type { Difference as Found, TermsDrawn } from './comparison.ts';
import type { Situation } from './situation.ts';

// A difference made as small as it goes: fewer changes of terms, fewer records, a plainer SIM.

const PLAIN_SIM: Partial<Situation['sim']> = {
  anchorDay: 1,
  euBlocked: false,
  customLimit: false,
  ceiling: false,
  explicitChoice: false,
  pollPhase: 0,
  pays: 'never',
  inTurn: 1,
  inPack: false,
  ageMonths: 0,
  consent: false,
  employees: 5,
};

type Difference = Found<Situation>;

/** Lines in which both engines differ. */
type Differs = (terms: TermsDrawn, situation: Situation) => readonly string[];

/** What still differs after everything was left out that could be. */
export function shrink(found: Difference, differs: Differs): Difference {
  let best = found;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of smaller(best)) {
      const lines = linesOf(differs, candidate);
      if (lines.length === 0) continue;
      best = { ...best, ...candidate, lines };
      isSmaller = true;
      break;
    }
  }
  return best;
}

function linesOf(
  differs: Differs,
  { terms, situation }: Pick<Difference, 'terms' | 'situation'>,
): readonly string[] {
  try {
    return differs(terms, situation);
  } catch {
    return [];
  }
}

function* smaller({ terms, situation }: Difference): Generator<{ terms: TermsDrawn; situation: Situation }> {
  const { timeline } = situation;
  for (let size = Math.floor(timeline.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < timeline.length; from += size) {
      const rest = [...timeline.slice(0, from), ...timeline.slice(from + size)];
      if (rest.length > 0) yield { terms, situation: { ...situation, timeline: rest } };
    }
  }
  for (const path of Object.keys(terms)) {
    yield { terms: Object.fromEntries(Object.entries(terms).filter(([each]) => each !== path)), situation };
  }
  if (situation.until) yield { terms, situation: { ...situation, until: undefined } };
  yield* plainer(terms, situation);
}

function* plainer(terms: TermsDrawn, situation: Situation) {
  const { sim } = situation;
  for (const [trait, value] of Object.entries(PLAIN_SIM)) {
    if (sim[trait as keyof typeof sim] !== value) {
      yield { terms, situation: { ...situation, sim: { ...sim, [trait]: value } } };
    }
  }
  for (const lifted of sim.lifted) {
    const without = { ...sim, lifted: sim.lifted.filter((each) => each !== lifted) };
    yield { terms, situation: { ...situation, sim: without } };
  }
}

/** A difference as an entry of a case file; what the core told stands beside it as a comment. */
export function asCase({ block, terms, situation, lines }: Difference): string {
  const { lifted, ...sim } = situation.sim;
  const traits = [
    `plan: ${sim.plan}`,
    ...(lifted.length > 0 ? [`lifted: [${lifted.join(', ')}]`] : []),
    ...Object.entries(PLAIN_SIM)
      .filter(([trait, plain]) => sim[trait as keyof typeof sim] !== plain)
      .map(([trait]) => `${trait}: ${String(sim[trait as keyof typeof sim])}`),
  ];
  const patches = Object.entries(terms).map(([path, value]) => `${path}: '${value}'`);
  return [
    `- case: Block ${block} of the comparison with the reference`,
    '  rules: []',
    "  clause: ''",
    ...(patches.length > 0 ? [`  terms: { ${patches.join(', ')} }`] : []),
    `  sim: { ${traits.join(', ')} }`,
    '  timeline:',
    ...situation.timeline.map((line) => `    - ${line}`),
    ...(situation.until ? [`  until: ${situation.until}`] : []),
    ...lines.slice(0, 16).map((line) => `  # ${line}`),
  ].join('\n');
}
