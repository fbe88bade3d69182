import type { Migration } from '@stad/platform/api/db/migration.js';
import { participantBusyFunctions } from '../participant/participant-busy.functions.js';

/** Which busy spans lie for which participant; whoever is asked to something that is to come is taken from now on. */
export const participantBusyMigration: Migration = {
  id: '20261129-1510-participant-busy',
  sql: `
    create table participant_busy (
      busy_span_id uuid primary key,
      activity_id uuid not null references activity (id),
      participant_id uuid not null references activity_participant (id),
      membership_id uuid not null references membership (id),
      unique (participant_id, membership_id)
    );
    create index participant_busy_by_activity on participant_busy (activity_id);
    ${participantBusyFunctions}
    select app.keep_participants_busy(a.id) from activity a
      where a.ends_at > now() and exists (select from activity_participant n where n.activity_id = a.id);`,
};
