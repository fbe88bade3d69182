import { describe, expect, it, jest } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { LocalSignIn } from './local-sign-in.js';

const shown = (outcome: string, more: object = {}) => ({
  outcome,
  waitSeconds: null,
  ticket: null,
  ...more,
});
const FIRST = {
  SignInWithPassword: { signInWithPassword: shown('SECOND_STEP', { ticket: 't-1' }) },
};

async function open(answers: Parameters<typeof renderPage>[1]) {
  const onSignedIn = jest.fn<() => void>();
  const page = await renderPage(<LocalSignIn onSignedIn={onSignedIn} />, answers);
  const password = async () => {
    await page.user.type(screen.getByLabelText('Arbetsadress'), 'anna@fa.example');
    await page.user.type(screen.getByLabelText('Lösenord'), 'en hel flod av knappnålar');
    await page.user.click(screen.getByRole('button', { name: 'Fortsätt' }));
  };
  const code = async (text: string) => {
    await page.user.type(await screen.findByLabelText('Kod'), text);
    await page.user.click(screen.getByRole('button', { name: 'Logga in' }));
  };
  return { ...page, onSignedIn, password, code };
}

describe('signing in to an account of the portal’s own', () => {
  it.each([
    ['REFUSED', {}, 'Adressen eller lösenordet stämmer inte.'],
    ['WAIT', { waitSeconds: 30 }, /Vänta 30 sekunder/],
  ])('%s is said in words, and what was typed stays', async (outcome, more, text) => {
    const { password, onSignedIn } = await open({
      answers: { SignInWithPassword: { signInWithPassword: shown(outcome, more) } },
    });
    await password();
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Arbetsadress').value).toBe('anna@fa.example');
    expect(onSignedIn).not.toHaveBeenCalled();
  });

  it('a wrong code is asked for again, and one that came too late wants the password', async () => {
    const outcomes = ['REFUSED', 'EXPIRED'];
    const { password, code, user } = await open({
      answers: {
        ...FIRST,
        SignInWithCode: () => ({ signInWithCode: shown(outcomes.shift() ?? 'REFUSED') }),
      },
    });
    await password();
    await code('123456');
    expect((await screen.findAllByText(/Koden stämmer inte/)).length).toBeGreaterThan(0);
    await code('654321');
    expect(await screen.findByText(/Det gick för lång tid/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gå tillbaka' }));
    expect(screen.getByLabelText('Lösenord')).toBeTruthy();
  });

  it('waits for the second person, in words', async () => {
    const { password, code, onSignedIn } = await open({
      answers: { ...FIRST, SignInWithCode: { signInWithCode: shown('PENDING') } },
    });
    await password();
    await code('123456');
    expect(await screen.findByText('Kontot väntar på godkännande')).toBeTruthy();
    expect(onSignedIn).not.toHaveBeenCalled();
  });

  it('password, then code with the ticket, and one is in', async () => {
    const { password, code, onSignedIn, sent } = await open({
      answers: { ...FIRST, SignInWithCode: { signInWithCode: shown('SIGNED_IN') } },
    });
    await password();
    await code('123 456');
    expect(onSignedIn).toHaveBeenCalledTimes(1);
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: { address: 'anna@fa.example', password: 'en hel flod av knappnålar' } },
      { input: { ticket: 't-1', code: '123 456' } },
    ]);
  });

  it('a password manager knows every field', async () => {
    const { password } = await open({ answers: FIRST });
    expect(screen.getByLabelText('Arbetsadress').getAttribute('autocomplete')).toBe('username');
    expect(screen.getByLabelText('Lösenord').getAttribute('autocomplete')).toBe('current-password');
    await password();
    expect((await screen.findByLabelText('Kod')).getAttribute('autocomplete')).toBe(
      'one-time-code',
    );
  });
});
