import { afterEach, describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, waitFor } from '@testing-library/react';
import { asPlanner, demoSeminar } from '../testing.js';
import SeminarListPage from './seminar-list-page.js';

const row = (id: string, organisation: string, more: object = {}) => ({
  ...{ id, organisation, functionTitle: 'Nattchef', state: 'SEAT', place: null },
  ...{ offeredUntil: null, isWalkIn: false, isPresent: false, employerId: null, ...more },
});
const LIST = {
  ...{ id: 's1', isOpen: true, link: 'https://portal.example/anmalan#key', capacity: 2 },
  ...{ unconfirmed: 1, mayTick: true, doorCode: '123456' },
  doorLink: 'https://portal.example/checka-in#key.123456',
  employers: [] as readonly object[],
  needs: [{ code: 'VEGAN', n: 1 }],
  signUps: [row('a', 'Hotell Lillån'), row('b', 'Taxi Lund', { state: 'QUEUED', place: 1 })],
};
const SEMINAR = demoSeminar({ nextSteps: [{ step: 'openSignUp', ready: true }] });

const open = (answers: Answers, list: object | null = LIST) =>
  renderPage(asPlanner(<SeminarListPage />), {
    ...{ path: '/seminarier/$id/anmalda', url: '/seminarier/s1/anmalda' },
    answers: { SeminarListPage: { seminar: SEMINAR, seminarList: list }, ...answers },
  });

afterEach(() => {
  localStorage.clear();
  heldActs.forget();
});

describe('the organiser’s list', () => {
  it('opens the door where there is none', async () => {
    const { user, sent } = await open({ OpenSignUp: { openSignUp: { id: 's1' } } }, null);
    await user.click(await screen.findByRole('button', { name: 'Öppna anmälan' }));
    expect(sent.some(({ name }) => name === 'OpenSignUp')).toBe(true);
  });

  it('says who comes, who waits, and needs as sums', async () => {
    await open({});
    await screen.findByText('1 av 2 platser, 1 i kö');
    expect(screen.getByText('Plats 1 i kön')).toBeTruthy();
    expect(screen.getByText('Veganskt: 1')).toBeTruthy();
    expect(screen.getByText(/1 adress har inte bekräftat/)).toBeTruthy();
  });

  it('is found by typing', async () => {
    const { user } = await open({});
    await user.type(await screen.findByLabelText(/Sök/), 'taxi');
    expect(screen.queryByRole('checkbox', { name: /Hotell Lillån/ })).toBeNull();
    expect(screen.getByRole('checkbox', { name: /Taxi Lund/ })).toBeTruthy();
  });

  it('keeps a tick while the network is away, by id alone, and sends it when it is back', async () => {
    let isAway = true;
    const there = { ...LIST, signUps: [row('a', 'Hotell Lillån', { isPresent: true })] };
    const { user, sent } = await open({
      TickPresent: () => {
        if (isAway) throw new TypeError('Failed to fetch');
        return { tickPresent: there };
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /Hotell Lillån/ }));
    await screen.findByText('1 bock väntar på nätet');
    expect(localStorage.getItem('seminar-ticks s1')).toBe('[{"signUpId":"a","isPresent":true}]');
    isAway = false;
    window.dispatchEvent(new Event('online'));
    await screen.findByText('1 av 1 anmäld är på plats');
    expect(sent.filter(({ name }) => name === 'TickPresent').length).toBeGreaterThan(1);
  });

  it('says at once that the device has no network, and sends nothing meanwhile', async () => {
    const there = { ...LIST, signUps: [row('a', 'Hotell Lillån', { isPresent: true })] };
    const { user, sent } = await open({ TickPresent: { tickPresent: there } });
    const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    await user.click(await screen.findByRole('checkbox', { name: /Hotell Lillån/ }));
    await screen.findByText('1 bock väntar på nätet');
    expect(sent.some(({ name }) => name === 'TickPresent')).toBe(false);
    Object.defineProperty(navigator, 'onLine', { configurable: true, ...onLine });
    window.dispatchEvent(new Event('online'));
    await screen.findByText('1 av 1 anmäld är på plats');
    expect(localStorage.length).toBe(0);
  });

  it('lets go of a tick that is refused, and says why', async () => {
    const { user } = await open({
      TickPresent: () => refuse({ code: 'ROOM_FULL', params: { capacity: 2 } }),
    });
    await user.click(await screen.findByRole('checkbox', { name: /Taxi Lund/ }));
    await screen.findByText('Lokalen är full: 2 är på plats.');
    expect(localStorage.length).toBe(0);
  });

  it('takes somebody off who has asked for it, once one has read what follows', async () => {
    const { user, sent } = await open({ CancelSignUp: { cancelSignUp: { id: 's1' } } });
    await user.click(await screen.findByRole('button', { name: /Avanmäl Hotell Lillån/ }));
    await screen.findByText(/erbjuds nästa i kön/);
    expect(sent.some(({ name }) => name === 'CancelSignUp')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Avanmäl deltagaren' }));
    await waitFor(() => expect(screen.queryByText(/erbjuds nästa i kön/)).toBeNull());
    expect(sent.find(({ name }) => name === 'CancelSignUp')?.variables).toMatchObject({
      input: { seminarId: 's1', signUpId: 'a' },
    });
  });

  it('invites nobody at one press: counted, ten seconds, and what was typed stays when it is taken back', async () => {
    const { user, sent } = await open({ InviteToSeminar: { inviteToSeminar: { id: 's1' } } });
    const invited = () => sent.filter(({ name }) => name === 'InviteToSeminar');
    const typed = 'a@hotell.example, b@taxi.example\na@hotell.example';
    await user.type(await screen.findByLabelText('E-post till arbetet'), typed);
    screen.getByText('Går till 2 mottagare: adresserna du har skrivit');
    await user.click(screen.getByRole('button', { name: 'Skicka inbjudan' }));
    await waitFor(() => expect(screen.queryByLabelText('E-post till arbetet')).toBeNull());
    expect(heldActs.current()[0]?.act.counting(10)).toContain('Går till 2 mottagare');
    expect(invited()).toEqual([]);
    act(() => heldActs.undo('invite s1'));
    expect(await screen.findByDisplayValue(/b@taxi.example/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skicka inbjudan' }));
    await waitFor(() => expect(heldActs.current()[0]?.state).toBe('counting'));
    await act(() => heldActs.now('invite s1'));
    await screen.findByText(/Inbjudan skickas till 2 adresser/);
    expect(invited().map(({ variables }) => variables)).toMatchObject([
      { input: { seminarId: 's1', addresses: ['a@hotell.example', 'b@taxi.example'] } },
    ]);
    expect((screen.getByLabelText('E-post till arbetet') as HTMLTextAreaElement).value).toBe('');
  });

  it('has a link for each organisation that is asked, while it is open', async () => {
    const hotel = { id: 'h', name: 'Hotell Lillån', readsItself: false, link: 'https://x/#key.h' };
    await open({}, { ...LIST, employers: [hotel] });
    await screen.findByDisplayValue('https://x/#key.h');
    screen.getByRole('button', { name: 'Kopiera: Hotell Lillån', hidden: true });
    // Nobody is told before it is held.
    expect(screen.queryByRole('heading', { name: 'Till arbetsgivaren' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Skriv ut listan' })).toBeTruthy();
  });

  it('held, prints a sheet for who is outside the portal, of those who were told alone', async () => {
    const link = 'https://x/#key';
    const list = {
      ...LIST,
      employers: [
        { id: 'h', name: 'Hotell Lillån', readsItself: false, link },
        { id: 'p', name: 'Polisen', readsItself: true, link },
        { id: 't', name: 'Taxi Lund', readsItself: false, link },
      ],
      signUps: [
        row('a', 'Hotell Lillån', { employerId: 'h', isPresent: true }),
        row('b', 'Hotell Lillån', { employerId: 'h', functionTitle: null }),
        row('c', 'Hotell Lillån', { functionTitle: 'Öppna länken', isPresent: true }),
        row('d', 'Polisen', { employerId: 'p', functionTitle: 'Befäl' }),
        row('e', 'Taxi Lund', { employerId: 't', state: 'CANCELLED' }),
      ],
    };
    const { container } = await open(
      { SeminarListPage: { seminar: demoSeminar({}, { state: 'COMPLETED' }), seminarList: list } },
      list,
    );
    await screen.findByRole('button', { name: 'Skriv ut närvaron per organisation' });
    const sheets = [...container.querySelectorAll('.sign-sheet__part')];
    expect(sheets.map((sheet) => sheet.querySelector('h2')?.textContent)).toEqual([
      'Hotell Lillån',
    ]);
    const rows = [...(sheets[0]?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'NattchefJa',
      'Visar bara organisationen0 av 1',
    ]);
    expect(screen.getByText('Chefen läser det på seminariets sida.')).toBeTruthy();
  });

  it('adds who comes unannounced', async () => {
    const { user, sent } = await open({ AddWalkIn: { addWalkIn: LIST } });
    const [field] = await screen.findAllByLabelText('Organisation');
    await user.type(field as HTMLElement, 'Vandrarhemmet');
    await user.click(screen.getByRole('button', { name: 'Lägg till på plats' }));
    expect(sent.find(({ name }) => name === 'AddWalkIn')?.variables).toMatchObject({
      input: { seminarId: 's1', organisation: 'Vandrarhemmet', functionTitle: null },
    });
  });
});
