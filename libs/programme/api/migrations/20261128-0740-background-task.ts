import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Work that outlasts a request: who asked, how far it is, what became of it. What was handed in stands apart
 * and goes when the work ends.
 */
export const backgroundTaskMigration: Migration = {
  id: '20261128-0740-background-task',
  sql: `
    create table background_task (
      id uuid primary key,
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      session_id uuid not null,
      kind text not null check (kind ~ '^[A-Z]+(_[A-Z]+)*$' and length(kind) <= 40),
      subject_id uuid,
      key bytea not null,
      state text not null default 'WAITING'
        check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
      done integer not null default 0,
      total integer not null check (total >= 0),
      attempts integer not null default 0,
      has_written boolean not null default false,
      problems jsonb not null default '[]',
      report text check (length(report) <= 8000000),
      asked_at timestamptz not null default now(),
      started_at timestamptz,
      touched_at timestamptz,
      ended_at timestamptz,
      check (done between 0 and total),
      check ((ended_at is null) = (state in ('WAITING', 'RUNNING')))
    );
    create unique index background_task_once on background_task (membership_id, kind, key)
      where ended_at is null;
    create index background_task_latest on background_task (membership_id, kind, asked_at desc);
    create index background_task_by_age on background_task (asked_at);

    create table background_task_input (
      task_id uuid primary key references background_task (id),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      content text not null,
      asked_at timestamptz not null default now()
    );
    create index background_task_input_by_age on background_task_input (asked_at);`,
};
