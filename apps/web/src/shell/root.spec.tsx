import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import type { Viewer } from '@stad/identity/web/viewer.js';
import { createQueryClient } from '@stad/platform/web/graphql/query-client.js';
import { type Answers, answerWith, refuse } from '@stad/platform/web/testing/answers.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppearanceProvider } from '../appearance.js';
import { createAppRouter } from '../routes.js';

const memberships = [
  ['m1', 'Socialsekreterare 1', 'SOC-LUND', 'SOCIAL_SERVICES', 'Socialtjänsten Lund', 'p1'],
  ['m2', 'Projektledare', 'FA', 'NGO', 'Frälsningsarmén', 'p2'],
  ['m3', 'Metodstöd', 'KL-LUND', 'MUNICIPAL_EXECUTIVE', 'Kommunledningen Lund', 'p2'],
].map(([id, functionTitle, agencyKey, agencyKind, agencyName, personId]) => ({
  id,
  functionTitle,
  agencyKey,
  agencyKind,
  agencyName,
  personId,
  roles: ['SOCIAL_WORKER'],
}));

/** The whole portal over a server that knows who is signed in. */
function open(url: string, start: Viewer | null, more: Answers = {}) {
  const server = { viewer: start, isOver: false };
  const guarded = (answer: () => object) => () =>
    server.isOver ? refuse({ code: 'UNAUTHENTICATED' }) : answer();
  const sent = answerWith({
    Viewer: () => ({ viewer: server.isOver ? null : server.viewer }),
    DemoMemberships: { demoMemberships: memberships },
    SignInToDemo: () => {
      server.viewer ??= demoViewer();
      server.isOver = false;
      return { signInToDemo: true };
    },
    SetPreferences: guarded(() => ({ setPreferences: { personId: 'person-1' } })),
    ...more,
  });
  const history = createMemoryHistory({ initialEntries: [url] });
  const router = createAppRouter(history);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <AppearanceProvider>
        <RouterProvider router={router as never} />
      </AppearanceProvider>
    </QueryClientProvider>,
  );
  return { server, sent, user: userEvent.setup(), address: () => router.state.location.href };
}

describe('without a session', () => {
  it('a deep link asks for sign-in and is followed afterwards, place and all', async () => {
    const { user, address } = open('/nagot/som/inte/finns?plats=lund&program=2022', null);
    await screen.findByRole('heading', { name: 'Logga in', level: 1 });
    expect(address()).toContain('till=');
    await user.click(
      await screen
        .findAllByRole('button', { name: /Socialsekreterare 1/ })
        .then(([first]) => first as HTMLElement),
    );
    await screen.findByRole('heading', { name: 'Sidan kan inte visas' });
    expect(address()).toBe('/nagot/som/inte/finns?plats=lund&program=2022');
  });

  it('a link that leads out of the portal is not followed', async () => {
    const { user, address } = open('/logga-in?till=//elsewhere.example', null);
    await user.click(
      await screen
        .findAllByRole('button', { name: /Socialsekreterare 1/ })
        .then(([first]) => first as HTMLElement),
    );
    await waitFor(() => expect(address()).toBe('/'));
  });

  // INV-09.
  it('who has two memberships sees both and chooses one', async () => {
    const { user, sent } = open('/logga-in', null);
    const lead = await screen.findByRole('button', { name: /Projektledare/ });
    expect(lead.textContent).toContain('Arbetar också för Kommunledningen Lund');
    await user.click(lead);
    await waitFor(() =>
      expect(sent.find((one) => one.name === 'SignInToDemo')?.variables).toEqual({
        input: { membershipId: 'm2' },
      }),
    );
  });

  it('the page about the portal is open', async () => {
    open('/om', null);
    await screen.findByRole('heading', { name: 'Om portalen', level: 1 });
    expect(screen.queryByRole('navigation', { name: 'Huvudmeny' })).toBeNull();
  });
});

describe('signed in', () => {
  it('the menu shows what the permissions allow, and says where one is', async () => {
    open('/om', demoViewer());
    const menu = await screen.findByRole('navigation', { name: 'Huvudmeny' });
    const links = within(menu).getAllByRole('link');
    expect(links.map((one) => one.textContent)).toEqual([
      'Översikt',
      'Lagstöd',
      'Hjälp',
      'Om portalen',
    ]);
    await waitFor(() =>
      expect(within(menu).getByText('Om portalen').getAttribute('aria-current')).toBe('page'),
    );
  });

  it('a switch of language keeps the page and is kept by the server', async () => {
    const { user, sent, address } = open('/om?plats=lund', demoViewer());
    await screen.findByRole('heading', { name: 'Om portalen', level: 1 });
    await user.click(await screen.findByRole('button', { name: /Ditt konto/ }));
    await user.click(await screen.findByRole('radio', { name: 'English' }));
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { name: 'About the portal', level: 1 });
    expect(document.documentElement.lang).toBe('en');
    expect(address()).toBe('/om?plats=lund');
    expect(sent.find((one) => one.name === 'SetPreferences')?.variables).toEqual({
      input: { language: 'en' },
    });
  });

  it('Ctrl K finds what one may open, and says nothing of the rest', async () => {
    const permissions = ['activity:read', 'pass:read', 'directory:read', 'standing-risk:read'];
    const { user, address, sent } = open('/logga-ut', demoViewer({ permissions }), {
      CommandPlace: {
        areas: [{ id: 'area-1', name: 'Norra Fäladen' }],
        coming: { rows: [] },
        past: { rows: [] },
        directory: {
          rows: [
            {
              membershipId: 'pol-1',
              functionTitle: 'Samverkanspolis 1',
              agency: { id: 'agency-2', shortName: 'Polisen Lund' },
            },
          ],
        },
      },
    });
    await screen.findByRole('navigation', { name: 'Huvudmeny' });
    await user.keyboard('{Control>}k{/Control}');
    // Fetched when it is first wanted.
    const dialog = await screen.findByRole('dialog', { name: 'Sök eller hoppa till' });
    const field = within(dialog).getByRole('combobox', { name: 'Skriv vad du söker' });
    const options = () =>
      within(dialog)
        .queryAllByRole('option')
        .map((one) => one.textContent);
    expect(options()).toContain('Planering');
    expect(options()).toContain('Riskbedömningar');
    await user.type(field, 'risk');
    expect(options()[0]).toBe('Riskbedömningar');
    for (const [text, closed] of [
      ['målen', 'Målen'],
      ['rapporter', 'Rapporter'],
      ['ny rapport', 'Ny rapport'],
      ['deltagare', 'Deltagare K01'],
    ]) {
      await user.clear(field);
      await user.type(field, String(text));
      expect(options()).not.toContain(closed);
    }
    await user.clear(field);
    await user.type(field, 'planering');
    expect(options()[0]).toBe('Planering');
    await user.clear(field);
    await user.type(field, 'zzz');
    expect(options()).toEqual(['Inget hittades. Skriv färre bokstäver.']);
    await user.clear(field);
    await user.type(field, 'samverkanspolis');
    await waitFor(() =>
      expect(options()).toEqual(['Samverkanspolis 1, Polisen Lund Vem ringer jag nu?']),
    );
    await user.clear(field);
    await user.type(field, 'v21');
    expect(options()).toEqual(['Vecka 21, 2022']);
    await user.clear(field);
    await user.type(field, 'om por');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/om'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent.find((one) => one.name === 'CommandPlace')?.variables).toMatchObject({
      withPeople: true,
    });
  });

  it('Ctrl K finds also what has been, the nearest first and what goes on only once', async () => {
    const row = (id: string, number: string, startsAt: string, endsAt: string) => ({
      __typename: 'FieldPass',
      id,
      kind: 'FIELD_OPERATION',
      number,
      title: 'FIELD_OPERATION',
      placeLabel: 'Centrum',
      startsAt,
      endsAt,
    });
    const tonight = row('3', 'FP-2022-003', '2022-05-19T20:00:00Z', '2022-05-20T01:00:00Z');
    const before = row('2', 'FP-2022-002', '2022-05-06T18:00:00Z', '2022-05-06T22:00:00Z');
    const first = row('1', 'FP-2021-009', '2021-11-05T19:00:00Z', '2021-11-05T23:00:00Z');
    const { user, address, sent } = open(
      '/om',
      demoViewer({ permissions: ['activity:read', 'pass:read'] }),
      {
        CommandPlace: {
          areas: [],
          coming: { rows: [tonight] },
          past: { rows: [tonight, before, first] },
        },
      },
    );
    await screen.findByRole('navigation', { name: 'Huvudmeny' });
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Sök eller hoppa till' });
    await user.type(within(dialog).getByRole('combobox'), 'fältpass centrum');
    await waitFor(() => expect(within(dialog).queryAllByRole('option')).toHaveLength(3));
    const past = within(dialog).getByRole('group', { name: 'Tidigare aktiviteter' });
    expect(
      within(past)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual([
      expect.stringMatching(/^FP-2022-002 Fältpass Centrum 6 maj 2022/),
      expect.stringMatching(/^FP-2021-009 Fältpass Centrum 5 november 2021/),
    ]);
    expect(sent.find(({ name }) => name === 'CommandPlace')?.variables).toMatchObject({
      past: { to: '2022-05-19T22:00:00.000Z', sort: 'STARTS_AT_DESC' },
    });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toContain('/faltpass/FP-2022-0'));
  });

  it('? lists the keys of pages one may open, and they can be switched off', async () => {
    const permissions = ['pass:read'];
    const { user, sent } = open('/om', demoViewer({ permissions }));
    await screen.findByRole('heading', { name: 'Om portalen', level: 1 });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Kortkommandon här' });
    within(dialog).getByText('G och sedan F');
    expect(within(dialog).queryByText('Gå till Planering')).toBeNull();
    within(dialog).getByText('G och sedan A');
    within(dialog).getByText('Gå till Vem ringer jag nu?');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: /Ditt konto/ }));
    const choice = screen.getByRole('radiogroup', { name: 'Kortkommandon' });
    await user.click(within(choice).getByRole('radio', { name: 'Av' }));
    expect(sent.find((one) => one.name === 'SetPreferences')?.variables).toEqual({
      input: { shortcuts: 'off' },
    });
    await user.keyboard('{Escape}');
    await user.keyboard('?');
    expect(screen.queryByRole('dialog', { name: 'Kortkommandon här' })).toBeNull();
  });

  it('a session that ends is taken up again over the page', async () => {
    const { user, server, address } = open('/nagot/som/inte/finns', demoViewer());
    await screen.findByRole('heading', { name: 'Sidan kan inte visas', level: 1 });
    server.isOver = true;
    await user.click(await screen.findByRole('button', { name: /Ditt konto/ }));
    await user.click(await screen.findByRole('radio', { name: 'Mörkt' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Logga in igen' });
    await user.click(
      within(dialog).getByRole('button', { name: 'Logga in som Socialsekreterare 1' }),
    );
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(address()).toBe('/nagot/som/inte/finns');
  });

  it('nothing is asked over a page that anybody may open (INV-29)', async () => {
    const { user, server, sent } = open('/om', demoViewer());
    await screen.findByRole('heading', { name: 'Om portalen', level: 1 });
    server.isOver = true;
    await user.click(await screen.findByRole('button', { name: /Ditt konto/ }));
    await user.click(await screen.findByRole('radio', { name: 'Mörkt' }));
    await waitFor(() => expect(sent.some(({ name }) => name === 'SetPreferences')).toBe(true));
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { name: 'Om portalen', level: 1 });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('before and during the work', () => {
  it('the undertaking stands in the place of every page until it is accepted', async () => {
    const owes = demoViewer({ owesUndertaking: true, permissions: [] });
    const { server, user, sent } = open('/planering', owes, {
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
    const { user, sent } = open('/mina-inloggningar', viewer, {
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
    open('/mina-inloggningar', night());
    await screen.findByRole('heading', { name: 'Logga in för att se sidan', level: 1 });
    const links = screen.getAllByRole('link', { name: 'Logga in' });
    expect(links.at(-1)?.getAttribute('href')).toContain(encodeURIComponent('/mina-inloggningar'));
  });

  it('the field screen is there, says until when, and has no menu', async () => {
    open('/falt', night(), { FieldPassNow: { fieldPassNow: null } });
    await screen.findByRole('heading', { name: 'Ute nu', level: 1 });
    expect(screen.getByText(/^Fältsession till 04\.00/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ditt konto/ })).toBeNull();
  });

  it('what was open stays, and what is refused leads to signing in over it', async () => {
    const { server, user } = open('/mina-inloggningar', night({ fieldSession: null }), {
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

it('the language that was chosen before sign-in goes on, and is kept with the person', async () => {
  const { user, sent, server } = open('/logga-in', null);
  await user.click(await screen.findByRole('button', { name: 'English' }));
  const [first] = await screen.findAllByRole('button', { name: /Socialsekreterare 1/ });
  await user.click(first as HTMLElement);
  await waitFor(() => {
    const kept = sent.find(({ name }) => name === 'SetPreferences');
    expect(kept?.variables).toMatchObject({ input: { language: 'en' } });
  });
  server.viewer = { ...demoViewer(), language: 'en' };
  expect(await screen.findByRole('button', { name: /^Your account/ })).toBeTruthy();
});

describe('what is there in the demo alone', () => {
  it('is opened there', async () => {
    open('/kit', demoViewer());
    expect(await screen.findByRole('heading', { name: 'Byggdelar', level: 1 })).toBeTruthy();
  });

  it('does not exist elsewhere, where nobody can be signed in as', async () => {
    open('/kit', demoViewer(), { DemoMemberships: { demoMemberships: [] } });
    await screen.findByRole('heading', { name: 'Sidan kan inte visas', level: 1 });
  });

  it('asks for sign-in like any other address', async () => {
    open('/kit', null);
    expect(await screen.findByRole('heading', { name: 'Logga in', level: 1 })).toBeTruthy();
  });
});
