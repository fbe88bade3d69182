import type { Migration } from '@stad/platform/api/db/migration.js';
import { ACTOR_TIES } from '../../rules/actor-codes.js';

const KINDS = ACTOR_TIES.map((code) => `'${code}'`).join(', ');

/** What actors have said of each other: four kinds, and no word beside. */
export const actorTieMigration: Migration = {
  id: '20261129-1611-actor-tie',
  sql: `
    create table actor_tie (
      id uuid primary key default gen_random_uuid(),
      -- Who wrote it down: the end itself, or, for one without sign-in, whose list it stands on.
      agency_id uuid not null references agency (id),
      actor_id uuid not null references actor (id),
      other_actor_id uuid not null references actor (id),
      kind text not null check (kind in (${KINDS})),
      said_on date not null,
      check (actor_id <> other_actor_id),
      unique (actor_id, other_actor_id, kind)
    );
    create index actor_tie_by_other on actor_tie (other_actor_id);`,
};
