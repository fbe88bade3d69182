import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { Result } from '@stad/platform/rules/result.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { type AgendaPoint, checkAgenda, fitsRing, shortened } from './agenda.js';
import { checkComment, mayComment } from './comment.js';
import { cancelMeeting, classOfRing } from './meeting-kind.js';
import { nextMeetingSpan, planMeeting } from './meeting-plan.js';
import { checkMinutes } from './minutes.js';
import { type MeetingFacts, type MeetingStep, meetingSteps } from './next-steps.js';

const codesOf = (result: Result<unknown>) =>
  problemsOf(result).map(({ code, field }) => (field ? `${code} ${field}` : code));

const PROGRAMME = { startsOn: '2022-04-01', endsOn: '2022-09-30', state: 'ACTIVE' } as const;
const PLAN = {
  ...{ title: 'Kärngruppsmöte', ring: 'CORE' },
  startsAt: new Date('2022-05-20T13:00:00Z'),
  endsAt: new Date('2022-05-20T14:30:00Z'),
};

describe('A plan', () => {
  it.each<[string, Partial<typeof PLAN>, string[]]>([
    ['is good when nothing is missing', {}, []],
    ['has a title', { title: ' ' }, ['TITLE_MISSING title']],
    ['is short', { title: 'x'.repeat(121) }, ['TEXT_TOO_LONG title']],
    ['is of one ring', { ring: '' }, ['MEETING_RING_MISSING ring']],
    ['is never of both', { ring: 'BOTH' }, ['MEETING_RING_MISSING ring']],
    ['ends after it began', { endsAt: PLAN.startsAt }, ['END_BEFORE_START endsAt']],
  ])('%s', (_says, change, codes) => {
    expect(codesOf(planMeeting({ ...PLAN, ...change }, PROGRAMME))).toEqual(codes);
  });

  it('of the core group is P2, of the network P1', () => {
    expect([classOfRing('CORE'), classOfRing('NETWORK')]).toEqual(['P2', 'P1']);
  });
});

describe('The next one', () => {
  it.each([
    ['in the same season', '2022-05-20T13:00:00Z', '2022-06-17', '15:00'],
    ['over the night when the clock goes back', '2022-10-12T07:00:00Z', '2022-11-09', '09:00'],
    ['over the night when it goes forward', '2022-03-09T08:00:00Z', '2022-04-06', '09:00'],
    ['over the turn of the year', '2022-12-14T08:00:00Z', '2023-01-11', '09:00'],
  ])('is the same weekday at the same hour of the clock, %s', (_, at, date, time) => {
    const startsAt = new Date(at);
    const next = nextMeetingSpan({ startsAt, endsAt: new Date(startsAt.getTime() + 5_400_000) });
    expect([localDate(next.startsAt), localTime(next.startsAt)]).toEqual([date, time]);
    expect(next.endsAt.getTime() - next.startsAt.getTime()).toBe(5_400_000);
  });
});

const POINT: AgendaPoint = { text: 'Vem som svarar', sourceKind: null, sourceId: null };

describe('An agenda', () => {
  it.each<[string, AgendaPoint[], string[]]>([
    ['may be empty while it is written', [], []],
    ['has points in words', [{ ...POINT, text: ' ' }], ['AGENDA_POINT_EMPTY points.0.text']],
    [
      'has short ones',
      [POINT, { ...POINT, text: 'x'.repeat(161) }],
      ['TEXT_TOO_LONG points.1.text'],
    ],
    [
      'knows where they come from',
      [{ ...POINT, sourceKind: 'HANDOVER', sourceId: 'x' }],
      ['INVALID_CODE points.0.text'],
    ],
    ['names the record', [{ ...POINT, sourceKind: 'GAP' }], ['INVALID_CODE points.0.text']],
    ['ends somewhere', Array.from({ length: 21 }, () => POINT), ['TOO_MANY_POINTS points']],
  ])('%s', (_says, points, codes) => {
    expect(codesOf(checkAgenda(points))).toEqual(codes);
  });

  it.each([
    ['NETWORK', 'P1', true],
    ['NETWORK', 'P2', false],
    ['NETWORK', 'P3', false],
    ['CORE', 'P1', true],
    ['CORE', 'P2', true],
    ['CORE', 'P3', false],
  ] as const)('of the ring %s takes up what is %s: %s', (ring, source, fits) => {
    expect(fitsRing(ring, source)).toBe(fits);
  });

  it('shortens a line to what a point may be', () => {
    expect(shortened(` ${'x'.repeat(160)} `)).toHaveLength(160);
    expect(shortened('y'.repeat(300))).toHaveLength(160);
  });
});

const DECISION = {
  ...{ verb: 'CALL', body: 'jouren om helgerna', ownerAgencyId: 'soc' },
  ...{ ownerFunction: 'Enhetschef', dueOn: '2022-06-01' },
};

describe('Minutes', () => {
  it.each<[string, object, string[]]>([
    ['may have decided nothing', { decisions: [] }, []],
    ['say what is to be done', {}, []],
    ['are short', { summary: 'x'.repeat(601) }, ['TEXT_TOO_LONG summary']],
    [
      'begin with a verb',
      { decisions: [{ ...DECISION, verb: 'BUY' }] },
      ['INVALID_CODE decisions.0.verb'],
    ],
    [
      'say what of',
      { decisions: [DECISION, { ...DECISION, body: '' }] },
      ['TASK_BODY_MISSING decisions.1.body'],
    ],
    [
      'say which function',
      { decisions: [{ ...DECISION, ownerFunction: '' }] },
      ['OWNER_MISSING decisions.0.ownerFunction'],
    ],
    [
      'lay it with somebody who was asked',
      { decisions: [{ ...DECISION, ownerAgencyId: 'ks' }] },
      ['DECISION_OWNER_NOT_ASKED decisions.0.ownerAgencyId'],
    ],
    [
      'decide no more than can be done',
      { decisions: Array.from({ length: 21 }, () => DECISION) },
      ['TOO_MANY_DECISIONS decisions'],
    ],
  ])('%s', (_says, change, codes) => {
    const minutes = { summary: '', decisions: [DECISION], ...change };
    expect(codesOf(checkMinutes(minutes, ['soc', 'pol']))).toEqual(codes);
  });
});

const OWNER = { agencyId: 'soc', roles: ['SOCIAL_MANAGER'] };
const WORKER = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const POLICE = { agencyId: 'pol', roles: ['POLICE_LIAISON'] };
const DURING = new Date('2022-05-20T14:00:00Z');
const BEFORE = new Date('2022-05-19T14:00:00Z');

const FACTS: MeetingFacts = {
  ...{ state: 'PLANNED', lifecycle: 'DRAFT', programmeState: 'ACTIVE', ownerAgencyId: 'soc' },
  ...{ agencyIds: [], startsAt: PLAN.startsAt, endsAt: PLAN.endsAt, asked: 0, isNoted: false },
  ...{ agenda: 'OWN', points: 1, isWriter: true, nextId: null },
};
const ASKED = { asked: 2, agencyIds: ['pol'], lifecycle: 'JOINT_DRAFT' } as const;

describe('Next steps', () => {
  it.each<[string, typeof OWNER, Partial<MeetingFacts>, MeetingStep[]]>([
    [
      'of a draft',
      OWNER,
      {},
      ['edit', 'ask', 'confirm', 'postpone', 'cancel', 'agenda', 'shareDraft', 'delete'],
    ],
    [
      'of one that is shared',
      OWNER,
      { ...ASKED, agenda: 'JOINT' },
      ['edit', 'ask', 'confirm', 'postpone', 'cancel', 'agenda'],
    ],
    [
      'of one that is sent',
      OWNER,
      { ...ASKED, state: 'CONFIRMED', agenda: 'SENT' },
      [
        'edit',
        'ask',
        'begin',
        'complete',
        'postpone',
        'cancel',
        'noteAttendance',
        'minutes',
        'learn',
      ],
    ],
    [
      'of one that goes on',
      OWNER,
      { ...ASKED, state: 'ONGOING', agenda: 'SENT' },
      ['complete', 'ask', 'noteAttendance', 'minutes', 'learn'],
    ],
    [
      'of one that is held',
      OWNER,
      { ...ASKED, state: 'COMPLETED', agenda: 'SENT' },
      ['evaluate', 'noteAttendance', 'minutes', 'planNext', 'learn'],
    ],
    [
      'of one whose minutes are established',
      OWNER,
      { state: 'EVALUATED', agenda: 'SENT' },
      ['planNext'],
    ],
    ['of one that has a next', OWNER, { state: 'EVALUATED', agenda: 'SENT', nextId: 'm2' }, []],
    ['of one that is off', OWNER, { state: 'CANCELLED' }, []],
    ['for who does field work, nothing of it', WORKER, {}, []],
    [
      'for those who were asked',
      POLICE,
      { ...ASKED, state: 'CONFIRMED', agenda: 'SENT' },
      ['learn'],
    ],
    ['in a programme that is closed', OWNER, { programmeState: 'CLOSED' }, []],
  ])('%s', (_of, viewer, change, steps) => {
    const offered = meetingSteps.next(viewer, { ...FACTS, ...change }, DURING);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, Date, MeetingStep, Partial<MeetingFacts>, string[]]>([
    [
      'an agenda that is empty is not sent',
      BEFORE,
      'confirm',
      { ...ASKED, points: 0 },
      ['AGENDA_EMPTY'],
    ],
    [
      'nor one of a colleague',
      BEFORE,
      'confirm',
      { ...ASKED, isWriter: false, points: 0 },
      ['AGENDA_OF_ANOTHER'],
    ],
    ['nor written in', BEFORE, 'agenda', { isWriter: false }, ['AGENDA_OF_ANOTHER']],
    ['shared, a colleague writes on', BEFORE, 'agenda', { isWriter: false, agenda: 'JOINT' }, []],
    ['a draft is shared with somebody', BEFORE, 'shareDraft', {}, ['MEETING_NOBODY_ASKED']],
    ['an agenda goes to somebody', BEFORE, 'confirm', {}, ['MEETING_NOBODY_ASKED']],
    ['the own agenda is sent', BEFORE, 'confirm', ASKED, []],
    [
      'what is sent is not written again',
      BEFORE,
      'agenda',
      { state: 'CONFIRMED', agenda: 'SENT' },
      ['STEP_NOT_POSSIBLE'],
    ],
    [
      'no minutes before it',
      BEFORE,
      'minutes',
      { ...ASKED, state: 'CONFIRMED' },
      ['MEETING_NOT_BEGUN'],
    ],
    ['nobody met', DURING, 'complete', { state: 'CONFIRMED' }, ['MEETING_NOBODY_ASKED']],
    [
      'minutes say who came',
      DURING,
      'evaluate',
      { ...ASKED, state: 'COMPLETED' },
      ['MEETING_ATTENDANCE_MISSING'],
    ],
    ['and then stand', DURING, 'evaluate', { ...ASKED, state: 'COMPLETED', isNoted: true }, []],
    [
      'and are not written again',
      DURING,
      'minutes',
      { ...ASKED, state: 'EVALUATED' },
      ['STEP_NOT_POSSIBLE'],
    ],
  ])('%s', (_what, now, step, change, codes) => {
    const taken = meetingSteps.take(OWNER, { ...FACTS, ...change }, step, now);
    expect(problemsOf(taken).map(({ code }) => code)).toEqual(codes);
  });

  it('says why it is off', () => {
    expect(codesOf(cancelMeeting('PLANNED', ''))).toEqual(['MEETING_CANCEL_REASON_MISSING reason']);
    expect(cancelMeeting('PLANNED', 'TOO_FEW').ok).toBe(true);
  });
});

describe('A comment', () => {
  it.each([
    ['of somebody who was asked', POLICE, {}, true],
    ['not of the owner', OWNER, {}, false],
    ['not of an agency that was not asked', { ...POLICE, agencyId: 'fa' }, {}, false],
    ['not of who reads only', { ...POLICE, roles: ['NETWORK_MEMBER'] }, {}, false],
    ['not before the draft is shared', POLICE, { agenda: 'OWN' }, false],
    ['not once it is sent', POLICE, { agenda: 'SENT' }, false],
    ['not in a programme that is closed', POLICE, { programmeState: 'CLOSED' }, false],
  ] as const)('%s', (_, viewer, change, may) => {
    const meeting = { ...FACTS, ...ASKED, agenda: 'JOINT', ...change } as MeetingFacts;
    expect(mayComment(viewer, meeting)).toBe(may);
  });

  it.each([
    ['says something', ' ', ['COMMENT_MISSING body']],
    ['says it shortly', 'x'.repeat(301), ['TEXT_TOO_LONG body']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(checkComment(text))).toEqual(codes);
  });
});
