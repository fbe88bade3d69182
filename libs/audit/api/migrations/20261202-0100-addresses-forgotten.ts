import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * From now on the log keeps no address and no number by which somebody is reached (`withheldColumns`). What lies there
 * of before goes, with the rest of its row: a part of what was committed to proves nothing. Each chain says once of
 * which events that is.
 */
export const addressesForgottenMigration: Migration = {
  id: '20261202-0100-addresses-forgotten',
  sql: `
    with taken as (
      delete from audit.payload p using audit.event e
      where p.event_id = e.id and e.action in ('INSERT', 'UPDATE', 'DELETE') and (
        e.object_type = 'person' and p.content::jsonb ->> 'email' is not null
        or e.object_type in ('membership', 'seminar_sign_up') and p.content::jsonb ->> 'work_email' is not null
        or e.object_type = 'local_account' and p.content::jsonb ->> 'address' is not null
        or e.object_type in ('contact_function', 'actor_answer', 'actor_answer_before', 'actor_question',
            'activity_participant', 'pass_invitee', 'handover_link')
          and coalesce(p.content::jsonb ->> 'mailbox', p.content::jsonb ->> 'work_phone',
            p.content::jsonb ->> 'said_mailbox') is not null)
      returning p.event_id, e.chain_id, e.sequence)
    insert into audit.event (chain_id, job, action, object_type, object_ids, fields, row_count)
    select chain_id, 'migration', 'FORGET', 'audit_payload', array_agg(event_id order by sequence),
      '{addresses}', count(*) from taken group by chain_id;`,
};
