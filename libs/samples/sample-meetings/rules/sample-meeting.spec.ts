import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import {
  type SampleMeetingFacts,
  type SampleMeetingStep,
  sampleMeetingSteps,
} from './next-steps.js';
import { cancelSampleMeeting } from './sample-meeting-kind.js';
import { planSampleMeeting } from './sample-meeting-plan.js';

const PROGRAMME = { startsOn: '2022-04-01', endsOn: '2022-09-30', state: 'ACTIVE' } as const;
const PLAN = {
  title: 'En rubrik',
  purpose: 'Veta vem man ringer',
  startsAt: new Date('2022-05-20T13:00:00Z'),
  endsAt: new Date('2022-05-20T15:00:00Z'),
};

describe('A plan', () => {
  it.each<[string, Partial<typeof PLAN>, string[]]>([
    ['is good when nothing is missing', {}, []],
    ['has a title', { title: ' ' }, ['TITLE_MISSING']],
    ['says why', { purpose: '' }, ['PURPOSE_MISSING']],
    ['is short', { purpose: 'x'.repeat(401) }, ['TEXT_TOO_LONG']],
    ['ends after it began', { endsAt: PLAN.startsAt }, ['END_BEFORE_START']],
    [
      'is of its programme',
      { startsAt: new Date('2022-10-20T13:00:00Z'), endsAt: new Date('2022-10-20T15:00:00Z') },
      ['OUTSIDE_PROGRAMME_PERIOD'],
    ],
  ])('%s', (_says, change, codes) => {
    const planned = planSampleMeeting({ ...PLAN, ...change }, PROGRAMME);
    expect(problemsOf(planned).map(({ code }) => code)).toEqual(codes);
  });
});

const OWNER = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const POLICE = { agencyId: 'pol', roles: ['POLICE_LIAISON'] };
const REGISTRAR = { agencyId: 'soc', roles: ['REGISTRAR'] };
const DURING = new Date('2022-05-20T14:00:00Z');
const BEFORE = new Date('2022-05-19T14:00:00Z');

const FACTS: SampleMeetingFacts = {
  ...{ state: 'PLANNED', lifecycle: 'DRAFT', programmeState: 'ACTIVE', ownerAgencyId: 'soc' },
  ...{ agencyIds: [], startsAt: PLAN.startsAt, endsAt: PLAN.endsAt, asked: 0 },
};

describe('Next steps', () => {
  it.each<[string, typeof OWNER, Partial<SampleMeetingFacts>, SampleMeetingStep[]]>([
    ['of a draft', OWNER, {}, ['edit', 'ask', 'confirm', 'postpone', 'cancel', 'delete']],
    [
      'of one that others were asked to',
      OWNER,
      { asked: 1, lifecycle: 'JOINT_DRAFT' },
      ['edit', 'ask', 'confirm', 'postpone', 'cancel'],
    ],
    [
      'of one that is confirmed',
      OWNER,
      { state: 'CONFIRMED', asked: 1 },
      [
        ...(['edit', 'ask', 'begin', 'complete', 'postpone', 'cancel'] as const),
        ...(['noteAttendance', 'learn'] as const),
      ],
    ],
    [
      'of one that is over',
      OWNER,
      { state: 'COMPLETED', asked: 1 },
      ['evaluate', 'noteAttendance', 'learn'],
    ],
    ['of one that is off', OWNER, { state: 'CANCELLED' }, []],
    ['for those who were asked', POLICE, { state: 'CONFIRMED', agencyIds: ['pol'] }, ['learn']],
    ['for everybody else', POLICE, { state: 'CONFIRMED' }, []],
    ['for those who do not plan', REGISTRAR, {}, []],
    ['in a programme that is closed', OWNER, { programmeState: 'CLOSED' }, []],
  ])('%s', (_of, viewer, change, steps) => {
    const offered = sampleMeetingSteps.next(viewer, { ...FACTS, ...change }, DURING);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, Date, SampleMeetingStep, Partial<SampleMeetingFacts>, string[]]>([
    ['what is offered', DURING, 'confirm', {}, []],
    ['what has not begun', BEFORE, 'complete', { state: 'CONFIRMED' }, ['NOT_BEGUN']],
    ['what is not offered', DURING, 'complete', {}, ['STEP_NOT_POSSIBLE']],
    ['what is read only', DURING, 'confirm', { programmeState: 'CLOSED' }, ['PROGRAMME_READ_ONLY']],
  ])('%s', (_what, now, step, change, codes) => {
    const taken = sampleMeetingSteps.take(OWNER, { ...FACTS, ...change }, step, now);
    expect(problemsOf(taken).map(({ code }) => code)).toEqual(codes);
  });

  it('says why it is off', () => {
    expect(problemsOf(cancelSampleMeeting('PLANNED', '')).map(({ code }) => code)).toEqual([
      'SAMPLE_MEETING_CANCEL_REASON_MISSING',
    ]);
    expect(cancelSampleMeeting('PLANNED', 'TOO_FEW').ok).toBe(true);
  });
});
