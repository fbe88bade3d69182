import { describe, expect, it } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { LocalAccountSetup } from './local-account-setup.js';

const GOOD = 'en hel flod av knappnålar';
const APP = { draftId: 'd-1', uri: 'otpauth://totp/x?secret=GEZDGNBV', typed: 'GEZD GNBV' };
const CODES = ['0000-1111-2222-3333', '4444-5555-6666-7777'];

async function open(answers: Parameters<typeof renderPage>[1]) {
  const page = await renderPage(<LocalAccountSetup secret="s-1" />, answers);
  const choose = async (password: string, again = password) => {
    await page.user.type(screen.getByLabelText('Arbetsadress'), 'anna@fa.example');
    await page.user.type(screen.getByLabelText('Nytt lösenord'), password);
    await page.user.type(screen.getByLabelText('Nytt lösenord igen'), again);
    await page.user.click(screen.getByRole('button', { name: 'Välj lösenordet' }));
  };
  return { ...page, choose };
}

describe('taking an invitation with a password', () => {
  it.each([
    ['kort', 'kort', /behöver minst 15 tecken/],
    ['sommar2026sommar2026', 'sommar2026sommar2026', /vanligt eller upprepar sig/],
    [GOOD, `${GOOD}!`, 'Lösenorden är olika.'],
  ])('%s is refused before anything is sent', async (password, again, text) => {
    const { choose, sent } = await open({});
    await choose(password, again);
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
  });

  it('says what only the server knows', async () => {
    const { choose } = await open({
      answers: { SetUpPassword: () => refuse({ code: 'ADDRESS_NOT_INVITED', field: 'address' }) },
    });
    await choose(GOOD);
    expect((await screen.findAllByText(/Inbjudan gäller en annan adress/)).length).toBeGreaterThan(
      0,
    );
  });

  it.each([
    ['INVITATION_TAKEN', /Inbjudan är redan använd/],
    ['SET_UP_BEGUN_AGAIN', /Någon har valt lösenord på nytt med samma inbjudan/],
  ])(
    'says who lost the race that they did, and not that the code is wrong: %s',
    async (code, text) => {
      const { choose, user } = await open({
        answers: { SetUpPassword: { setUpPassword: APP }, ConfirmTotp: () => refuse({ code }) },
      });
      await choose(GOOD);
      await user.type(await screen.findByLabelText('Kod'), '123456');
      await user.click(screen.getByRole('button', { name: 'Bekräfta koden' }));
      expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
      expect(screen.queryByText(/Koden stämmer inte/)).toBeNull();
    },
  );

  it.each([
    ['APPROVED', 'Du kan logga in nu.'],
    ['PENDING', /En annan person på din organisation godkänner/],
  ])('shows the picture, takes the code, shows the codes: %s', async (state, text) => {
    const { choose, user, sent } = await open({
      answers: {
        SetUpPassword: { setUpPassword: APP },
        ConfirmTotp: { confirmTotp: { state, recoveryCodes: CODES } },
      },
    });
    await choose(GOOD);
    expect(await screen.findByRole('img', { name: /Bild för appen/ })).toBeTruthy();
    expect(screen.getByText(APP.typed)).toBeTruthy();
    await user.type(screen.getByLabelText('Kod'), '123456');
    await user.click(screen.getByRole('button', { name: 'Bekräfta koden' }));
    expect(await screen.findByText(text)).toBeTruthy();
    expect(CODES.every((code) => screen.getByText(code))).toBe(true);
    expect(sent.at(-1)?.variables).toEqual({
      input: { secret: 's-1', draftId: 'd-1', code: '123456' },
    });
  });
});
