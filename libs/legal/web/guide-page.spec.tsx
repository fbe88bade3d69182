import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import GuidePage from './guide-page.js';

const CONFIRMED = {
  state: 'CONFIRMED',
  text: 'Vår jurists egen text om grova brott.',
  nextReview: null,
  decidedBy: 'Jurist',
  decidedOn: '2026-06-01',
};

const worker = demoViewer({
  permissions: ['legal:confirmations'],
  today: '2026-11-25',
  places: demoViewer().places.map((place) => ({
    ...place,
    programme: { ...place.programme, startsOn: '2026-01-01', endsOn: '2027-12-31' },
  })),
});

function open(
  viewer: Viewer | null,
  rows: readonly object[] = [],
  adviser: string | null = 'Jurist',
) {
  return renderPage(
    <ViewerProvider viewer={viewer}>
      <GuidePage />
    </ViewerProvider>,
    { path: '/lagstod', answers: { LegalBases: { legalBases: { adviser, rows } } } },
  );
}

type Opened = Awaited<ReturnType<typeof open>>;
const choose = (user: Opened['user'], name: string | RegExp) =>
  screen.findByRole('radio', { name }).then((radio) => user.click(radio));

describe('the guide without sign-in', () => {
  it('asks the server nothing, shows the numbers, and hides what an own jurist must confirm', async () => {
    const { user, sent } = await open(null);
    expect(screen.getByRole('link', { name: '112' }).getAttribute('href')).toBe('tel:112');
    await user.selectOptions(screen.getByLabelText('Vem är du?'), 'SOCIAL_SERVICES');
    await user.selectOptions(screen.getByLabelText('Till vem?'), 'POLICE');
    await choose(user, 'En person som kan vara utsatt');
    await choose(user, '21 eller äldre');
    expect(await screen.findByText(/Generalklausulen .* kan inte användas/)).toBeTruthy();
    expect(screen.getByText(/Utan inloggning visas bara korten/)).toBeTruthy();
    expect(screen.queryByLabelText('Vilket brott?')).toBeNull();
    expect(screen.queryByText('10 kap. 23 § OSL')).toBeNull();
    expect(sent).toEqual([]);
  });
});

describe('the guide of an agency', () => {
  it('before anything is confirmed names whom to ask', async () => {
    const { user } = await open(worker);
    await user.selectOptions(await screen.findByLabelText('Till vem?'), 'POLICE');
    await choose(user, 'En person som kan vara utsatt');
    await choose(user, '18–20');
    expect(
      await screen.findByText(/inte bekräftad av din organisations jurist. Fråga Jurist innan/),
    ).toBeTruthy();
    expect(screen.getByText(/är inte bekräftad: exempeltext, inte granskad/)).toBeTruthy();
  });

  it('offers a confirmed basis with the agency’s own text, its dates and who confirmed it', async () => {
    const { user, sent, address } = await open(worker, [
      { code: 'OSL_10_23', wording: 2, confirmation: CONFIRMED },
    ]);
    await user.selectOptions(await screen.findByLabelText('Till vem?'), 'POLICE');
    await choose(user, 'En person som kan vara utsatt');
    await choose(user, '21 eller äldre');
    await user.selectOptions(screen.getByLabelText('Vilket brott?'), 'TRAFFICKING');
    const possible = await screen.findByRole('heading', { name: /Kan vara möjligt/ });
    const section = within(possible.closest('section') as HTMLElement);
    expect(section.getByText('10 kap. 23 § OSL')).toBeTruthy();
    expect(section.getByText('Vår jurists egen text om grova brott.')).toBeTruthy();
    expect(section.getByText(/Bekräftad av Jurist 1 juni 2026/)).toBeTruthy();
    expect(screen.getByText(/bekräftad av Jurist 1 juni 2026\./)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Vilket brott?'), 'PURCHASE');
    expect(await screen.findByText(/lägsta straff når inte upp till gränsen/)).toBeTruthy();
    // Nothing of what was answered is sent, and nothing of it is in the address.
    expect(sent.map(({ name }) => name)).toEqual(['LegalBases']);
    expect(address()).toBe('/lagstod');
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it('puts the child first, whoever was asked about, with the law of the event date', async () => {
    const { user } = await open(demoViewer({ today: '2026-11-25' }));
    await user.selectOptions(await screen.findByLabelText('Till vem?'), 'NGO');
    await choose(user, 'En person som kan vara utsatt');
    await choose(user, 'Vet inte, kan vara under 18');
    expect(await screen.findByText('Oro för ett barn?')).toBeTruthy();
    expect(screen.getAllByText('Till socialnämnden där barnet vistas').length).toBeGreaterThan(0);
    // The demo viewer stands in the pilot: the law of its last day is told, and what it is now.
    expect(screen.getByText('14 kap. 1 § SoL (2001:453)')).toBeTruthy();
    expect(screen.getByText(/Motsvarar nu 19 kap. 1 § SoL/)).toBeTruthy();
    expect(screen.getByText(/Din roll ser inte vilka grunder/)).toBeTruthy();
  });

  it('tells the law’s barrier from the portal’s rule, and starts again on request', async () => {
    const { user } = await open(worker);
    await user.selectOptions(await screen.findByLabelText('Till vem?'), 'NGO');
    await choose(user, /Våra egna skyddade uppgifter/);
    expect(await screen.findByText('Portalens regel')).toBeTruthy();
    await choose(user, 'Misstänkt brott, eller risk för brott');
    await choose(user, 'Ett brott har begåtts eller pågår');
    await choose(user, '21 eller äldre');
    expect((await screen.findAllByText('Lagen hindrar')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Börja om' }));
    expect(screen.getByText(/Svara på frågorna här ovanför/)).toBeTruthy();
  });
});
