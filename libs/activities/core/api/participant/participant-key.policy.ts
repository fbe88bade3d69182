import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const SYSTEM = `(select app.viewer_kind()) = 'system'`;

/**
 * Nobody reads a secret but the job that writes the next letter, and the calendar of the agency that answers,
 * which knows the same entry. It goes with the one who was asked.
 */
export const participantKeyPolicy: TablePolicy = {
  table: 'participant_key',
  read: `${SYSTEM} and (${OWN} or exists (select from activity_participant n
    where n.id = participant_id and n.from_agency_id = (select app.agency_id())))`,
  insert: `${OWN} and ${SYSTEM}`,
  fixedColumns: ['participant_id'],
  door: ['select'],
  unauditedColumns: ['secret_hash', 'calendar_uid'],
  kept: [
    {
      rule: 'INVITATIONS',
      key: 'id',
      where: `exists (select from activity_participant n join activity a on a.id = n.activity_id
        join programme p on p.id = a.programme_id
        where n.id = t.participant_id and p.state = 'CLOSED' and p.ends_on < due)`,
    },
  ],
  texts: {
    calendar_uid: { code: 'given with the letter' },
  },
  reviewed: {
    door: 'an answer without account is known by its secret',
  },
};
