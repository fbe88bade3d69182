import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { HeldActsToast } from '@stad/platform/web/undo/held-acts-toast.js';
import { act, screen, within } from '@testing-library/react';
import { WaitingBlock } from './waiting-block.js';

const [place] = demoViewer().places;
const DAY = '2999-06-30';
const ready = [{ step: 'decide', ready: true }];

/** Steps with a pass that are opened: each decides something, says that somebody was told, or asks for more. */
const OPENED_STEPS = [
  ...['giveGoAhead', 'answerCheck', 'briefing', 'start', 'return', 'debrief', 'report', 'lock'],
  ...['close', 'send', 'takeOver'],
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
  FrontPagePeople: { peopleWaiting: { bindings: 0, roles: 0, reviews: 0, trainings: 0, ...what } },
});
const reviews = (what: object): Answers => ({
  FrontPageAccessReview: { accessReviewWaiting: { left: 0, dueOn: null, questions: 0, ...what } },
});
const report = (what: object): Answers => ({
  FrontPageReports: {
    reportsWaitingForMe: [
      { reportId: 'r1', dueOn: DAY, changes: 0, silent: 0, toRemind: [], ...what },
    ],
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

type RowOf = readonly [what: string, from: string, may: string, Answers, to: string];

const task: Answers = {
  FrontPageTasks: {
    waitingTasks: [
      { id: 't1', verb: 'CALL', body: 'hotellen', dueOn: DAY, late: false, held: true },
    ],
  },
};
const PASS = '/faltpass/FP-2999-001';

/** What is done from its row, after ten seconds: the button, and what is then sent. All other rows open. */
const ACTS: readonly (readonly [...RowOf, button: string, mutation: string, input: object])[] = [
  [
    ...(['an invitation, yes', 'passes', 'waiting:read', passStep('answer'), PASS] as const),
    ...(['Jag kommer', 'AnswerInvitation', { passId: 'p1', answer: 'IN_FIELD' }] as const),
  ],
  [
    ...(['an invitation, no', 'passes', 'waiting:read', passStep('answer'), PASS] as const),
    ...(['Jag kan inte', 'AnswerInvitation', { passId: 'p1', answer: 'DECLINED' }] as const),
  ],
  [
    ...(['a task', 'tasks', 'task:read', task, '/uppgifter/t1'] as const),
    ...(['Markera som klar', 'FinishTask', { taskId: 't1', note: '' }] as const),
  ],
  [
    ...([
      'an agency to remind',
      'reports',
      'report:waiting',
      report({ toRemind: [{ id: 'a2', shortName: 'Polisen Lund' }] }),
      '/rapporter/r1',
    ] as const),
    ...(['Påminn', 'NudgeContributor', { reportId: 'r1', contributorId: 'a2' }] as const),
  ],
];

/** Every kind of row that opens, the file that makes it, what may do it, what it is answered, where it leads. */
const OPENS: readonly RowOf[] = [
  ...OPENED_STEPS.map((step) => [step, 'passes', 'waiting:read', passStep(step), PASS] as const),
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
  [
    'a material to look through',
    'shelf',
    'shelf:review',
    { FrontPageShelf: { waitingShelf: [{ id: 'h1', title: 'Guiden', reviewOn: DAY }] } },
    '/material/h1',
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
    'a qualification to decide',
    'qualifications',
    'training:decide',
    { FrontPageQualifications: { trainingsWaiting: 2 } },
    '/utbildning',
  ],
  ['trainings to renew', 'people', 'sign-in:read', people({ trainings: 1 }), '/admin'],
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

function open(may: string, answers: Answers) {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: [may] })}>
      <WaitingBlock />
      <HeldActsToast />
    </ViewerProvider>,
    { answers },
  );
}
const waiting = async () => within(await screen.findByRole('region', { name: 'Väntar på dig' }));
const isAsked = (name: string) => /^FrontPage|^CalendarDays$/.test(name);

describe('a row of *Väntar på dig* opens what is decided, and decides nothing', () => {
  it.each(OPENS)('%s', async (_what, _from, may, answers, to) => {
    const { sent } = await open(may, answers);
    const block = await waiting();
    const [link, ...more] = await block.findAllByRole('link');
    expect(more).toEqual([]);
    expect(link?.getAttribute('href')?.split('?')[0]).toBe(to);
    // Nothing else to press, nothing to tick, nothing sent but the question what waits.
    expect(block.queryAllByRole('button')).toEqual([]);
    expect(block.queryAllByRole('checkbox')).toEqual([]);
    expect(sent.every(({ name }) => isAsked(name))).toBe(true);
  });

  it('names every source there is', () => {
    const files = readdirSync(join(process.cwd(), 'apps/web/src/pages/waiting'));
    const sources = files.flatMap((file) => /^use-waiting-(.+)\.ts$/.exec(file)?.[1] ?? []);
    const told = new Set([...OPENS, ...ACTS].map(([, from]) => from));
    const others = new Set(['sources', 'acts']);
    expect(sources.filter((source) => !others.has(source)).sort()).toEqual([...told].sort());
  });
});

describe('a row that acts', () => {
  it.each(ACTS)('%s', async (_what, _from, may, answers, to, button, mutation, input) => {
    const { sent, user } = await open(may, { ...answers, [mutation]: {} });
    const block = await waiting();
    const press = await block.findByRole('button', { name: new RegExp(`^${button} ?, `) });
    // Its page is a press away still.
    expect(block.getByRole('link').getAttribute('href')).toBe(to);
    await user.click(press);
    // Nothing has left, and nothing is there to press a second time.
    expect(sent.every(({ name }) => isAsked(name))).toBe(true);
    expect(block.queryAllByRole('button')).toEqual([]);
    expect(block.getByText('Skickas strax. Går att ångra.')).toBeTruthy();
    const key = heldActs.current()[0]?.act.key ?? '';
    await act(() => heldActs.now(key));
    expect(sent.filter(({ name }) => !isAsked(name))).toMatchObject([
      { name: mutation, variables: { input } },
    ]);
  });

  it.each(ACTS)('%s, taken back', async (_what, _from, may, answers, _to, button, mutation) => {
    const { sent, user } = await open(may, { ...answers, [mutation]: {} });
    const block = await waiting();
    await user.click(await block.findByRole('button', { name: new RegExp(`^${button} ?, `) }));
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(await block.findByRole('button', { name: new RegExp(`^${button} ?, `) })).toBeTruthy();
    expect(sent.every(({ name }) => isAsked(name))).toBe(true);
  });

  it('is one answer, whichever of the two is pressed first', async () => {
    const { user } = await open('waiting:read', passStep('answer'));
    const block = await waiting();
    await user.click(await block.findByRole('button', { name: /^Jag kommer/ }));
    expect(block.queryByRole('button', { name: /^Kan inte/ })).toBeNull();
    expect(heldActs.current()).toHaveLength(1);
  });
});
