import { afterEach, describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { RoundAct } from './round-act.js';

afterEach(() => heldActs.forget());

const asked = (n: number) => ({
  ...{ actorId: `a${n}`, name: `Hotell ${n}`, mailbox: `post${n}@hotell.example` },
});
const left = (n: number, reason: string) => ({ actorId: `l${n}`, name: `Salong ${n}`, reason });

async function open(toAsk: readonly object[], leftOut: readonly object[] = []) {
  const page = await renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['actor:keep'] })}>
      <RoundAct siteId="site-1" />
    </ViewerProvider>,
    {
      answers: {
        ActorRound: { actorRound: { toAsk, leftOut } },
        AskActors: { askActors: { toAsk: [], leftOut } },
      },
    },
  );
  await page.user.click(screen.getByRole('button', { name: 'Ta en runda' }));
  const dialog = within(await screen.findByRole('dialog'));
  const sent = () => page.sent.filter(({ name }) => name === 'AskActors');
  return { ...page, dialog, sentRounds: sent };
}

describe('Ta en runda', () => {
  it('with nobody to ask offers no press, and says why of each', async () => {
    const { dialog } = await open([], [left(1, 'NO_MAILBOX'), left(2, 'ASKED_LATELY')]);
    expect(await dialog.findByText('Ingen får länken')).toBeTruthy();
    expect(dialog.getByText('2 får den inte')).toBeTruthy();
    expect(dialog.getByText('Har ingen funktionsbrevlåda här').nextSibling?.textContent).toBe(
      'Salong 1',
    );
    expect(dialog.getByText('Tillfrågad de senaste 14 dagarna').nextSibling?.textContent).toBe(
      'Salong 2',
    );
    expect(dialog.queryByRole('button', { name: 'Skicka länkarna' })).toBeNull();
  });

  it('says who gets it, counts them, and sends nothing that was taken back', async () => {
    const { user, dialog, sentRounds } = await open([asked(1), asked(2)]);
    expect(await dialog.findByText('2 får länken')).toBeTruthy();
    expect(dialog.getByText('Hotell 1: post1@hotell.example')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Skicka länkarna' }));
    expect(heldActs.current()[0]?.act.counting(10)).toBe(
      'Skicka länkarna om 10 s. Går till 2 mottagare: Hotell 1 och Hotell 2',
    );
    expect(screen.queryByRole('button', { name: 'Ta en runda' })).toBeNull();
    act(() => heldActs.undo('round site-1'));
    expect(sentRounds()).toEqual([]);
    expect(await screen.findByRole('button', { name: 'Ta en runda' })).toBeTruthy();
  });

  it('asks those that were read, and counts many without naming each', async () => {
    const many = [1, 2, 3, 4, 5].map(asked);
    const { user, dialog, sentRounds } = await open(many);
    await dialog.findByText('5 får länken');
    await user.click(dialog.getByRole('button', { name: 'Skicka länkarna' }));
    expect(heldActs.current()[0]?.act.counting(10)).toContain(
      '5 mottagare: organisationerna i listan',
    );
    await act(() => heldActs.now('round site-1'));
    await waitFor(() => expect(sentRounds()).toHaveLength(1));
    expect(sentRounds()[0]?.variables['input']).toMatchObject({
      ...{ siteId: 'site-1', actorIds: ['a1', 'a2', 'a3', 'a4', 'a5'] },
    });
  });
});
