import { PHASES } from '@stad/activities/core/rules/phase.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { SAMPLE_MEETING_CANCEL_REASONS } from '../../rules/sample-meeting-kind.js';
import { LONGEST } from '../../rules/sample-meeting-plan.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** One row beside each activity of this kind, held to its owner. */
export const sampleMeetingMigration: Migration = {
  id: '20261129-1300-sample-meeting',
  sql: `
    create table sample_meeting (
      activity_id uuid primary key,
      agency_id uuid not null,
      state text not null check (state in (${list(PHASES)})),
      purpose text not null check (length(purpose) between 2 and ${LONGEST.purpose}),
      cancel_reason text check (cancel_reason in (${list(SAMPLE_MEETING_CANCEL_REASONS)})),
      check ((state = 'CANCELLED') = (cancel_reason is not null)),
      foreign key (activity_id, agency_id) references activity (id, agency_id)
    );`,
};
