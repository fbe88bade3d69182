import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { holdTimers } from '@stad/platform/web/testing/held-timers.js';
import { asksBeforeLeaving } from '@stad/platform/web/testing/leaving.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { act, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import KitFormPage from './kit-form-page.js';
import KitListPage from './kit-list-page.js';
import KitRecordPage from './kit-record-page.js';

const open = (page: ReactNode, path: string, url = path) =>
  renderPage(<ViewerProvider viewer={demoViewer()}>{page}</ViewerProvider>, { path, url });

describe('a list of 5 000 rows', () => {
  const numbers = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

  it('has one page of them in the document, sorted by its heads', async () => {
    const { user, address } = await open(<KitListPage />, '/kit/lista');
    expect(numbers()).toHaveLength(50);
    expect(numbers()[0]).toBe('EX-5000');
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    expect(numbers()[0]).toBe('EX-4950');
    await user.click(screen.getByRole('button', { name: 'Dag' }));
    expect([numbers()[0], address()]).toEqual(['EX-0001', '/kit/lista?efter=day&ordning=forst']);
  });

  it('is narrowed, emptied by that, and whole again', async () => {
    const { user } = await open(<KitListPage />, '/kit/lista');
    await user.selectOptions(screen.getByLabelText('Område'), 'Centrum');
    expect(screen.getByText(/^1–50 av 1.667$/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Område'), 'Ingenstans');
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Rensa filter' }));
    expect(numbers()).toHaveLength(50);
  });
});

it('a record has one filled button, before a step and after it', async () => {
  const filled = () =>
    [...document.querySelectorAll('.button--primary')].map(({ textContent }) => textContent);
  const { user } = await open(<KitRecordPage />, '/kit/post');
  expect(filled()).toEqual(['Bekräfta seminariet']);
  await user.click(screen.getByRole('button', { name: 'Bekräfta seminariet' }));
  expect(filled()).toEqual(['Starta seminariet']);
  expect(
    screen.getByText('planerat, inbjudan skickad och bekräftat. Nu: starta seminariet.'),
  ).toBeTruthy();
});

describe('a short form', () => {
  /** What is gathered before it is sent, and what the made-up server takes its time for. */
  const slow = () => holdTimers(2000, 400);
  /** The browser asks, and what was typed is sent meanwhile. */
  const asks = () => act(async () => asksBeforeLeaving());
  const title = () => screen.findByLabelText<HTMLInputElement>('Titel');

  it('keeps what was typed when one leaves it and comes back, and saves it', async () => {
    const timers = slow();
    const page = await open(<KitFormPage />, '/kit/formular');
    await page.user.type(await title(), 'Tecken');
    expect(screen.getByText('Sparar…')).toBeTruthy();
    expect(await asks()).toBe(true);
    await page.goTo('/kit');
    expect(screen.queryByLabelText('Titel')).toBeNull();
    await page.goTo('/kit/formular');
    expect((await title()).value).toBe('Tecken');
    await timers.letGo();
    await timers.letGo();
    expect(await screen.findByText('Allt är sparat')).toBeTruthy();
    expect(await asks()).toBe(false);
    timers.restore();
  });

  it('lets one choose where somebody else saved the same field', async () => {
    const timers = slow();
    const { user } = await open(<KitFormPage />, '/kit/formular');
    await user.type(await title(), ' i hotell');
    await user.click(screen.getByRole('button', { name: 'Låt någon annan spara titeln' }));
    await timers.letGo();
    await timers.letGo();
    const choice = within(await screen.findByRole('alert'));
    expect(choice.getByText('Deras titel')).toBeTruthy();
    await user.click(choice.getByRole('button', { name: 'Ta deras' }));
    expect((await title()).value).toBe('Deras titel');
    timers.restore();
  });

  it('says that it tries again while the portal is away, and that it would be lost', async () => {
    const timers = slow();
    const { user } = await open(<KitFormPage />, '/kit/formular');
    await user.click(screen.getByRole('checkbox', { name: /Portalen går inte att nå/ }));
    await user.type(await title(), ' igen');
    await timers.letGo();
    await timers.letGo();
    expect(await screen.findByText('Inte sparat än, försöker igen')).toBeTruthy();
    expect(await asks()).toBe(true);
    timers.restore();
  });
});
