import type { Migration } from '@stad/platform/api/db/migration.js';
import { GOAL_MEASURES } from '../../rules/goal.js';

/** What a programme has set out to reach, figure by figure (P1). Sums have no table: they are asked for. */
export const goalMigration: Migration = {
  id: '20261125-0800-goal',
  sql: `
    create table goal (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      programme_id uuid not null references programme (id),
      -- Null when it is the whole programme's.
      site_id uuid references site (id),
      -- Whose target it is when it is one agency's.
      subject_agency_id uuid references agency (id),
      title text not null check (length(title) between 2 and 160),
      kpi text not null check (kpi ~ '^K[0-9]{2}[A-Z]?$'),
      measure text not null
        check (measure in (${GOAL_MEASURES.map((code) => `'${code}'`).join(', ')})),
      unit text not null check (length(unit) between 2 and 40),
      target double precision not null check (target > 0),
      plan_to_date double precision not null check (plan_to_date between 0 and target),
      position smallint not null default 0,
      version integer not null default 1
    );
    create index goal_by_programme on goal (programme_id, position);`,
};
