import type { Migration } from '@stad/platform/api/db/migration.js';
import { BEFORE_FORGETTING_WAS_TOLD, FORGET_ACTION } from '../../rules/forgotten-payloads.js';

/**
 * What the log keeps of a row goes by a decision alone, and from now on an event says of which events, and by
 * whose (`FORGET`). For what is gone already each chain says once which that is.
 */
export const forgottenPayloadsMigration: Migration = {
  id: '20261128-1502-forgotten-payloads',
  sql: `
    insert into audit.event (chain_id, job, action, object_type, object_ids, fields, row_count)
    select c.id, 'migration', '${FORGET_ACTION}', 'audit_payload', coalesce(gone.ids, '{}'),
      '{${BEFORE_FORGETTING_WAS_TOLD}}', coalesce(cardinality(gone.ids), 0)
    from audit.chain c left join (
      select e.chain_id, array_agg(e.id order by e.sequence) as ids from audit.event e
      where e.commitment is not null and not exists (select from audit.payload p where p.event_id = e.id)
      group by e.chain_id) gone on gone.chain_id = c.id;`,
};
