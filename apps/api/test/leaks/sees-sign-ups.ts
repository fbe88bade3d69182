import { FIELD, MANAGER } from '../oracle.js';
import { type Asker, has, may, own, type Row, type Rule } from './asker.js';
import { seesActivity } from './sees-activities.js';
import type { World } from './world.js';

/** Who plans seminars reads the own list. */
export const LIST_READERS = [
  ...[...FIELD, ...MANAGER],
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR'],
];

/** The organiser's list (P3), by its planners. */
export const ofList: Rule = (asker, row) => may(own(asker, row) && has(asker, LIST_READERS));

/**
 * The function of somebody on it, too, by a manager of the employer that invited, where the form said so and the
 * seminar is held.
 */
export const ofToldFunction: Rule = (asker, row, world) =>
  isToldTo(asker, row, world) ? 'MAY' : ofList(asker, row, world);

function isToldTo(asker: Asker, row: Row, world: World): boolean {
  if (!has(asker, MANAGER) || row['told_participant_id'] === null) return false;
  const rowOf = (table: string, column: string, id: unknown) =>
    world.facts.find((fact) => fact.table === table && fact.row[column] === id)?.row;
  const invited = rowOf('activity_participant', 'id', row['told_participant_id']);
  const seminar = rowOf('seminar', 'activity_id', row['activity_id']);
  return (
    row['state'] === 'SEAT' &&
    invited?.['from_agency_id'] === asker.agencyId &&
    ['COMPLETED', 'EVALUATED'].includes(String(seminar?.['state'])) &&
    seesActivity(asker, row['activity_id'], world)
  );
}
