import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import {
  ACTOR_CORE_READERS,
  ACTOR_KEEPERS,
  ACTOR_TOWN_READERS,
  CARD_KEEPERS,
  NETWORK_CARD_KEEPERS,
} from '../rules/actor-life.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const ME = '(select app.agency_id())';
const OWN = `agency_id = ${ME}`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const AT_SITE = 'site_id = any ((select app.site_ids())::uuid[])';
const AT_CORE_SITE = 'site_id = any ((select app.core_site_ids())::uuid[])';
const KEEPS = `${OWN} and ${hasRole(ACTOR_KEEPERS)}`;

const KEPT_WITH_TOWN =
  'as long as the town keeps its list: what an organisation is and does, nothing about anybody';

/** The actor of a row, where the reader is of the core group of its town. */
const coreSees = (table: string) => `${hasRole(ACTOR_CORE_READERS)} and exists (
    select from actor a where a.id = ${table}.actor_id and a.${AT_CORE_SITE})`;
/** The same, and who plans for the municipality without being of that group. */
const townSees = (table: string) => `${coreSees(table)}
    or ${hasRole(ACTOR_TOWN_READERS)} and exists (
      select from actor a where a.id = ${table}.actor_id and a.${AT_SITE})`;
const hangsOnOwn = (table: string) =>
  `${KEEPS} and exists (select from actor a where a.id = ${table}.actor_id and a.${OWN})`;

/**
 * P1 of who is active: all members of the town. The others are P2, for the core group of the town and who plans for
 * its municipality. An organisation with a sign-in reads its own card, whatever its state; one without sees its own by its link.
 */
export const actorPolicy: TablePolicy = {
  table: 'actor',
  read: `in_network and merged_into_id is null and ${AT_SITE}
    or card_agency_id = ${ME}
    or ${AT_CORE_SITE} and ${hasRole(ACTOR_CORE_READERS)}
    or ${AT_SITE} and ${hasRole(ACTOR_TOWN_READERS)}
    or ${OWN} and ${SYSTEM}`,
  insert: `${KEEPS} and ${AT_CORE_SITE}`,
  update: KEEPS,
  fixedColumns: ['site_id', 'card_agency_id'],
  statistics: {
    columns: ['id', 'agency_id', 'site_id', 'ring', 'merged_into_id'],
    rows: `ring <> 'CORE'`,
  },
  kept: KEPT_WITH_TOWN,
  texts: { name: { scalar: 'FunctionName' }, merged_function: { scalar: 'FunctionName' } },
};

/** The areas of a card are read with it. */
export const actorAreaPolicy: TablePolicy = {
  table: 'actor_area',
  read: 'exists (select from actor a where a.id = actor_id)',
  insert: hangsOnOwn('actor_area'),
  delete: KEEPS,
  kept: KEPT_WITH_TOWN,
};

/** P2: the core group of the town, and who plans for its municipality. */
export const actorFilePolicy: TablePolicy = {
  table: 'actor_file',
  read: townSees('actor_file'),
  insert: hangsOnOwn('actor_file'),
  update: KEEPS,
  kept: KEPT_WITH_TOWN,
  texts: { responsible: { scalar: 'FunctionName' } },
};

/**
 * Each keeps its own card; who keeps the list writes down what one without a sign-in has said. In the core
 * group a network member is somebody placed there, who has none of its rights (INV-09).
 */
const saysFor = (table: string) => `${OWN} and exists (
    select from actor a where a.id = ${table}.actor_id and (
      a.card_agency_id is null and a.agency_id = ${ME} and ${hasRole(ACTOR_KEEPERS)}
      or a.card_agency_id = ${ME} and (${hasRole(CARD_KEEPERS)}
        or ${hasRole(NETWORK_CARD_KEEPERS)} and not a.${AT_CORE_SITE})))`;

const readsAnswers = (table: string) => `${coreSees(table)}
    or exists (select from actor a where a.id = ${table}.actor_id and a.card_agency_id = ${ME})`;

/**
 * P2: the core group of the town, and the organisation itself. The answer of a link is written as it was taken (a
 * trigger); who keeps the list notes beside it.
 */
export const actorAnswerPolicy: TablePolicy = {
  table: 'actor_answer',
  read: `${readsAnswers('actor_answer')} or ${OWN} and ${SYSTEM}`,
  insert: saysFor('actor_answer'),
  update: saysFor('actor_answer'),
  fixedColumns: ['actor_id', 'by_link'],
  kept: KEPT_WITH_TOWN,
  texts: {
    contact_function: { scalar: 'FunctionName' },
    work_phone: { scalar: 'WorkPhone' },
    mailbox: { scalar: 'WorkEmail' },
    answered_by: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(actor_id) of actor, insert': 'an agency answers for its own card on the list of another',
    },
  },
};

/** P2, read as what stands now; written by a trigger as it is replaced, by nobody else. */
export const actorAnswerBeforePolicy: TablePolicy = {
  table: 'actor_answer_before',
  read: readsAnswers('actor_answer_before'),
  kept: KEPT_WITH_TOWN,
  texts: {
    contact_function: { scalar: 'FunctionName' },
    work_phone: { scalar: 'WorkPhone' },
    mailbox: { scalar: 'WorkEmail' },
    answered_by: { scalar: 'FunctionName' },
  },
};

/** P2, each state it has been in; written once. */
export const actorChangePolicy: TablePolicy = {
  table: 'actor_change',
  read: townSees('actor_change'),
  insert: hangsOnOwn('actor_change'),
  statistics: { columns: ['actor_id', 'state', 'state_on', 'position'], rows: 'true' },
  kept: 'with what it is the history of',
  texts: { function_title: { scalar: 'FunctionName' } },
  reviewed: { statistics: 'states of organisations alone, and nothing but sums leaves' },
};

/** P2: said by one of the ends, of another actor of the same town; read as its ends’ states are, and by who said it. */
export const actorTiePolicy: TablePolicy = {
  table: 'actor_tie',
  read: `${townSees('actor_tie')} or ${saysFor('actor_tie')}`,
  insert: `${saysFor('actor_tie')} and exists (
    select from actor a join actor o on o.site_id = a.site_id
    where a.id = actor_tie.actor_id and o.id = actor_tie.other_actor_id)`,
  delete: saysFor('actor_tie'),
  kept: KEPT_WITH_TOWN,
  reviewed: {
    otherParents: {
      '(other_actor_id) of actor, insert': 'the other end stands on the list of whoever keeps it',
    },
  },
};
