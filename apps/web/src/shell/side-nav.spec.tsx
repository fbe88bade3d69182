import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { screen, waitFor, within } from '@testing-library/react';
import { pages } from '../pages.js';
import { openRoot } from './testing/open-root.js';

const MAY = ['activity:read', 'actor:read', 'people:read', 'audit:read', 'routine:read'];
const menu = () => screen.findByRole('navigation', { name: 'Huvudmeny' });
const linksOf = (nav: HTMLElement) =>
  within(nav)
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the menu', () => {
  it('stands with its groups closed, but for the one of the page one came to', async () => {
    openRoot('/om', demoViewer({ permissions: MAY }));
    const nav = await menu();
    expect(linksOf(nav)).toEqual(['Översikt', 'Planering', 'Lagstöd', 'Hjälp', 'Om portalen']);
    const groups = within(nav).getAllByRole('button', { expanded: false });
    expect(groups.map((group) => group.textContent)).toEqual([
      'Aktiviteter',
      'Nätverk',
      'Min organisation',
    ]);
  });

  it('opens and closes a group by a press, and keeps nothing of it', async () => {
    const { user, sent } = openRoot('/om', demoViewer({ permissions: MAY }));
    const nav = await menu();
    const kept = () => JSON.stringify([localStorage, sessionStorage]);
    const before = kept();
    await user.click(within(nav).getByRole('button', { name: 'Nätverk' }));
    expect(linksOf(nav)).toContain('Aktörer');
    await user.click(within(nav).getByRole('button', { name: 'Nätverk' }));
    expect(linksOf(nav)).not.toContain('Aktörer');
    expect(sent.some(({ name }) => name === 'SetPreferences')).toBe(false);
    expect(kept()).toBe(before);
  });

  it('says which closed group the present page is in', async () => {
    const { user } = openRoot('/om', demoViewer({ permissions: MAY }));
    const nav = await menu();
    const group = within(nav).getByRole('button', { name: 'Kunskap och hjälp' });
    expect(group.getAttribute('aria-current')).toBeNull();
    await user.click(group);
    expect(group.getAttribute('aria-current')).toBe('true');
    expect(group.getAttribute('aria-expanded')).toBe('false');
  });

  it('shows the one page of a group that one may open as itself', async () => {
    openRoot('/om', demoViewer({ permissions: ['actor:read'] }));
    const nav = await menu();
    expect(linksOf(nav)).toContain('Aktörer');
    expect(within(nav).queryByRole('button', { name: 'Nätverk' })).toBeNull();
  });
});

describe('the groups', () => {
  const may = [...new Set(pages.flatMap(({ allow }) => allow ?? []))];
  const GROUPS = {
    Aktiviteter: ['Seminarier', 'Studiebesök', 'Förebyggande aktiviteter', 'Möten', 'Spridning'],
    Nätverk: [
      ...['Aktörer', 'Överenskommelser', 'Delningar', 'Lokal arbetsgång', 'Överlämningar'],
      ...['Jourschema', 'Kapacitet'],
    ],
    'Min organisation': [
      ...['Personer och roller', 'Riskbedömningar', 'Checklistor', 'Krav på utbildning'],
      ...['Ställföreträdare', 'Loggkontroll', 'Gallring', 'Öppen sida'],
    ],
  };
  const groupsIn = async (nav: HTMLElement, user: { click(at: Element): Promise<void> }) => {
    const found: [string, (string | null)[]][] = [];
    for (const name of Object.keys(GROUPS)) {
      const group = within(nav).getByRole('button', { name });
      if (group.getAttribute('aria-expanded') === 'false') await user.click(group);
      const list = group.parentElement?.querySelector('ul') as HTMLElement;
      found.push([name, linksOf(list)]);
    }
    return Object.fromEntries(found);
  };

  it('hold the same pages at a desk and behind Mer on a phone', async () => {
    const { user } = openRoot('/om', demoViewer({ permissions: may }));
    expect(await groupsIn(await menu(), user)).toEqual(GROUPS);
    await user.click(screen.getByRole('button', { name: 'Mer' }));
    const drawer = await screen.findByRole('dialog');
    expect(await groupsIn(drawer, user)).toEqual(GROUPS);
  });
});

describe('pinned pages', () => {
  it('stand first, those one may open alone, and nowhere else than before', async () => {
    const pins = ['aktorer', 'risk', 'arbetsgang'];
    openRoot('/om', demoViewer({ permissions: MAY, pins }));
    const pinned = within(await menu()).getByRole('list', { name: 'Fästa sidor' });
    expect(linksOf(pinned)).toEqual(['Aktörer', 'Lokal arbetsgång']);
  });

  it('are chosen among the pages of the groups, and kept with the person', async () => {
    const { user, sent } = openRoot('/om', demoViewer({ permissions: MAY, pins: ['aktorer'] }));
    await user.click(within(await menu()).getByRole('button', { name: 'Fäst sidor…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Fäst sidor i menyn' });
    expect(within(dialog).queryByRole('checkbox', { name: 'Översikt' })).toBeNull();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Loggkontroll' }));
    await user.click(within(dialog).getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.find(({ name }) => name === 'SetPreferences')?.variables).toEqual({
      input: { pins: ['aktorer', 'loggkontroll'] },
    });
  });

  it('are five at most: a sixth is refused in words, and nothing is sent', async () => {
    const pins = ['aktorer', 'arbetsgang', 'seminarier', 'moten', 'spridning'];
    const { user, sent } = openRoot('/om', demoViewer({ permissions: MAY, pins }));
    await user.click(within(await menu()).getByRole('button', { name: 'Fäst sidor…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Fäst sidor i menyn' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Loggkontroll' }));
    await user.click(within(dialog).getByRole('button', { name: 'Spara' }));
    expect((await within(dialog).findAllByText(/Fäst högst fem sidor/)).length).toBeGreaterThan(0);
    expect(sent.some(({ name }) => name === 'SetPreferences')).toBe(false);
  });
});
