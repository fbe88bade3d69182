import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { WaitingBlock } from './waiting-block.js';

const [place] = demoViewer().places;
const DAY = '2999-06-30';
const ready = [{ step: 'decide', ready: true }];

/** Steps with a pass that wait for somebody; the first eight decide, or say that somebody was told. */
const PASS_STEPS = [
  ...['giveGoAhead', 'answerCheck', 'briefing', 'start', 'return', 'debrief', 'report', 'lock'],
  ...['close', 'send', 'answer', 'takeOver'],
];
const passStep = (step: string): Answers => ({
  FrontPageWaiting: {
    waitingForMe: [
      {
        step,
        dueAt: null,
        pass: {
          ...{ id: 'p1', kind: 'FIELD_OPERATION', number: 'FP-2999-001', title: 'Fältpass' },
          ...{ startsAt: `${DAY}T18:00:00Z`, endsAt: `${DAY}T23:00:00Z`, areas: [] },
        },
      },
    ],
  },
});
const learning = (decision: string | null, step: string): Answers => ({
  FrontPageLearnings: {
    waitingLearnings: [
      {
        ...{ id: 'l1', activityId: null, activityKind: null, aboutStep: { routineId: 'r1' } },
        ...{ saw: 'Numret svarade inte', dueOn: DAY, followUpOn: DAY, decision },
        nextSteps: [{ step }],
      },
    ],
  },
});
const people = (what: object): Answers => ({
  FrontPagePeople: { peopleWaiting: { bindings: 0, roles: 0, reviews: 0, ...what } },
});
const reviews = (what: object): Answers => ({
  FrontPageAccessReview: { accessReviewWaiting: { left: 0, dueOn: null, questions: 0, ...what } },
});
const report = (what: object): Answers => ({
  FrontPageReports: {
    reportsWaitingForMe: [{ reportId: 'r1', dueOn: DAY, changes: 0, silent: 0, ...what }],
  },
});
const handovers = (what: object): Answers => ({
  FrontPageHandovers: { waitingHandovers: { toConfirm: 0, unconfirmed: 0, urgent: 0, ...what } },
});
const routine = (state: string): Answers => ({
  FrontPageRoutines: {
    waitingRoutines: [
      { id: 'v1', number: 2, state, askedAt: DAY, agency: { shortName: 'Polisen Lund' } },
    ],
  },
});

/** Every kind of row, the file that makes it, what may do it, what it is answered, where it leads. */
const ROWS: readonly (readonly [what: string, from: string, may: string, Answers, to: string])[] = [
  ...PASS_STEPS.map(
    (step) => [step, 'passes', 'waiting:read', passStep(step), '/faltpass/FP-2999-001'] as const,
  ),
  [
    'a handover to confirm',
    'handovers',
    'handover:confirm',
    handovers({ toConfirm: 1 }),
    '/overlamningar',
  ],
  [
    'a handover unconfirmed',
    'handovers',
    'handover:confirm',
    handovers({ unconfirmed: 1 }),
    '/overlamningar',
  ],
  [
    'a standing assessment',
    'risks',
    'standing-risk:decide',
    {
      FrontPageRisks: {
        standingRisksWaiting: [{ number: 'RB-1', type: 'STREET', validFrom: DAY }],
      },
    },
    '/risk/RB-1',
  ],
  [
    'a learning to decide',
    'learnings',
    'learning:write',
    learning(null, 'decide'),
    '/arbetsgang/r1/lardomar',
  ],
  [
    'a learning to follow up',
    'learnings',
    'learning:write',
    learning('ADOPTED', 'followUp'),
    '/arbetsgang/r1/lardomar',
  ],
  [
    'a task',
    'tasks',
    'task:read',
    {
      FrontPageTasks: {
        waitingTasks: [{ id: 't1', verb: 'CALL', body: 'hotellen', dueOn: DAY, late: false }],
      },
    },
    '/uppgifter/t1',
  ],
  [
    'an agreement',
    'agreements',
    'agreement:approve',
    {
      FrontPageAgreements: {
        waitingAgreements: [{ id: 'a1', title: 'Samverkan', validFrom: DAY }],
      },
    },
    '/overenskommelser/a1',
  ],
  ['a routine to agree to', 'routines', 'routine:keep', routine('PROPOSED'), '/arbetsgang/v1'],
  ['a routine to put in force', 'routines', 'routine:keep', routine('AGREED'), '/arbetsgang/v1'],
  [
    'figures',
    'figures',
    'report:answer',
    { FrontPageFigures: { figuresWaitingForMe: [{ reportId: 'r1', dueOn: DAY, figures: 3 }] } },
    '/rapporter/r1',
  ],
  ['figures to change', 'reports', 'report:waiting', report({ changes: 1 }), '/rapporter/r1'],
  [
    'figures without an answer',
    'reports',
    'report:waiting',
    report({ silent: 1 }),
    '/rapporter/r1',
  ],
  [
    'figures entered by hand',
    'entered',
    'enteredFigure:approve',
    {
      FrontPageEntered: {
        enteredFiguresWaiting: [{ programmeId: place?.programme.id, figures: 2 }],
      },
    },
    '/uppfoljning/inmatade',
  ],
  ['sign-ins', 'people', 'sign-in:read', people({ bindings: 1 }), '/admin'],
  ['roles', 'people', 'sign-in:read', people({ roles: 1 }), '/admin'],
  ['a review of people', 'people', 'sign-in:read', people({ reviews: 1 }), '/admin'],
  [
    'a question about a reading',
    'log-review',
    'access-review:waiting',
    reviews({ questions: 1 }),
    '/loggkontroll/granskning',
  ],
  [
    'readings to judge',
    'log-review',
    'access-review:waiting',
    reviews({ left: 1 }),
    '/loggkontroll/granskning',
  ],
  [
    'a sample to draw',
    'log-review',
    'access-review:waiting',
    reviews({ dueOn: DAY }),
    '/loggkontroll/granskning',
  ],
  [
    'a legal confirmation',
    'legal',
    'legal:confirm',
    {
      FrontPageLegal: {
        legalBases: {
          rows: [{ confirmation: null, nextSteps: [{ step: 'confirm', ready: true }] }],
        },
      },
    },
    '/lagstod/lagrum',
  ],
  [
    'a class or a removal',
    'retention',
    'removal:read',
    { FrontPageRemoval: { contentRemovals: [{ flaggedAt: DAY, nextSteps: ready }] } },
    '/gallring',
  ],
  [
    'a disposal',
    'retention',
    'retention:decide',
    { FrontPageDisposals: { disposals: [{ nextSteps: ready }] } },
    '/gallring',
  ],
];

describe('a row of *Väntar på dig* opens what is decided, and decides nothing', () => {
  it.each(ROWS)('%s', async (_what, _from, may, answers, to) => {
    const { sent } = await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: [may] })}>
        <WaitingBlock />
      </ViewerProvider>,
      { answers },
    );
    const block = within(await screen.findByRole('region', { name: 'Väntar på dig' }));
    const [link, ...more] = await block.findAllByRole('link');
    expect(more).toEqual([]);
    expect(link?.getAttribute('href')?.split('?')[0]).toBe(to);
    // Nothing else to press, nothing to tick, nothing sent but the question what waits.
    expect(block.queryAllByRole('button')).toEqual([]);
    expect(block.queryAllByRole('checkbox')).toEqual([]);
    expect(sent.every(({ name }) => /^FrontPage|^CalendarDays$/.test(name))).toBe(true);
  });

  it('names every source there is', () => {
    const files = readdirSync(join(process.cwd(), 'apps/web/src/pages/waiting'));
    const sources = files.flatMap((file) => /^use-waiting-(.+)\.ts$/.exec(file)?.[1] ?? []);
    const told = new Set(ROWS.map(([, from]) => from));
    expect(sources.filter((source) => source !== 'sources').sort()).toEqual([...told].sort());
  });
});
