import type { Migration } from '@stad/platform/api/db/migration.js';
import { TAKE_OVER_STATES } from '../../rules/take-over.js';
import { TEAM_ROLES } from '../../rules/team.js';
import { list } from './codes.js';

/**
 * *Jag är sjuk*: that somebody in the team cannot, who is asked to take over and how far it has come.
 * There is no column for a reason.
 */
export const takeOverMigration: Migration = {
  id: '20261125-1321-take-over',
  sql: `
    create table take_over (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      -- The row of the team, which is gone once somebody has taken over.
      member_id uuid not null,
      membership_id uuid not null references membership (id),
      function_title text not null check (length(function_title) between 2 and 80),
      role text not null check (role in (${list(TEAM_ROLES)})),
      at timestamptz not null,
      state text not null check (state in (${list(TAKE_OVER_STATES)})),
      asked_membership_id uuid references membership (id),
      asked_title text check (length(asked_title) between 2 and 80),
      asked_at timestamptz,
      declined uuid[] not null default '{}' check (cardinality(declined) <= 40),
      version integer not null default 1,
      unique (activity_id, member_id),
      check ((state = 'OPEN') = (asked_membership_id is null)),
      check ((asked_membership_id is null) = (asked_title is null)),
      check ((asked_membership_id is null) = (asked_at is null))
    );`,
};
