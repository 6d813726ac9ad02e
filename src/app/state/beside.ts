import { BACKUP } from '../../scenario/patch-network.ts';
import { backupScenario, hasNetwork } from '../../scenario/network-backup.ts';
import { countedOf } from '../../domain/words/counted-en.ts';
import type { Documents } from './figures-at.ts';
import type { Session } from './session.svelte.ts';

/** The contract of the sites' backup, with its scenario; undefined where there is none. */
export function besideDocuments({ contract: { beside }, scenario }: Documents): Documents | undefined {
  if (beside === undefined || !hasNetwork(scenario)) return undefined;
  return { contract: beside, scenario: backupScenario(scenario) };
}

/** The same work, seen from the contract of backup: its paths are those of that contract. */
export function besideSession(session: Session, documents: Documents): Session {
  const at = (path: string) => `${BACKUP}${path}`;
  const own: Partial<Session> = {
    documents,
    counted: countedOf(documents.contract.product),
    get plan() {
      return documents.scenario.plans.at(-1)?.id ?? '';
    },
    valueAt: (path) => session.valueAt(at(path)),
    faultAt: (path) => session.faultAt(at(path)),
    draftAt: (path) => session.draftAt(at(path)),
    put: (path, value, stroke) => session.put(at(path), value, stroke),
    enter: (path, text) => session.enter(at(path), text),
    drop: (path) => session.drop(at(path)),
    takeBack: (paths) => session.takeBack(paths.map(at)),
  };
  const rest = Object.create(session) as Session;
  return Object.defineProperties(rest, Object.getOwnPropertyDescriptors(own));
}
