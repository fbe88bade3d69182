import type { Trials } from '@stad/platform/api/testing/trials.js';

const CARD = { kind: 'HOTEL', sector: 'BUSINESS', ring: 'NETWORK', tasks: [], meets: [] };
const ONE = `md5('one actor IDENTIFIED $key')::uuid`;

/**
 * Of each agency one that is active and one that is not, with all that hangs on them, and one with a sign-in.
 * None is hidden from the core group of its town: of what nobody else may see there are none.
 */
export const actorTrials: Trials = {
  plant: (round, of) =>
    round !== 'one'
      ? ''
      : `
  drop table if exists pg_temp.planted_actor;
  create temporary table planted_actor as
    select f.*, s as state, pg_temp.id('${round} actor ' || s || ' ' || key) as actor
    from ${of} f, unnest(array['IDENTIFIED', 'ACTIVE']) s;
  insert into actor (id, agency_id, site_id, name, kind, sector, ring, tasks, meets, in_network)
    select actor, id, site, 'Organisationen ${round} ' || state, 'HOTEL', 'BUSINESS', 'NETWORK', '{INFORMS}',
      '{RECEPTION}', state = 'ACTIVE' from planted_actor;
  insert into actor (id, agency_id, site_id, name, kind, sector, ring, card_agency_id)
    select pg_temp.id('${round} actor CARD ' || key), id, site, 'Organisationen ${round} CARD', 'OTHER', 'OTHER', 'NETWORK',
      other from ${of} f;
  insert into actor_area (actor_id, agency_id, area_id)
    select p.actor, p.id, a.id from planted_actor p join area a on a.site_id = p.site;
  insert into actor_file (actor_id, agency_id, org_number, state, state_on, responsible)
    select actor, id, '212000-1132', state, app.today(), 'Funktionen hos oss' from planted_actor;
  insert into actor_answer (actor_id, agency_id, may, secrecy, contact_function, work_phone, mailbox, answered_by, answered_on)
    select actor, id, '{INFORM}', 'NONE', 'Funktionen där', '040-628 04 99', 'planted@actor.example', 'Funktionen där',
      app.today() from planted_actor;
  insert into actor_answer_before (actor_id, agency_id, by_link, may, may_not, secrecy, contact_function, work_phone, mailbox,
      answered_by, answered_on, replaced_on)
    select actor, id, false, '{INFORM}', '{}', 'NONE', 'Funktionen förut', '040-628 04 98', 'before@actor.example',
      'Funktionen förut', app.today(), app.today() from planted_actor;
  insert into actor_tie (id, agency_id, actor_id, other_actor_id, kind, said_on)
    select pg_temp.id('${round} actor tie ' || key), id, pg_temp.id('${round} actor IDENTIFIED ' || key),
      pg_temp.id('${round} actor ACTIVE ' || key), 'WORKS_WITH', app.today() from ${of} f;
  insert into actor_question (id, agency_id, actor_id, mailbox, asked_at, asked_function, closes_on)
    select pg_temp.id('${round} actor question ' || key || state), id, actor, 'asked@actor.example', now(), 'Funktionen',
      app.today() + 30 from planted_actor;
  update actor_question set answered_at = now(), tasks = '{INFORMS}', meets = '{RECEPTION}', may = '{INFORM}',
    may_not = '{}', secrecy = 'NONE', said_mailbox = 'said@actor.example'
    where actor_id in (select actor from planted_actor where state = 'IDENTIFIED');
  insert into actor_change (actor_id, agency_id, state, state_on, at, function_title)
    select actor, id, state, app.today(), now(), 'Funktionen' from planted_actor;`,
  named: {
    actor: `select id from actor where id = ${ONE}`,
    otherActor: `select id from actor where id = md5('one actor CARD $key')::uuid`,
  },
  asked: { actor: 'select id from actor order by 1' },
  askedBySite: ['actors'],
  watched: { ACTOR: 'select id from actor order by 1' },
  swapped: [
    {
      mutation: 'addActor',
      names: { siteId: 'site', 'areaIds[]': 'area', cardAgencyId: 'agency' },
      rest: () => ({ ...CARD, name: 'En ny organisation' }),
    },
    {
      mutation: 'sayActorTie',
      names: { actorId: 'actor', otherActorId: 'otherActor' },
      rest: () => ({ kind: 'REFERS_TO' }),
    },
    { mutation: 'askActors', names: { siteId: 'site', 'actorIds[]': 'actor' }, rest: () => ({}) },
    {
      mutation: 'mergeActors',
      names: { keptId: 'actor', goneId: 'otherActor' },
      rest: () => ({ expectedVersion: 1 }),
    },
    {
      mutation: 'changeActor',
      names: { actorId: 'actor', 'areaIds[]': 'area' },
      rest: () => ({ ...CARD, name: 'Samma organisation', expectedVersion: 1 }),
    },
  ],
};
