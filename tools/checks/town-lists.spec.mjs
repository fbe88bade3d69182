import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { OF_ONE_TOWN, townLists } from './town-lists.mjs';

const lists = townLists(join(import.meta.dirname, '../..'));

describe('a page that the chosen town filters', () => {
  it('is found among all that the domains hand in', () => {
    expect(lists.length).toBeGreaterThan(30);
    expect(lists.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/aktorer', '/material', '/kapacitet', '/arbetsgang', '/seminarier']),
    );
  });

  it('says what lies in other towns, or is reviewed with why it need not', () => {
    const hiding = lists.filter(({ path, tellsOthers }) => !tellsOthers && !OF_ONE_TOWN[path]);
    expect(hiding.map(({ path, asks }) => `${path}: ${asks.join(' ')}`)).toEqual([]);
  });

  it('stands among the reviewed only where it asks for a town and tells of no other', () => {
    const silent = lists.filter(({ tellsOthers }) => !tellsOthers).map(({ path }) => path);
    expect(Object.keys(OF_ONE_TOWN).filter((path) => !silent.includes(path))).toEqual([]);
  });
});
