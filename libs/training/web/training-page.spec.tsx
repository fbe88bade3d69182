import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import GatePage from './gate-page.js';
import type { TrainingPageQuery } from './training.generated.js';
import TrainingPage from './training-page.js';

type Overview = TrainingPageQuery['trainingOverview'];

const NEXT = {
  ...{ id: 's1', courseName: 'Fördjupning', place: 'Stadshuset', topics: ['Tecken'], seatsLeft: 4 },
  ...{ startsAt: '2022-06-14T07:00:00Z', endsAt: '2022-06-14T14:00:00Z' },
};
const need = (more: object = {}) => ({
  ...{ kind: 'IN_DEPTH', isNeeded: true, standing: 'MISSING', validTo: null, booking: null },
  ...{ next: NEXT, ...more },
});
const person = (functionTitle: string, ...needs: object[]) => ({
  ...{ membershipId: `m ${functionTitle}`, functionTitle, unit: 'Mottagningsenheten', needs },
});
const overview = (more: object = {}) =>
  ({
    ...{ decides: false, staff: [], waiting: [], units: [], records: [] },
    own: person('Socialsekreterare 1', need()),
    ...more,
  }) as unknown as Overview;

const MANAGER = {
  decides: true,
  own: person('Enhetschef'),
  staff: [
    person('Socialsekreterare 1', need({ standing: 'VALID', validTo: '2028-04-27', next: null })),
    person('Socialsekreterare 2', need()),
  ],
  waiting: [
    {
      ...{ id: 'b1', functionTitle: 'Socialsekreterare 3', unit: 'Socialjouren', kind: 'IN_DEPTH' },
      ...{ courseName: 'Fördjupning', heldOn: '2022-05-12', validTo: '2024-05-11' },
      ...{ reason: null, isOneself: false },
    },
  ],
  units: [{ id: 'u1', name: 'Samverkan polis', trained: 2, staff: 2, isSmall: true }],
  records: [
    {
      ...{ id: 'r1', who: 'Socialjouren 4', courseName: 'Fördjupning', kind: 'IN_DEPTH' },
      ...{ heldOn: '2022-05-12', validTo: null, source: 'SEMINAR' },
    },
  ],
};

const open = (trainingOverview: Overview, answers: Answers = {}) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['training:read'] })}>
      <TrainingPage />
    </ViewerProvider>,
    {
      path: '/utbildning',
      url: '/utbildning',
      answers: {
        TrainingPage: { trainingOverview },
        TrainingCourses: { trainingCourses: [{ id: 'c1', name: 'Fördjupning' }] },
        ...answers,
      },
    },
  );

describe('Utbildningsläge', () => {
  it('says what is not there when one may not see it', async () => {
    await open(overview(), { TrainingPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('is oneself, and ends in a booking', async () => {
    const { user, sent } = await open(overview(), { BookTraining: { bookTraining: 'b1' } });
    expect(await screen.findByText(/Används inte för lön eller bedömning/)).toBeTruthy();
    expect(await screen.findByText('Fördjupning i metoden: saknas')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Medarbetare' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Boka 14 juni' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'BookTraining')).toMatchObject({
        variables: { input: { seminarId: 's1', membershipId: 'm Socialsekreterare 1' } },
      }),
    );
  });

  it('says what stopped a booking', async () => {
    const { user } = await open(overview(), {
      BookTraining: () => refuse({ code: 'ALREADY_BOOKED' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Boka 14 juni' }));
    expect(await screen.findByText('Platsen är redan bokad. Läs om sidan.')).toBeTruthy();
  });

  it('offers the queue where it is full, and says so where none can be booked', async () => {
    await open(
      overview({
        own: person(
          'Socialsekreterare 1',
          need({ next: { ...NEXT, topics: ['Tecken', 'Vem man ringer'], seatsLeft: 0 } }),
          need({ kind: 'DIGITAL_OUTREACH', next: null }),
        ),
      }),
    );
    expect(await screen.findByRole('button', { name: 'Ställ i kö till 14 juni' })).toBeTruthy();
    const topics = screen.getByText('Innehåll:').querySelectorAll('li');
    expect([...topics].map(({ textContent }) => textContent)).toEqual(['Tecken', 'Vem man ringer']);
    expect(screen.getByText('Inget tillfälle går att boka än.').closest('details')).toBeTruthy();
  });

  it('shows a manager those with something to arrange first, without any red', async () => {
    const { container } = await open(overview(MANAGER));
    const table = await screen.findByRole('table', { name: 'Medarbetare, 2 personer' });
    const names = within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
    expect(names[0]).toContain('Socialsekreterare 2');
    expect(
      within(table).getByRole('button', { name: 'Boka 14 juni, Socialsekreterare 2' }),
    ).toBeTruthy();
    expect(container.querySelector('.status--stop, .chip--stop')).toBeNull();
  });

  it.each([
    ['one whom the manager decides about', {}, 'Väntar på ditt beslut, 1 person'],
    [
      'oneself, whom another manager decides about',
      { isOneself: true },
      'Ingen väntar på ditt beslut',
    ],
    ['one with *Inte nu*', { reason: 'PART_ATTENDED' }, 'Ingen väntar på ditt beslut'],
  ])('says for whose decision it waits: %s', async (_, more, name) => {
    const [row] = MANAGER.waiting;
    await open(overview({ ...MANAGER, waiting: row ? [{ ...row, ...more }] : [] }));
    expect(await screen.findByRole('table', { name })).toBeTruthy();
  });

  it('takes one press to give, and a reason not to', async () => {
    const { user, sent } = await open(overview(MANAGER), {
      GiveQualification: { giveQualification: 'b1' },
      WaitWithQualification: { waitWithQualification: 'b1' },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Ge behörighet: Socialsekreterare 3' }),
    );
    expect(sent.find(({ name }) => name === 'GiveQualification')).toMatchObject({
      variables: { input: { bookingId: 'b1' } },
    });
    await user.click(
      screen.getByRole('button', { name: 'Vänta med behörigheten: Socialsekreterare 3' }),
    );
    await user.click(screen.getByText('Går med någon van först'));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'WaitWithQualification')).toMatchObject({
        variables: { input: { bookingId: 'b1', reason: 'GOES_ALONG_FIRST' } },
      }),
    );
  });

  it('registers by number, never by name, and keeps what was typed', async () => {
    const { user, sent } = await open(overview(MANAGER), {
      RegisterTraining: { registerTraining: 'c1' },
    });
    await user.click(await screen.findByRole('button', { name: 'Registrera utbildning' }));
    await user.selectOptions(await screen.findByLabelText('Kurs'), 'Fördjupning');
    await user.type(screen.getByLabelText('Kursdag'), '2022-05-12');
    await user.selectOptions(screen.getByLabelText(/^Enhet/), 'Samverkan polis');
    const numbers = screen.getByLabelText<HTMLInputElement>(/^Nummer i enheten/);
    await user.type(numbers, 'Anna');
    await user.click(screen.getByRole('button', { name: 'Registrera' }));
    expect((await screen.findAllByText(/Skriv nummer, till exempel/)).length).toBeGreaterThan(0);
    expect(numbers.value).toBe('Anna');
    await user.clear(numbers);
    await user.type(numbers, '1–3, 7');
    await user.click(screen.getByRole('button', { name: 'Registrera' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'RegisterTraining')).toMatchObject({
        variables: {
          input: { courseId: 'c1', heldOn: '2022-05-12', unitId: 'u1', staffNumbers: [1, 2, 3, 7] },
        },
      }),
    );
  });

  it('names the negotiation before a go-ahead may wait', async () => {
    const { user, sent } = await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['training:read', 'training:decide'] })}>
        <GatePage />
      </ViewerProvider>,
      {
        path: '/utbildning/krav',
        url: '/utbildning/krav',
        answers: {
          TrainingGate: { trainingGate: { mode: 'WARN', version: 0 } },
          SetTrainingGate: { setTrainingGate: { mode: 'WITHHOLD', version: 1 } },
        },
      },
    );
    expect(await screen.findByText(/11 § MBL/)).toBeTruthy();
    await user.click(
      screen.getByText('Klartecknet väntar tills chefen har avgjort, även per telefon'),
    );
    await user.click(screen.getByRole('button', { name: 'Spara valet' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'SetTrainingGate')).toMatchObject({
        variables: { input: { mode: 'WITHHOLD', expectedVersion: 0 } },
      }),
    );
  });
});
