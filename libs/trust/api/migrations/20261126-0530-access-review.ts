import type { Migration } from '@stad/platform/api/db/migration.js';
import {
  ACCESS_ANSWERS,
  itemLife,
  LONGEST_CONCLUSION,
  LONGEST_NOTE,
  REVIEW_STATES,
} from '../../rules/access-review/access-review.js';
import { REASONS } from '../../rules/access-review/findings.js';

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/**
 * The control of the access log: what was gone through, what was looked at and why, each verdict and
 * the conclusion. What was looked at stands here as the log told it, since the log is disposed of earlier.
 */
export const accessReviewMigration: Migration = {
  id: '20261126-0530-access-review',
  sql: `
    create table access_review (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      state text not null default 'OPEN' check (state in (${list(REVIEW_STATES)})),
      -- Gone through is the agency's chain from here on, to there and with it: by its order, since what is
      -- written has its time before anybody can see it.
      after_sequence bigint not null check (after_sequence >= 0),
      to_sequence bigint not null,
      -- The time this was.
      since timestamptz not null,
      until timestamptz not null,
      -- Whoever has the log and the seed can draw the same sample again.
      seed text not null check (seed ~ '^[0-9a-f]{32}$'),
      -- How many events the sample was drawn from.
      events integer not null check (events >= 0),
      drawn_by uuid not null references membership (id),
      concluded_by uuid references membership (id),
      concluded_at timestamptz,
      conclusion text check (length(conclusion) <= ${LONGEST_CONCLUSION}),
      -- When audit:verify last found the chain whole, as operations told it.
      chain_checked_on date,
      -- SHA-256 over everything looked at, the verdicts and the conclusion.
      seal text check (seal ~ '^[0-9a-f]{64}$'),
      version integer not null default 1,
      check (after_sequence <= to_sequence),
      check (since <= until),
      check ((state = 'OPEN') = (concluded_by is null)),
      check ((state = 'OPEN') = (concluded_at is null)),
      check ((state = 'OPEN') = (conclusion is null)),
      check ((state = 'OPEN') = (seal is null))
    );
    create unique index access_review_one_open on access_review (agency_id) where state = 'OPEN';
    create index access_review_by_agency on access_review (agency_id, until desc);

    create table access_review_item (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      review_id uuid not null references access_review (id),
      event_id uuid not null,
      reasons text[] not null check (cardinality(reasons) > 0 and reasons <@ array[${list(REASONS)}]),
      -- How many events it stands for.
      counted integer not null check (counted > 0),
      at timestamptz not null,
      membership_id uuid,
      job text,
      acting_agency_id uuid,
      action text not null,
      object_type text not null,
      row_count integer,
      state text not null default 'WAITING' check (state in (${list(itemLife.states)})),
      judged_by uuid references membership (id),
      note text check (length(note) <= ${LONGEST_NOTE}),
      asked_at timestamptz,
      answer text check (answer in (${list(ACCESS_ANSWERS)})),
      answered_by uuid references membership (id),
      version integer not null default 1,
      unique (review_id, event_id),
      check ((state = 'WAITING') = (judged_by is null)),
      check ((answer is null) = (answered_by is null)),
      check (answered_by <> judged_by),
      check (state <> 'ASKED' or asked_at is not null),
      check (state <> 'ANSWERED' or answer is not null),
      -- What a manager knows nothing of is not found in order.
      check (state <> 'AUTHORISED' or answer is distinct from 'NOT_IN_WORK')
    );
    create index access_review_item_asked on access_review_item (agency_id) where state = 'ASKED';`,
};
