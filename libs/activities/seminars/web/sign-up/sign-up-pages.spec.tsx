import { afterEach, describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { expectTakenBack } from '@stad/platform/web/testing/taken-back.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, cleanup, screen } from '@testing-library/react';
import DoorPage from './door-page.js';
import OwnSignUpPage from './own-sign-up-page.js';
import SignUpOpenPage from './sign-up-page.js';

const PAGE = {
  ...{ title: 'Frukostseminarium', startsAt: '2022-08-19T06:30:00Z' },
  ...{ endsAt: '2022-08-19T08:30:00Z', placeLabel: 'Stadshuset, Lund', townName: 'Lund' },
  ...{ organiserName: 'Frälsningsarmén', isOpen: true, isOff: false, isFull: false, waiting: 0 },
  employerName: null,
};
const OWN = {
  ...{ state: 'ASKED', organisation: 'Hotell Lillån', functionTitle: 'Nattchef', place: null },
  ...{ offeredUntil: null, access: [], food: [], page: PAGE, mayCheckIn: false, isPresent: false },
};

function open(page: React.ReactElement, path: string, answers: Answers, hash = '#secret-1') {
  location.hash = hash;
  return renderPage(page, { path, url: path, answers });
}
afterEach(() => {
  location.hash = '';
});

describe('The link that is spread', () => {
  const path = '/anmalan';

  it('signs nobody up before the letter: says where it went', async () => {
    const { user, sent } = await open(<SignUpOpenPage />, path, {
      SignUpPage: { signUpPage: PAGE },
      AskToSignUp: { askToSignUp: PAGE },
    });
    await screen.findByRole('heading', { name: 'Frukostseminarium' });
    expect(screen.getByText(/Stadshuset, Lund\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Anmäl mig' }));
    expect((await screen.findAllByText(/Skriv var du arbetar/)).length).toBeGreaterThan(0);
    expect(sent.map(({ name }) => name)).toEqual(['SignUpPage']);
    await user.type(screen.getByLabelText('Var arbetar du?'), 'Hotell Lillån');
    await user.type(screen.getByLabelText(/E-post till arbetet/), 'natt@hotell.example');
    await user.click(screen.getByRole('button', { name: 'Anmäl mig' }));
    await screen.findByText('Nu får du ett brev');
    expect(sent.at(-1)?.variables).toEqual({
      input: {
        ...{ key: 'secret-1', organisation: 'Hotell Lillån', functionTitle: null, language: 'sv' },
        ...{ workEmail: 'natt@hotell.example', access: [], food: [], asksLater: false },
        employerIsTold: false,
        isNeutral: false,
      },
    });
    expect(screen.queryByText(/Din arbetsgivare/)).toBeNull();
  });

  it('says before one sends that the employer is told, and of the organisation alone a number', async () => {
    const page = { ...PAGE, employerName: 'Hotell Lillån' };
    const { user, sent } = await open(
      <SignUpOpenPage />,
      path,
      { SignUpPage: { signUpPage: page }, AskToSignUp: { askToSignUp: page } },
      '#secret-1.invited-1',
    );
    await screen.findByText('Din arbetsgivare som bjöd in dig får veta om du kom');
    expect(screen.getByText(/Hotell Lillån får veta om du kom, eller bara ett antal/)).toBeTruthy();
    expect(sent.map(({ name }) => name)).toEqual(['SignUpPage']);
    await user.click(screen.getByRole('button', { name: 'Lätt svenska' }));
    await screen.findByText(/De ser också vad du arbetar som/);
    await user.click(screen.getByRole('checkbox', { name: /Visa bara min organisation/ }));
    await screen.findByText('Din arbetsgivare som bjöd in dig får veta hur många som kom');
    expect(screen.queryByText('Din arbetsgivare som bjöd in dig får veta om du kom')).toBeNull();
    await user.type(screen.getByLabelText(/E-post till arbetet/), 'natt@hotell.example');
    await user.click(screen.getByRole('button', { name: 'Anmäl mig' }));
    await screen.findByText('Nu får du ett brev');
    expect(sent.at(-1)?.variables).toMatchObject({
      input: {
        ...{ key: 'secret-1.invited-1', organisation: 'Hotell Lillån', functionTitle: null },
        employerIsTold: true,
      },
    });
  });

  it('full, closed, called off, and never made', async () => {
    await open(<SignUpOpenPage />, path, {
      SignUpPage: { signUpPage: { ...PAGE, isFull: true, waiting: 3 } },
    });
    await screen.findByText(/Det är fullt\. 3 väntar i kön/);
    await open(<SignUpOpenPage />, path, {
      SignUpPage: { signUpPage: { ...PAGE, isOpen: false } },
    });
    await screen.findByText('Anmälan är stängd');
    await open(<SignUpOpenPage />, path, { SignUpPage: { signUpPage: { ...PAGE, isOff: true } } });
    await screen.findByText('Det blir inte den här tiden');
    await open(<SignUpOpenPage />, path, { SignUpPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    await screen.findByRole('heading', { name: 'Länken gäller inte längre' });
  });

  it('is easy to read when one asks for it', async () => {
    const { user } = await open(<SignUpOpenPage />, path, { SignUpPage: { signUpPage: PAGE } });
    await user.click(await screen.findByRole('button', { name: 'Lätt svenska' }));
    await screen.findByText('Skriv namnet på ditt jobb. Till exempel ett hotell.');
    await user.click(screen.getByRole('button', { name: 'Vanlig svenska' }));
    await screen.findByText('Till exempel Hotell Lillån eller Miljöförvaltningen');
  });
});

describe('The own sign-up', () => {
  const path = '/anmalan/min';

  it.each([
    ['ASKED', 'Bekräfta', 'TakeSeat', 'takeSeat', 'SEAT', 'Du har en plats'],
    ['OFFERED', 'Ta platsen', 'TakeSeat', 'takeSeat', 'SEAT', 'Du har en plats'],
    ['SEAT', 'Avanmäl mig', 'LeaveSeminar', 'leaveSeminar', 'CANCELLED', 'Du är avanmäld'],
    ['LAPSED', 'Anmäl mig igen', 'TakeSeat', 'takeSeat', 'QUEUED', 'Du har plats 2 i kön'],
  ])('%s: looks first; %s does it', async (state, button, name, field, becomes, told) => {
    let now = { ...OWN, state, offeredUntil: state === 'OFFERED' ? '2022-08-10T10:00:00Z' : null };
    const { user, sent } = await open(<OwnSignUpPage />, path, {
      OwnSignUp: () => ({ signUp: now }),
      [name]: () => {
        now = {
          ...now,
          state: becomes,
          offeredUntil: null,
          place: becomes === 'QUEUED' ? 2 : null,
        } as never;
        return { [field]: now };
      },
    });
    const press = await screen.findByRole('button', { name: button });
    expect(sent.map((each) => each.name)).toEqual(['OwnSignUp']);
    await user.click(press);
    if (name === 'LeaveSeminar') {
      // Somebody else would have the seat at once: there are ten seconds.
      expect(sent.some((each) => each.name === name)).toBe(false);
      await act(() => heldActs.now('leave seminar'));
    }
    await screen.findByText(told);
    expect(sent.find((each) => each.name === name)?.variables).toEqual({
      input: { token: 'secret-1' },
    });
  });

  it.each([
    ['ASKED', 'Bekräfta', 'notice'],
    ['OFFERED', 'Ta platsen', 'info'],
    ['QUEUED', 'Spara mat och tillgänglighet', 'info'],
    ['SEAT', 'Spara mat och tillgänglighet', 'done'],
    ['LAPSED', 'Anmäl mig igen', 'notice'],
  ])('%s: one button is filled, %s, and the sign is %s', async (state, filled, tone) => {
    const offeredUntil = state === 'OFFERED' ? '2022-08-10T10:00:00Z' : null;
    await open(<OwnSignUpPage />, path, { OwnSignUp: { signUp: { ...OWN, state, offeredUntil } } });
    await screen.findByRole('button', { name: filled });
    const pressed = [...document.querySelectorAll('.button--primary')];
    expect(pressed.map(({ textContent }) => textContent)).toEqual([filled]);
    expect(document.querySelector(`.notice--${tone}`)).not.toBeNull();
  });

  it.each([
    ['SEAT', 'Avanmäl mig', 'Frälsningsarmén'],
    ['QUEUED', 'Avanmäl mig', 'Socialtjänsten Lund'],
    ['OFFERED', 'Nej tack', 'Frälsningsarmén'],
  ])(
    '%s: %s is told to the organiser after ten seconds, and can be taken back',
    async (state, button, organiserName) => {
      const own = {
        ...OWN,
        ...{ state, place: 2, offeredUntil: '2022-08-10T10:00:00Z' },
        page: { ...PAGE, organiserName },
      };
      const page = await open(<OwnSignUpPage />, path, {
        OwnSignUp: { signUp: own },
        LeaveSeminar: { leaveSeminar: own },
      });
      const to = `Går till en mottagare: ${organiserName}`;
      await expectTakenBack(page, { button, mutation: 'LeaveSeminar', to });
    },
  );

  it('who has no place has none to leave', async () => {
    await open(<OwnSignUpPage />, path, { OwnSignUp: { signUp: OWN } });
    await screen.findByRole('button', { name: 'Bekräfta' });
    expect(screen.queryByRole('button', { name: 'Avanmäl mig' })).toBeNull();
    expect(screen.queryByText(/^Går till/)).toBeNull();
  });

  it('says again who is told, before one confirms; and nothing of it where nobody is', async () => {
    const page = { ...PAGE, employerName: 'Hotell Lillån' };
    await open(<OwnSignUpPage />, path, { OwnSignUp: { signUp: { ...OWN, page } } });
    await screen.findByText('Din arbetsgivare som bjöd in dig får veta om du kom');
    cleanup();
    await open(<OwnSignUpPage />, path, { OwnSignUp: { signUp: OWN } });
    await screen.findByRole('button', { name: 'Bekräfta' });
    expect(screen.queryByText(/Din arbetsgivare/)).toBeNull();
  });

  it('who was invited says who they are, and is in by the same press', async () => {
    const { user, sent } = await open(<OwnSignUpPage />, path, {
      OwnSignUp: { signUp: { ...OWN, state: 'INVITED', organisation: null, functionTitle: null } },
      TakeSeat: { takeSeat: { ...OWN, state: 'SEAT' } },
    });
    await user.type(await screen.findByLabelText('Var arbetar du?'), 'Polisen');
    await user.click(screen.getByRole('checkbox', { name: /Visa bara min organisation/ }));
    await user.click(screen.getByRole('button', { name: 'Anmäl mig' }));
    await screen.findByText(/Anmäl mig|Du har en plats/);
    expect(sent.find(({ name }) => name === 'TakeSeat')?.variables).toEqual({
      input: {
        ...{ token: 'secret-1', organisation: 'Polisen', functionTitle: null, asksLater: false },
      },
    });
  });
});

describe('At the door', () => {
  const path = '/checka-in';
  const atDoor = async (outcome: string) => {
    const answers = { SignUpPage: { signUpPage: PAGE }, CheckInAtDoor: { checkInAtDoor: outcome } };
    const opened = await open(<DoorPage />, path, answers, '#key-1.123456');
    const { user } = opened;
    await user.type(await screen.findByLabelText(/E-post till arbetet/), 'natt@hotell.example');
    await user.click(screen.getByRole('button', { name: 'Checka in' }));
    return opened;
  };

  it('the code of the link is there, and every address has one answer', async () => {
    const { sent } = await atDoor('DONE');
    await screen.findByText(
      'Står du på listan och finns det plats är du avprickad. Annars: säg till i dörren.',
    );
    expect(screen.queryByText(/Du är incheckad/)).toBeNull();
    expect(sent.at(-1)?.variables).toEqual({
      input: { key: 'key-1', code: '123456', workEmail: 'natt@hotell.example' },
    });
  });

  it.each([
    ['CODE_WRONG', /Koden stämmer inte/],
    ['WAIT', /Koden har skrivits fel för många gånger/],
    ['CLOSED', /Dörren är stängd/],
  ])('says plainly: %s; what was typed stays', async (outcome, text) => {
    await atDoor(outcome);
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    expect(screen.getByDisplayValue('natt@hotell.example')).toBeTruthy();
  });

  it.each([
    ['DONE', null],
    ['FULL', /Lokalen är full/],
    ['NO_SEAT', /Du har ingen plats/],
  ])('whoever has the own link types the code alone: %s', async (outcome, text) => {
    const own = { ...OWN, state: 'SEAT', mayCheckIn: true };
    let asked = 0;
    const { user, sent } = await open(<OwnSignUpPage />, '/anmalan/min', {
      OwnSignUp: () => {
        asked += 1;
        return { signUp: { ...own, isPresent: asked > 1 && outcome === 'DONE' } };
      },
      CheckInByLink: { checkInByLink: outcome },
    });
    await user.type(await screen.findByLabelText('Koden vid dörren'), '123456');
    await user.click(screen.getByRole('button', { name: 'Jag är här' }));
    if (text) expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    else await screen.findByText('Du är avprickad');
    expect(sent.find(({ name }) => name === 'CheckInByLink')?.variables).toEqual({
      input: { token: 'secret-1', code: '123456' },
    });
  });
});
