import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { screen, waitFor, within } from '@testing-library/react';
import { openRoot } from './testing/open-root.js';

describe('without a session', () => {
  it('a deep link asks for sign-in and is followed afterwards, place and all', async () => {
    const { user, address } = openRoot('/nagot/som/inte/finns?plats=lund&program=2022', null);
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
    const { user, address } = openRoot('/logga-in?till=//elsewhere.example', null);
    await user.click(
      await screen
        .findAllByRole('button', { name: /Socialsekreterare 1/ })
        .then(([first]) => first as HTMLElement),
    );
    await waitFor(() => expect(address()).toBe('/'));
  });

  // INV-09.
  it('who has two memberships sees both and chooses one', async () => {
    const { user, sent } = openRoot('/logga-in', null);
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
    openRoot('/om', null);
    await screen.findByRole('heading', { name: 'Om portalen', level: 1 });
    expect(screen.queryByRole('navigation', { name: 'Huvudmeny' })).toBeNull();
  });
});

describe('signed in', () => {
  it('the menu shows what the permissions allow, and says where one is', async () => {
    openRoot('/om', demoViewer());
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
    const { user, sent, address } = openRoot('/om?plats=lund', demoViewer());
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

  it('? lists the keys of pages one may open, and they can be switched off', async () => {
    const permissions = ['pass:read'];
    const { user, sent } = openRoot('/om', demoViewer({ permissions }));
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
    const { user, server, address } = openRoot('/nagot/som/inte/finns', demoViewer());
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
    const { user, server, sent } = openRoot('/om', demoViewer());
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

it('the language that was chosen before sign-in goes on, and is kept with the person', async () => {
  const { user, sent, server } = openRoot('/logga-in', null);
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
    openRoot('/kit', demoViewer());
    expect(await screen.findByRole('heading', { name: 'Byggdelar', level: 1 })).toBeTruthy();
  });

  it('does not exist elsewhere, where nobody can be signed in as', async () => {
    openRoot('/kit', demoViewer(), { DemoMemberships: { demoMemberships: [] } });
    await screen.findByRole('heading', { name: 'Sidan kan inte visas', level: 1 });
  });

  it('asks for sign-in like any other address', async () => {
    openRoot('/kit', null);
    expect(await screen.findByRole('heading', { name: 'Logga in', level: 1 })).toBeTruthy();
  });
});
