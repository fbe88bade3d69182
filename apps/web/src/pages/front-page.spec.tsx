import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Language } from '@stad/platform/rules/language.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import OverviewPage from './overview-page.js';
import { waitingAnswers } from './waiting/testing/waiting-answers.js';

const ALL = ['contact:read', 'activity:read', 'waiting:read'];

const NOTHING: Answers = {
  CallSheet: {
    callSheet: {
      at: '2022-05-20T12:00:00Z',
      ...{ isPublic: false, site: null, sites: [], holidays: [], functions: [] },
    },
  },
  FrontPageWeek: { mine: { rows: [] }, town: { rows: [] } },
  ...waitingAnswers(),
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
/** Its row. */
const waits = (steps: readonly string[], dueAt: string | null, n = 6) => {
  const { kind: of, areas, ...own } = passOf(n);
  return { ...own, of, areas: areas.map(({ name }) => name), kind: 'PASS', steps, dueAt };
};

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
    const handover = { id: 'own', of: 'URGENT' };
    await open(
      waitingAnswers(
        { ...handover, kind: 'HANDOVERS_TO_CONFIRM', n: 1 },
        { ...handover, kind: 'HANDOVERS_UNCONFIRMED', n: 2 },
      ),
    );
    const waiting = await block('Väntar på dig');
    expect(await waiting.findByText('1 överlämning att bekräfta')).toBeTruthy();
    expect(waiting.getByText('2 överlämningar utan kvittens')).toBeTruthy();
    expect(waiting.getAllByText(/ring nu/).length).toBe(2);
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
    await open(waitingAnswers(waits(['giveGoAhead'], null)));
    const waiting = await block('Väntar på dig');
    expect(await waiting.findByText(/Bara du kan ge det\. Utan klartecken/)).toBeTruthy();
  });

  it('says since when, and next what where nothing waits', async () => {
    await open(waitingAnswers({ kind: 'TASK_OFFERED', of: 'CALL', since: '2022-05-03T08:00:00Z' }));
    expect(await (await block('Väntar på dig')).findByText(/Väntar sedan 3 maj/)).toBeTruthy();
  });

  it('says the truth where nothing waits: next what, and when', async () => {
    const next = {
      ...{ kind: 'MEETING', id: 'm1', number: null },
      ...{ title: 'Kärngruppsmöte', startsAt: '2022-12-09T08:00:00Z' },
    };
    await open({ FrontPageWaiting: { waiting: { rows: [], next } } });
    const waiting = await block('Väntar på dig');
    const link = await waiting.findByRole('link', { name: 'Nästa: Kärngruppsmöte 9 december.' });
    expect(link.getAttribute('href')).toBe('/moten/m1');
  });

  it('puts what goes on now first, whatever is late', async () => {
    await open(
      waitingAnswers(
        { ...waits(['return'], '2999-05-20T23:00:00Z', 3), kind: 'PASS_RUNNING' },
        waits(['lock'], '2022-05-01T18:00:00Z', 1),
        { kind: 'FIGURES_TO_CONFIRM', id: 'r1', n: 2, dueAt: '2999-06-01T00:00:00Z' },
        waits(['close'], null, 4),
      ),
    );
    const waiting = await block('Väntar på dig');
    const headings = await waiting.findAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      ...['Pågår nu', 'Försenat', 'Senare'],
    ]);
    const links = waiting.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      ...['/faltpass/FP-2022-003', '/faltpass/FP-2022-001', '/rapporter/r1'],
      '/faltpass/FP-2022-004',
    ]);
  });

  it('does not say that nothing waits before it has answered', async () => {
    let answer: (data: object) => void = () => undefined;
    const late = new Promise<object>((resolve) => {
      answer = resolve;
    });
    await open({ FrontPageWaiting: () => late });
    const waiting = await block('Väntar på dig');
    await (await block('Veckan')).findAllByText('Inget planerat');
    expect(waiting.queryByText(/Inget väntar/)).toBeNull();
    answer({ waiting: { rows: [], next: null } });
    expect(await waiting.findByText(/Inget väntar/)).toBeTruthy();
  });

  it('says that it could not be asked, and asks again', async () => {
    let isDown = true;
    const { user } = await open({
      FrontPageWaiting: () =>
        isDown ? refuse({ code: 'INTERNAL' }) : { waiting: { rows: [], next: null } },
    });
    const waiting = await block('Väntar på dig');
    expect(await waiting.findByText(/kunde inte hämtas just nu/)).toBeTruthy();
    expect(waiting.queryByText(/Inget väntar/)).toBeNull();
    isDown = false;
    await user.click(waiting.getByRole('button', { name: 'Fråga igen' }));
    expect(await waiting.findByText(/Inget väntar/)).toBeTruthy();
  });

  it('has a row for what a manager decides: assessments by their first day, figures by programme', async () => {
    const risk = { kind: 'RISK_TO_DECIDE', of: 'STREET', dueOn: '2022-05-18' };
    await open(
      waitingAnswers(
        { ...risk, id: 'SR-2022-004', number: 'SR-2022-004', dueAt: '2022-05-18T22:00:00Z' },
        { kind: 'FIGURES_ENTERED', programmeId: 'programme-1', n: 2 },
        { kind: 'FIGURES_ENTERED', programmeId: 'not one of mine', n: 2 },
      ),
    );
    const waiting = await block('Väntar på dig');
    const links = await waiting.findAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Besluta, Stående riskbedömning SR-2022-004',
      'Godkänn, 2 inmatade siffror att godkänna',
    ]);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/risk/SR-2022-004',
      '/uppfoljning/inmatade?plats=lund&program=2022',
    ]);
    expect(waiting.getByText('Gata, ska gälla från 18 maj')).toBeTruthy();
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

  it('is one line a pass: the most urgent step, and what comes after it', async () => {
    await open(
      waitingAnswers(
        waits(['lock', 'report'], '2022-05-23T23:00:00Z', 6),
        waits(['answer'], '2022-05-24T18:00:00Z', 7),
      ),
    );
    const waiting = await block('Väntar på dig');
    const verbs = await waiting.findAllByRole('link');
    expect(verbs.map((verb) => verb.textContent)).toEqual([
      'Lås redovisningen, Fältpass FP-2022-006',
      'Fältpass FP-2022-007',
    ]);
    const [first, second] = waiting.getAllByRole('listitem');
    expect(within(first as HTMLElement).getByText('Sedan: Räkna samman')).toBeTruthy();
    expect(within(second as HTMLElement).queryByText(/Sedan:/)).toBeNull();
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
        ...waitingAnswers(waits(['lock'], null)),
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
