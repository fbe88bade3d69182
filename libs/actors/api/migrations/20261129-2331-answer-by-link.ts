import type { Migration } from '@stad/platform/api/db/migration.js';

/** Who answers by a link tells no function: what the card says of it then is in words of the reader’s language. */
export const answerByLinkMigration: Migration = {
  id: '20261129-2331-answer-by-link',
  sql: `
    alter table actor_answer add column by_link boolean not null default false,
      alter column answered_by drop not null;
    update actor_answer set by_link = true, answered_by = null where answered_by = 'Organisationen, via länk';
    alter table actor_answer add constraint actor_answer_by check ((answered_by is null) = by_link) not valid;
    alter table actor_answer validate constraint actor_answer_by;`,
};
