import type { Migration } from '@stad/platform/api/db/migration.js';
import { GATE_MODES, UNTRAINED_REASONS } from '../../rules/training-gate.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** Whether an agency’s own go-ahead waits where somebody of its own goes untrained, and what its manager decided. */
export const trainingGateMigration: Migration = {
  id: '20261130-1145-training-gate',
  sql: `
    create table training_gate (
      agency_id uuid primary key references agency (id),
      mode text not null check (mode in (${list(GATE_MODES)})),
      version integer not null default 1
    );

    create table untrained_decision (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      -- Whom it is about; somebody else who is put into the team is decided about anew.
      membership_ids uuid[] not null check (cardinality(membership_ids) > 0),
      reason text not null check (reason in (${list(UNTRAINED_REASONS)})),
      by_title text not null check (length(by_title) <= 80),
      at timestamptz not null,
      -- Who wrote down what was told by phone.
      noted_by_title text check (length(noted_by_title) <= 80),
      entered_by uuid not null,
      foreign key (entered_by, agency_id) references membership (id, agency_id)
    );
    create index untrained_decision_by_pass on untrained_decision (activity_id, agency_id);`,
};
