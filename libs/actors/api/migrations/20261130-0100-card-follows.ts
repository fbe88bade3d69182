import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * What the card of a merged entry says is read with the kept one, until somebody writes that card anew: then what is
 * written is all, and nothing of the other can stick to it.
 */
export const cardFollowsMigration: Migration = {
  id: '20261130-0100-card-follows',
  sql: `
    alter table actor add column card_follows boolean not null default true;
    alter table actor_question add column position bigint generated always as identity;`,
};
