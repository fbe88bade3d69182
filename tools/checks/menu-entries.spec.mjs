import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MOST_ROWS, menusOf, pagesOf } from './menu-entries.mjs';

const root = join(import.meta.dirname, '../..');
const menus = menusOf(root);

describe('the menu of every function of the demo', () => {
  it('is found for 21 functions, of a role each', () => {
    expect(new Set(menus.map(({ role }) => role)).size).toBe(21);
    expect(menus).toHaveLength(21);
  });

  it('has rows, nine at most', () => {
    const rows = menus.map(({ role, rows: { length } }) => [role, length]);
    expect(rows.filter(([, n]) => n < 3 || n > MOST_ROWS)).toEqual([]);
  });

  it('names no page where nothing is read or begun', () => {
    expect(menus.flatMap(({ role, silent }) => silent.map((path) => `${role} ${path}`))).toEqual(
      [],
    );
  });

  it('names what only a lead reads to nobody else', () => {
    const economy = menus.filter(({ entries }) => entries.includes('/ekonomi'));
    expect(economy.map(({ role }) => role).sort()).toEqual([
      'NGO_MANAGER',
      'PROJECT_LEAD',
      'SIGNATORY',
    ]);
  });

  it('has every page of every domain in a group', () => {
    expect(pagesOf(root).length).toBeGreaterThan(30);
  });
});
