import { THRESHOLD } from '@stad/safeguards/rules/disclosure/audience.js';
import { FIELD, MANAGER } from '../oracle.js';
import { type Asker, has, may, must, own, type Row, type Rule } from './asker.js';
import { ofActivity, seesActivity } from './sees-activities.js';
import type { World } from './world.js';

/** Who plans seminars reads the own list. */
export const LIST_READERS = [
  ...[...FIELD, ...MANAGER],
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR'],
];

/** The organiser's list (P3), by its planners. */
export const ofList: Rule = (asker, row) => may(own(asker, row) && has(asker, LIST_READERS));

/** A unit of a seminar: the planners of its organiser all of them, others none so small that it tells of a person. */
export const ofUnit: Rule = (asker, row, world) => {
  const seen = ofActivity(must)(asker, row, world);
  const isWhole = row['from_sign_up'] === true || (own(asker, row) && has(asker, LIST_READERS));
  if (isWhole || seen === 'NEVER') return seen;
  const registered = Number(row['registered']);
  return registered > 0 && registered < THRESHOLD.partners ? 'NEVER' : 'MAY';
};

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
