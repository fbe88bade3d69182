import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import MyCalendarPage from './my-calendar-page.js';

const DECIDED = { ownTime: true, decidedAt: '2026-11-02T08:00:00.000Z', by: 'Administratör' };
const FEED = {
  id: 'f1',
  device: 'PHONE',
  madeAt: '2026-11-03T08:00:00.000Z',
  fetchedAt: null,
};
const CALENDAR = {
  decision: DECIDED,
  mayDecide: false,
  feeds: [FEED],
  next: [
    {
      startsAt: '2026-11-27T19:00:00.000Z',
      endsAt: '2026-11-28T00:00:00.000Z',
      title: 'Bokad, samverkan',
      cancelled: false,
    },
  ],
};

const shown = (more: Record<string, unknown>, answers: Record<string, unknown> = {}) =>
  renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <MyCalendarPage />
    </ViewerProvider>,
    { answers: { MyCalendar: { myCalendar: { ...CALENDAR, ...more } }, ...answers } as never },
  );

describe('while nothing is decided', () => {
  it('offers no link, and says who decides', async () => {
    await shown({ decision: null, feeds: [], next: [] });
    expect(await screen.findByText(/Det är inte beslutat/)).toBeTruthy();
    expect(screen.getByText(/Chef eller administratör/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Gör länken' })).toBeNull();
  });

  it('lets those who may decide do so', async () => {
    const { user, sent } = await shown(
      { decision: null, mayDecide: true, feeds: [], next: [] },
      { DecideCalendar: { decideCalendar: CALENDAR } },
    );
    await user.click(await screen.findByRole('button', { name: 'Tillåt arbetstid i kalendern' }));
    const act = sent.find(({ name }) => name === 'DecideCalendar');
    expect(act?.variables).toMatchObject({ input: { ownTime: true } });
  });
});

describe('with a decision', () => {
  it('says why a link was refused', async () => {
    const { user } = await shown(
      {},
      { MakeCalendarFeed: () => refuse({ code: 'TOO_MANY_FEEDS', params: { most: 5 } }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Gör länken' }));
    expect(await screen.findByText(/Du har redan 5 länkar/)).toBeTruthy();
  });

  it('shows a new address once, and the times exactly as a calendar gets them', async () => {
    const { user } = await shown(
      {},
      {
        MakeCalendarFeed: {
          makeCalendarFeed: {
            address: 'https://portal.example/kalender/x.ics',
            calendar: CALENDAR,
          },
        },
      },
    );
    expect(await screen.findByText('Bokad, samverkan')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Byt adress på länken i Telefon/ }));
    const address = await screen.findByLabelText<HTMLInputElement>('Adress');
    expect(address.value).toBe('https://portal.example/kalender/x.ics');
    await user.click(screen.getByRole('button', { name: 'Klar' }));
    expect(screen.queryByLabelText('Adress')).toBeNull();
  });

  it('ends a link by its own name', async () => {
    const { user, sent } = await shown(
      {},
      { RevokeCalendarFeed: { revokeCalendarFeed: CALENDAR } },
    );
    const table = await screen.findByRole('table');
    await user.click(within(table).getByRole('button', { name: /^Ta bort länken i Telefon/ }));
    expect(sent.find(({ name }) => name === 'RevokeCalendarFeed')?.variables).toMatchObject({
      input: { id: 'f1' },
    });
  });
});
