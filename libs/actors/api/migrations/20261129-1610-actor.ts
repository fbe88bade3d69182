import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST } from '../../rules/actor.js';
import {
  ACTOR_KINDS,
  ACTOR_MAY,
  ACTOR_MAY_NOT,
  ACTOR_MEETS,
  ACTOR_NEXT_STEPS,
  ACTOR_RINGS,
  ACTOR_SECRECY,
  ACTOR_SECTORS,
  ACTOR_TASKS,
} from '../../rules/actor-codes.js';
import { actorLife } from '../../rules/actor-life.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const one = (column: string, codes: readonly string[]) => `check (${column} in (${list(codes)}))`;
const some = (column: string, codes: readonly string[]) =>
  `text[] not null default '{}' check (${column} <@ array[${list(codes)}]::text[])`;
const functionName = (column: string) =>
  `check (length(${column}) between 2 and ${LONGEST.functionName})`;

/**
 * The organisations of a town, by who may read what: the card that the network sees of the active ones, what
 * the core group knows, what each has said itself, and the states each has been in.
 */
export const actorMigration: Migration = {
  id: '20261129-1610-actor',
  sql: `
    create table actor (
      id uuid primary key default gen_random_uuid(),
      -- Whose list it stands on.
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      -- The agency of the portal that it is; null for one without sign-in.
      card_agency_id uuid references agency (id),
      -- An organisation; never a person, never an address.
      name text not null check (length(name) between 2 and ${LONGEST.name}),
      kind text not null ${one('kind', ACTOR_KINDS)},
      sector text not null ${one('sector', ACTOR_SECTORS)},
      ring text not null ${one('ring', ACTOR_RINGS)},
      tasks ${some('tasks', ACTOR_TASKS)},
      meets ${some('meets', ACTOR_MEETS)},
      -- Active: what the network may know of its state, and nothing else of it.
      in_network boolean not null default false,
      version integer not null default 1,
      unique (id, agency_id),
      unique (agency_id, site_id, card_agency_id)
    );
    create unique index actor_once on actor (agency_id, site_id, lower(name));
    create index actor_by_name on actor (site_id, name, id);

    create table actor_area (
      actor_id uuid not null,
      agency_id uuid not null,
      area_id uuid not null references area (id),
      primary key (actor_id, area_id),
      foreign key (actor_id, agency_id) references actor (id, agency_id)
    );
    create index actor_area_by_area on actor_area (area_id);

    create table actor_file (
      actor_id uuid primary key,
      agency_id uuid not null,
      -- Never a sole trader's, which is a person's own number: the third digit is at least 2.
      org_number text check (org_number ~ '^\\d{2}[2-9]\\d{3}-\\d{4}$'),
      state text not null ${one('state', actorLife.states)},
      state_on date not null,
      responsible text ${functionName('responsible')},
      last_contact_on date,
      next_step text ${one('next_step', ACTOR_NEXT_STEPS)},
      next_step_on date,
      closed_from date,
      closed_to date,
      version integer not null default 1,
      check ((next_step is null) = (next_step_on is null)),
      check ((closed_from is null) = (closed_to is null) and closed_from <= closed_to),
      foreign key (actor_id, agency_id) references actor (id, agency_id)
    );

    create table actor_answer (
      actor_id uuid primary key references actor (id),
      -- Who wrote it down: the organisation itself, or, for one without sign-in, whose list it stands on.
      agency_id uuid not null references agency (id),
      may ${some('may', ACTOR_MAY)},
      may_not ${some('may_not', ACTOR_MAY_NOT)},
      secrecy text not null ${one('secrecy', ACTOR_SECRECY)},
      contact_function text ${functionName('contact_function')},
      work_phone text check (length(work_phone) <= 40),
      mailbox text check (length(mailbox) <= 254),
      answered_by text not null ${functionName('answered_by')},
      answered_on date not null,
      version integer not null default 1
    );

    create table actor_change (
      id uuid primary key default gen_random_uuid(),
      actor_id uuid not null,
      agency_id uuid not null,
      state text not null ${one('state', actorLife.states)},
      -- The day of the step, which may be noted later.
      state_on date not null,
      at timestamptz not null,
      function_title text not null ${functionName('function_title')},
      foreign key (actor_id, agency_id) references actor (id, agency_id)
    );
    create index actor_change_by_actor on actor_change (actor_id, state_on, at);`,
};
