import type { Trials } from '@stad/platform/api/testing/trials.js';

const plan = () => ({
  ...{ title: 'Rubrik', place: 'Sal', startsAt: soon(96), endsAt: soon(98) },
});
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/**
 * One that is confirmed, in every stage of its life: of the core group as a joint draft and archived, else of the
 * network. With its agenda, minutes that are approved, what each agency says of it and where it has them.
 */
export const meetingTrials: Trials = {
  plant: (round, of, stages) => `
  drop table if exists pg_temp.meetings;
  create temporary table meetings as
    select f.*, l as stage, case when l in ('JOINT_DRAFT', 'ARCHIVED') then 'P2' else 'P1' end as class,
      pg_temp.id('${round} meeting ' || key || l) as activity from ${of} f, unnest(${stages}) l;
  insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select activity, id, site, programme, 'MEETING', 'Rubrik', 'CONFIRMED', now() + interval '2 days',
      now() + interval '2 days 2 hours', 'Sal', class, stage, member from meetings;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select activity, other, id, member from meetings where stage in ('DRAFT', 'JOINT_DRAFT');
  insert into meeting (activity_id, agency_id, state, ring, agenda, sent_at)
    select activity, id, 'CONFIRMED', case class when 'P2' then 'CORE' else 'NETWORK' end,
      case stage when 'JOINT_DRAFT' then 'JOINT' else 'SENT' end, case stage when 'JOINT_DRAFT' then null else now() end
    from meetings;
  insert into meeting_point (activity_id, agency_id, n, body) select activity, id, 1, 'Punkt' from meetings;
  insert into meeting_minutes (activity_id, agency_id, summary, approved_at, approved_function)
    select activity, id, 'Anteckning', case stage when 'DRAFT' then null else now() end,
      case stage when 'DRAFT' then null else 'Chef' end
    from meetings;
  insert into meeting_decision (activity_id, agency_id, n, verb, body, owner_agency_id, owner_function, due_on)
    select activity, id, 1, 'CALL', 'Beslut', id, 'Chef', app.today() from meetings;
  insert into meeting_registration (activity_id, agency_id, diary_number, registered_at, registered_function)
    select activity, id, 'SO 2022/0001', now(), 'Chef' from meetings;
  insert into meeting_comment (activity_id, agency_id, owner_agency_id, body, sent_at, written_function)
    select activity, other, id, 'Synpunkt', now(), 'Chef' from meetings where stage = 'JOINT_DRAFT';`,
  asked: { meeting: 'select activity_id as id from meeting order by 1' },
  watched: { MEETING: 'select activity_id as id from meeting order by 1' },
  named: { meeting: `select md5('one meeting $keyFINALISED')::uuid as id` },
  swapped: [
    {
      mutation: 'planMeeting',
      names: { siteId: 'site' },
      rest: () => ({ ring: 'NETWORK', ...plan() }),
    },
    {
      mutation: 'changeMeeting',
      names: { meetingId: 'meeting' },
      rest: () => ({ expectedVersion: 1, ...plan() }),
    },
    {
      mutation: 'saveMeetingAgenda',
      names: { meetingId: 'meeting' },
      rest: () => ({ expectedVersion: 1, points: [{ text: 'Punkt' }] }),
    },
    {
      mutation: 'saveMeetingMinutes',
      names: { meetingId: 'meeting' },
      rest: () => ({ expectedVersion: 1, summary: '', decisions: [] }),
    },
  ],
  notSwapped: {
    'saveMeetingAgenda.points[].sourceId':
      'a record of whatever domain: looked for as who writes the point',
    'saveMeetingMinutes.decisions[].ownerAgencyId':
      'an agency that was asked: the rule refuses any other',
  },
  readWithActivity: ['meeting', 'meeting_minutes', 'meeting_decision'],
};
