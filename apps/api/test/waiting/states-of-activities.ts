import { PARTICIPANT_LETTER } from '@stad/activities/core/api/participant/tell-participants.js';
import {
  a,
  activity,
  after,
  clone,
  lostLetter,
  m,
  made,
  OVER,
  of,
  ofPlanner,
  PLANNER,
  POL,
  SOC,
  type StatesOf,
  select,
  seminarOf,
} from './planted-states.js';

const asked = (what: string, from: string, title: string, more = {}) => `
  with made as (select ${what}::uuid as id),
    shared as (insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
      select id, ${a(from)}, ${a(SOC)}, ${m(SOC, PLANNER)} from made where ${a(from)} <> ${a(SOC)})
  select ${clone('activity_participant', 'true', {
    activity_id: '(select id from made)',
    agency_id: a(SOC),
    from_agency_id: a(from),
    function_title: `'${title}'`,
    answer: `'NO_ANSWER'`,
    answered_at: 'null',
    ...more,
  })}, id::text from made`;

export const statesOfActivities: StatesOf = {
  guarded: ['activity', 'activity_participant', 'activity_share', 'mail_delivery'],
  states: [
    {
      kind: 'PARTICIPATION_ASKED',
      state: 'a function that is asked to a visit',
      others: 'THE_ASKED',
      plant: asked(activity('STUDY_VISIT', SOC, PLANNER, 'PLANNED'), POL, 'Samverkanspolis 2'),
      who: of(POL, 'Samverkanspolis 2'),
    },
    {
      kind: 'PARTICIPATION_ASKED',
      state: 'a function that is asked to a meeting',
      others: 'THE_ASKED',
      plant: asked(activity('MEETING', SOC, PLANNER, 'CONFIRMED'), SOC, 'Samordnare 1'),
      who: of(SOC, 'Samordnare 1'),
    },
    {
      kind: 'PARTICIPATION_ASKED',
      state: 'a function that nobody has is asked to a seminar',
      others: 'ITS_OFFICE',
      plant: asked(seminarOf('CONFIRMED'), POL, 'En funktion som ingen har'),
      who: of(POL, 'Polisledning'),
    },
    {
      kind: 'OTHER_TIME_PROPOSED',
      state: 'somebody asked who proposes another time',
      others: 'ITS_PLANNER',
      plant: asked(activity('STUDY_VISIT', SOC, PLANNER, 'PLANNED'), POL, 'Polisledning', {
        proposes_other_time: 'true',
      }),
      who: ofPlanner,
    },
    {
      kind: 'ACTIVITY_OVER',
      state: 'a seminar whose time has passed',
      others: 'ITS_PLANNER',
      plant: select(activity('SEMINAR', SOC, PLANNER, 'CONFIRMED', OVER)),
      who: ofPlanner,
    },
    {
      kind: 'ACTIVITY_TO_EVALUATE',
      state: 'a visit that was held',
      others: 'ITS_PLANNER',
      plant: select(activity('STUDY_VISIT', SOC, PLANNER, 'COMPLETED', OVER)),
      who: ofPlanner,
    },
    {
      kind: 'ACTIVITY_POSTPONED',
      state: 'a visit that was put off without a new time',
      others: 'ITS_PLANNER',
      plant: select(activity('STUDY_VISIT', SOC, PLANNER, 'POSTPONED')),
      who: ofPlanner,
    },
    {
      kind: 'PARTICIPANT_BOUNCED',
      state: 'a letter to who is asked that came back',
      others: 'ITS_PLANNER',
      plant: after(
        activity('STUDY_VISIT', SOC, PLANNER, 'PLANNED'),
        lostLetter(
          PARTICIPANT_LETTER,
          POL,
          clone('activity_participant', 'true', {
            activity_id: made,
            agency_id: a(SOC),
            from_agency_id: a(POL),
            function_title: `'En funktion utan konto'`,
            answer: `'NO_ANSWER'`,
            answered_at: 'null',
          }),
        ),
      ),
      who: ofPlanner,
    },
  ],
  untold: [
    {
      state: 'a function without an account that has not answered',
      plant: asked(activity('STUDY_VISIT', SOC, PLANNER, 'PLANNED'), SOC, 'Utanför portalen', {
        agency_id: a(SOC),
        from_agency_id: `(select id from agency g where not exists (select from membership h where h.agency_id = g.id) limit 1)`,
      }),
      by: { letter: PARTICIPANT_LETTER },
    },
  ],
};
