import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type HeldTimers, holdTimers } from '@stad/platform/web/testing/held-timers.js';
import { act, screen, within } from '@testing-library/react';
import { demoPass } from '../testing.js';
import { GATHER_MS, RETRY_MS } from './count-sender.js';
import { keepCounts } from './kept-counts.js';
import { counted, counter, openField as open, fieldPass as pass } from './testing/open-field.js';

/** What is counted is sent when the spec says so. */
let sending: HeldTimers;
beforeEach(() => {
  sending = holdTimers(GATHER_MS, RETRY_MS);
});
afterEach(() => sending.restore());

describe('at the end of the night', () => {
  const NEXT = {
    phase: 'CONFIRMED',
    startsAt: '2026-12-04T19:00:00.000Z',
    endsAt: '2026-12-05T00:00:00.000Z',
  };

  it('goes home from where one counts, or earlier with a reason', async () => {
    await open(pass({ nextSteps: [{ step: 'return', ready: true }] }));
    await screen.findByRole('button', { name: 'Alla är tillbaka' });
    screen.getByRole('button', { name: 'Avbryt passet' });
  });

  it('asks why when a pass ends before its time, in the words of the button', async () => {
    const progress = { ...demoPass().progress, startedAt: '2022-05-20T18:05:00.000Z' };
    const { user, sent } = await open(pass({ nextSteps: [{ step: 'return', ready: true }] }), {
      FieldPassPage: { fieldPass: demoPass({ state: 'ACTIVE', progress }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Avbryt passet' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Avbryt passet' }));
    dialog.getByText('Alla i fält är tillbaka i säkerhet, och passet slutar nu.');
    await user.click(dialog.getByRole('button', { name: 'Avbryt passet' }));
    expect(
      (await dialog.findAllByText('Välj varför passet slutar i förtid')).length,
    ).toBeGreaterThan(0);
    expect(sent.map(({ name }) => name)).not.toContain('ReturnPass');
  });

  it('offers neither to whom the step is not offered', async () => {
    await open(pass({ nextSteps: [{ step: 'return', ready: false }] }));
    await screen.findByRole('button', { name: 'Dölj skärmen' });
    expect(screen.queryByRole('button', { name: 'Alla är tillbaka' })).toBeNull();
  });

  it('says when one goes out the next time, and passes over what is cancelled and this one', async () => {
    const one = pass();
    const rows = [
      { id: one.id, ...NEXT },
      { id: 'gone', ...NEXT, phase: 'CANCELLED' },
      { id: 'other', ...NEXT },
    ];
    const { sent } = await open(one, { FieldPassAfter: { activities: { rows } } });
    await screen.findByText(/^Ditt nästa pass: fre 4/);
    const [asked] = sent.filter(({ name }) => name === 'FieldPassAfter');
    expect(asked?.variables).toMatchObject({ input: { mine: true, from: one.endsAt } });
  });
});

describe('in the street', () => {
  it.each<[string, number, RegExp]>([
    ['the next of those agreed', -60, /^Nästa avstämning \d\d\.\d\d, per telefon$/],
    ['that none is left', -600, /^Inga fler avstämningar är avtalade$/],
  ])('says large %s', async (_, begunMinutes, said) => {
    const startsAt = new Date(Date.now() + begunMinutes * 60_000).toISOString();
    const endsAt = new Date(Date.now() + (begunMinutes + 300) * 60_000).toISOString();
    await open(pass({ startsAt, endsAt }));
    await screen.findByText(said);
  });

  it('is called Samverkan by tab, history and icon, and says no more than the number', async () => {
    const icon = document.head.appendChild(document.createElement('link'));
    icon.rel = 'icon';
    icon.href = '/icon.svg';
    const { unmount } = await open(pass());
    await screen.findByRole('button', { name: 'Dölj skärmen' });
    expect(document.title).toBe('FP-2026-014 – Samverkan');
    expect(icon.getAttribute('href')).toBe('/samverkan.svg');
    unmount();
    expect(new URL(icon.href).pathname).toBe('/icon.svg');
    icon.remove();
  });

  it('leads away to a page of the portal itself', async () => {
    await open(pass());
    const leave = await screen.findByRole('link', { name: 'Lämna' });
    expect(leave.getAttribute('href')).toBe('/samverkan.html');
  });

  it('says of no coverage one calm thing', async () => {
    const { user } = await open(pass());
    await user.click(await counter(/^Kontakt 3/));
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => {
      globalThis.dispatchEvent(new Event('offline'));
    });
    await screen.findByText('Ingen täckning. 1 räknare ligger i telefonen');
    expect(screen.queryByText(/Skickas så snart/)).toBeNull();
    jest.restoreAllMocks();
  });
});

describe('counts that were put away when one left at once', () => {
  const LINE = { counter: 'contacts', quarter: '2026-11-27T19:00:00.000Z', n: 2 } as const;
  const put = (passId: string, membershipId: string) =>
    keepCounts(membershipId, [{ passId, mutationId: 'm1', sending: [LINE], waiting: [] }]);
  afterEach(() => sessionStorage.clear());

  it('are there again, and sent under the id they had', async () => {
    const one = pass();
    put(one.id, demoViewer().membershipId);
    const { sent } = await open(one, {
      AddFieldCounts: { addFieldCounts: counted(one, [{ counter: 'contacts', n: 5 }]) },
    });
    await counter(/^Kontakt 5/);
    await sending.letGo();
    await screen.findByText('Allt är skickat');
    await counter(/^Kontakt 5/);
    const [call] = sent.filter(({ name }) => name === 'AddFieldCounts');
    expect(call?.variables).toMatchObject({
      input: { clientMutationId: 'm1', entries: [{ counter: 'contacts', n: 2 }] },
    });
    expect(sessionStorage.length).toBe(0);
  });

  it('are nobody else’s, and stay where they are', async () => {
    const one = pass();
    put(one.id, 'somebody-else');
    await open(one);
    await counter(/^Kontakt 3/);
    expect(sessionStorage.length).toBe(1);
  });
});
