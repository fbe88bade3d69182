import type { Trials } from '@stad/platform/api/testing/trials.js';

const plan = () => ({
  ...{ title: 'Rubrik', purpose: 'Syfte', target: 'DEMAND', channel: 'NET', place: 'Sal' },
  ...{ startsAt: soon(96), endsAt: soon(98) },
});
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** One that is confirmed, in every stage of its life. */
export const preventionTrials: Trials = {
  plant: (round, of, stages) => `
  drop table if exists pg_temp.preventions;
  create temporary table preventions as
    select f.*, l as stage, pg_temp.id('${round} prevention ' || key || l) as activity from ${of} f, unnest(${stages}) l;
  insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select activity, id, site, programme, 'PREVENTION', 'Rubrik', 'CONFIRMED', now() + interval '2 days',
      now() + interval '2 days 2 hours', 'Sal', 'P1', stage, member from preventions;
  insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
    select activity, other, id, member from preventions where stage in ('DRAFT', 'JOINT_DRAFT');
  insert into prevention (activity_id, agency_id, state, purpose, target, channel, reached, reached_how, reached_method,
      reach_version)
    select activity, id, 'CONFIRMED', 'Syfte', 'HOTEL_PROPERTY', 'LECTURE', 12, 'COUNTED', 'Huvuden', 1 from preventions;`,
  asked: { prevention: 'select activity_id as id from prevention order by 1' },
  watched: { PREVENTION: 'select activity_id as id from prevention order by 1' },
  named: { prevention: `select md5('one prevention $keyFINALISED')::uuid as id` },
  swapped: [
    { mutation: 'planPrevention', names: { siteId: 'site' }, rest: plan },
    {
      mutation: 'changePrevention',
      names: { preventionId: 'prevention' },
      rest: () => ({ expectedVersion: 1, ...plan() }),
    },
    {
      mutation: 'notePreventionReach',
      names: { preventionId: 'prevention' },
      rest: () => ({
        ...{ expectedVersion: 1, reached: 12, reachedHow: 'COUNTED', reachedMethod: 'Huvuden' },
      }),
    },
  ],
  readWithActivity: ['prevention'],
};
