import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import AccessReviewPage from './access-review-page.js';

const review = (more: object = {}) => ({
  id: 'r1',
  state: 'OPEN',
  since: '2026-08-26T10:00:00Z',
  until: '2026-11-26T10:00:00Z',
  seed: '0123456789abcdef0123456789abcdef',
  events: 1204,
  items: 61,
  left: 1,
  authorised: 60,
  asked: 0,
  deviations: 0,
  drawnBy: 'Ansvarig för loggkontroll',
  concludedBy: null,
  concludedAt: null,
  conclusion: null,
  chainCheckedOn: null,
  seal: null,
  version: 1,
  ...more,
});
const concluded = (more: object = {}) =>
  review({
    id: 'r0',
    state: 'CONCLUDED',
    until: '2026-08-26T10:00:00Z',
    left: 0,
    authorised: 19,
    items: 20,
    asked: 2,
    deviations: 1,
    concludedBy: 'Ansvarig för loggkontroll',
    concludedAt: '2026-08-26T12:00:00Z',
    conclusion: 'En läsning ingick inte i arbetet.',
    seal: 'ab'.repeat(32),
    version: 2,
    ...more,
  });
const item = (more: object = {}) => ({
  id: 'i1',
  reasons: ['SAMPLE'],
  counted: 1,
  at: '2026-11-15T22:10:00Z',
  action: 'READ',
  objectType: 'field_operation',
  rowCount: 1,
  functionTitle: 'Socialsekreterare 2',
  agencyShortName: 'Socialtjänsten Lund',
  job: null,
  state: 'WAITING',
  answer: null,
  answeredBy: null,
  note: null,
  rolesGiven: [],
  version: 3,
  mayBe: ['authorise', 'ask', 'report'],
  ...more,
});

const CONTROLLER = ['access-review:read', 'access-review:judge', 'access-review:draw'];

function open(
  given: {
    rows?: object[];
    items?: object[];
    overview?: object;
    permissions?: string[];
    url?: string;
  } = {},
  answers: Answers = {},
) {
  const { rows = [review()], items = [item()], permissions = CONTROLLER } = given;
  const overview = { dueOn: '2026-11-26', isDue: false, mayDraw: false, ...given.overview };
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <AccessReviewPage />
    </ViewerProvider>,
    {
      path: '/loggkontroll/granskning',
      url: given.url ?? '/loggkontroll/granskning',
      answers: {
        AccessReviewsPage: { accessReviews: { ...overview, rows } },
        AccessReviewItems: { accessReviewItems: items },
        AccessQuestions: { accessQuestions: items },
        ...answers,
      },
    },
  );
}

describe('the review of the access log', () => {
  it('looks like a page that does not exist to somebody who may not read it', async () => {
    await open({}, { AccessReviewsPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('says when the next is due, and lets the portal draw', async () => {
    const { user, sent } = await open(
      { rows: [], overview: { isDue: true, mayDraw: true } },
      { DrawAccessReview: { drawAccessReview: { id: 'r1' } } },
    );
    expect(await screen.findByText(/senast 26 november 2026/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Dra urval' }));
    const drawn = sent.filter(({ name }) => name === 'DrawAccessReview');
    expect(drawn.map(({ variables }) => variables)).toEqual([
      { input: { clientMutationId: expect.any(String) } },
    ]);
  });

  it('says how it was drawn, and each event in a sentence with its reasons', async () => {
    await open({ items: [item({ reasons: ['SAMPLE', 'NIGHT'], counted: 4 })] });
    expect(
      await screen.findByText(/61 händelser att granska. Urvalet är draget ur 1 204/),
    ).toBeTruthy();
    const row = (await screen.findByText('Socialsekreterare 2')).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('öppnade ett fältpass');
    expect(row.textContent).toContain('4 gånger');
    expect(row.textContent).toContain('slumpat urval, läste på natten utan pass');
    expect(row.textContent).toContain('2026-11-15 23.10');
  });

  it('shows what is left, and all of it when asked', async () => {
    const items = [item(), item({ id: 'i2', functionTitle: 'Jurist', state: 'AUTHORISED' })];
    const { user } = await open({ items });
    await screen.findByText('Socialsekreterare 2');
    expect(screen.queryByText('Jurist')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Alla' }));
    expect(await screen.findByText('Jurist')).toBeTruthy();
  });

  it('sends a verdict with the version one saw', async () => {
    const { user, sent } = await open({}, { JudgeAccess: { judgeAccess: { id: 'i1' } } });
    await user.click(await screen.findByRole('button', { name: /^Bedöm som behörigt/ }));
    expect(sent.find(({ name }) => name === 'JudgeAccess')?.variables).toMatchObject({
      input: { itemId: 'i1', expectedVersion: 3, verdict: 'authorise' },
    });
  });

  it('says why a verdict was refused', async () => {
    const { user } = await open({}, { JudgeAccess: () => refuse({ code: 'OWN_ACCESS' }) });
    await user.click(await screen.findByRole('button', { name: /^Bedöm som behörigt/ }));
    expect(await screen.findByText(/din egen åtkomst/)).toBeTruthy();
  });

  it('asks what was done before a deviation, and that it is an incident', async () => {
    const { user, sent } = await open({}, { JudgeAccess: { judgeAccess: { id: 'i1' } } });
    await user.click(await screen.findByRole('button', { name: /^Rapportera avvikelse/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('En avvikelse är en incident');
    await user.type(within(dialog).getByRole('textbox'), 'Incident 4');
    await user.click(within(dialog).getByRole('button', { name: 'Rapportera avvikelse' }));
    expect(sent.find(({ name }) => name === 'JudgeAccess')?.variables).toMatchObject({
      input: { verdict: 'report', note: 'Incident 4' },
    });
  });

  it('is concluded once nothing is left, with words of one’s own', async () => {
    await open();
    expect(await screen.findByText(/1 händelse kvar att bedöma/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Avsluta granskningen' })).toBeNull();
  });

  it('signs', async () => {
    const done = [item({ state: 'AUTHORISED', mayBe: ['ask', 'report'] })];
    const { user, sent } = await open(
      { rows: [review({ left: 0, authorised: 61 })], items: done },
      { ConcludeAccessReview: { concludeAccessReview: { id: 'r1' } } },
    );
    expect(await screen.findByText('Inget är kvar att bedöma.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Avsluta granskningen' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Underteckna och avsluta' }));
    expect((await within(dialog).findAllByText('Skriv en slutsats.')).length).toBeGreaterThan(0);
    await user.type(within(dialog).getByRole('textbox', { name: /Slutsats/ }), 'I ordning.');
    await user.click(within(dialog).getByRole('button', { name: 'Underteckna och avsluta' }));
    expect(sent.find(({ name }) => name === 'ConcludeAccessReview')?.variables).toMatchObject({
      input: { reviewId: 'r1', expectedVersion: 1, conclusion: 'I ordning.', chainCheckedOn: null },
    });
  });

  it('keeps what was concluded, and sums the year', async () => {
    const rows = [concluded(), concluded({ id: 'r00', until: '2026-05-26T10:00:00Z' })];
    await open({
      rows,
      permissions: ['access-review:read'],
      url: '/loggkontroll/granskning?kontroll=r0',
    });
    expect(await screen.findByText('En läsning ingick inte i arbetet.')).toBeTruthy();
    expect(screen.getByText('ab'.repeat(32))).toBeTruthy();
    const years = screen.getByRole('table', { name: 'Sammanställning per år' });
    const figures = within(years).getByText('2026').closest('tr')?.textContent ?? '';
    expect(figures.replace(/\s/g, '')).toBe('202622408403842');
    expect(screen.queryByRole('button', { name: /Dra urval|Avsluta/ })).toBeNull();
  });
});

describe('a manager', () => {
  const permissions = ['access-review:answer'];
  it('answers whether it was part of the work', async () => {
    const { user, sent } = await open(
      { permissions, items: [item({ state: 'ASKED', mayBe: ['IN_WORK', 'NOT_IN_WORK'] })] },
      { AnswerAccess: { answerAccess: { id: 'i1' } } },
    );
    await user.click(await screen.findByRole('button', { name: /^Nej/ }));
    expect(sent.find(({ name }) => name === 'AnswerAccess')?.variables).toMatchObject({
      input: { itemId: 'i1', expectedVersion: 3, answer: 'NOT_IN_WORK' },
    });
    expect(sent.some(({ name }) => name === 'AccessReviewsPage')).toBe(false);
  });

  it('sees what was answered, and what somebody else answers', async () => {
    const items = [
      item({ state: 'ASKED', mayBe: [] }),
      item({ id: 'i2', state: 'ANSWERED', answer: 'IN_WORK', answeredBy: 'Enhetschef', mayBe: [] }),
    ];
    await open({ permissions, items });
    expect(await screen.findByText('En annan chef svarar.')).toBeTruthy();
    expect(screen.getByText('Ingick i arbetet, Enhetschef')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
