import type { Migration } from '@stad/platform/api/db/migration.js';
import {
  DEADLINES,
  LONGEST,
  MOST,
  ROUTINE_ANSWERS,
  ROUTINE_PARTS,
  SOURCE_FORMS,
  STEP_CARDS,
  TEST_RESULTS,
} from '../../rules/routine-codes.js';
import { routineLife } from '../../rules/routine-life.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const one = (column: string, codes: readonly string[]) => `check (${column} in (${list(codes)}))`;
const named = (column: string) =>
  `${column} text not null check (length(${column}) between 2 and ${LONGEST.functionName})`;
const clock = (column: string) =>
  `${column} text check (${column} ~ '^([01]\\d|2[0-3]):[0-5]\\d$')`;
const RESULTS = `results text[] not null check (results <@ array[${list(TEST_RESULTS)}]::text[])`;

/**
 * The versions of a town's local routine, each with its steps and what they are taken from; what each organisation
 * has said of it; exercises at a desk; and of tests in the field a mark with version and month, and no more.
 */
export const localRoutineMigration: Migration = {
  id: '20261129-1921-local-routine',
  sql: `
    create table local_routine (
      id uuid primary key default gen_random_uuid(),
      -- Who drafted it; always among those that are to agree.
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      -- Given as the others are first asked.
      number integer,
      -- The version it was begun from.
      replaces_id uuid references local_routine (id),
      party_ids uuid[] not null check (cardinality(party_ids) between 1 and ${MOST.parties}),
      state text not null default 'DRAFT' ${one('state', routineLife.states)},
      drafted_at timestamptz not null,
      asked_at timestamptz,
      agreed_on date,
      -- The first day; until another version of the town begins.
      in_force_from date,
      version integer not null default 1,
      unique (id, agency_id),
      unique (site_id, number),
      unique (site_id, in_force_from),
      check (agency_id = any (party_ids)),
      check (state = 'DRAFT' or number is not null and asked_at is not null),
      check ((state = 'AGREED') = (agreed_on is not null)),
      check (in_force_from is null or state = 'AGREED' and in_force_from >= agreed_on)
    );
    create index local_routine_by_agency on local_routine (agency_id);
    create index local_routine_by_replaced on local_routine (replaces_id);

    create table local_routine_step (
      id uuid primary key default gen_random_uuid(),
      routine_id uuid not null,
      agency_id uuid not null,
      n integer not null check (n between 1 and ${MOST.steps}),
      from_part text not null ${one('from_part', ROUTINE_PARTS)},
      -- What the function is called in the town, never a name.
      ${named('from_function')},
      to_part text not null ${one('to_part', ROUTINE_PARTS)},
      ${named('to_function')},
      ${clock('hours_from')},
      ${clock('hours_to')},
      weekdays_only boolean not null,
      deadline text not null ${one('deadline', DEADLINES)},
      within_minutes integer check (within_minutes between 1 and ${MOST.minutes}),
      ${clock('before_time')},
      card text ${one('card', STEP_CARDS)},
      if_nobody text not null check (length(if_nobody) <= ${LONGEST.ifNobody}),
      foreign key (routine_id, agency_id) references local_routine (id, agency_id),
      unique (routine_id, n),
      check ((hours_from is null) = (hours_to is null)),
      check ((deadline = 'MINUTES') = (within_minutes is not null)),
      check ((deadline = 'NEXT_WEEKDAY') = (before_time is not null))
    );

    create table local_routine_source (
      id uuid primary key default gen_random_uuid(),
      routine_id uuid not null,
      agency_id uuid not null,
      n integer not null check (n between 1 and ${MOST.sources}),
      form text not null ${one('form', SOURCE_FORMS)},
      origin text not null check (length(origin) <= ${LONGEST.origin}),
      took text not null default '' check (length(took) <= ${LONGEST.took}),
      foreign key (routine_id, agency_id) references local_routine (id, agency_id),
      unique (routine_id, n)
    );

    create table local_routine_answer (
      id uuid primary key default gen_random_uuid(),
      routine_id uuid not null references local_routine (id),
      -- The organisation that says it; each says it for itself.
      agency_id uuid not null references agency (id),
      answer text not null ${one('answer', ROUTINE_ANSWERS)},
      reason text not null default '' check (length(reason) <= ${LONGEST.reason}),
      answered_version integer not null,
      answered_at timestamptz not null,
      answered_function text not null check (length(answered_function) <= ${LONGEST.functionName}),
      unique (routine_id, agency_id)
    );
    create index local_routine_answer_by_agency on local_routine_answer (agency_id);

    -- At a desk: here there are minutes.
    create table routine_exercise (
      id uuid primary key default gen_random_uuid(),
      routine_id uuid not null references local_routine (id),
      agency_id uuid not null references agency (id),
      held_on date not null,
      ${RESULTS},
      minutes integer[] not null,
      function_title text not null check (length(function_title) <= ${LONGEST.functionName}),
      check (cardinality(results) between 1 and ${MOST.steps} and cardinality(minutes) = cardinality(results))
    );
    create index routine_exercise_by_routine on routine_exercise (routine_id, held_on);
    create index routine_exercise_by_agency on routine_exercise (agency_id);

    -- In the field: version and month alone, never the pass, its night or how long anything took.
    create table routine_mark (
      id uuid primary key default gen_random_uuid(),
      routine_id uuid not null references local_routine (id),
      -- Who counted the pass, and told.
      agency_id uuid not null references agency (id),
      month text not null check (month ~ '^\\d{4}-\\d{2}$'),
      ${RESULTS}
    );
    create index routine_mark_by_routine on routine_mark (routine_id, month);
    create index routine_mark_by_agency on routine_mark (agency_id);`,
};
