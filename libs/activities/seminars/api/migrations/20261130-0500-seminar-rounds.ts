import type { Migration } from '@stad/platform/api/db/migration.js';
import { STATEMENTS } from '../../rules/evaluation/answer.js';
import { QUOTE_STATES } from '../../rules/evaluation/quote.js';
import { ROUNDS } from '../../rules/evaluation/round.js';
import { FEWEST_ANSWERS } from '../../rules/evaluation.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * Answers of whoever came, kept as nothing but sums of five and more (docs/decisions/0044). No column has a time,
 * an order, a sign-up or a link.
 */
export const seminarRoundsMigration: Migration = {
  id: '20261130-0500-seminar-rounds',
  sql: `
    create table seminar_round (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      kind text not null check (kind in (${list(ROUNDS)})),
      is_open boolean not null default true,
      asks_more boolean not null,
      -- Letters that were asked for.
      letters integer not null default 0 check (letters >= 0),
      -- Told: never of fewer than ${FEWEST_ANSWERS}, and never more than before by fewer.
      answers integer not null default 0 check (answers = 0 or answers >= ${FEWEST_ANSWERS}),
      sums integer[] not null check (cardinality(sums) = ${STATEMENTS.length}),
      more integer not null default 0 check (more between 0 and answers),
      unique (activity_id, kind),
      unique (id, agency_id),
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id)
    );

    -- Of an open round one row, of one length: links that were used, answers and words that wait for others.
    create table seminar_round_box (
      id uuid primary key,
      agency_id uuid not null,
      sealed bytea not null,
      key_id text not null check (key_id ~ '^[a-z0-9-]{1,40}$'),
      foreign key (id, agency_id) references seminar_round (id, agency_id)
    );

    -- Words of a round that is closed, all at once and in no order.
    create table seminar_quote (
      id uuid primary key default gen_random_uuid(),
      round_id uuid not null,
      activity_id uuid not null,
      agency_id uuid not null,
      text text not null check (length(text) between 1 and 200),
      state text not null check (state in (${list(QUOTE_STATES)})),
      foreign key (round_id, agency_id) references seminar_round (id, agency_id),
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id)
    );
    create index seminar_quote_by_round on seminar_quote (round_id);

    -- Whoever ticks it is asked after three months; the address lives until then.
    alter table seminar_sign_up add column asks_later boolean not null default false;

    -- Two rounds have two numbers; typed by hand there is one.
    alter table seminar_evaluation
      add column answers_before integer check (answers_before >= 0),
      alter column mean_before drop not null,
      add check (mean_before is not null or answers_before is not null);
    alter table seminar_sum add column answers_before integer;
    drop index seminar_sum_by_programme;
    create index seminar_sum_by_programme on seminar_sum (programme_id, starts_at)
      include (agency_id, site_id, registered, present, answers, mean_before, mean_after, satisfied, answers_before);`,
};
