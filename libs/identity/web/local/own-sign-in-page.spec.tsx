import { describe, expect, it } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { OwnSignIn } from './own-sign-in.js';
import OwnSignInPage from './own-sign-in-page.js';

const OWN: OwnSignIn = {
  address: 'anna@fa.example',
  hasPassword: true,
  passwordChangedAt: '2026-11-01T10:00:00Z',
  recoveryCodesLeft: 1,
  isFresh: true,
  passkeys: [{ id: 'p-1', kind: 'DEVICE', createdAt: '2026-11-02T10:00:00Z', lastUsedAt: null }],
};

describe('my sign-in', () => {
  it('of somebody whose account is kept elsewhere says so', async () => {
    await renderPage(<OwnSignInPage />, { answers: { OwnSignIn: { ownSignIn: null } } });
    expect(await screen.findByText(/Portalen håller inget konto åt dig/)).toBeTruthy();
  });

  it('without a fresh factor shows what there is and asks for one', async () => {
    const { user, sent } = await renderPage(<OwnSignInPage />, {
      answers: {
        OwnSignIn: { ownSignIn: { ...OWN, isFresh: false } },
        StepUpWithCode: { stepUpWithCode: { outcome: 'SIGNED_IN', waitSeconds: null } },
      },
    });
    expect(await screen.findByText('Du har 1 reservkod kvar.')).toBeTruthy();
    expect(screen.getByText(/Telefon eller dator, tillagd 2 november 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ta bort/ })).toBeNull();
    expect(screen.queryByLabelText('Nuvarande lösenord')).toBeNull();
    await user.type(screen.getByLabelText('Kod'), '123456');
    await user.click(screen.getByRole('button', { name: 'Bekräfta med koden' }));
    expect(sent.map(({ name }) => name)).toContain('StepUpWithCode');
  });

  it('the last passkey is not taken away, in words', async () => {
    const { user } = await renderPage(<OwnSignInPage />, {
      answers: {
        OwnSignIn: { ownSignIn: OWN },
        RemovePasskey: () => refuse({ code: 'LAST_FACTOR' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /Ta bort Telefon eller dator/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Ta bort nyckeln' });
    await user.click(within(dialog).getByRole('button', { name: 'Ta bort' }));
    expect(await screen.findByText(/Det är den enda nyckel du har/)).toBeTruthy();
  });

  it('a wrong old password is said at once, a right one changes it', async () => {
    const outcomes = ['REFUSED', 'SIGNED_IN'];
    const { user } = await renderPage(<OwnSignInPage />, {
      answers: {
        OwnSignIn: { ownSignIn: OWN },
        ChangePassword: () => ({
          changePassword: { outcome: outcomes.shift(), waitSeconds: null },
        }),
      },
    });
    await user.type(await screen.findByLabelText('Nuvarande lösenord'), 'det gamla lösenordet');
    await user.type(screen.getByLabelText('Nytt lösenord'), 'sju sura sillar i en sump');
    await user.type(screen.getByLabelText('Nytt lösenord igen'), 'sju sura sillar i en sump');
    await user.click(screen.getByRole('button', { name: 'Ändra lösenordet' }));
    expect(await screen.findByText('Det nuvarande lösenordet stämmer inte.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ändra lösenordet' }));
    expect(await screen.findByText(/Lösenordet är ändrat/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Nuvarande lösenord').value).toBe('');
  });

  it('new recovery codes are shown once', async () => {
    const { user } = await renderPage(<OwnSignInPage />, {
      answers: {
        OwnSignIn: { ownSignIn: OWN },
        RenewRecoveryCodes: { renewRecoveryCodes: ['0000-1111-2222-3333'] },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Hämta tio nya reservkoder' }));
    expect(await screen.findByText('0000-1111-2222-3333')).toBeTruthy();
  });
});
