import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST } from '../../rules/actor.js';
import {
  ACTOR_MAY,
  ACTOR_MAY_NOT,
  ACTOR_MEETS,
  ACTOR_SECRECY,
  ACTOR_TASKS,
} from '../../rules/actor-codes.js';
import { REFUSALS } from '../../rules/actor-question.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const some = (column: string, codes: readonly string[]) =>
  `text[] check (${column} <@ array[${list(codes)}]::text[])`;
const functionName = (column: string) =>
  `check (length(${column}) between 2 and ${LONGEST.functionName})`;

/** What an organisation without a sign-in is asked by a link of its own, and what it proposes for its card. */
export const actorQuestionMigration: Migration = {
  id: '20261129-2200-actor-question',
  sql: `
    create table actor_question (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      actor_id uuid not null,
      -- Of a function, never of a person.
      mailbox text not null check (length(mailbox) <= 120),
      asked_at timestamptz not null,
      asked_function text not null ${functionName('asked_function')},
      closes_on date not null,
      -- SHA-256 of the secret in the last letter; none before it, and none after a restore.
      secret_hash bytea unique check (length(secret_hash) = 32),
      answered_at timestamptz,
      tasks ${some('tasks', ACTOR_TASKS)},
      meets ${some('meets', ACTOR_MEETS)},
      may ${some('may', ACTOR_MAY)},
      may_not ${some('may_not', ACTOR_MAY_NOT)},
      secrecy text check (secrecy in (${list(ACTOR_SECRECY)})),
      said_mailbox text check (length(said_mailbox) <= 120),
      decision text check (decision in ('TAKEN', 'REFUSED')),
      reason text check (reason in (${list(REFUSALS)})),
      decided_at timestamptz,
      decided_function text ${functionName('decided_function')},
      foreign key (actor_id, agency_id) references actor (id, agency_id),
      -- Two who ask at the same moment ask once.
      unique (actor_id, closes_on),
      check (num_nonnulls(answered_at, tasks, meets, may, may_not, secrecy) in (0, 6)),
      check (num_nonnulls(decision, decided_at, decided_function) in (0, 3)),
      check (decision is null or answered_at is not null),
      check ((decision is not distinct from 'REFUSED') = (reason is not null))
    );`,
};
