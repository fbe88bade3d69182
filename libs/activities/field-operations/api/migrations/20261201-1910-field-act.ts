import type { Migration } from '@stad/platform/api/db/migration.js';
import { FIELD_ACT_STATES, FIELD_ACTS } from '../../rules/field-act/kinds.js';
import { list } from './codes.js';

/**
 * Acts of the evening that may have been told without a network, as they came and what became of them; and
 * rear support's notes that the team has called. How many acts a pass has taken is a number of its own, by
 * which a phone is known to have seen them all. That a team broke off needs no reason (AML 3:4).
 */
export const fieldActMigration: Migration = {
  id: '20261201-1910-field-act',
  sql: `
    alter table pass_progress
      add column trunk integer not null default 0 check (trunk >= 0),
      drop constraint pass_progress_check2,
      add constraint pass_progress_abort_reason_of_aborted
        check (abort_reason is null or aborted_at is not null);

    create table field_act (
      id uuid primary key default gen_random_uuid(),
      position bigint generated always as identity,
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      act text not null check (act in (${list(FIELD_ACTS)})),
      at timestamptz not null,
      clock_known boolean not null,
      seen integer not null,
      made_by uuid not null references membership (id),
      by_title text not null check (length(by_title) between 2 and 80),
      arrived_at timestamptz not null,
      state text not null check (state in (${list(FIELD_ACT_STATES)})),
      -- Of one that was taken as it came: the number of the pass before it and after.
      trunk_from integer,
      trunk_to integer,
      chosen_by uuid references membership (id),
      chosen_agency_id uuid references agency (id),
      chosen_title text check (length(chosen_title) between 2 and 80),
      chosen_at timestamptz,
      text text check (length(text) between 1 and 500),
      check ((act = 'NOTE') = (text is not null)),
      check (act <> 'NOTE' or state = 'TAKEN'),
      check ((trunk_from is null) = (trunk_to is null)),
      check ((state in ('CHOSEN', 'DROPPED')) = (chosen_by is not null)),
      check ((chosen_by is null) = (chosen_agency_id is null)),
      check ((chosen_by is null) = (chosen_title is null)),
      check ((chosen_by is null) = (chosen_at is null)),
      constraint field_act_made_by_is_own foreign key (made_by, agency_id)
        references membership (id, agency_id),
      constraint field_act_chosen_by_is_own foreign key (chosen_by, chosen_agency_id)
        references membership (id, agency_id)
    );
    create index field_act_by_pass on field_act (activity_id);

    create table voice_check_in (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      at timestamptz not null,
      noted_at timestamptz not null,
      noted_by uuid not null references membership (id),
      by_title text not null check (length(by_title) between 2 and 80),
      constraint voice_check_in_noted_by_is_own foreign key (noted_by, agency_id)
        references membership (id, agency_id)
    );
    create index voice_check_in_by_pass on voice_check_in (activity_id);`,
};
