import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Language } from '@stad/platform/rules/language.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import OverviewPage from './overview-page.js';

const ALL = ['contact:read', 'activity:read', 'waiting:read'];

const NOTHING: Answers = {
  CallSheet: {
    callSheet: {
      at: '2022-05-20T12:00:00Z',
      ...{ isPublic: false, site: null, sites: [], holidays: [], functions: [] },
    },
  },
  FrontPageWeek: { mine: { rows: [] }, town: { rows: [] } },
  FrontPageWaiting: { waitingForMe: [] },
  CalendarDays: { viewer: { thisYear: [], nextYear: [] } },
};

function open(answers: Answers, viewer: Partial<Viewer> = {}, language: Language = 'sv') {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ALL, ...viewer })}>
      <OverviewPage />
    </ViewerProvider>,
    { answers: { ...NOTHING, ...answers }, language },
  );
}

const block = async (name: string) => within(await screen.findByRole('region', { name }));

const pass = {
  id: 'p1',
  kind: 'FIELD_OPERATION',
  number: 'FP-2022-006',
  title: 'Fältpass',
  startsAt: '2022-05-20T18:00:00Z',
  endsAt: '2022-05-20T23:00:00Z',
  areas: [{ name: 'Centrum' }],
};

/** Another pass, on another night. */
const passOf = (n: number) => ({ ...pass, id: `p${n}`, number: `FP-2022-00${n}` });

const police = { id: 'a2', key: 'POL-LUND', kind: 'POLICE', shortName: 'Polisen Lund' };

describe('the front page', () => {
  it('is alive for somebody whose agency takes part nowhere', async () => {
    const { sent } = await open({}, { places: [] });
    expect((await block('Ring')).getByText(/deltar inte på någon ort/)).toBeTruthy();
    expect((await block('Veckan')).getByText('Ditt på alla orter')).toBeTruthy();
    expect(await (await block('Väntar på dig')).findByText(/Inget väntar/)).toBeTruthy();
    expect(sent.find((one) => one.name === 'FrontPageWeek')?.variables).toMatchObject({
      hasTown: false,
    });
  });

  it('says how many handovers nobody has confirmed, and never which', async () => {
    await open(
      { FrontPageHandovers: { waitingHandovers: { toConfirm: 1, unconfirmed: 2, urgent: 1 } } },
      { permissions: [...ALL, 'handover:confirm'] },
    );
    const waiting = await block('Väntar på dig');
    expect(await waiting.findByText('1 överlämning att bekräfta')).toBeTruthy();
    expect(waiting.getByText('2 överlämningar utan kvittens')).toBeTruthy();
    expect(waiting.getAllByText(/ring nu/).length).toBe(2);
  });

  it('does not ask for what a network member may not read', async () => {
    const { sent } = await open({}, { permissions: ['contact:read', 'activity:read'] });
    expect(await (await block('Veckan')).findAllByText('Inget planerat')).toHaveLength(2);
    expect((await block('Väntar på dig')).getByText(/Inget väntar/)).toBeTruthy();
    expect(sent.map((one) => one.name)).not.toContain('FrontPageWaiting');
  });

  it('keeps the other blocks when one cannot be fetched', async () => {
    await open({ FrontPageWeek: () => refuse({ code: 'INTERNAL' }) });
    expect(
      await (await block('Veckan')).findByRole('button', { name: 'Försök igen' }),
    ).toBeTruthy();
    expect(await (await block('Väntar på dig')).findByText(/Inget väntar/)).toBeTruthy();
  });

  it('has one’s own time in every town, marked, and leads there', async () => {
    const of = (n: number, siteId: string) => ({
      ...passOf(n),
      ...{ siteId, programmeId: 'programme-1', phase: 'CONFIRMED', lifecycle: 'FINALISED' },
      ...{ placeLabel: null, owner: police },
    });
    const [place] = demoViewer().places;
    if (!place) throw new Error('The demo viewer has no place.');
    const other = {
      ...place,
      site: { ...place.site, id: 'site-2', key: 'ystad', name: 'Ystad' },
    };
    await open(
      {
        FrontPageWeek: {
          mine: { rows: [of(1, 'site-2')] },
          town: { rows: [of(2, place.site.id), of(1, 'site-2')] },
        },
      },
      { places: [place, other] },
    );
    const week = await block('Veckan');
    const links = await week.findAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/faltpass/FP-2022-001?plats=ystad&program=${place.programme.key}`,
      '/faltpass/FP-2022-002',
    ]);
    expect(week.getAllByText('Du är med')).toHaveLength(1);
    expect(week.getByText('Centrum, Ystad')).toBeTruthy();
    expect(week.getByText('Ditt på alla orter, annat i Lund')).toBeTruthy();
  });

  it('says of a night that began yesterday until when, not that it begins tonight', async () => {
    const running = {
      ...pass,
      ...{ startsAt: '2022-05-19T18:00:00Z', endsAt: '2022-05-19T23:00:00Z' },
      ...{ siteId: 'site-1', programmeId: 'programme-1', phase: 'ONGOING' },
      ...{ lifecycle: 'FINALISED', placeLabel: null, owner: police },
    };
    await open(
      { FrontPageWeek: { mine: { rows: [running] }, town: { rows: [] } } },
      { today: '2022-05-20' },
    );
    const week = await block('Veckan');
    expect(await week.findByText('till 01.00')).toBeTruthy();
    expect(week.queryByText(/20–01/)).toBeNull();
  });

  it('says of each thing why it is mine, and what happens when I leave it', async () => {
    await open({
      FrontPageWaiting: { waitingForMe: [{ step: 'giveGoAhead', dueAt: null, pass }] },
    });
    const waiting = await block('Väntar på dig');
    expect(await waiting.findByText(/Bara du kan ge det\. Utan klartecken/)).toBeTruthy();
  });

  it('puts what waits in one order, the most urgent first, whatever it is about', async () => {
    const step = (name: string, dueAt: string | null, n: number) => ({
      ...{ step: name, dueAt, pass: passOf(n) },
    });
    const day = 24 * 60 * 60 * 1000;
    const inDays = (n: number) => new Date(Date.now() + n * day).toISOString();
    await open(
      {
        FrontPageWaiting: {
          waitingForMe: [
            step('close', null, 3),
            step('answer', inDays(40), 2),
            step('lock', inDays(-1), 1),
          ],
        },
        FrontPageFigures: {
          figuresWaitingForMe: [{ reportId: 'r1', dueOn: inDays(20).slice(0, 10), figures: 2 }],
        },
      },
      { permissions: [...ALL, 'report:answer'] },
    );
    const waiting = await block('Väntar på dig');
    expect(await waiting.findByText('2 siffror till en rapport')).toBeTruthy();
    const links = waiting.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links.map((href) => href?.split('?')[0])).toEqual([
      '/faltpass/FP-2022-001',
      '/rapporter/r1',
      '/faltpass/FP-2022-002',
      '/faltpass/FP-2022-003',
    ]);
    const headings = waiting.getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Försenat', 'Senare']);
  });

  it('does not say that nothing waits before everything has answered', async () => {
    let answer: (data: object) => void = () => undefined;
    const late = new Promise<object>((resolve) => {
      answer = resolve;
    });
    await open({ FrontPagePeople: () => late }, { permissions: [...ALL, 'sign-in:read'] });
    const waiting = await block('Väntar på dig');
    await (await block('Veckan')).findAllByText('Inget planerat');
    expect(waiting.queryByText(/Inget väntar/)).toBeNull();
    answer({ peopleWaiting: { bindings: 0, roles: 0, reviews: 0, trainings: 0 } });
    expect(await waiting.findByText(/Inget väntar/)).toBeTruthy();
  });

  it('says what could not be asked, shows the rest, and asks again', async () => {
    let isDown = true;
    const { user } = await open(
      {
        FrontPageWaiting: { waitingForMe: [{ step: 'answer', dueAt: null, pass }] },
        FrontPageFigures: () =>
          isDown ? refuse({ code: 'INTERNAL' }) : { figuresWaitingForMe: [] },
        FrontPageAccessReview: () =>
          isDown
            ? refuse({ code: 'INTERNAL' })
            : { accessReviewWaiting: { left: 2, dueOn: null, questions: 0 } },
      },
      { permissions: [...ALL, 'report:answer', 'access-review:waiting'] },
    );
    const waiting = await block('Väntar på dig');
    expect(await waiting.findByText(/^Det kan vänta mer på dig\./)).toBeTruthy();
    expect(waiting.getByText('siffror till rapporter')).toBeTruthy();
    expect(waiting.getByText('granskning av loggen')).toBeTruthy();
    expect(waiting.queryByText('fältpass')).toBeNull();
    expect(await waiting.findByRole('button', { name: /^Jag kommer/ })).toBeTruthy();
    isDown = false;
    await user.click(waiting.getByRole('button', { name: 'Fråga igen' }));
    expect(await waiting.findByRole('link', { name: /^Bedöm/ })).toBeTruthy();
    expect(waiting.queryByText(/Det kan vänta mer/)).toBeNull();
  });

  it('has a row for what a manager decides: assessments by their first day, figures by programme', async () => {
    await open(
      {
        FrontPageRisks: {
          standingRisksWaiting: [
            { number: 'SR-2022-004', type: 'STREET', validFrom: '2022-05-18' },
            { number: 'SR-2022-005', type: 'EVENT', validFrom: '2999-06-01' },
          ],
        },
        FrontPageEntered: {
          enteredFiguresWaiting: [{ programmeId: 'programme-1', figures: 2 }],
        },
      },
      { permissions: [...ALL, 'standing-risk:decide', 'enteredFigure:approve'] },
    );
    const waiting = await block('Väntar på dig');
    const links = await waiting.findAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Besluta, Stående riskbedömning SR-2022-004',
      'Besluta, Stående riskbedömning SR-2022-005',
      'Godkänn, 2 inmatade siffror att godkänna',
    ]);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/risk/SR-2022-004',
      '/risk/SR-2022-005',
      '/uppfoljning/inmatade?plats=lund&program=2022',
    ]);
    expect(waiting.getByText('Gata, ska gälla från 18 maj')).toBeTruthy();
    const headings = waiting.getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Försenat', 'Senare']);
  });

  it('has a row for what the jurist, the registrar and the manager are waited for', async () => {
    const confirm = { step: 'confirm', ready: true };
    const basis = (state: string | null, nextReview: string | null = null) => ({
      confirmation: state === null ? null : { state, nextReview },
      nextSteps: [confirm],
    });
    await open(
      {
        FrontPageLegal: {
          legalBases: {
            rows: [
              ...[basis(null), basis('DRAFT'), basis('CONFIRMED', '2000-01-01')],
              ...[basis('CONFIRMED', '2999-01-01'), basis('CONFIRMED'), basis('REJECTED')],
              { confirmation: null, nextSteps: [] },
            ],
          },
        },
        FrontPageRemoval: {
          contentRemovals: [
            { flaggedAt: '2022-05-20T18:00:00Z', nextSteps: [{ step: 'erase', ready: true }] },
            { flaggedAt: '2022-05-20T18:00:00Z', nextSteps: [] },
          ],
        },
        FrontPageDisposals: {
          disposals: [{ nextSteps: [{ step: 'approve', ready: false }] }],
        },
      },
      { permissions: [...ALL, 'legal:confirm', 'removal:read', 'retention:decide'] },
    );
    const waiting = await block('Väntar på dig');
    const links = await waiting.findAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Öppna lagrummen, 3 lagrum att ta ställning till', '/lagstod/lagrum?visa=obekraftade'],
      ['Öppna, 1 text anmäld som fel innehåll', '/gallring'],
    ]);
  });

  it('has a row for reports that wait for their writer and their signatory', async () => {
    await open(
      {
        FrontPageReports: {
          reportsWaitingForMe: [
            { reportId: 'r1', dueOn: '2999-06-30', changes: 2, silent: 0, toRemind: [] },
            { reportId: 'r2', dueOn: '2999-07-31', changes: 0, silent: 1, toRemind: [] },
          ],
        },
      },
      { permissions: [...ALL, 'report:waiting'] },
    );
    const waiting = await block('Väntar på dig');
    const links = await waiting.findAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Läs vad som ska ändras, 2 siffror i en rapport som ska ändras', '/rapporter/r1'],
      ['Besluta, En siffra utan svar i en rapport', '/rapporter/r2'],
    ]);
    expect(waiting.getByText('Rapporten ska vara inne 30 juni')).toBeTruthy();
  });

  it('names a pass by its number and leads to it', async () => {
    const activity = {
      ...pass,
      phase: 'CONFIRMED',
      lifecycle: 'JOINT_DRAFT',
      placeLabel: null,
      owner: police,
    };
    await open({ FrontPageWeek: { mine: { rows: [] }, town: { rows: [activity] } } });
    const link = await (await block('Veckan')).findByRole('link', { name: 'Fältpass FP-2022-006' });
    expect(link.getAttribute('href')).toBe('/faltpass/FP-2022-006');
  });

  it('puts the late first, one verb each', async () => {
    await open({
      FrontPageWaiting: {
        waitingForMe: [
          { step: 'giveGoAhead', dueAt: '2999-05-20T18:00:00Z', pass: passOf(2) },
          { step: 'report', dueAt: '2022-05-01T18:00:00Z', pass: passOf(1) },
        ],
      },
    });
    const waiting = await block('Väntar på dig');
    const verbs = await waiting.findAllByRole('link');
    expect(verbs.map((verb) => verb.textContent)).toEqual([
      'Räkna samman, Fältpass FP-2022-001',
      'Ge klartecken, Fältpass FP-2022-002',
    ]);
    const groups = waiting.getAllByRole('heading', { level: 3 });
    expect(groups.map((group) => group.textContent)).toEqual(['Försenat', 'Senare']);
  });

  it('is one line a pass: the most urgent step, and what comes after it', async () => {
    await open({
      FrontPageWaiting: {
        waitingForMe: [
          { step: 'report', dueAt: '2022-05-25T22:00:00Z', pass },
          { step: 'debrief', dueAt: '2022-05-23T23:00:00Z', pass },
          { step: 'answer', dueAt: '2022-05-24T18:00:00Z', pass: passOf(7) },
        ],
      },
    });
    const waiting = await block('Väntar på dig');
    const verbs = await waiting.findAllByRole('link');
    expect(verbs.map((verb) => verb.textContent)).toEqual([
      'Skriv in samtalet, Fältpass FP-2022-006',
      'Fältpass FP-2022-007',
    ]);
    const [first, second] = waiting.getAllByRole('listitem');
    expect(within(first as HTMLElement).getByText('Sedan: Räkna samman')).toBeTruthy();
    expect(within(second as HTMLElement).queryByText(/Sedan/)).toBeNull();
    expect(waiting.getByText('2')).toBeTruthy();
  });

  it.each<[Language, string, string, string]>([
    ['sv', 'Veckan', 'Väntar på dig', 'Fältpass'],
    ['en', 'The week', 'Waiting for you', 'Field pass'],
  ])('calls a pass by the word of its type, in %s', async (language, ofWeek, ofWaiting, word) => {
    const rows = [pass, { ...pass, id: 's1', kind: 'SEMINAR', number: null, title: 'Frukost' }];
    const more = { phase: 'CONFIRMED', lifecycle: 'FINALISED', placeLabel: null, owner: police };
    await open(
      {
        FrontPageWeek: {
          mine: { rows: [] },
          town: { rows: rows.map((row) => ({ ...row, ...more })) },
        },
        FrontPageWaiting: { waitingForMe: [{ step: 'lock', dueAt: null, pass }] },
      },
      {},
      language,
    );
    const week = await block(ofWeek);
    expect(await week.findByRole('link', { name: `${word} FP-2022-006` })).toBeTruthy();
    expect(week.getByRole('link', { name: 'Frukost' })).toBeTruthy();
    const waiting = await block(ofWaiting);
    const verb = await waiting.findByRole('link');
    expect(verb.textContent).toContain(`, ${word} FP-2022-006`);
    // Said once: not again as the type.
    expect(week.getAllByText(new RegExp(word))).toHaveLength(1);
  });
});
