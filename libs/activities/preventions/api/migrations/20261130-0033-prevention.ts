import { PHASES } from '@stad/activities/core/rules/phase.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import {
  PREVENTION_CANCEL_REASONS,
  PREVENTION_CHANNELS,
  PREVENTION_TARGETS,
} from '../../rules/prevention-kind.js';
import { LONGEST } from '../../rules/prevention-plan.js';
import { LONGEST_METHOD, MOST_REACHED, REACHED_HOW } from '../../rules/prevention-reach.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** One row beside each activity of this kind, held to its owner. */
export const preventionMigration: Migration = {
  id: '20261130-0033-prevention',
  sql: `
    create table prevention (
      activity_id uuid primary key,
      agency_id uuid not null,
      state text not null check (state in (${list(PHASES)})),
      purpose text not null check (length(purpose) between 2 and ${LONGEST.purpose}),
      target text not null check (target in (${list(PREVENTION_TARGETS)})),
      channel text not null check (channel in (${list(PREVENTION_CHANNELS)})),
      -- How many it reached: an audience, never people who are exposed.
      reached integer check (reached between 0 and ${MOST_REACHED}),
      reached_how text check (reached_how in (${list(REACHED_HOW)})),
      reached_method text check (length(reached_method) between 2 and ${LONGEST_METHOD}),
      reach_version integer not null default 0,
      check (num_nulls(reached, reached_how, reached_method) in (0, 3)),
      cancel_reason text check (cancel_reason in (${list(PREVENTION_CANCEL_REASONS)})),
      check ((state = 'CANCELLED') = (cancel_reason is not null)),
      foreign key (activity_id, agency_id) references activity (id, agency_id)
    );`,
};
