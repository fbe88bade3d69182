import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import RetentionPage from './retention-page.js';

const rule = (more: object = {}) => ({
  code: 'PASS_PLANS',
  since: 'PASS_CLOSED',
  months: 6,
  outcome: 'BLANK',
  dueBefore: '2026-05-26',
  due: [
    { table: 'pass_member', rows: 4 },
    { table: 'activity', rows: 1 },
  ],
  isUnderWay: false,
  isHeld: false,
  ...more,
});
const line = (more: object = {}) => ({
  id: 'd1',
  rule: 'PASS_PLANS',
  before: '2026-05-26',
  state: 'PROPOSED',
  proposedRows: 5,
  proposedBy: 'Registrator',
  proposedAt: '2026-11-26T09:00:00Z',
  decidedBy: null,
  decidedAt: null,
  disposedRows: 0,
  doneAt: null,
  version: 1,
  nextSteps: [],
  ...more,
});

function open(
  {
    retention = [rule()],
    disposals = [] as object[],
    holds = [] as object[],
    removals = [] as object[],
    permissions = ['retention:propose'],
  } = {},
  answers: Answers = {},
) {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <RetentionPage />
    </ViewerProvider>,
    {
      path: '/gallring',
      answers: {
        RetentionPage: { retention, disposals },
        DisposalHolds: { disposalHolds: holds },
        ContentRemovals: { contentRemovals: removals },
        ...answers,
      },
    },
  );
}

describe('retention', () => {
  it('looks like a page that does not exist to somebody who may not read it', async () => {
    await open({}, { RetentionPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('says how long, and what is due; who may not propose has no button', async () => {
    await open({ permissions: [] });
    const row = (await screen.findByText('Planer för stängda pass')).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('6 månader efter att passet stängdes');
    expect(within(row).getByText('5')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Här visas förslag/)).toBeTruthy();
  });

  it('shows table by table what would go before it is proposed', async () => {
    const { user, sent } = await open({}, { ProposeDisposal: { proposeDisposal: { id: 'd1' } } });
    await user.click(await screen.findByRole('button', { name: 'Föreslå gallring' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('före 26 maj 2026');
    expect(within(dialog).getByText('Platser i team: 4')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Föreslå gallring' }));
    expect(sent.find(({ name }) => name === 'ProposeDisposal')?.variables).toMatchObject({
      input: { rule: 'PASS_PLANS' },
    });
  });

  it('names the access log and its events', async () => {
    const log = rule({
      code: 'ACCESS_LOG',
      since: 'WRITTEN',
      months: 60,
      outcome: 'DELETE',
      dueBefore: '2021-11-26',
      due: [{ table: 'audit.event', rows: 30 }],
    });
    const { user } = await open({ retention: [log] });
    const row = (await screen.findByText(/^Åtkomstlogg/)).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('60 månader efter att de skrevs');
    await user.click(within(row).getByRole('button', { name: 'Föreslå gallring' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Händelser i loggen: 30')).toBeTruthy();
  });

  it('says why a proposal was refused', async () => {
    const { user } = await open(
      {},
      { ProposeDisposal: () => refuse({ code: 'DISPOSAL_UNDER_WAY', field: 'rule' }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Föreslå gallring' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Föreslå gallring' }));
    expect(await within(dialog).findByText(/redan ett förslag/)).toBeTruthy();
  });

  it.each([
    [{ retention: [rule({ due: [] })] }],
    [{ retention: [rule({ months: null, dueBefore: null, due: [], outcome: 'ARCHIVE' })] }],
    [{ retention: [rule({ isUnderWay: true })] }],
    [{ retention: [rule({ isHeld: true })] }],
  ])('has nothing to propose when nothing is due or something is under way: %#', async (given) => {
    await open(given);
    await screen.findByRole('heading', { name: 'Regler' });
    expect(screen.queryByRole('button', { name: 'Föreslå gallring' })).toBeNull();
  });

  it('lets who may decide do so, with the version they saw', async () => {
    const steps = ['approve', 'refuse'].map((step) => ({ step, ready: true, missing: [] }));
    const { user, sent } = await open(
      { disposals: [line({ nextSteps: steps })], permissions: [] },
      { DecideDisposal: { decideDisposal: { id: 'd1' } } },
    );
    await user.click(await screen.findByRole('button', { name: 'Besluta gallring' }));
    expect(sent.find(({ name }) => name === 'DecideDisposal')?.variables).toMatchObject({
      input: { disposalId: 'd1', expectedVersion: 1, step: 'approve' },
    });
  });

  it('tells what became of it', async () => {
    const done = { state: 'DONE', disposedRows: 7, decidedBy: 'Enhetschef' };
    const times = { decidedAt: '2026-11-26T10:00:00Z', doneAt: '2026-11-26T10:01:00Z' };
    await open({ disposals: [line({ ...done, ...times })] });
    const chip = await screen.findByText('Gallrat');
    const row = chip.closest('tr') as HTMLElement;
    expect(row.textContent).toMatch(/7.*Registrator.*Enhetschef/);
  });

  it('sets a hold on one rule or all, with a reason, and ends it', async () => {
    const held = {
      ...{ id: 'h1', rule: null, ground: 'INCIDENT', diaryNumber: 'SO 2026/0035', version: 1 },
      ...{ setBy: 'Registrator', setAt: '2026-11-26T09:00:00Z', endedBy: null, endedAt: null },
      mayEnd: true,
    };
    const { user, sent } = await open(
      { holds: [held], permissions: ['retention:hold'] },
      {
        SetDisposalHold: { setDisposalHold: { id: 'h2' } },
        EndDisposalHold: { endDisposalHold: { id: 'h1' } },
      },
    );
    const row = (await screen.findByText('Incident utreds, SO 2026/0035')).closest('tr');
    expect(row?.textContent).toContain('Alla uppgifter');
    await user.click(screen.getByRole('button', { name: 'Häv spärren' }));
    expect(sent.find(({ name }) => name === 'EndDisposalHold')?.variables).toMatchObject({
      input: { holdId: 'h1', expectedVersion: 1 },
    });
    await user.click(screen.getByRole('button', { name: 'Sätt spärr' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Sätt spärr' }));
    expect((await within(dialog).findAllByText('Välj ett skäl.')).length).toBeGreaterThan(0);
    expect(sent.some(({ name }) => name === 'SetDisposalHold')).toBe(false);
  });
});

describe('wrong content', () => {
  const removal = (more: object = {}) => ({
    id: 'r1',
    text: 'PASS_AIM',
    state: 'FLAGGED',
    flaggedBy: 'Socialsekreterare 1',
    flaggedAt: '2026-11-26T09:00:00Z',
    original: ['Möta Anna i rum sju'],
    advice: null,
    advisedBy: null,
    ground: null,
    decidedBy: null,
    decidedAt: null,
    diaryNumber: null,
    isHeld: false,
    version: 1,
    nextSteps: ['erase', 'keep'].map((step) => ({ step, ready: true, missing: [] })),
    ...more,
  });

  it('is told of where there is none', async () => {
    await open();
    expect(await screen.findByText('Ingen text är anmäld.')).toBeTruthy();
  });

  it('is taken away with a ground, by who sees what stood there', async () => {
    const { user, sent } = await open(
      { removals: [removal({ advice: 'ERASE', advisedBy: 'Dataskyddsombud' })] },
      { DecideRemoval: { decideRemoval: { id: 'r1' } } },
    );
    const row = (await screen.findByText('Syfte med ett pass')).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('Möta Anna i rum sju');
    expect(row.textContent).toContain('Råd: ta bort (Dataskyddsombud)');
    await user.click(within(row).getByRole('button', { name: 'Ta bort' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ta bort: Syfte med ett pass' });
    await user.selectOptions(within(dialog).getByLabelText('Skäl'), 'Pekar ut en person');
    await user.click(within(dialog).getByRole('button', { name: 'Ta bort' }));
    expect(sent.find(({ name }) => name === 'DecideRemoval')?.variables).toMatchObject({
      input: { removalId: 'r1', expectedVersion: 1, step: 'erase', ground: 'PERSONAL_DATA' },
    });
  });

  it.each<[string, string, string, string, object]>([
    ['advise', 'Ge råd', 'Råd', 'AdviseRemoval', { advice: 'KEEP' }],
    [
      'note',
      'Anteckna diarienummer',
      'Diarienummer',
      'NoteRemoval',
      { diaryNumber: 'SO 2022/0035' },
    ],
  ])('%s', async (step, verb, label, name, input) => {
    const nextSteps = [{ step, ready: true, missing: [] }];
    const { user, sent } = await open(
      { removals: [removal({ original: null, nextSteps })] },
      { [name]: { [`${step}Removal`]: { id: 'r1' } } },
    );
    await user.click(await screen.findByRole('button', { name: verb }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText(label);
    if (step === 'advise') await user.selectOptions(field, 'Råd: lägg tillbaka');
    else await user.type(field, 'SO 2022/0035');
    await user.click(within(dialog).getByRole('button', { name: verb }));
    expect(sent.find((one) => one.name === name)?.variables).toMatchObject({
      input: { removalId: 'r1', ...input },
    });
  });

  it('that was decided says what, by whom and why, and not what stood there', async () => {
    const decided = { state: 'ERASED', original: null, nextSteps: [], ground: 'SECRECY' };
    const by = { decidedBy: 'Enhetschef', decidedAt: '2026-11-27T09:00:00Z' };
    await open({ removals: [removal({ ...decided, ...by, diaryNumber: 'SO 2022/0035' })] });
    const row = (await screen.findByText('Syfte med ett pass')).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('Omfattas av sekretess, SO 2022/0035');
    expect(row.textContent).not.toContain('Anna');
    expect(within(row).queryByRole('button')).toBeNull();
  });
});
