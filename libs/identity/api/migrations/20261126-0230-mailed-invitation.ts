import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * An invitation has two secrets, each good for the one taking: the link that the administrator hands over,
 * shown once, and the one in the letter. The second is made by the job that sends the letter, so that no
 * secret lies readable in the queue, in the delivery or in a copy of the database.
 */
export const mailedInvitationMigration: Migration = {
  id: '20261126-0230-mailed-invitation',
  sql: `
    alter table invitation
      add column mailed_hash bytea unique check (length(mailed_hash) = 32),
      add column mailed_at timestamptz,
      add column mail_lost_at timestamptz;
    create index invitation_by_membership on invitation (membership_id);`,
};
