import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { FileDownload } from './file-download.js';
import { StepUp } from './step-up.js';
import StepUpPage from './step-up-page.js';

const PATH = '/files/kpi/K01.xlsx?programme=p';
const factor = (hasFreshFactor: boolean, signInWay = 'DEMO') => ({
  FactorState: { viewer: { hasFreshFactor, signInWay } },
});
const CONFIRMED = { ConfirmDemoFactor: { confirmDemoFactor: true } };

/** The addresses of links that the browser would follow. */
let followed: string[] = [];
const follow = (event: MouseEvent) => {
  const link = (event.target as Element).closest('a');
  if (!link || event.defaultPrevented) return;
  followed.push(link.getAttribute('href') ?? '');
  event.preventDefault();
};
beforeEach(() => {
  followed = [];
  addEventListener('click', follow);
});
afterEach(() => removeEventListener('click', follow));

describe('a file of the portal', () => {
  const open = async (answers: Answers) => {
    const page = await renderPage(
      <>
        <FileDownload path={PATH}>Hämta</FileDownload>
        <StepUp />
      </>,
      { answers },
    );
    await page.user.click(screen.getByRole('link', { name: 'Hämta' }));
    return page;
  };

  it('is saved under the name of the response: what stands in its place is shown, not saved', async () => {
    await open(factor(true));
    expect(screen.getByRole('link', { name: 'Hämta' }).hasAttribute('download')).toBe(false);
  });

  it('comes at once with a fresh factor', async () => {
    await open(factor(true));
    expect(followed).toEqual([PATH]);
  });

  it('waits while a factor is owed, and comes once it is shown', async () => {
    const { user } = await open({ ...factor(false), ...CONFIRMED });
    const dialog = await screen.findByRole('dialog', { name: 'Bekräfta att det är du' });
    expect(followed).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Det är jag' }));
    expect(followed).toEqual([PATH]);
  });

  it('stays where it is when one would rather not, and is asked for anew the next time', async () => {
    const { user } = await open(factor(false));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    expect(followed).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Hämta' }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('is nobody’s when the session is over', async () => {
    await open({ FactorState: { viewer: null } });
    expect(followed).toEqual([]);
  });

  it('says so when the portal does not answer', async () => {
    await open({});
    expect((await screen.findByRole('alert')).textContent).toMatch(/inte att nå portalen/);
    expect(followed).toEqual([]);
  });
});

describe('the page that asks for a factor before a file', () => {
  const url = `/bekrafta?till=${encodeURIComponent(PATH)}`;
  const open = (answers: Answers) =>
    renderPage(<StepUpPage />, { path: '/bekrafta', url, answers });

  it('has the file once a factor is shown there', async () => {
    const { user } = await open({ ...factor(false), ...CONFIRMED });
    await user.click(await screen.findByRole('button', { name: 'Det är jag' }));
    expect(await screen.findByText(/Nu kan du hämta filen/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Hämta filen' });
    expect(link.getAttribute('href')).toBe(PATH);
  });

  it('has it when one comes back from the employer’s sign-in', async () => {
    const { user } = await open(factor(true, 'OIDC'));
    await user.click(await screen.findByRole('link', { name: 'Hämta filen' }));
    expect(followed).toEqual([PATH]);
  });

  it('leads to the employer’s sign-in as long as a factor is owed', async () => {
    await open(factor(false, 'OIDC'));
    expect(await screen.findByRole('button', { name: 'Fortsätt' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Hämta filen' })).toBeNull();
  });
});
