import { describe, expect, it } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { NOTIFICATION_KINDS } from '../rules/notification.js';
import { NotificationBell } from './notification-bell.js';
import NotificationsPage from './notifications-page.js';

const ROW = {
  id: 'n1',
  kind: 'ANSWERED',
  subject: 'FIELD_PASS',
  subjectId: 'pass-1',
  number: 'FP-2026-005',
  byTitle: 'Samverkanspolis 1',
  byAgency: {
    id: 'a1',
    key: 'POL-LUND',
    kind: 'POLICE',
    name: 'Polismyndigheten, LPO Lund',
    shortName: 'Polisen Lund',
  },
  at: '2026-11-25T15:25:00.000Z',
  read: false,
};

const page = (rows: readonly object[], unread = rows.length) =>
  renderPage(<NotificationsPage />, {
    answers: {
      NotificationsPage: { notifications: { rows, total: rows.length, unread } },
      MarkNotificationsRead: { markNotificationsRead: 0 },
    },
  });

describe('the page', () => {
  it('says so when nothing has happened, and offers nothing to mark', async () => {
    await page([]);
    expect(await screen.findByText('Inget har hänt som rör dig.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Markera alla som lästa' })).toBeNull();
  });

  it('tells what happened, by which function, and leads there', async () => {
    const { user, sent } = await page([ROW]);
    const line = await screen.findByRole('listitem');
    expect(line.textContent).toBe(
      'Oläst: Ett svar har kommitFältpass FP-2026-005Samverkanspolis 1, Polisen Lund · 16.25',
    );
    await user.click(within(line).getByRole('link', { name: 'Fältpass FP-2026-005' }));
    expect(sent.find(({ name }) => name === 'MarkNotificationsRead')?.variables).toMatchObject({
      input: { ids: ['n1'] },
    });
  });

  it('marks all at once', async () => {
    const { user, sent } = await page([ROW, { ...ROW, id: 'n2', read: true }], 1);
    await user.click(await screen.findByRole('button', { name: 'Markera alla som lästa' }));
    expect(sent.find(({ name }) => name === 'MarkNotificationsRead')?.variables).toMatchObject({
      input: { ids: null },
    });
  });

  it('has words for every kind', async () => {
    await page(NOTIFICATION_KINDS.map((kind) => ({ ...ROW, id: kind, kind })));
    const lines = await screen.findAllByRole('listitem');
    expect(lines).toHaveLength(NOTIFICATION_KINDS.length);
    for (const line of lines) expect(line.textContent).toMatch(/^Oläst: [A-ZÅÄÖ]/);
  });
});

describe('the bell', () => {
  it.each([
    [0, 'Aviseringar, inga olästa', ''],
    [1, 'Aviseringar, 1 oläst', '1'],
    [140, 'Aviseringar, 140 olästa', '99+'],
  ])('with %d unread', async (n, name, shown) => {
    await renderPage(<NotificationBell />, {
      answers: { UnreadNotifications: { unreadNotifications: n } },
    });
    // The bell looks once the page is there.
    const bell = await screen.findByRole('link', { name });
    expect(bell.textContent).toBe(shown);
  });
});
