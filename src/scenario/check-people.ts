import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { suggestion } from './suggestion.ts';
import type { MobileScenario } from './schema.ts';

type Tell = (code: string, path: string, message: string) => void;
interface Shared {
  value: number;
}

/** What no single figure can show: shares that sum to one, names that exist, ranges in order. */
export function peopleErrors(scenario: MobileScenario): UserError[] {
  const errors: UserError[] = [];
  const tell: Tell = (code, path, message) => errors.push({ code, path, message });
  checkNames(scenario, tell);
  checkSums(scenario, tell);
  checkRanges(scenario, tell);
  checkReferences(scenario, tell);
  return errors;
}

function checkNames({ plans, people, variants }: MobileScenario, tell: Tell): void {
  const lists = {
    plans,
    'people.sizeClasses': people.sizeClasses,
    'people.archetypes': people.archetypes,
    variants,
  };
  for (const [path, list] of Object.entries(lists)) {
    list.forEach(({ id }, index) => {
      if (list.findIndex((other) => other.id === id) < index) {
        tell(
          'twice',
          `${path}[${index}].id`,
          `is ${shown(id)}, which stands above already; give another name`,
        );
      }
    });
  }
}

function checkSums({ people }: MobileScenario, tell: Tell): void {
  const one = (path: string, shares: readonly Shared[]): void => {
    const sum = shares.reduce((total, { value }) => total + value, 0);
    if (Math.abs(sum - 1) > 1e-9) {
      tell('sum', path, `shares sum to ${Number(sum.toPrecision(9))}; change them so that they sum to 1`);
    }
  };
  const { goOn, slowDown, stop } = people.reactions;
  one('people.reactions', [goOn, slowDown, stop]);
  one(
    'people.sizeClasses',
    people.sizeClasses.map(({ share }) => share),
  );
  one(
    'people.archetypes',
    people.archetypes.map(({ share }) => share),
  );
  const events = Object.values(people.life?.perYear ?? {}).reduce((total, { value }) => total + value, 0);
  if (events > 12) {
    const path = 'people.life.perYear';
    tell('sum', path, `makes ${events} a year; at most one thing a month happens to a SIM: keep it at 12`);
  }
  people.archetypes.forEach(({ calls, trips, messages }, index) => {
    one(`people.archetypes[${index}].calls.numbers`, Object.values(calls.numbers));
    one(`people.archetypes[${index}].trips.places`, Object.values(trips.places));
    const named = messages.mmsBaseShare.value + messages.mmsEmailShare.value;
    const path = `people.archetypes[${index}].messages.mmsEmailShare`;
    if (named > 1 + 1e-9)
      tell('sum', path, `with mmsBaseShare it makes ${named}; lower one so that they stay at 1`);
  });
}

function checkRanges({ people }: MobileScenario, tell: Tell): void {
  const ordered = (path: string, from: Shared, to: Shared): void => {
    if (from.value <= to.value) return;
    tell('order', path, `is ${from.value}, above the ${to.value} it runs to; swap or change them`);
  };
  ordered('people.anchorDays.from', people.anchorDays.from, people.anchorDays.to);
  people.sizeClasses.forEach(({ employeesFrom, employeesTo, simsFrom, simsTo }, index) => {
    ordered(`people.sizeClasses[${index}].employeesFrom`, employeesFrom, employeesTo);
    ordered(`people.sizeClasses[${index}].simsFrom`, simsFrom, simsTo);
  });
  people.archetypes.forEach(({ messages, calls, offShare, idleShare, data }, index) => {
    const path = `people.archetypes[${index}]`;
    ordered(`${path}.messages.groupFrom`, messages.groupFrom, messages.groupTo);
    if (calls.neverShare.value === 1 && calls.perMonth.value > 0) {
      tell(
        'contradiction',
        `${path}.calls.perMonth`,
        'is above 0 though nobody calls; make it 0 or lower neverShare',
      );
    }
    const { onNet, mobile, fixed } = calls.numbers;
    if (onNet.value + mobile.value + fixed.value === 0) {
      tell(
        'contradiction',
        `${path}.calls.numbers`,
        'hold no call to onNet, mobile or fixed; give one of them a share',
      );
    }
    if (data.perMonth.value > 0 && (offShare.value === 1 || idleShare.value === 1)) {
      tell(
        'contradiction',
        `${path}.data.perMonth`,
        'is above 0 though no day has data; make it 0 or lower offShare or idleShare',
      );
    }
  });
}

function checkReferences({ people, plans }: MobileScenario, tell: Tell): void {
  const named = (path: string, name: string | undefined, known: readonly string[]): void => {
    if (name === undefined || known.includes(name)) return;
    tell('unknown-name', path, `there is no ${shown(name)}; ${suggestion(name, known)}`);
  };
  const archetypes = people.archetypes.map(({ id }) => id);
  const curves = Object.keys(people.curves);
  if (curves.length > 16) tell('too-many', 'people.curves', `holds ${curves.length} curves; keep 16 at most`);
  people.sizeClasses.forEach(({ cluster }, index) => {
    named(`people.sizeClasses[${index}].cluster.archetype`, cluster?.archetype, archetypes);
  });
  for (const find of ['simBoxFound', 'resaleFound'] as const) {
    named(`people.life.${find}.archetype`, people.life?.[find]?.archetype, archetypes);
  }
  people.archetypes.forEach(({ plan, data, calls }, index) => {
    const path = `people.archetypes[${index}]`;
    named(
      `${path}.plan`,
      plan,
      plans.map(({ id }) => id),
    );
    named(`${path}.data.weekdayCurve`, data.weekdayCurve, curves);
    named(`${path}.data.weekendCurve`, data.weekendCurve, curves);
    named(`${path}.calls.weekdayCurve`, calls.weekdayCurve, curves);
    named(`${path}.calls.weekendCurve`, calls.weekendCurve, curves);
  });
}
