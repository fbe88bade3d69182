import type { Migration } from '@stad/platform/api/db/migration.js';

/** Words that the leader of a pass writes beside a text that was flagged while it was ready or out. */
export const newWordsMigration: Migration = {
  id: '20261201-2220-new-words',
  sql: `
    create table pass_new_words (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      words text not null check (length(words) between 1 and 600),
      written_by uuid not null,
      by_title text not null,
      at timestamptz not null,
      foreign key (written_by, agency_id) references membership (id, agency_id)
    );
    create index pass_new_words_by_pass on pass_new_words (activity_id, at);
    create index pass_new_words_by_agency on pass_new_words (agency_id);
    create index pass_new_words_by_writer on pass_new_words (written_by, agency_id);`,
};
