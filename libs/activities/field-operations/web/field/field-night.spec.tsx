import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { deviceClock } from '@stad/platform/web/device/device-clock.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { type HeldTimers, holdTimers } from '@stad/platform/web/testing/held-timers.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { GATHER_MS, RETRY_MS } from '../outbox/outbox-timer.js';
import { counter, openField as open, fieldPass as pass } from './testing/open-field.js';

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
  const OUT = {
    nextSteps: ['policeLeave', 'return', 'abort'].map((step) => ({ step, ready: true })),
  };
  const taken = (one: { readonly id: string }) => ({
    noteFieldAct: { id: one.id, trunk: 3, state: 'ACTIVE' },
  });

  it('notes that all are back with its clock, and how many acts the phone had seen', async () => {
    const one = pass(OUT);
    const { user, sent } = await open(one, { NoteFieldAct: taken(one) });
    await user.click(await screen.findByRole('button', { name: 'Alla är tillbaka' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Alla är tillbaka' }));
    await user.click(dialog.getByRole('button', { name: 'Alla är tillbaka' }));
    await waitFor(() => expect(sent.some(({ name }) => name === 'NoteFieldAct')).toBe(true));
    const [act] = sent.filter(({ name }) => name === 'NoteFieldAct');
    expect(act?.variables).toMatchObject({
      input: { passId: one.id, act: 'ALL_BACK', seen: 2, text: null },
    });
  });

  it('asks for no reason when a pass is broken off, and says nothing of who is back (AML 3:4)', async () => {
    const one = pass(OUT);
    const { user, sent } = await open(one, { NoteFieldAct: taken(one) });
    await user.click(await screen.findByRole('button', { name: 'Avbryt passet' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Avbryt passet' }));
    expect(dialog.queryByLabelText(/Varför|Orsak/)).toBeNull();
    expect(dialog.queryByText(/Alla i fält är tillbaka/)).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Avbryt passet' }));
    await waitFor(() => expect(sent.some(({ name }) => name === 'NoteFieldAct')).toBe(true));
  });

  it('shows what the phone holds, and never that it has arrived before it has', async () => {
    const one = pass(OUT);
    const { user } = await open(one, { NoteFieldAct: () => refuse({ code: 'UNAVAILABLE' }) });
    await user.click(await screen.findByRole('button', { name: 'Alla är tillbaka' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Alla är tillbaka' }));
    await screen.findByText(
      /^Alla är tillbaka \d\d\.\d\d\. Ligger i telefonen, har inte kommit fram$/,
    );
    expect(screen.queryByText('Allt är skickat')).toBeNull();
    screen.getByText(/1 väntar i telefonen/);
    // Asked once: it is noted.
    expect(screen.queryByRole('button', { name: 'Alla är tillbaka' })).toBeNull();
  });

  it.each([
    ['as it stands, after midnight', null, '2026-11-27T23:10:00.000Z'],
    ['of the evening before', '23.50', '2026-11-27T22:50:00.000Z'],
    ['of the same night', '00.05', '2026-11-27T23:05:00.000Z'],
  ])('dates a clock %s', async (_, typed, at) => {
    const now = { at: new Date('2026-11-27T23:10:00.000Z'), isKnown: true };
    const clock = jest.spyOn(deviceClock, 'now').mockReturnValue(now);
    const one = pass(OUT);
    const { user, sent } = await open(one, { NoteFieldAct: taken(one) });
    await user.click(await screen.findByRole('button', { name: 'Alla är tillbaka' }));
    const dialog = within(await screen.findByRole('dialog'));
    if (typed) {
      await user.clear(dialog.getByLabelText('Klockan'));
      await user.type(dialog.getByLabelText('Klockan'), typed);
    }
    await user.click(dialog.getByRole('button', { name: 'Alla är tillbaka' }));
    // The act of an earlier spec may be sent again meanwhile.
    await waitFor(() =>
      expect(sent.map(({ variables }) => variables)).toContainEqual({
        input: expect.objectContaining({ passId: one.id, act: 'ALL_BACK', at }),
      }),
    );
    clock.mockRestore();
  });

  it('says what meets a fault of ours, and never that it is sent', async () => {
    const one = pass(OUT);
    const { user } = await open(one, { NoteFieldAct: () => refuse({ code: 'INTERNAL' }) });
    await user.click(await screen.findByRole('button', { name: 'Alla är tillbaka' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Alla är tillbaka' }));
    await screen.findByText(/^1 möter ett fel hos oss/);
    expect(screen.queryByText('Allt är skickat')).toBeNull();
  });

  it('leads with one tap to what comes after all are back', async () => {
    const steps = ['debrief', 'report'].map((step) => ({ step, ready: true }));
    await open(pass({ state: 'RETURNED', nextSteps: steps }));
    const next = await screen.findByRole('link', { name: 'Nästa: Skriv in samtalet' });
    expect(next.getAttribute('href')).toBe('/faltpass/FP-2026-014?steg=debrief');
  });

  it('takes a note for the talk, and not an empty one', async () => {
    const one = pass(OUT);
    const { user, sent } = await open(one, { NoteFieldAct: taken(one) });
    await user.click(await screen.findByRole('button', { name: 'Anteckna till samtalet' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Anteckna till samtalet' }));
    await dialog.findAllByText('Skriv något att ta med till samtalet');
    await user.type(dialog.getByLabelText('Anteckning'), 'Gatan var tom efter elva');
    await user.click(dialog.getByRole('button', { name: 'Anteckna till samtalet' }));
    const input = { passId: one.id, act: 'NOTE', text: 'Gatan var tom efter elva' };
    await waitFor(() =>
      expect(sent.map(({ variables }) => variables)).toContainEqual({
        input: expect.objectContaining(input),
      }),
    );
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
    await screen.findByText('Ingen täckning. 1 väntar i telefonen');
    expect(screen.queryByText(/Skickas så snart/)).toBeNull();
    jest.restoreAllMocks();
  });
});
