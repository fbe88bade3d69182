import type { Migration } from '@stad/platform/api/db/migration.js';
import { MOVE_INVITATIONS, seminarInvitationFunctions } from '../seminar-invitation.functions.js';

/**
 * Who is asked to a seminar stands with who is asked to any activity. First the trigger, then the rows: what
 * people write between the two is in both.
 */
export const seminarParticipantsMigration: Migration = {
  id: '20261129-1410-seminar-participants',
  sql: `${seminarInvitationFunctions} ${MOVE_INVITATIONS}`,
  expectedRows: async (client) => {
    const { rows } = await client.query<{ missing: number }>(`
      select count(*)::int as missing from seminar_invitation i
        left join contact_function f on f.id = i.contact_function_id
      where not exists (select from activity_participant n where n.activity_id = i.activity_id
        and n.from_agency_id is not distinct from f.agency_id
        and n.function_title = coalesce(i.actor_name, f.label))`);
    if (rows[0]?.missing !== 0) throw new Error('Not everybody who was asked is a participant.');
  },
};
