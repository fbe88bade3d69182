import { CORE, FIELD, MANAGER } from '../oracle.js';
import {
  type Asker,
  CORE_READERS,
  coreOf,
  has,
  may,
  own,
  type Rule,
  sitesOf,
  type Verdict,
} from './asker.js';
import type { World } from './world.js';

/** Who plans what is open to the network, learns from it, or writes the method (field.md 8). */
const PLAN_READERS = [
  ...[...FIELD, ...MANAGER],
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR', 'METHOD_EDITOR'],
];
/** Who calls meetings, and who works in the field. */
const MEETING_READERS = [
  ...[...FIELD, ...MANAGER],
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'MUNICIPAL_SAFETY'],
];

/**
 * INV-02, INV-03: own; shared and no draft; or open and final. What is not open takes a role of the core group; what
 * is to be open and is not final, a role that plans it (INV-09).
 */
export function seesActivity(asker: Asker, id: unknown, world: World): boolean {
  const activity = world.activities.get(String(id));
  if (!activity) return false;
  const { classification, lifecycle } = activity;
  const isOpen = classification === 'P0' || classification === 'P1';
  const isOwn = activity.agency_id === asker.agencyId;
  const isShared = lifecycle !== 'DRAFT' && world.shares.has(`${activity.id} ${asker.agencyId}`);
  const callsMeetings =
    activity.kind === 'MEETING' && has(asker, 'DEVELOPMENT_LEAD', 'MUNICIPAL_SAFETY');
  const isFinal = lifecycle === 'FINALISED' || lifecycle === 'ARCHIVED';
  const readsPlan = has(asker, activity.kind === 'MEETING' ? MEETING_READERS : PLAN_READERS);
  const reads = isOpen ? isFinal || readsPlan : has(asker, CORE_READERS);
  if ((isOwn || isShared) && (reads || callsMeetings)) return true;
  return (
    isFinal &&
    (classification === 'P0' ||
      (classification === 'P1' && sitesOf(asker, world).includes(activity.site_id)))
  );
}

export const ofActivity =
  (verdict: (isTrue: boolean) => Verdict, column = 'activity_id'): Rule =>
  (asker, row, world) =>
    verdict(seesActivity(asker, row[column], world));

/** In a pass, for those who may ask for passes at all. */
export const ofPass =
  (verdict: (isTrue: boolean) => Verdict): Rule =>
  (asker, row, world) =>
    verdict(has(asker, CORE_READERS) && seesActivity(asker, row['activity_id'], world));

/**
 * Who is out tonight, for who answers then (`tonightsPasses`): the on-call service in its towns, the duty manager
 * where the own agency plans or was asked.
 */
export const ofTonight: Rule = (asker, row, world) => {
  const activity = world.activities.get(String(row['activity_id']));
  if (!activity || !world.tonight.has(activity.id) || activity.classification === 'P3')
    return 'NEVER';
  const isOfTown = coreOf(asker, world).includes(activity.site_id);
  const isMine =
    activity.agency_id === asker.agencyId || world.shares.has(`${activity.id} ${asker.agencyId}`);
  return may(isOfTown && (has(asker, 'ON_CALL') || (has(asker, 'DUTY_MANAGER') && isMine)));
};

/** *Field report (P3)*: the own agency’s, for the joint work’s roles, of a pass they see. */
export const ofOwnReport: Rule = (asker, row, world) =>
  may(own(asker, row) && has(asker, CORE) && seesActivity(asker, row['activity_id'], world));
