import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST_POINT, MOST_POINTS, POINT_SOURCES } from '../../rules/checklist-points.js';
import { PASS_TYPES } from '../../rules/pass-type.js';
import { list } from './codes.js';

/**
 * *Checklista*: what an agency goes through before each type of pass, and the points of one pass: copied
 * from the template when the plan is opened, written for this pass alone, or the conditions of a go-ahead.
 * A tick is a row of the agency that ticked, so that none writes in another's rows.
 */
export const checklistMigration: Migration = {
  id: '20261125-1400-checklist',
  sql: `
    create table checklist_template (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      type text not null check (type in (${list(PASS_TYPES)})),
      points text[] not null check (cardinality(points) <= ${MOST_POINTS}),
      version integer not null default 1,
      unique (agency_id, type)
    );

    create table checklist_point (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      position integer not null check (position > 0),
      text text not null check (length(text) between 1 and ${LONGEST_POINT}),
      source text not null check (source in (${list(POINT_SOURCES)})),
      go_ahead_id uuid references go_ahead (id),
      check ((source = 'GO_AHEAD') = (go_ahead_id is not null))
    );
    create index checklist_point_by_pass on checklist_point (activity_id);
    create index checklist_point_by_go_ahead on checklist_point (go_ahead_id) where go_ahead_id is not null;

    create table checklist_tick (
      point_id uuid primary key references checklist_point (id),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      ticked_by uuid not null references membership (id),
      by_title text not null check (length(by_title) between 2 and 80),
      at timestamptz not null
    );
    create index checklist_tick_by_pass on checklist_tick (activity_id);`,
};
