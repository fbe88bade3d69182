import type { Trials } from '@stad/platform/api/testing/trials.js';

const plan = () => ({
  ...{ title: 'Rubrik', stage: 'Scen', purpose: 'Syfte', message: 'Budskap', place: 'Sal' },
  ...{ format: 'PANEL', targets: ['PUBLIC'], startsAt: soon(96), endsAt: soon(98) },
});
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const lead = () => ({
  ...{ organisation: 'Organisationen', kind: 'HOTEL', functionTitle: 'Chef', wants: 'VISIT' },
  wish: '',
});
const ONE = `md5('one dissemination $keyFINALISED')::uuid`;

/** One that has begun, in every stage of its life, with all that hangs on it. */
export const disseminationTrials: Trials = {
  plant: (round, of, stages) => `
  drop table if exists pg_temp.disseminations;
  create temporary table disseminations as
    select f.*, l as stage, pg_temp.id('${round} dissemination ' || key || l) as activity from ${of} f, unnest(${stages}) l;
  insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select activity, id, site, programme, 'DISSEMINATION', 'Rubrik', 'CONFIRMED', now() - interval '1 hour',
      now() + interval '2 hours', 'Sal', 'P1', stage, member from disseminations;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select activity, other, id, member from disseminations where stage in ('DRAFT', 'JOINT_DRAFT');
  insert into dissemination (activity_id, agency_id, state, stage, purpose, message, format, targets, audience,
      audience_how, audience_method, audience_version)
    select activity, id, 'CONFIRMED', 'Scen', 'Syfte', 'Budskap', 'PANEL', '{PUBLIC}', 12, 'COUNTED', 'Huvuden', 1
    from disseminations;
  insert into dissemination_voice (activity_id, agency_id, position, organisation, function_title, message)
    select activity, id, 0, 'Partnern', 'Funktionen', 'Sagt' from disseminations;
  insert into dissemination_media (activity_id, agency_id, title, outlet, appeared_on, url)
    select activity, id, 'Rubriken', 'Tidningen', app.today(), 'https://exempel.se/planted' from disseminations;
  insert into dissemination_lead (activity_id, agency_id, organisation, kind, function_title, wants, wish, state, state_on,
      noted_at)
    select activity, id, 'Organisationen', 'HOTEL', 'Funktionen', 'VISIT', 'Mer', 'NEW', app.today(), now()
    from disseminations;
  insert into dissemination_lead (activity_id, agency_id, organisation, kind, function_title, wants, state, state_on, noted_at,
      actor_id)
    select activity, id, 'Organisationen', 'HOTEL', 'Funktionen', 'JOIN', 'BECAME_ACTOR', app.today(), now(),
      pg_temp.id('one actor ACTIVE ' || key) from disseminations;`,
  asked: { dissemination: 'select activity_id as id from dissemination order by 1' },
  watched: { DISSEMINATION: 'select activity_id as id from dissemination order by 1' },
  named: {
    dissemination: `select ${ONE} as id`,
    voice: `select id from dissemination_voice where activity_id = ${ONE}`,
    lead: `select id from dissemination_lead where activity_id = ${ONE} and state = 'NEW'`,
  },
  swapped: [
    { mutation: 'planDissemination', names: { siteId: 'site' }, rest: plan },
    {
      mutation: 'changeDissemination',
      names: { disseminationId: 'dissemination' },
      rest: () => ({ expectedVersion: 1, ...plan() }),
    },
    {
      mutation: 'saveDisseminationLineup',
      names: { disseminationId: 'dissemination', 'voices[].id': 'voice' },
      rest: () => ({ expectedVersion: 0, voices: [{ organisation: 'Partnern', message: '' }] }),
    },
    {
      mutation: 'noteDisseminationAudience',
      names: { disseminationId: 'dissemination' },
      rest: () => ({
        ...{ expectedVersion: 1, audience: 12, audienceHow: 'COUNTED', audienceMethod: 'Huvuden' },
      }),
    },
    { mutation: 'addLead', names: { disseminationId: 'dissemination' }, rest: lead },
    {
      mutation: 'stepLead',
      names: { leadId: 'lead', actorId: 'actor' },
      rest: () => ({ step: 'becomeActor' }),
    },
  ],
  readWithActivity: [...['dissemination', 'dissemination_voice', 'dissemination_media']],
};
