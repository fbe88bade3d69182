import type { Trials } from '@stad/platform/api/testing/trials.js';

const plan = () => ({
  ...{ title: 'Rubrik', purpose: 'Syfte', place: 'Sal', startsAt: soon(96), endsAt: soon(98) },
});
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** One that is confirmed, in every stage of its life. */
export const sampleMeetingTrials: Trials = {
  plant: (round, of, stages) => `
  drop table if exists pg_temp.sample_meetings;
  create temporary table sample_meetings as
    select f.*, l as stage, pg_temp.id('${round} sample_meeting ' || key || l) as activity from ${of} f, unnest(${stages}) l;
  insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select activity, id, site, programme, 'SAMPLE_MEETING', 'Rubrik', 'CONFIRMED', now() + interval '2 days',
      now() + interval '2 days 2 hours', 'Sal', 'P1', stage, member from sample_meetings;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select activity, other, id, member from sample_meetings where stage in ('DRAFT', 'JOINT_DRAFT');
  insert into sample_meeting (activity_id, agency_id, state, purpose)
    select activity, id, 'CONFIRMED', 'Syfte' from sample_meetings;`,
  asked: { sampleMeeting: 'select activity_id as id from sample_meeting order by 1' },
  watched: { SAMPLE_MEETING: 'select activity_id as id from sample_meeting order by 1' },
  named: { sampleMeeting: `select md5('one sample_meeting $keyFINALISED')::uuid as id` },
  swapped: [
    { mutation: 'planSampleMeeting', names: { siteId: 'site' }, rest: plan },
    {
      mutation: 'changeSampleMeeting',
      names: { sampleMeetingId: 'sampleMeeting' },
      rest: () => ({ expectedVersion: 1, ...plan() }),
    },
  ],
  readWithActivity: ['sample_meeting'],
};
