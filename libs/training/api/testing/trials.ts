import type { Trials } from '@stad/platform/api/testing/trials.js';

/** One that the plants of the leak matrix have made: in the later rounds a draft, which nobody else sees. */
const seminarOf = (round: string) =>
  `pg_temp.id('${round} seminar ' || key || 'P1${round === 'one' ? 'FINALISED' : 'DRAFT'}')`;

const COURSE = `pg_temp.id('one course ' || key)`;

/** Of each agency a course held at one of its seminars, a seat there, and what its manager keeps. */
export const trainingTrials: Trials = {
  // A course is for the whole town: a later round, which nobody else may notice, hangs on the first one.
  plant: (round, of) => `
  insert into training_course (id, agency_id, site_id, name, level, kind)
    select ${COURSE}, id, site, 'Kursen', 'BASIC', 'IN_DEPTH' from ${of} f on conflict do nothing;
  insert into training_session (activity_id, agency_id, course_id)
    select ${seminarOf(round)}, id, ${COURSE} from ${of};
  insert into training_booking (id, agency_id, membership_id, activity_id, sign_up_id, booked_at)
    select pg_temp.id('${round} booking ' || key), id,
      member, ${seminarOf(round)},
      pg_temp.id('${round} booked seat ' || key), now() from ${of};
  insert into training_not_now (booking_id, agency_id, reason, at)
    select pg_temp.id('${round} booking ' || key), id, 'PART_ATTENDED', now() from ${of};
  insert into unit (id, agency_id, name)
    select pg_temp.id('${round} trained unit ' || key), id, 'Utbildad ${round} ' || key from ${of};
  insert into training_record (id, agency_id, unit_id, staff_number, course_id, kind, held_on, source, given_at, given_by)
    select pg_temp.id('${round} training ' || key), id, pg_temp.id('${round} trained unit ' || key), 1,
      ${COURSE}, '${round === 'two' ? 'PASS_LEADER' : 'IN_DEPTH'}', '2022-05-12', 'EXTERNAL', now(), member from ${of};
  insert into training_target (id, agency_id, site_id, unit_id, staff, from_on, set_by)
    select pg_temp.id('${round} target ' || key), id, site, pg_temp.id('${round} trained unit ' || key), 9,
      '${round === 'two' ? '2999-01-01' : '2022-04-01'}',
      member from ${of} f;`,
  named: { course: `select md5('one course $key')::uuid as id` },
  swapped: [
    {
      mutation: 'saveTrainingCourse',
      names: { siteId: 'site', courseId: 'course' },
      rest: () => ({
        ...{ expectedVersion: 1, name: 'Kursen', level: 'BASIC', kind: 'IN_DEPTH', neededBy: [] },
      }),
    },
    { mutation: 'holdTraining', names: { courseId: 'course', seminarId: 'seminar' } },
    { mutation: 'bookTraining', names: { seminarId: 'seminar', membershipId: 'membership' } },
    {
      mutation: 'registerTraining',
      names: { courseId: 'course', 'membershipIds[]': 'membership', unitId: 'unit' },
      rest: () => ({ heldOn: '2026-01-12', source: 'EXTERNAL', staffNumbers: [1] }),
    },
    {
      mutation: 'setTrainingTarget',
      names: { siteId: 'site', unitId: 'unit' },
      rest: () => ({ staff: 9, from: '2026-01-12' }),
    },
  ],
};
