import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { HeldActsToast } from '@stad/platform/web/undo/held-acts-toast.js';
import type { WaitingItem } from '@stad/platform/web/waiting/waiting-line.js';
import { act, screen, within } from '@testing-library/react';
import { waitingAnswers } from './testing/waiting-answers.js';
import { WaitingBlock } from './waiting-block.js';

const [place] = demoViewer().places;
const DAY = '2999-06-30';

const item = (kind: string, more: Partial<WaitingItem> = {}) =>
  waitingAnswers({
    ...{ kind, title: 'Rubriken', n: 1, agency: 'Polisen Lund', dueOn: DAY },
    ...{ dueAt: `${DAY}T22:00:00Z`, ...more },
  });

/** Steps with a pass that are opened: each decides something, says that somebody was told, or asks for more. */
const OPENED_STEPS = [
  ...['giveGoAhead', 'answerCheck', 'briefing', 'start', 'return', 'debrief', 'report', 'lock'],
  ...['close', 'send', 'takeOver'],
];
const NUMBER = 'FP-2999-001';
const pass = (step: string, kind = 'PASS') =>
  item(kind, { of: 'FIELD_OPERATION', number: NUMBER, steps: [step] });
const PASS = `/faltpass/${NUMBER}`;
const visit = { of: 'STUDY_VISIT' };
const task = { of: 'CALL', title: 'hotellen' };

type RowOf = readonly [kind: string, Answers, to: string];

/** What is done from its row, after ten seconds: the button, and what is then sent. All other rows open. */
const ACTS: readonly (readonly [...RowOf, button: string, mutation: string, input: object])[] = [
  [
    ...(['PASS', pass('answer'), PASS] as const),
    ...(['Jag kommer', 'AnswerInvitation', { passId: 'x1', answer: 'IN_FIELD' }] as const),
  ],
  [
    ...(['PASS', pass('answer'), PASS] as const),
    ...(['Jag kan inte', 'AnswerInvitation', { passId: 'x1', answer: 'DECLINED' }] as const),
  ],
  ...['TASK_DUE', 'TASK_GIVEN'].map(
    (kind) =>
      [
        ...([kind, item(kind, task), '/uppgifter/x1'] as const),
        ...(['Markera som klar', 'FinishTask', { taskId: 'x1', note: '' }] as const),
      ] as const,
  ),
  [
    'CONTRIBUTOR_SILENT',
    item('CONTRIBUTOR_SILENT', { otherId: 'a2' }),
    ...(['/rapporter/x1', 'Påminn', 'NudgeContributor'] as const),
    { reportId: 'x1', contributorId: 'a2' },
  ],
];

const same = (to: string, kinds: readonly string[], more: Partial<WaitingItem> = {}) =>
  kinds.map((kind): RowOf => [kind, item(kind, more), to]);

/** Every kind of row that opens, what it is told, where it leads. */
const OPENS: readonly RowOf[] = [
  ...OPENED_STEPS.map((step): RowOf => ['PASS', pass(step), PASS]),
  ['PASS_RUNNING', pass('return', 'PASS_RUNNING'), PASS],
  ...same(PASS, ['PASS_WITHOUT_LEADER', 'GO_AHEAD_FELL', 'GO_AHEAD_REFUSED'], { number: NUMBER }),
  ...same(PASS, ['PASS_LETTER_LOST', 'FIELD_ACT_CLASH'], { number: NUMBER }),
  ...same('/risk/RB-1', ['RISK_TO_DECIDE', 'RISK_ENDS', 'RISK_TO_HEAR', 'RISK_REJECTED'], {
    ...{ id: 'RB-1', number: 'RB-1', of: 'STREET' },
  }),
  ...same('/overlamningar', ['HANDOVERS_TO_CONFIRM', 'HANDOVERS_UNCONFIRMED'], { id: 'own' }),
  ...same('/arbetsgang/x1/lardomar', ['LEARNING_TO_DECIDE', 'LEARNING_TO_FOLLOW_UP']),
  ...same('/studiebesok/x1', ['LEARNING_TO_DECIDE', 'LEARNING_TO_FOLLOW_UP'], visit),
  ...same('/studiebesok/x1', ['PARTICIPATION_ASKED', 'OTHER_TIME_PROPOSED'], visit),
  ...same('/studiebesok/x1', ['ACTIVITY_OVER', 'ACTIVITY_TO_EVALUATE'], visit),
  ...same('/studiebesok/x1', ['ACTIVITY_POSTPONED', 'PARTICIPANT_BOUNCED'], visit),
  ...same('/spridning/x1', ['LEAD_TO_FOLLOW_UP'], { of: 'DISSEMINATION' }),
  ...same('/kapacitet', ['CAPACITY_ENDED']),
  ...same('/oppen-sida', ['PAGE_NUMBER_GONE']),
  ...same('/moten/x1', ['AGENDA_UNSENT', 'MINUTES_TO_REGISTER']),
  ...same('/seminarier/x1', ['SEMINAR_FULL', 'SIGN_UP_BOUNCED']),
  ...same('/overenskommelser/x1', ['AGREEMENT_ASKED', 'AGREEMENT_ENDS']),
  ...same('/material/x1', ['SHELF_REVIEW']),
  ...same('/arbetsgang/x1', ['ROUTINE_ASKED', 'ROUTINE_DECLINED', 'ROUTINE_AGREED'], {
    number: '2',
  }),
  ...same('/aktorer/x1', ['ACTOR_ANSWERED', 'ACTOR_BOUNCED', 'ACTOR_STEP'], { of: 'Ring' }),
  ...same('/rapporter/x1', ['FIGURES_TO_CONFIRM', 'FIGURES_TO_CHANGE', 'FIGURES_SILENT']),
  ...same('/rapporter/x1', ['REPORT_TO_WRITE', 'REPORT_TO_SEND', 'REPORT_TO_COMPLETE']),
  ...same('/rapporter/x1', ['REPORT_TO_SIGN']),
  ...same('/uppfoljning/inmatade', ['FIGURES_ENTERED'], {
    programmeId: place?.programme.id ?? '',
  }),
  ...same('/admin', ['SIGN_INS_TO_APPROVE', 'ROLES_TO_APPROVE', 'PEOPLE_TO_CONFIRM']),
  ...same('/admin', ['TRAININGS_ENDING', 'INVITATIONS_BOUNCED']),
  ...same('/utbildning', ['TRAINING_TO_DECIDE']),
  ...same('/uppgifter', ['TASK_OFFERED'], task),
  ...same('/uppgifter/x1', ['TASK_OF_NOBODY'], task),
  ...same('/loggkontroll/granskning', ['ACCESS_ASKED', 'ACCESS_TO_JUDGE', 'ACCESS_REVIEW_DUE']),
  ...same('/loggkontroll/granskning', ['ACCESS_TO_CONCLUDE']),
  ...same('/lagstod/lagrum', ['LEGAL_TO_CONFIRM']),
  ...same('/gallring', ['TEXT_FLAGGED', 'TEXT_TO_ADVISE', 'TEXT_TO_NOTE', 'DISPOSAL_TO_DECIDE']),
];

function open(answers: Answers) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <WaitingBlock />
      <HeldActsToast />
    </ViewerProvider>,
    { answers },
  );
}
const waiting = async () => within(await screen.findByRole('region', { name: 'Väntar på dig' }));
const isAsked = (name: string) => /^FrontPage|^CalendarDays$/.test(name);

describe('a row of *Väntar på dig* opens what is decided, and decides nothing', () => {
  it.each(OPENS)('%s', async (_kind, answers, to) => {
    const { sent } = await open(answers);
    const block = await waiting();
    const [link, ...more] = await block.findAllByRole('link');
    expect(more).toEqual([]);
    expect(link?.getAttribute('href')?.split('?')[0]).toBe(to);
    // Nothing else to press, nothing to tick, nothing sent but the question what waits.
    expect(block.queryAllByRole('button')).toEqual([]);
    expect(block.queryAllByRole('checkbox')).toEqual([]);
    expect(sent.every(({ name }) => isAsked(name))).toBe(true);
  });

  it('names every kind that a domain hands in, and says all of them in words', () => {
    const files = ['libs', 'apps'].flatMap((root) =>
      readdirSync(join(process.cwd(), root), { recursive: true, encoding: 'utf8' })
        .filter((file) => /api\/(?:.+\/)?waiting-[\w-]+\.ts$/.test(file))
        .map((file) => readFileSync(join(process.cwd(), root, file), 'utf8')),
    );
    const handed = files.flatMap((text) =>
      [...text.matchAll(/kinds: \[([^\]]+)\]/g)].flatMap(([, kinds = '']) =>
        [...kinds.matchAll(/'([A-Z_]+)'/g)].map(([, kind = '']) => kind),
      ),
    );
    const told = new Set([...OPENS, ...ACTS].map(([kind]) => kind));
    expect(handed.length).toBeGreaterThan(40);
    expect([...new Set(handed)].sort()).toEqual([...told].sort());
  });
});

describe('a row that acts', () => {
  it.each(ACTS)('%s', async (_kind, answers, to, button, mutation, input) => {
    const { sent, user } = await open({ ...answers, [mutation]: {} });
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

  it.each(ACTS)('%s, taken back', async (_kind, answers, _to, button, mutation) => {
    const { sent, user } = await open({ ...answers, [mutation]: {} });
    const block = await waiting();
    await user.click(await block.findByRole('button', { name: new RegExp(`^${button} ?, `) }));
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(await block.findByRole('button', { name: new RegExp(`^${button} ?, `) })).toBeTruthy();
    expect(sent.every(({ name }) => isAsked(name))).toBe(true);
  });

  it('is one answer, whichever of the two is pressed first', async () => {
    const { user } = await open(pass('answer'));
    const block = await waiting();
    await user.click(await block.findByRole('button', { name: /^Jag kommer/ }));
    expect(block.queryByRole('button', { name: /^Jag kan inte/ })).toBeNull();
    expect(heldActs.current()).toHaveLength(1);
  });
});
