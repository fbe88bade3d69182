import { describe, expect, it } from '@jest/globals';
import { PHASES, type Phase } from '@stad/activities/core/rules/phase.js';
import type { StepFacts, StepViewer } from '@stad/activities/core/rules/phase-steps.js';
import { KINDS_OF_BUTTON } from '@stad/activities/core/web/phased/phased-steps.js';
import { words as phasedWords } from '@stad/activities/core/web/phased/words.generated.js';
import { words as coreWords } from '@stad/activities/core/web/words.generated.js';
import { disseminationSteps } from '@stad/activities/disseminations/rules/next-steps.js';
import { words as disseminationWords } from '@stad/activities/disseminations/web/words.generated.js';
import { meetingSteps } from '@stad/activities/meetings/rules/next-steps.js';
import { words as meetingWords } from '@stad/activities/meetings/web/words.generated.js';
import { preventionSteps } from '@stad/activities/preventions/rules/next-steps.js';
import { words as preventionWords } from '@stad/activities/preventions/web/words.generated.js';
import { seminarSteps } from '@stad/activities/seminars/rules/next-steps.js';
import { words as seminarWords } from '@stad/activities/seminars/web/words.generated.js';
import { visitSteps } from '@stad/activities/study-visits/rules/next-steps.js';
import { words as visitWords } from '@stad/activities/study-visits/web/words.generated.js';
import type { NextStep } from '@stad/platform/rules/next-step.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { LooseWords } from '@stad/platform/web/i18n/words.js';
import { filledStep } from '@stad/platform/web/ui/next-steps.js';

/**
 * State × viewer × hour → heading, filled act, what is folded under *Sedan* and what it waits for, over every type
 * whose states are the phases, from its own rules and the button that the page draws. Passes have a table of their
 * own (`pass/testing/states-table.ts`), and so have trainings (`training/web/states.spec.tsx`).
 */
const AT = { startsAt: atLocal('2022-06-15', '13:00'), endsAt: atLocal('2022-06-15', '16:00') };
const HOURS = {
  before: atLocal('2022-06-15', '03:00'),
  during: atLocal('2022-06-15', '14:00'),
  'ten hours after': atLocal('2022-06-16', '02:00'),
} as const;

/** Somebody is asked, and nothing is written of it yet. */
const BASE = {
  ...AT,
  ...({ programmeState: 'ACTIVE', lifecycle: 'JOINT_DRAFT', ownerAgencyId: 'soc' } as const),
  ...{ agencyIds: ['soc', 'police'], asked: 3 },
} as const;

interface Type {
  readonly words: LooseWords;
  next(viewer: StepViewer, facts: StepFacts, now: Date): readonly NextStep[];
}
const type = (
  steps: { next(viewer: StepViewer, facts: never, now: Date): readonly NextStep[] },
  words: LooseWords,
  facts: object,
): Type => ({
  words,
  next: (viewer, base, now) => steps.next(viewer, { ...base, ...facts } as never, now),
});

const TYPES: Readonly<Record<string, Type>> = {
  seminar: type(seminarSteps, seminarWords, {
    ...{ attendanceRecorded: false, evaluationRecorded: false, rounds: [], hasList: true },
  }),
  'study visit': type(visitSteps, visitWords, {
    ...{ questions: 2, attendanceNoted: 0, learnings: 0, openLearnings: 0 },
  }),
  meeting: type(meetingSteps, meetingWords, {
    ...{ isNoted: false, agenda: 'OWN', points: 2, isWriter: true, nextId: null },
  }),
  prevention: type(preventionSteps, preventionWords, { reached: null }),
  dissemination: type(disseminationSteps, disseminationWords, { audience: null }),
};

const VIEWERS: Readonly<Record<string, StepViewer>> = {
  'its planner': { agencyId: 'soc', roles: ['PROJECT_LEAD'] },
  'a worker of the owner': { agencyId: 'soc', roles: ['SOCIAL_WORKER'] },
  'a manager of the owner': { agencyId: 'soc', roles: ['SOCIAL_MANAGER'] },
  'the jurist of the owner': { agencyId: 'soc', roles: ['LEGAL_COUNSEL'] },
  'police who were asked': { agencyId: 'police', roles: ['POLICE_LIAISON'] },
  'another agency': { agencyId: 'ks', roles: ['PROJECT_LEAD'] },
  'the network': { agencyId: 'ks', roles: ['NETWORK_MEMBER'] },
};

/** Steps with a place of their own further down the page, which no type draws among the buttons. */
const MOVES = ['edit', 'confirm', 'begin', 'complete', 'evaluate', 'postpone', 'planAgain'];

const CASES = Object.entries(TYPES).flatMap(([name, { next, words }]) =>
  PHASES.flatMap((state) =>
    Object.entries(HOURS).flatMap(([hour, now]) =>
      Object.entries(VIEWERS).map(([who, viewer]) => ({
        ...{ name, state, hour, who, viewer, words },
        steps: next(viewer, { ...BASE, state }, now),
      })),
    ),
  ),
);
type Case = (typeof CASES)[number];
const told = ({ name, state, hour, who }: Case) => `${name} ${state} ${hour}, ${who}`;
const filledOf = ({ steps }: Case) =>
  filledStep(
    steps.filter(({ step }) => MOVES.includes(step)),
    (step) => KINDS_OF_BUTTON[step],
  );

/** What may be the next thing in each state, at each hour. Nothing else is filled, whoever looks. */
const NEXT: Readonly<Record<Phase, Readonly<Record<keyof typeof HOURS, readonly string[]>>>> = {
  PLANNED: { before: ['confirm'], during: ['confirm'], 'ten hours after': ['confirm'] },
  CONFIRMED: { before: [], during: ['begin'], 'ten hours after': ['complete'] },
  ONGOING: { before: [], during: ['complete'], 'ten hours after': ['complete'] },
  COMPLETED: { before: ['evaluate'], during: ['evaluate'], 'ten hours after': ['evaluate'] },
  EVALUATED: { before: [], during: [], 'ten hours after': [] },
  POSTPONED: {
    ...{ before: ['planAgain'], during: ['planAgain'], 'ten hours after': ['planAgain'] },
  },
  CANCELLED: { before: [], during: [], 'ten hours after': [] },
};

/** The heading of each state. */
const HEADINGS: Readonly<Record<Phase, string>> = {
  ...{ PLANNED: 'Planerat', CONFIRMED: 'Bekräftat', ONGOING: 'Pågår', COMPLETED: 'Genomfört' },
  ...{ EVALUATED: 'Utvärderat', POSTPONED: 'Uppskjutet', CANCELLED: 'Inställt' },
};

/** What has begun did so after its time had come. */
const REACHABLE = CASES.filter(
  ({ state, hour }) => hour !== 'before' || !['ONGOING', 'COMPLETED', 'EVALUATED'].includes(state),
);
const later = ({ steps }: Case) =>
  steps
    .filter(({ ready }) => !ready)
    .map(({ step, missing }) => `${step}: ${missing.map(({ code }) => code).join(', ')}`);

type Standing = 'plans' | 'along' | 'neither';
const standing = ({ name, who }: Case): Standing => {
  if (who === 'its planner') return 'plans';
  if (who === 'police who were asked') return 'along';
  if (who === 'a manager of the owner') return 'plans';
  // Who goes out plans no meeting.
  if (who === 'a worker of the owner') return name === 'meeting' ? 'along' : 'plans';
  return 'neither';
};

type LaterRow = Readonly<Partial<Record<Standing, readonly string[]>>>;
const LEARN = 'learn: NOT_BEGUN';
const BEGINS = ['begin: NOT_BEGUN', 'complete: NOT_BEGUN'];
/** A step that waits for the same during and after. */
const onceBegun = (states: readonly string[], plans: readonly string[]) =>
  Object.fromEntries(
    states.flatMap((state) =>
      ['during', 'ten hours after'].map((hour) => [`${state} ${hour}`, { plans }] as const),
    ),
  );

/** What is not possible yet, each with what it waits for, by type, state and hour; nothing where none is named. */
const LATER: Readonly<Record<string, Readonly<Record<string, LaterRow>>>> = {
  seminar: {
    'CONFIRMED before': {
      plans: ['begin: SEMINAR_NOT_BEGUN', 'complete: SEMINAR_NOT_BEGUN, ATTENDANCE_MISSING', LEARN],
      along: [LEARN],
    },
    ...onceBegun(['CONFIRMED', 'ONGOING'], ['complete: ATTENDANCE_MISSING']),
    ...onceBegun(
      ['COMPLETED'],
      ['evaluate: EVALUATION_MISSING', 'recordEvaluation: ATTENDANCE_MISSING'],
    ),
  },
  'study visit': {
    'CONFIRMED before': {
      plans: [
        'begin: NOT_BEGUN',
        'complete: NOT_BEGUN, ATTENDANCE_MISSING',
        'noteAttendance: NOT_BEGUN',
        'observe: NOT_BEGUN',
        LEARN,
      ],
      along: ['observe: NOT_BEGUN', LEARN],
    },
    ...onceBegun(['CONFIRMED', 'ONGOING'], ['complete: ATTENDANCE_MISSING']),
    ...onceBegun(['COMPLETED'], ['evaluate: LEARNINGS_MISSING']),
  },
  meeting: {
    'CONFIRMED before': {
      plans: [
        ...['begin', 'complete', 'noteAttendance', 'minutes'].map(
          (step) => `${step}: MEETING_NOT_BEGUN`,
        ),
        LEARN,
      ],
      along: [LEARN],
    },
    ...onceBegun(['COMPLETED'], ['evaluate: MEETING_ATTENDANCE_MISSING']),
  },
  prevention: {
    'CONFIRMED before': {
      plans: [...BEGINS, 'noteAttendance: NOT_BEGUN', 'noteReach: NOT_BEGUN', LEARN],
      along: [LEARN],
    },
    ...onceBegun(['COMPLETED'], ['evaluate: REACH_MISSING']),
  },
  dissemination: {
    'CONFIRMED before': {
      plans: [
        ...BEGINS,
        'noteAttendance: NOT_BEGUN',
        'noteAudience: NOT_BEGUN',
        'noteMedia: NOT_BEGUN',
        LEARN,
      ],
      along: [LEARN],
    },
    ...onceBegun(['COMPLETED'], ['evaluate: AUDIENCE_MISSING']),
  },
};

describe('a state, whoever looks and whenever', () => {
  it('fills what comes next in it, and nothing that has passed or is not yet', () => {
    const wrong = CASES.filter((each) => {
      const filled = filledOf(each);
      const right = NEXT[each.state][each.hour as keyof typeof HOURS];
      return filled !== undefined && !right.includes(filled);
    });
    expect(wrong.map((each) => `${told(each)}: ${filledOf(each)}`)).toEqual([]);
  });

  it('fills nothing for who does not plan it', () => {
    const others = CASES.filter(({ viewer }) => viewer.agencyId !== 'soc');
    expect(others.filter((each) => filledOf(each) !== undefined).map(told)).toEqual([]);
    const jurist = CASES.filter(({ who }) => who === 'the jurist of the owner');
    expect(jurist.flatMap(({ steps }) => steps)).toEqual([]);
  });

  it('fills only what is possible now', () => {
    const impossible = CASES.filter((each) => {
      const step = each.steps.find((one) => one.step === filledOf(each));
      return step !== undefined && step.missing.length > 0;
    });
    expect(impossible.map(told)).toEqual([]);
  });

  it('does not begin what is over', () => {
    const late = CASES.filter(({ hour }) => hour === 'ten hours after');
    const begun = late.filter(({ steps }) => steps.some(({ step }) => step === 'begin'));
    expect(begun.map(told)).toEqual([]);
  });

  it('is headed by one word, the same for every type', () => {
    const heads = Object.entries(TYPES).flatMap(([name, { words }]) =>
      PHASES.map((state) => {
        const own = words.sv as Readonly<Record<string, (() => string) | undefined>>;
        const word = own[`state.${state}`] ?? coreWords.sv[`phase.${state}`];
        return [name, state, word?.()] as const;
      }),
    );
    expect(heads.filter(([, state, word]) => word !== HEADINGS[state])).toEqual([]);
  });

  it('folds under Sedan what is not possible yet, with what it waits for', () => {
    const found = REACHABLE.map((each) => [told(each), later(each)]);
    expect(found).toEqual(
      REACHABLE.map((each) => {
        const { name, state, hour } = each;
        const row = LATER[name]?.[`${state} ${hour}`];
        return [told(each), row?.[standing(each)] ?? []];
      }),
    );
  });

  it('says from when, where the hour alone decides', () => {
    const silent = REACHABLE.flatMap(({ steps }) => steps).flatMap(({ missing }) =>
      missing.filter(({ code, field }) => code.endsWith('NOT_BEGUN') && field !== 'startsAt'),
    );
    expect(silent).toEqual([]);
  });

  it('has a word for each step in both languages', () => {
    const moves = CASES.flatMap(({ name, steps, words }) =>
      steps
        .filter(({ step, ready }) => !ready || MOVES.includes(step))
        .flatMap(({ step }) =>
          ([words.sv, words.en] as const).flatMap((one, at) => {
            const shared = [phasedWords.sv, phasedWords.en][at] as Readonly<
              Record<string, unknown>
            >;
            const key = `step.${step}`;
            return key in one || key in shared ? [] : [`${name} ${key}`];
          }),
        ),
    );
    expect([...new Set(moves)]).toEqual([]);
  });
});
