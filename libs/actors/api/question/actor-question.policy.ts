import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { ACTOR_KEEPERS } from '../../rules/actor-life.js';

const OWN = 'agency_id = (select app.agency_id())';
const KEEPER = `(select app.has_role(${ACTOR_KEEPERS.map((role) => `'${role}'`).join(', ')}))`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;

/**
 * Whoever keeps the list, and the job that writes the letter and takes the answer for whoever holds its link. What
 * is proposed is nobody else’s before it is taken. Who writes which part, a trigger says.
 */
export const actorQuestionPolicy: TablePolicy = {
  table: 'actor_question',
  read: `${OWN} and (${KEEPER} or ${SYSTEM})`,
  insert: `${OWN} and ${KEEPER} and answered_at is null and secret_hash is null and exists (
    select from actor a where a.id = actor_question.actor_id and a.${OWN} and a.card_agency_id is null)`,
  update: `${OWN} and (${KEEPER} or ${SYSTEM})`,
  // What an organisation was asked goes as it leaves.
  delete: `${OWN} and ${KEEPER}`,
  fixedColumns: ['actor_id'],
  door: ['select'],
  unauditedColumns: ['secret_hash'],
  kept: 'as long as the town keeps its list: what an organisation was asked and said of itself',
  texts: {
    mailbox: { scalar: 'WorkEmail' },
    said_mailbox: { scalar: 'WorkEmail' },
    asked_function: { scalar: 'FunctionName' },
    decided_function: { scalar: 'FunctionName' },
  },
  reviewed: { door: 'an answer without account is known by its secret' },
};
