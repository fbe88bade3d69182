import type { Migration } from '@stad/platform/api/db/migration.js';
import { DEGREES } from '../../rules/actor-placement.js';

const DEGREE = DEGREES.map((code) => `'${code}'`).join(', ');

/** Where a core meeting has put an actor: one place for all agencies together, and its day. */
export const actorPlacementMigration: Migration = {
  id: '20261129-2210-actor-placement',
  sql: `
    alter table actor_file
      add column influence text check (influence in (${DEGREE})),
      add column interest text check (interest in (${DEGREE})),
      add column placed_on date;
    alter table actor_file add constraint actor_file_placed
      check (num_nonnulls(influence, interest, placed_on) in (0, 3)) not valid;
    alter table actor_file validate constraint actor_file_placed;`,
};
