import { describe, expect, it, jest } from '@jest/globals';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import SignIn from './sign-in-page.js';

const PROVIDERS = [
  {
    id: '10000000-0000-4000-8000-000000000001',
    name: 'Kommunens inloggning',
    agencyKey: 'SOC-LUND',
    agencyName: 'Lunds kommun, socialförvaltningen',
  },
  {
    id: '10000000-0000-4000-8000-000000000002',
    name: 'Polisens inloggning',
    agencyKey: 'POL-LUND',
    agencyName: 'Polismyndigheten, LPO Lund',
  },
];

const open = (search = '', signInProviders: readonly object[] = PROVIDERS) =>
  renderPage(<SignIn onSignedIn={jest.fn<() => void>()} />, {
    path: '/logga-in',
    url: `/logga-in${search}`,
    answers: { SignInProviders: { signInProviders } },
  });

describe('the sign-in page outside the demo', () => {
  it('says that nobody’s employer is there yet, and has the portal’s own accounts all the same', async () => {
    await open('', []);
    expect(await screen.findByLabelText('Arbetsadress')).toBeTruthy();
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });

  it('has a button for each organisation, and an own account beside', async () => {
    await open();
    for (const { agencyName } of PROVIDERS) {
      expect(await screen.findByRole('button', { name: new RegExp(agencyName) })).toBeTruthy();
    }
    expect(screen.getByLabelText('Arbetsadress')).toBeTruthy();
  });

  it.each([
    ['PENDING', /godkänner först/],
    ['PROVIDER_DOWN', /svarar inte/i],
    ['SIGNED_OUT', /utloggad/i],
  ])('says in words what signing in came to: %s', async (code, text) => {
    await open(`?svar=${code}`);
    expect((await screen.findByRole('status')).textContent).toMatch(text);
  });

  it('says nothing of a code that it does not know', async () => {
    await open('?svar=%3Cb%3EHello');
    await screen.findByRole('button', { name: /Polismyndigheten/ });
    expect(document.body.textContent).not.toContain('Hello');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('leads to a number to call when the provider is away', async () => {
    await open('?svar=PROVIDER_DOWN');
    const call = await screen.findByRole('link');
    expect(call.getAttribute('href')).toBe('/ring');
  });

  it('says so when the organisations cannot be read, and an own account still signs in', async () => {
    await renderPage(<SignIn onSignedIn={jest.fn<() => void>()} />, {
      path: '/logga-in',
      answers: { SignInProviders: () => refuse({ code: 'UNAVAILABLE' }) },
    });
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
    expect(screen.getByLabelText('Arbetsadress')).toBeTruthy();
  });
});
