import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { Result } from '@stad/platform/rules/result.js';
import { checkAudience } from './audience.js';
import { cancelDissemination } from './dissemination-kind.js';
import { planDissemination } from './dissemination-plan.js';
import { checkLineup } from './lineup.js';
import { checkMediaItem } from './media-item.js';
import {
  type DisseminationFacts,
  type DisseminationStep,
  disseminationSteps,
} from './next-steps.js';

const PROGRAMME = { startsOn: '2022-04-01', endsOn: '2022-09-30', state: 'ACTIVE' } as const;
const PLAN = {
  ...{ title: 'En rubrik', stage: 'Almedalsveckan', message: 'Ring hellre en gång för mycket' },
  ...{ purpose: 'Veta vem man ringer', format: 'PANEL', targets: ['MUNICIPALITIES'] },
  startsAt: new Date('2022-05-20T13:00:00Z'),
  endsAt: new Date('2022-05-20T15:00:00Z'),
};

describe('A plan', () => {
  it.each<[string, Partial<typeof PLAN>, string[]]>([
    ['is good when nothing is missing', {}, []],
    ['has a title', { title: ' ' }, ['TITLE_MISSING']],
    ['says why', { purpose: '' }, ['PURPOSE_MISSING']],
    ['stands somewhere', { stage: '' }, ['STAGE_MISSING']],
    ['has something to say', { message: ' ' }, ['MESSAGE_MISSING']],
    ['says it shortly', { message: 'x'.repeat(201) }, ['TEXT_TOO_LONG']],
    ['has a form', { format: 'OPERA' }, ['DISSEMINATION_FORMAT_MISSING']],
    ['is for somebody', { targets: [] }, ['DISSEMINATION_TARGETS_MISSING']],
    ['is for those one knows', { targets: ['PUBLIC', 'MARS'] }, ['INVALID_CODE']],
    ['is short', { purpose: 'x'.repeat(401) }, ['TEXT_TOO_LONG']],
    ['ends after it began', { endsAt: PLAN.startsAt }, ['END_BEFORE_START']],
    [
      'is of its programme',
      { startsAt: new Date('2022-10-20T13:00:00Z'), endsAt: new Date('2022-10-20T15:00:00Z') },
      ['OUTSIDE_PROGRAMME_PERIOD'],
    ],
  ])('%s', (_says, change, codes) => {
    const planned = planDissemination({ ...PLAN, ...change }, PROGRAMME);
    expect(problemsOf(planned).map(({ code }) => code)).toEqual(codes);
  });
});

const codes = (said: Result<unknown>) => problemsOf(said).map(({ code }) => code);

describe('The audience', () => {
  const SAID = { audience: 60, audienceHow: 'COUNTED', audienceMethod: 'För hand i lokalen' };
  it.each<[string, Partial<typeof SAID>, string[]]>([
    ['is a number with its method', {}, []],
    ['may be nobody', { audience: 0 }, []],
    ['is whole', { audience: 2.5 }, ['AUDIENCE_OUT_OF_RANGE']],
    ['is not more than a country', { audience: 1_000_001 }, ['AUDIENCE_OUT_OF_RANGE']],
    ['is counted or estimated', { audienceHow: 'GUESSED' }, ['AUDIENCE_HOW_MISSING']],
    ['says how', { audienceMethod: ' ' }, ['AUDIENCE_METHOD_MISSING']],
    ['says it shortly', { audienceMethod: 'x'.repeat(121) }, ['TEXT_TOO_LONG']],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkAudience({ ...SAID, ...change }))).toEqual(expected);
  });
});

describe('A media item', () => {
  const ITEM = { title: 'Vem svarar?', outlet: 'P4 Gotland', appearedOn: '2022-07-06', url: '' };
  it.each<[string, Partial<typeof ITEM>, string[]]>([
    ['may be on no page', {}, []],
    ['may be on a page', { url: 'https://p4.example/vem' }, []],
    ['has a title', { title: '' }, ['TITLE_MISSING']],
    ['was somewhere', { outlet: '' }, ['OUTLET_MISSING']],
    ['has been told', { appearedOn: '2022-07-08' }, ['DATE_IN_FUTURE']],
    ['is read safely', { url: 'http://p4.example' }, ['INVALID_HTTPS_URL']],
    ['has a whole address', { url: 'https://' }, ['INVALID_HTTPS_URL']],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkMediaItem({ ...ITEM, ...change }, '2022-07-07'))).toEqual(expected);
  });
});

describe('Partners and panel', () => {
  const VOICE = { organisation: 'Frälsningsarmén', functionTitle: '', message: '' };
  it('are organisations, in the panel or not', () => {
    expect(codes(checkLineup([VOICE, { ...VOICE, functionTitle: 'Projektledare' }]))).toEqual([]);
    expect(codes(checkLineup([]))).toEqual([]);
  });
  it('say at which place what is wrong', () => {
    const wrong = checkLineup([VOICE, { ...VOICE, organisation: ' ', message: 'x'.repeat(201) }]);
    expect(problemsOf(wrong).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'PARTNER_MISSING voices.1.organisation',
      'TEXT_TOO_LONG voices.1.message',
    ]);
  });
  it('find room on a stage', () => {
    expect(codes(checkLineup(Array.from({ length: 21 }, () => VOICE)))).toEqual([
      'TOO_MANY_VOICES',
    ]);
  });
});

const OWNER = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const POLICE = { agencyId: 'pol', roles: ['POLICE_LIAISON'] };
const REGISTRAR = { agencyId: 'soc', roles: ['REGISTRAR'] };
const DURING = new Date('2022-05-20T14:00:00Z');
const BEFORE = new Date('2022-05-19T14:00:00Z');

const FACTS: DisseminationFacts = {
  ...{ state: 'PLANNED', lifecycle: 'DRAFT', programmeState: 'ACTIVE', ownerAgencyId: 'soc' },
  ...{ agencyIds: [], startsAt: PLAN.startsAt, endsAt: PLAN.endsAt, asked: 0, audience: null },
};

describe('Next steps', () => {
  it.each<[string, typeof OWNER, Partial<DisseminationFacts>, DisseminationStep[]]>([
    [
      'of a draft',
      OWNER,
      {},
      ['edit', 'ask', 'saveLineup', 'confirm', 'postpone', 'cancel', 'delete'],
    ],
    [
      'of one that others were asked to',
      OWNER,
      { asked: 1, lifecycle: 'JOINT_DRAFT' },
      ['edit', 'ask', 'saveLineup', 'confirm', 'postpone', 'cancel'],
    ],
    [
      'of one that is confirmed',
      OWNER,
      { state: 'CONFIRMED', asked: 1 },
      [
        ...(['edit', 'ask', 'saveLineup', 'begin', 'complete', 'postpone', 'cancel'] as const),
        ...(['noteAttendance', 'noteAudience', 'noteMedia', 'learn'] as const),
      ],
    ],
    [
      'of one that is over',
      OWNER,
      { state: 'COMPLETED', asked: 1 },
      ['evaluate', 'saveLineup', 'noteAttendance', 'noteAudience', 'noteMedia', 'learn'],
    ],
    [
      'of one that is finished: papers may write of it later',
      OWNER,
      { state: 'EVALUATED' },
      ['noteMedia'],
    ],
    ['of one that is off', OWNER, { state: 'CANCELLED' }, []],
    ['for those who were asked', POLICE, { state: 'CONFIRMED', agencyIds: ['pol'] }, ['learn']],
    ['for everybody else', POLICE, { state: 'CONFIRMED' }, []],
    ['for those who do not plan', REGISTRAR, {}, []],
    ['in a programme that is closed', OWNER, { programmeState: 'CLOSED' }, []],
  ])('%s', (_of, viewer, change, steps) => {
    const offered = disseminationSteps.next(viewer, { ...FACTS, ...change }, DURING);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, Date, DisseminationStep, Partial<DisseminationFacts>, string[]]>([
    ['what is offered', DURING, 'confirm', {}, []],
    ['what has not begun', BEFORE, 'complete', { state: 'CONFIRMED' }, ['NOT_BEGUN']],
    ['what is not offered', DURING, 'complete', {}, ['STEP_NOT_POSSIBLE']],
    [
      'what says not who listened',
      DURING,
      'evaluate',
      { state: 'COMPLETED' },
      ['AUDIENCE_MISSING'],
    ],
    ['what nobody listened to', DURING, 'evaluate', { state: 'COMPLETED', audience: 0 }, []],
    ['what is read only', DURING, 'confirm', { programmeState: 'CLOSED' }, ['PROGRAMME_READ_ONLY']],
  ])('%s', (_what, now, step, change, codes) => {
    const taken = disseminationSteps.take(OWNER, { ...FACTS, ...change }, step, now);
    expect(problemsOf(taken).map(({ code }) => code)).toEqual(codes);
  });

  it('says why it is off', () => {
    expect(problemsOf(cancelDissemination('PLANNED', '')).map(({ code }) => code)).toEqual([
      'DISSEMINATION_CANCEL_REASON_MISSING',
    ]);
    expect(cancelDissemination('PLANNED', 'TOO_FEW').ok).toBe(true);
  });
});
