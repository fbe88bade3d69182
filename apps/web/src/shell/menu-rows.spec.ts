import { describe, expect, it } from '@jest/globals';
import { pages } from '../pages.js';
import { MOST_ROWS, menuRows, navPageAt, navPages } from './menu-rows.js';

const all = [...new Set(pages.flatMap(({ allow }) => (allow ? [allow] : [])))];
const reader = (permissions: readonly string[], isLed = true) => ({
  permissions,
  places: [{ isLed: false }, { isLed }],
});
const namesOf = (permissions: readonly string[], isLed = true) =>
  menuRows(navPages(pages, reader(permissions, isLed))).map(({ group, pages: own }) =>
    [group ?? 'top', ...own.map(({ path }) => path)].join(' '),
  );

describe('the rows of the menu', () => {
  it('are at most nine, whatever one may open', () => {
    expect(namesOf(all).length).toBeLessThanOrEqual(MOST_ROWS);
    for (const missing of all) {
      expect(namesOf(all.filter((one) => one !== missing)).length).toBeLessThanOrEqual(MOST_ROWS);
    }
  });

  // As the issue lists them; what is not listed stands where its own domain puts it.
  it.each([
    ['activities', '/seminarier /studiebesok /forebyggande /moten /spridning'],
    [
      'network',
      '/aktorer /overenskommelser /delningar /arbetsgang /overlamningar /ring/jour /kapacitet',
    ],
    [
      'organisation',
      '/admin /risk /checklistor /utbildning/krav /stallforetradare /loggkontroll /gallring /oppen-sida',
    ],
    ['field', '/falt /faltpass /faltpass/i-natt'],
    ['results', '/uppfoljning /rapporter /ekonomi'],
    ['knowledge', '/utbildning /material /lagstod /hjalp /om'],
    ['top', '/ /planering /uppgifter'],
  ])('hold in the group %s: %s', (group, paths) => {
    const rows = menuRows(navPages(pages, reader(all))).filter(
      (row) => (row.group ?? 'top') === group,
    );
    expect(rows.flatMap((row) => row.pages.map(({ path }) => path))).toEqual(paths.split(' '));
  });

  it('name every page of the menu once', () => {
    const shown = navPages(pages, reader(all));
    const rows = menuRows(shown).flatMap((row) => row.pages);
    expect(rows.map(({ path }) => path).sort()).toEqual(shown.map(({ path }) => path).sort());
  });

  it('keep their order when one may open less', () => {
    const order = namesOf(all).map((row) => row.split(' ')[0]);
    const some = namesOf(['activity:read', 'people:read', 'report:read']);
    const places = some.map((row) => order.indexOf(row.split(' ')[0]));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(some).toContain('results /rapporter');
  });

  it('are without a group of which nothing may be opened', () => {
    expect(namesOf([])).toEqual(['top /', 'knowledge /lagstod /hjalp /om']);
  });

  it('name the economy where one leads, and reports where one leads or is asked', () => {
    const manager = ['economy:read', 'report:read', 'report:answer'];
    const registrar = ['economy:read', 'report:read'];
    expect(namesOf(registrar, false).join()).not.toMatch(/rapporter|ekonomi/);
    expect(namesOf(manager, false)).toContain('results /rapporter');
    expect(namesOf(registrar)).toContain('results /rapporter /ekonomi');
  });

  it('have a sign each', () => {
    const alone = navPages(pages, reader(all)).filter(
      ({ nav }) => nav.group === 'top' || nav.phone,
    );
    expect(alone.filter(({ nav }) => !nav.icon).map(({ path }) => path)).toEqual([]);
  });
});

describe('where one is in the menu', () => {
  const shown = navPages(pages, reader(all));
  it.each([
    ['/', '/'],
    ['/seminarier/123/andra', '/seminarier'],
    ['/faltpass/i-natt', '/faltpass/i-natt'],
    ['/faltpass/FP-2026-001', '/faltpass'],
    ['/lagstod/lagrum', '/lagstod'],
    ['/lagstodet', undefined],
    ['/min-kalender', undefined],
  ])('%s is under %s', (pathname, path) => expect(navPageAt(shown, pathname)?.path).toBe(path));
});
