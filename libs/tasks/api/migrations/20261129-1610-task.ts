import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST, TASK_CLASSES, TASK_VERBS, taskLife } from '../../rules/task.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** What functions of an agency are to do, the states each was in, and what was offered to others. */
export const taskMigration: Migration = {
  id: '20261129-1610-task',
  sql: `
    create table task (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      verb text not null check (verb in (${list(TASK_VERBS)})),
      body text not null check (length(body) between 2 and ${LONGEST.body}),
      owner_function text not null check (length(owner_function) between 2 and ${LONGEST.ownerFunction}),
      due_on date not null,
      classification text not null check (classification in (${list(TASK_CLASSES)})),
      -- What it was born from, as its domain calls it; never a receipt, a count or a report of a pass.
      source_kind text not null check (source_kind ~ '^[A-Z_]{2,40}$'),
      source_id uuid,
      state text not null check (state in (${list(taskLife.states)})),
      note text not null default '' check (length(note) <= ${LONGEST.note}),
      version integer not null default 1,
      unique (id, agency_id)
    );
    create index task_by_day on task (agency_id, site_id, due_on, id);
    create index task_open_by_function on task (agency_id, owner_function) where state in ('OPEN', 'OFFERED');

    create table task_change (
      id uuid primary key default gen_random_uuid(),
      task_id uuid not null,
      agency_id uuid not null,
      state text not null check (state in (${list(taskLife.states)})),
      at timestamptz not null,
      function_title text not null check (length(function_title) <= 80),
      foreign key (task_id, agency_id) references task (id, agency_id)
    );
    create index task_change_by_task on task_change (task_id, at);

    -- To another agency; a copy of what it says, so that the receiver needs to read nothing else.
    create table task_offer (
      id uuid primary key default gen_random_uuid(),
      task_id uuid not null,
      agency_id uuid not null,
      to_agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      verb text not null check (verb in (${list(TASK_VERBS)})),
      body text not null check (length(body) between 2 and ${LONGEST.body}),
      due_on date not null,
      classification text not null check (classification in ('P1', 'P2')),
      offered_at timestamptz not null,
      offered_function text not null check (length(offered_function) <= 80),
      state text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DECLINED', 'WITHDRAWN')),
      answered_at timestamptz,
      answered_function text check (length(answered_function) <= 80),
      foreign key (task_id, agency_id) references task (id, agency_id),
      check (to_agency_id <> agency_id),
      check ((state in ('TAKEN', 'DECLINED')) = (answered_at is not null)),
      check ((answered_at is null) = (answered_function is null))
    );
    create unique index task_offer_open on task_offer (task_id) where state = 'OPEN';
    create index task_offer_to on task_offer (to_agency_id) where state = 'OPEN';`,
};
