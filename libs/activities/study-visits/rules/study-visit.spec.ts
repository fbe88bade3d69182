import { describe, expect, it } from '@jest/globals';
import type { Phase } from '@stad/activities/core/rules/phase.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import type { Result } from '@stad/platform/rules/result.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { type VisitFacts, type VisitStep, visitSteps } from './next-steps.js';
import { cancelVisit } from './visit-life.js';
import { planVisit, type VisitInput } from './visit-plan.js';
import {
  DIMENSIONS,
  MOST_QUESTIONS,
  type QuestionInput,
  saveQuestions,
} from './visit-questions.js';

const codes = (result: Result<unknown>) =>
  result.ok
    ? []
    : result.problems.map(({ code, field }) => [code, field].filter(Boolean).join(' '));

const PROGRAMME: ProgrammeFrame = { state: 'ACTIVE', startsOn: '2022-04-01', endsOn: '2022-09-30' };
const INPUT: VisitInput = {
  title: ' Helsingborg ',
  purpose: 'Se modellen',
  host: 'Socialtjänsten Helsingborg',
  agenda: '',
  travel: '',
  startsAt: atLocal('2022-06-15', '13:00'),
  endsAt: atLocal('2022-06-16', '14:00'),
};

describe('Planning a visit', () => {
  it.each<[string, Partial<VisitInput>, string[]]>([
    ['over two days', {}, []],
    ['without a title', { title: ' ' }, ['TITLE_MISSING title']],
    [
      'without a purpose or a host',
      { purpose: '', host: 'x' },
      ['PURPOSE_MISSING purpose', 'HOST_MISSING host'],
    ],
    ['with too long a programme', { agenda: 'x'.repeat(1501) }, ['TEXT_TOO_LONG agenda']],
    ['with a programme of the longest', { agenda: 'x'.repeat(1500) }, []],
    ['for a working week', { endsAt: atLocal('2022-06-20', '13:00') }, []],
    ['for longer', { endsAt: atLocal('2022-06-20', '13:15') }, ['WINDOW_TOO_LONG endsAt']],
    ['backwards', { endsAt: atLocal('2022-06-15', '12:00') }, ['END_BEFORE_START endsAt']],
    [
      'outside the programme',
      { startsAt: atLocal('2022-10-01', '13:00'), endsAt: atLocal('2022-10-01', '14:00') },
      ['OUTSIDE_PROGRAMME_PERIOD startsAt'],
    ],
  ])('%s', (_how, change, expected) => {
    expect(codes(planVisit({ ...INPUT, ...change }, PROGRAMME))).toEqual(expected);
  });

  it('is refused in a programme that only reports', () => {
    expect(codes(planVisit(INPUT, { ...PROGRAMME, state: 'REPORTING' }))).toEqual([
      'PROGRAMME_READ_ONLY',
    ]);
  });

  it('loses blanks around what was typed', () => {
    const plan = planVisit(INPUT, PROGRAMME);
    expect(plan.ok && plan.value.title).toBe('Helsingborg');
  });
});

describe('Its questions', () => {
  const one: QuestionInput = { id: null, text: 'Vem svarar?', dimension: 'CONTACT_ROUTES' };
  it.each<[string, QuestionInput[], string[], string[]]>([
    ['are none at first', [], [], []],
    [
      'are about a dimension',
      [{ ...one, dimension: 'WEATHER' }],
      [],
      ['DIMENSION_UNKNOWN questions.0.dimension'],
    ],
    ['say something', [one, { ...one, text: ' ' }], [], ['QUESTION_MISSING questions.1.text']],
    ['are short', [{ ...one, text: 'x'.repeat(241) }], [], ['TEXT_TOO_LONG questions.0.text']],
    [
      'stand once',
      [
        { ...one, id: 'q1' },
        { ...one, id: 'q1' },
      ],
      [],
      ['QUESTION_TWICE questions'],
    ],
    ['stay when somebody has noted', [one], ['q1'], ['QUESTION_HAS_NOTES questions']],
    ['are changed under their notes', [{ ...one, id: 'q1', text: 'Vem svarar nu?' }], ['q1'], []],
    ['are as many as one asks in a day', Array.from({ length: MOST_QUESTIONS }, () => one), [], []],
    [
      'are not more',
      Array.from({ length: MOST_QUESTIONS + 1 }, () => one),
      [],
      ['TOO_MANY_QUESTIONS questions'],
    ],
  ])('%s', (_how, questions, noted, expected) => {
    expect(codes(saveQuestions(questions, noted))).toEqual(expected);
  });

  it('are about each of nine dimensions', () => {
    const all = DIMENSIONS.map((dimension) => ({ ...one, dimension }));
    expect(saveQuestions(all, [])).toEqual({ ok: true, value: all });
    expect(DIMENSIONS).toHaveLength(9);
  });
});

const NOW = atLocal('2022-06-20', '09:00');
const FACTS: VisitFacts = {
  state: 'CONFIRMED',
  programmeState: 'ACTIVE',
  lifecycle: 'FINALISED',
  ownerAgencyId: 'soc',
  agencyIds: ['pol'],
  startsAt: atLocal('2022-06-15', '13:00'),
  endsAt: atLocal('2022-06-15', '16:00'),
  questions: 2,
  asked: 3,
  attendanceNoted: 3,
  learnings: 0,
  openLearnings: 0,
};
const [SOC, POLICE, OTHER, NETWORK] = [
  { agencyId: 'soc', roles: ['SOCIAL_WORKER'] },
  { agencyId: 'pol', roles: ['POLICE_LIAISON'] },
  { agencyId: 'fa', roles: ['NGO_FIELD_WORKER'] },
  { agencyId: 'pol', roles: ['NETWORK_MEMBER'] },
] as const;

describe('What one may do', () => {
  const names = (
    viewer: typeof SOC | typeof POLICE | typeof OTHER | typeof NETWORK,
    change: Partial<VisitFacts>,
    now = NOW,
  ) =>
    visitSteps
      .next(viewer, { ...FACTS, ...change }, now)
      .map(({ step, ready }) => (ready ? step : `(${step})`));
  const BEFORE = atLocal('2022-06-01', '09:00');

  it.each<[string, Parameters<typeof names>, string[]]>([
    [
      'its owner, with an empty draft',
      [SOC, { state: 'PLANNED', lifecycle: 'DRAFT', questions: 0, asked: 0 }, BEFORE],
      ['edit', 'questions', 'ask', '(confirm)', 'postpone', 'cancel', 'delete'],
    ],
    [
      'its owner, with all that is needed',
      [SOC, { state: 'PLANNED' }, BEFORE],
      ['edit', 'questions', 'ask', 'confirm', 'postpone', 'cancel'],
    ],
    [
      'its owner, before it begins',
      [SOC, {}, BEFORE],
      [
        'edit',
        'questions',
        'ask',
        '(begin)',
        '(complete)',
        'postpone',
        'cancel',
        '(noteAttendance)',
        '(observe)',
        '(learn)',
      ],
    ],
    [
      'its owner, when nobody has noted who came',
      [SOC, { state: 'ONGOING', attendanceNoted: 0 }],
      ['(complete)', 'noteAttendance', 'observe', 'learn'],
    ],
    [
      'its owner, afterwards',
      [SOC, { state: 'COMPLETED' }],
      ['(evaluate)', 'noteAttendance', 'observe', 'learn'],
    ],
    [
      'its owner, with learnings that wait',
      [SOC, { state: 'COMPLETED', learnings: 2, openLearnings: 1 }],
      ['(evaluate)', 'noteAttendance', 'observe', 'learn'],
    ],
    [
      'its owner, with all decided',
      [SOC, { state: 'COMPLETED', learnings: 2 }],
      ['evaluate', 'noteAttendance', 'observe', 'learn'],
    ],
    ['its owner, at the end', [SOC, { state: 'EVALUATED' }], []],
    ['its owner, called off', [SOC, { state: 'CANCELLED' }], []],
    [
      'its owner, when it is put off',
      [SOC, { state: 'POSTPONED' }],
      ['edit', 'questions', 'ask', 'planAgain', 'cancel'],
    ],
    ['who goes along', [POLICE, {}], ['observe', 'learn']],
    ['who is of the network', [NETWORK, {}], []],
    ['who does not go along', [OTHER, {}], []],
    ['anybody in a programme that only reports', [SOC, { programmeState: 'REPORTING' }], []],
  ])('%s', (_who, [viewer, change, now], expected) => {
    expect(names(viewer, change, now)).toEqual(expected);
  });

  it.each<[string, Partial<VisitFacts>, VisitStep, string[]]>([
    [
      'is refused with what is missing',
      { state: 'COMPLETED' },
      'evaluate',
      ['LEARNINGS_MISSING learnings'],
    ],
    [
      'is refused when its state does not know it',
      { state: 'COMPLETED' },
      'confirm',
      ['STEP_NOT_POSSIBLE'],
    ],
    [
      'is refused where nothing is written any more',
      { programmeState: 'CLOSED' },
      'complete',
      ['PROGRAMME_READ_ONLY'],
    ],
    ['is taken', {}, 'complete', []],
  ])('%s', (_how, change, step, expected) => {
    expect(codes(visitSteps.take(SOC, { ...FACTS, ...change }, step, NOW))).toEqual(expected);
  });
});

describe('Its end', () => {
  it.each<[Phase, string | null, string[]]>([
    ['CONFIRMED', 'HOST_UNABLE', []],
    ['CONFIRMED', null, ['VISIT_CANCEL_REASON_MISSING reason']],
    ['CONFIRMED', 'RAIN', ['VISIT_CANCEL_REASON_MISSING reason']],
    ['COMPLETED', 'OTHER', ['STEP_NOT_POSSIBLE']],
  ])('is ended from %s because of %s', (state, reason, expected) => {
    expect(codes(cancelVisit(state, reason))).toEqual(expected);
  });
});
