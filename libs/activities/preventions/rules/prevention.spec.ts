import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { type PreventionFacts, type PreventionStep, preventionSteps } from './next-steps.js';
import { cancelPrevention } from './prevention-kind.js';
import { planPrevention } from './prevention-plan.js';
import { checkReach } from './prevention-reach.js';

const PROGRAMME = { startsOn: '2022-04-01', endsOn: '2022-09-30', state: 'ACTIVE' } as const;
const PLAN = {
  title: 'En rubrik',
  purpose: 'Veta vem man ringer',
  target: 'HOTEL_PROPERTY',
  channel: 'LECTURE',
  startsAt: new Date('2022-05-20T13:00:00Z'),
  endsAt: new Date('2022-05-20T15:00:00Z'),
};

describe('A plan', () => {
  it.each<[string, Partial<typeof PLAN>, string[]]>([
    ['is good when nothing is missing', {}, []],
    ['has a title', { title: ' ' }, ['TITLE_MISSING']],
    ['says why', { purpose: '' }, ['PURPOSE_MISSING']],
    ['is for somebody', { target: 'ALL' }, ['PREVENTION_TARGET_MISSING']],
    ['reaches them somehow', { channel: '' }, ['PREVENTION_CHANNEL_MISSING']],
    ['is short', { purpose: 'x'.repeat(401) }, ['TEXT_TOO_LONG']],
    ['ends after it began', { endsAt: PLAN.startsAt }, ['END_BEFORE_START']],
    [
      'is of its programme',
      { startsAt: new Date('2022-10-20T13:00:00Z'), endsAt: new Date('2022-10-20T15:00:00Z') },
      ['OUTSIDE_PROGRAMME_PERIOD'],
    ],
  ])('%s', (_says, change, codes) => {
    const planned = planPrevention({ ...PLAN, ...change }, PROGRAMME);
    expect(problemsOf(planned).map(({ code }) => code)).toEqual(codes);
  });
});

describe('How many it reached', () => {
  const SAID = { reached: 40, reachedHow: 'COUNTED', reachedMethod: 'Huvuden vid dörren' };
  it.each<[string, Partial<typeof SAID>, string[]]>([
    ['is a number with its method', {}, []],
    ['may be nobody', { reached: 0 }, []],
    ['is not less than nobody', { reached: -1 }, ['REACHED_OUT_OF_RANGE']],
    ['is not more than a town', { reached: 1_000_001 }, ['REACHED_OUT_OF_RANGE']],
    ['is whole', { reached: 2.5 }, ['REACHED_OUT_OF_RANGE']],
    ['is counted or estimated', { reachedHow: 'GUESSED' }, ['REACHED_HOW_MISSING']],
    ['says how', { reachedMethod: ' ' }, ['REACHED_METHOD_MISSING']],
    ['says it shortly', { reachedMethod: 'x'.repeat(121) }, ['TEXT_TOO_LONG']],
  ])('%s', (_says, change, codes) => {
    expect(problemsOf(checkReach({ ...SAID, ...change })).map(({ code }) => code)).toEqual(codes);
  });
});

const OWNER = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const POLICE = { agencyId: 'pol', roles: ['POLICE_LIAISON'] };
const REGISTRAR = { agencyId: 'soc', roles: ['REGISTRAR'] };
const DURING = new Date('2022-05-20T14:00:00Z');
const BEFORE = new Date('2022-05-19T14:00:00Z');

const FACTS: PreventionFacts = {
  ...{ state: 'PLANNED', lifecycle: 'DRAFT', programmeState: 'ACTIVE', ownerAgencyId: 'soc' },
  ...{ agencyIds: [], startsAt: PLAN.startsAt, endsAt: PLAN.endsAt, asked: 0, reached: null },
};

describe('Next steps', () => {
  it.each<[string, typeof OWNER, Partial<PreventionFacts>, PreventionStep[]]>([
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
        ...(['noteAttendance', 'noteReach', 'learn'] as const),
      ],
    ],
    [
      'of one that is over',
      OWNER,
      { state: 'COMPLETED', asked: 1 },
      ['evaluate', 'noteAttendance', 'noteReach', 'learn'],
    ],
    ['of one that is off', OWNER, { state: 'CANCELLED' }, []],
    ['for those who were asked', POLICE, { state: 'CONFIRMED', agencyIds: ['pol'] }, ['learn']],
    ['for everybody else', POLICE, { state: 'CONFIRMED' }, []],
    ['for those who do not plan', REGISTRAR, {}, []],
    ['in a programme that is closed', OWNER, { programmeState: 'CLOSED' }, []],
  ])('%s', (_of, viewer, change, steps) => {
    const offered = preventionSteps.next(viewer, { ...FACTS, ...change }, DURING);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, Date, PreventionStep, Partial<PreventionFacts>, string[]]>([
    ['what is offered', DURING, 'confirm', {}, []],
    ['what has not begun', BEFORE, 'complete', { state: 'CONFIRMED' }, ['NOT_BEGUN']],
    ['what is not offered', DURING, 'complete', {}, ['STEP_NOT_POSSIBLE']],
    [
      'what says not how many it reached',
      DURING,
      'evaluate',
      { state: 'COMPLETED' },
      ['REACH_MISSING'],
    ],
    ['what reached nobody', DURING, 'evaluate', { state: 'COMPLETED', reached: 0 }, []],
    ['what is read only', DURING, 'confirm', { programmeState: 'CLOSED' }, ['PROGRAMME_READ_ONLY']],
  ])('%s', (_what, now, step, change, codes) => {
    const taken = preventionSteps.take(OWNER, { ...FACTS, ...change }, step, now);
    expect(problemsOf(taken).map(({ code }) => code)).toEqual(codes);
  });

  it('says why it is off', () => {
    expect(problemsOf(cancelPrevention('PLANNED', '')).map(({ code }) => code)).toEqual([
      'PREVENTION_CANCEL_REASON_MISSING',
    ]);
    expect(cancelPrevention('PLANNED', 'TOO_FEW').ok).toBe(true);
  });
});
