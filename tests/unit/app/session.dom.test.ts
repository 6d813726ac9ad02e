import { describe, expect, it } from 'vitest';
import { createEdits } from '../../../src/app/state/edits.svelte.ts';
import { createRun, type Run } from '../../../src/app/state/run.svelte.ts';
import { createSession, type Play } from '../../../src/app/state/session.svelte.ts';
import type { Results } from '../../../src/tallies/results.ts';
import type { RunOutcome } from '../../../src/workers/outcome.ts';
import { openedDocuments } from './documents.ts';

const documents = openedDocuments();
const idle: Play = () => new Promise(() => undefined);
const published = {
  scenario: documents.scenario.id,
  view: 'bills' as const,
  vat: 'excl' as const,
  patches: [],
};
const open = () => createSession(documents, published, idle);

describe('edits', () => {
  const one = [{ path: 'values.roamStop', value: '70.00' }];
  const two = [{ path: 'values.roamStop', value: '80.00' }];

  it('are undone and redone one by one', () => {
    const edits = createEdits([]);
    edits.replace(one);
    edits.replace(two);
    edits.undo();
    expect(edits.patches).toEqual(one);
    edits.undo();
    expect(edits.patches).toEqual([]);
    expect(edits.canUndo).toBe(false);
    edits.redo();
    expect(edits.patches).toEqual(one);
  });

  it('of one stroke are undone at once', () => {
    const edits = createEdits([]);
    edits.replace(one, 'drag 1');
    edits.replace(two, 'drag 1');
    edits.undo();
    expect(edits.patches).toEqual([]);
  });

  it('after an undo leave nothing to redo', () => {
    const edits = createEdits([]);
    edits.replace(one);
    edits.undo();
    edits.replace(two);
    expect(edits.canRedo).toBe(false);
  });
});

describe('a session', () => {
  it('takes a typed figure, and drops the change when it is as published again', () => {
    const session = open();
    session.enter('values.roamStop', '70');
    expect(session.edits.patches).toEqual([{ path: 'values.roamStop', value: '70.00' }]);
    session.enter('values.roamStop', '60.50');
    expect(session.edits.patches).toEqual([]);
  });

  it('keeps what it cannot take as a draft, and changes nothing', () => {
    const session = open();
    session.enter('values.roamStop', 'cheap');
    expect(session.drafts.get('values.roamStop')?.text).toBe('cheap');
    session.enter('inputs.vat', '2100');
    expect(session.drafts.get('inputs.vat')).toMatchObject({ text: '2100', value: 2100 });
    expect(session.edits.patches).toEqual([]);
    session.takeBack(['values.roamStop']);
    expect(session.drafts.has('values.roamStop')).toBe(false);
  });

  it('says what can be typed into a field, without the quotes of a document', () => {
    const session = open();
    session.enter('values.roamStop', '-5');
    expect(session.drafts.get('values.roamStop')?.message).toBe(
      'is "-5.00"; give an amount from 0 to 1000000 EUR such as 60.50',
    );
  });

  it('takes no more SIM-months than a run can have', () => {
    const session = open();
    session.enter('simMonths', '10000000001');
    expect(session.drafts.get('simMonths')?.message).toBe('is 10000000001; give at most 10000000000');
    session.enter('simMonths', '10000000000');
    expect(session.valueAt('simMonths')).toBe(1e10);
  });

  it('takes shares that add up only together once the last of them is typed', () => {
    const session = open();
    const office = 'people.archetypes.office.share';
    const field = 'people.archetypes.field.share';
    const shareAt = (path: string) => Number(session.valueAt(path));
    const [officeThen, fieldThen] = [shareAt(office) + 0.1, shareAt(field) - 0.1];
    session.enter(office, officeThen.toFixed(2));
    expect(session.drafts.get(office)?.message).toBeTruthy();
    session.enter(field, fieldThen.toFixed(2));
    expect(session.drafts.size).toBe(0);
    expect(shareAt(office)).toBeCloseTo(officeThen);
    expect(shareAt(field)).toBeCloseTo(fieldThen);
  });

  it('counts neither seed nor length of the run as changes', () => {
    const session = open();
    session.enter('seed', '7');
    session.enter('simMonths', '50000');
    session.enter('values.roamStop', '70');
    expect(session.edits.patches).toHaveLength(3);
    expect(session.changes).toEqual([{ path: 'values.roamStop', value: '70.00' }]);
  });

  it('shows money with the VAT rate in force', () => {
    const session = open();
    session.vat = 'incl';
    session.enter('inputs.vat', '6');
    expect(session.shownVat).toEqual({ basis: 'incl', basisPoints: 600 });
  });
});

type Asked = { name: string };
interface Played {
  readonly name: string;
  readonly signal: AbortSignal;
  answer(results: Results): void;
  end(outcome: RunOutcome): void;
}

/** A run whose engine is played by the test. */
function stage(): { run: Run; played: Played[]; ask: (name: string) => void } {
  let asked: Asked = { name: '' };
  const played: Played[] = [];
  const run = createRun<Asked>(
    () => ({ request: asked }),
    ({ name }, { signal, onResults }) =>
      new Promise((end) => played.push({ name, signal, answer: onResults, end })),
  );
  const ask = (name: string) => {
    asked = { name };
    run.start();
  };
  return { run, played, ask };
}

const results = (name: string) => ({ name }) as unknown as Results;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const nothing = { simMonths: 0, eventMonths: 0, seconds: 0 };

describe('a run', () => {
  it('lets the first answer of a drag be seen, then plays only the last change', () => {
    const { run, played, ask } = stage();
    ['first', 'second', 'third'].forEach(ask);
    expect(played.map(({ name }) => name)).toEqual(['first']);
    played[0]?.answer(results('first'));
    expect(run.results).toEqual(results('first'));
    expect(run.stale).toBe(true);
    expect(played.map(({ name }) => name)).toEqual(['first', 'third']);
    expect(played[0]?.signal.aborted).toBe(true);
  });

  it('is superseded at once by a change after its first answer', () => {
    const { run, played, ask } = stage();
    ask('first');
    played[0]?.answer(results('first'));
    ask('second');
    expect(played.map(({ name }) => name)).toEqual(['first', 'second']);
    expect(run.stale).toBe(true);
    played[0]?.answer(results('late'));
    expect(run.results).toEqual(results('first'));
    played[1]?.answer(results('second'));
    expect(run.stale).toBe(false);
  });

  it('that is stopped keeps its figures and is no error', async () => {
    const { run, played, ask } = stage();
    ask('first');
    played[0]?.answer(results('first'));
    run.stop();
    played[0]?.end({ ...nothing, cancelled: true });
    await settled();
    expect(run.status).toBe('stopped');
    expect(run.results).toEqual(results('first'));
    expect(run.errors).toEqual([]);
  });

  it('that fails says why', async () => {
    const { run, played, ask } = stage();
    ask('first');
    played[0]?.end({ errors: [{ code: 'worker-died', path: 'workers', message: 'A worker died.' }] });
    await settled();
    expect(run.status).toBe('failed');
    expect(run.errors.map(({ message }) => message)).toEqual(['A worker died.']);
  });

  it('that is done has a digest', async () => {
    const { run, played, ask } = stage();
    ask('first');
    played[0]?.end({ ...nothing, results: results('all'), digest: 'abc' });
    await settled();
    expect([run.status, run.digest, run.stale]).toEqual(['done', 'abc', false]);
  });
});
