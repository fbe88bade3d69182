import type { Migration } from '@stad/platform/api/db/migration.js';
import { SHARE_END_REASONS } from '../../rules/share/end-share.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** Who ended a share and why; of the owner, as who shared it is. Null for those that ended before it was asked. */
export const endedShareMigration: Migration = {
  id: '20261129-2340-ended-share',
  sql: `
    alter table activity_share
      add column share_key uuid not null default gen_random_uuid(),
      add column revoked_by uuid,
      add column revoked_reason text check (revoked_reason in (${list(SHARE_END_REASONS)})),
      add constraint activity_share_by_id unique (share_key),
      add constraint activity_share_ended_by_owner foreign key (revoked_by, owner_agency_id)
        references membership (id, agency_id),
      add check (num_nonnulls(revoked_by, revoked_reason) in (0, 2)
        and (revoked_by is null or revoked_at is not null));
    create index activity_share_by_owner on activity_share (owner_agency_id, activity_id);`,
};
