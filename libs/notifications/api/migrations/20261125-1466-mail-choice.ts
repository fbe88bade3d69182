import type { Migration } from '@stad/platform/api/db/migration.js';
import { DIGESTS, USUAL_QUIET } from '../../rules/mail-choice.js';

const digests = DIGESTS.map((digest) => `'${digest}'`).join(', ');
const TIME = `'^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

/** How somebody wants to be told by mail, and the secrets by which they end it without signing in. */
export const mailChoiceMigration: Migration = {
  id: '20261125-1466-mail-choice',
  sql: `
    -- When the person was told; what happened may lie before it.
    alter table notification add column told_at timestamptz not null default '-infinity';

    create table notification_choice (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null unique references membership (id),
      digest text not null default 'DAILY' check (digest in (${digests})),
      quiet_from text not null default '${USUAL_QUIET.quietFrom}' check (quiet_from ~ ${TIME}),
      quiet_to text not null default '${USUAL_QUIET.quietTo}' check (quiet_to ~ ${TIME}),
      -- Kind and channel, where they differ from the usual.
      channels jsonb not null default '{}' check (jsonb_typeof(channels) = 'object'),
      stopped_at timestamptz,
      -- What came until then has been told of in a digest.
      digested_to timestamptz not null default '-infinity'
    );

    -- A fresh secret for each letter; each of them ends the mail.
    create table notification_stop_key (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      choice_id uuid not null references notification_choice (id),
      secret_hash bytea not null unique check (length(secret_hash) = 32),
      made_at timestamptz not null
    );
    create index notification_stop_key_by_choice on notification_stop_key (choice_id);
    create index notification_stop_key_by_age on notification_stop_key (agency_id, made_at);`,
};
