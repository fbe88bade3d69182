import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { act, screen, within } from '@testing-library/react';
import { callSheet, sheetFunction, weekly } from '../testing.js';
import CallPage from './call-page.js';

/** A Friday in May 2022, 22.47. */
const NIGHT = new Date('2022-05-20T20:47:00Z');
const EVERY = [1, 2, 3, 4, 5, 6, 7];

beforeEach((): void => {
  jest.useFakeTimers({ now: NIGHT, doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'] });
});
afterEach((): void => {
  jest.useRealTimers();
});

function open(
  sheet: Answers['CallSheet'],
  viewer: Viewer | null = demoViewer({ permissions: ['contact:read'] }),
  url = '/ring?plats=lund',
) {
  const page = (
    <ViewerProvider viewer={viewer}>
      <CallPage />
    </ViewerProvider>
  );
  return renderPage(page, { path: '/ring', url, answers: { CallSheet: sheet as never } });
}

/** One list, when what it is made of has come, or could not. */
async function listOf(heading: string): Promise<HTMLElement> {
  await screen.findByText(/^Hämtat|^Offentliga|^Kunde inte/);
  return screen.findByRole('region', { name: heading });
}

/** Those who do not answer now, folded or not. */
async function closedList(): Promise<HTMLElement> {
  await screen.findByText(/^Hämtat|^Offentliga|^Kunde inte/);
  return screen.findByRole('list', { name: /^Svarar inte nu/, hidden: true });
}

/** The names of the buttons of one list, in order. */
async function numbersIn(heading: string): Promise<string[]> {
  const links = within(await listOf(heading)).getAllByRole('link');
  return links.map((link) => link.getAttribute('aria-label') ?? '');
}

describe('what the page does without help', () => {
  it('has the national numbers when nothing can be fetched, in their place', async () => {
    await open(() => refuse({ code: 'INTERNAL' }));
    expect(await screen.findByText(/Kunde inte hämta ortens nummer/)).toBeTruthy();
    expect(await numbersIn('Stöd och skydd')).toEqual(['Ring 114 14, Polisen, inte akut']);
    const [first] = screen.getAllByRole('link', { name: /^Ring 112/ });
    expect(first?.getAttribute('href')).toBe('tel:112');
  });

  it('never asks to sign in, and tells that there is more', async () => {
    await open(callSheet([sheetFunction()], { isPublic: true }), null);
    expect((await numbersIn('Stöd och skydd'))[0]).toBe('Ring 040-628 04 11, Socialjouren Lund');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Offentliga nummer, hämtade 22.40.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Jourschema' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Logga in för fler nummer' })).toBeTruthy();
  });

  it('keeps the member’s numbers of this visit when the session has run out', async () => {
    let isOver = false;
    const direct = sheetFunction({ id: 'c2', label: 'Samordnaren', kind: 'COORDINATOR' });
    const { sent } = await open(() =>
      isOver
        ? callSheet([sheetFunction()], { isPublic: true })
        : callSheet([sheetFunction(), direct]),
    );
    expect(await screen.findByText('Samordnaren')).toBeTruthy();
    isOver = true;
    jest.setSystemTime(NIGHT.getTime() + 60_000);
    await act(async () => {
      window.dispatchEvent(new Event('visibilitychange'));
    });
    expect(sent).toHaveLength(2);
    expect(screen.getByText('Samordnaren', { selector: 'p' })).toBeTruthy();
    expect(screen.queryByText(/Offentliga nummer/)).toBeNull();
  });

  it('lets a direct number go when its window is over', async () => {
    const shownUntil = '2022-05-20T20:46:00Z';
    await open(
      callSheet([
        sheetFunction({ id: 'c2', label: 'Befälet', kind: 'POLICE', shownUntil }),
        sheetFunction(),
      ]),
      undefined,
      '/ring?plats=lund&lage=brott',
    );
    expect(await screen.findByText('Socialjouren Lund', { selector: 'p' })).toBeTruthy();
    expect(screen.queryByText('Befälet')).toBeNull();
  });

  it('warns of details that are older than a week', async () => {
    await open(callSheet([sheetFunction()], { at: '2022-05-12T20:00:00Z' }));
    expect(await screen.findByText(/Uppgifterna är 8 dagar gamla/)).toBeTruthy();
  });
});

describe('the list', () => {
  const reception = sheetFunction({
    id: 'c2',
    label: 'Mottagningsenheten Lund',
    kind: 'RECEPTION',
    hours: [weekly([1, 2, 3, 4, 5], '08:00', '16:30')],
  });

  it('has those who answer first, with the reason, until when and who is next', async () => {
    const jour = sheetFunction({ hours: [weekly(EVERY, '16:00', '02:00')], languages: ['ro'] });
    await open(callSheet([reception, jour]));
    const now = await listOf('Stöd och skydd');
    const [first] = within(now).getAllByRole('listitem');
    const row = within(first as HTMLElement);
    expect(row.getByText('Svarar nu, till lör 02.00')).toBeTruthy();
    expect(row.getByText('Beslutar om skydd och boende, också för närstående.')).toBeTruthy();
    expect(row.getByText('Inget svar? Sedan: Polisen, inte akut')).toBeTruthy();
    expect(row.getByText(/Talar rumänska/)).toBeTruthy();
    const closed = await closedList();
    expect(within(closed).getByText(/Stängt nu, öppnar mån 08.00/)).toBeTruthy();
  });

  it('folds those who do not answer now, by what it is about', async () => {
    await open(callSheet([reception, sheetFunction({ hours: [weekly([1], '08:00', '16:00')] })]));
    const closed = await closedList();
    expect(closed.closest('details')?.open).toBe(false);
    expect(within(closed).getAllByRole('listitem', { hidden: true })).toHaveLength(3);
  });

  it('calls with one tap', async () => {
    await open(callSheet([sheetFunction()]));
    const link = await screen.findByRole('link', {
      name: 'Ring 040-628 04 11, Socialjouren Lund',
    });
    expect(link.getAttribute('href')).toBe('tel:0406280411');
  });

  it('says who has the duty and when they open, when nobody with it answers', async () => {
    await open(callSheet([reception]), undefined, '/ring?plats=lund&lage=barn');
    expect(await screen.findByText(/tar emot orosanmälan, svarar inte nu/)).toBeTruthy();
    expect(
      screen.getByText('Mottagningsenheten Lund öppnar mån 08.00. Ring då igen.'),
    ).toBeTruthy();
    expect((await numbersIn('Oro för ett barn'))[0]).toBe('Ring 114 14, Polisen, inte akut');
  });

  it('puts 112 first in danger, once on top', async () => {
    const { user } = await open(callSheet([sheetFunction()]));
    await user.click(await screen.findByRole('radio', { name: 'Akut fara' }));
    expect((await numbersIn('Akut fara'))[0]).toBe('Ring 112, Fara för liv eller pågående brott');
  });

  it('brings an interpreter when a language is needed, and keeps it out of the address', async () => {
    const tolk = sheetFunction({ id: 'c3', label: 'Tolkförmedling', kind: 'INTERPRETER' });
    const { user, address } = await open(callSheet([sheetFunction(), tolk]));
    await user.selectOptions(await screen.findByLabelText('Språk som behövs'), 'thailändska');
    expect(await screen.findByText('Behövs tolk: Tolkförmedling')).toBeTruthy();
    expect(screen.getByText('Använd aldrig en medföljande som tolk.')).toBeTruthy();
    expect(address()).toBe('/ring?plats=lund');
  });

  it('tells of a number nobody has tried for long, and of one never tried', async () => {
    await open(
      callSheet([
        sheetFunction({ testedOn: '2021-10-01' }),
        sheetFunction({ id: 'c2', label: 'Annan', testedOn: null }),
      ]),
    );
    expect(await screen.findByText(/provades senast 1 oktober 2021/)).toBeTruthy();
    expect(screen.getByText('Numret är inte provat. Det kan vara fel.')).toBeTruthy();
  });

  it('says which other towns a function answers for, and shows stated hours without a schedule', async () => {
    const sites = [
      { id: 'site-1', key: 'lund', name: 'Lund' },
      { id: 'site-3', key: 'kronhamn', name: 'Kronhamn' },
    ];
    const bought = sheetFunction({ siteIds: ['site-1', 'site-3', 'unknown'], hours: [] });
    await open(callSheet([bought], { sites }));
    expect(await screen.findByText(/Svarar även för Kronhamn/)).toBeTruthy();
    expect(screen.getByText('Alla dagar 16–02')).toBeTruthy();
  });

  it('lets a visitor choose the town', async () => {
    const sites = [
      { id: 'site-1', key: 'lund', name: 'Lund' },
      { id: 'site-2', key: 'helsingborg', name: 'Helsingborg' },
    ];
    const { user, address } = await open(callSheet([], { isPublic: true, sites }), null);
    await user.selectOptions(await screen.findByLabelText('Ort'), 'Helsingborg');
    expect(address()).toBe('/ring?plats=helsingborg');
  });
});
