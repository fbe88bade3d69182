import type { Trials } from '@stad/platform/api/testing/trials.js';

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const plan = () => ({
  ...{
    title: 'Studiebesök',
    purpose: 'Syfte',
    host: 'Värden',
    place: 'Stad',
    agenda: '',
    travel: '',
  },
  ...{ startsAt: soon(96), endsAt: soon(98) },
});

const VISIT = `md5('one visit $keyFINALISED')::uuid`;

/** A study visit that has begun, in every stage of its life, with all that hangs on it. */
export const studyVisitTrials: Trials = {
  plant: (round, of, stages) => `
  drop table if exists pg_temp.visit;
  create temporary table visit as
    select f.*, l as stage, pg_temp.id('${round} visit ' || key || l) as visit from ${of} f, unnest(${stages}) l;
  insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select visit, id, site, programme, 'STUDY_VISIT', 'Studiebesök', 'CONFIRMED', now() - interval '1 hour',
      now() + interval '1 day', 'Stad', 'P1', stage, member from visit;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select visit, other, id, member from visit where stage in ('DRAFT', 'JOINT_DRAFT');
  insert into study_visit (activity_id, agency_id, state, purpose, host, agenda, travel)
    select visit, id, case stage when 'ARCHIVED' then 'COMPLETED' else 'CONFIRMED' end,
      'Syfte', 'Värden', 'Program', 'Resa' from visit;
  insert into visit_question (activity_id, agency_id, position, body, dimension)
    select visit, id, 0, 'Frågan', 'KNOWLEDGE' from visit;
  insert into activity_participant (activity_id, agency_id, from_agency_id, function_title, asked_at)
    select visit, id, other, 'Funktionen', now() from visit;
  insert into observation (activity_id, agency_id, body, written_by, function_title, written_at)
    select visit, id, 'Sett', member, 'Funktionen', now() from visit;
  insert into learning (agency_id, site_id, programme_id, activity_id, saw, means, proposal, owner_function, due_on,
      written_by, written_function, written_at)
    select id, site, programme, visit, 'Lärt', 'Betyder', 'ADOPT', 'Funktionen', app.today(), member, 'Funktionen', now()
    from visit
    union all select id, site, programme, null, 'Lärt själva', 'Betyder', 'ADOPT', 'Funktionen', app.today(), member,
      'Funktionen', now() from ${of} own;
  insert into activity_material (activity_id, agency_id, title, url, added_at)
    select visit, id, 'Länken', 'https://exempel.se/planted', now() from visit;`,
  named: {
    visit: `select ${VISIT} as id`,
    question: `select id from visit_question where activity_id = ${VISIT}`,
    participant: `select id from activity_participant where activity_id = ${VISIT}`,
  },
  asked: { studyVisit: 'select activity_id as id from study_visit order by 1' },
  watched: { STUDY_VISIT: 'select activity_id as id from study_visit order by 1' },
  swapped: [
    { mutation: 'planStudyVisit', names: { siteId: 'site' }, rest: plan },
    {
      mutation: 'changeStudyVisit',
      names: { visitId: 'visit' },
      rest: () => ({ expectedVersion: 1, ...plan() }),
    },
    {
      mutation: 'saveVisitQuestions',
      names: { visitId: 'visit', 'questions[].id': 'question' },
      rest: () => ({ expectedVersion: 1, questions: [{ text: 'Frågan', dimension: 'KNOWLEDGE' }] }),
    },
  ],
  readWithActivity: ['study_visit', 'visit_question'],
};
