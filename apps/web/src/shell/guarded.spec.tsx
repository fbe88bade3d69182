import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import type { Viewer } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { screen, waitFor, within } from '@testing-library/react';
import { openRoot } from './testing/open-root.js';

describe('before and during the work', () => {
  it('the undertaking stands in the place of every page until it is accepted', async () => {
    const owes = demoViewer({ owesUndertaking: true, permissions: [] });
    const { server, user, sent } = openRoot('/planering', owes, {
      AcceptUndertaking: () => {
        server.viewer = demoViewer();
        return { acceptUndertaking: true };
      },
      SignOut: { signOut: true },
    });
    await screen.findByRole('heading', { name: /Användarförsäkran/, level: 1 });
    expect(sent.map(({ name }) => name)).not.toContain('Planning');
    await user.click(screen.getByRole('button', { name: 'Jag har läst och lovar' }));
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: /Användarförsäkran/ })).toBeNull(),
    );
    expect(sent.find(({ name }) => name === 'AcceptUndertaking')?.variables).toMatchObject({
      input: { version: 1 },
    });
  });

  it('a fresh factor is asked for over the page, and what was sent is sent again as it was', async () => {
    let isFresh = false;
    const viewer = demoViewer({ permissions: ['session:own'] });
    const row = {
      way: 'DEMO',
      begunAt: '2022-05-20T08:00:00Z',
      lastSeenAt: '2022-05-20T08:00:00Z',
      isForThisEmployer: true,
    };
    const { user, sent } = openRoot('/mina-inloggningar', viewer, {
      MySessions: {
        mySessions: [
          { ...row, id: 's1', isThis: true },
          { ...row, id: 's2', isThis: false },
        ],
      },
      EndSession: () =>
        isFresh
          ? { endSession: [{ id: 's1' }] }
          : refuse({ code: 'FRESH_FACTOR_NEEDED', params: { way: 'DEMO' } }),
      ConfirmDemoFactor: () => {
        isFresh = true;
        return { confirmDemoFactor: true };
      },
    });
    await user.click(await screen.findByRole('button', { name: /Avsluta inloggningen från/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Bekräfta att det är du' }));
    await user.click(dialog.getByRole('button', { name: 'Det är jag' }));
    await waitFor(() => expect(sent.filter(({ name }) => name === 'EndSession')).toHaveLength(2));
    const [first, again] = sent.filter(({ name }) => name === 'EndSession');
    expect(again?.variables).toEqual(first?.variables);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('in a field session', () => {
  const night = (more: Partial<Viewer> = {}) => ({
    ...demoViewer(),
    permissions: ['pass:run', 'session:own'],
    fieldSession: { passId: 'pass-1', until: '2026-11-28T03:00:00.000Z', rightsExpired: false },
    ...more,
  });

  it('a page beside the pass asks for sign-in, and is come back to', async () => {
    openRoot('/mina-inloggningar', night());
    await screen.findByRole('heading', { name: 'Logga in för att se sidan', level: 1 });
    const links = screen.getAllByRole('link', { name: 'Logga in' });
    expect(links.at(-1)?.getAttribute('href')).toContain(encodeURIComponent('/mina-inloggningar'));
  });

  it('the field screen is there, says until when, and has no menu', async () => {
    openRoot('/falt', night(), { FieldPassNow: { fieldPassNow: null } });
    await screen.findByRole('heading', { name: 'Ute nu', level: 1 });
    expect(screen.getByText(/^Fältsession till 04\.00/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ditt konto/ })).toBeNull();
  });

  it('what was open stays, and what is refused leads to signing in over it', async () => {
    const { server, user } = openRoot('/mina-inloggningar', night({ fieldSession: null }), {
      MySessions: {
        mySessions: [
          { id: 's1', way: 'DEMO', isThis: true },
          { id: 's2', way: 'FIELD', isThis: false },
        ].map((row) => ({
          begunAt: '2026-11-27T09:00:00.000Z',
          lastSeenAt: '2026-11-27T09:00:00.000Z',
          until: null,
          isForThisEmployer: true,
          ...row,
        })),
      },
      EndSession: () => {
        server.viewer = night();
        return refuse({ code: 'OUTSIDE_FIELD_SESSION' });
      },
    });
    expect(await screen.findByText(/tills alla är tillbaka/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: /^Avsluta inloggningen/ }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Logga in igen' });
    await user.click(await within(dialog).findByRole('button', { name: 'Inte nu' }));
    expect(screen.getByText(/Det här ingår inte i fältsessionen/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Där du är inloggad', level: 1 })).toBeTruthy();
  });
});
