import { FIELD, MANAGER } from '../oracle.js';
import {
  type Asker,
  coreOf,
  has,
  may,
  own,
  type Row,
  type Rule,
  sitesOf,
  type Verdict,
} from './asker.js';
import type { World } from './world.js';

export const SHELF_KEEPERS = [
  ...([FIELD, MANAGER].flat() as readonly string[]),
  ...['PROJECT_LEAD', 'METHOD_EDITOR'],
];

/** Read it beside them, up to P1. */
const SHELF_READERS = [
  ...['NETWORK_MEMBER', 'DEVELOPMENT_LEAD', 'MUNICIPAL_SAFETY', 'THEME_COORDINATOR'],
];

/** P0, and still on the shelf: for everybody, signed in or not. */
export const isOnOpenShelf = (item: Row | undefined) =>
  item?.['state'] === 'PUBLISHED' && item['classification'] === 'P0';

const itemOf = (row: Row, { facts }: World) =>
  facts.find(({ table, row: { id } }) => table === 'shelf_item' && id === row['item_id'])?.row;

/** The open shelf tells of the newest version alone. */
export const isOpenVersion = (version: Row, world: World) => {
  const item = itemOf(version, world);
  return isOnOpenShelf(item) && item?.['latest'] === version['number'];
};

/** *Materials (by class)*, in the roles named; drafts and what was withdrawn, the own agency’s alone. */
function seesItem(asker: Asker, item: Row, world: World): boolean {
  const towns = item['site_ids'] as readonly string[];
  const isKeeper = has(asker, SHELF_KEEPERS);
  if (own(asker, item) && isKeeper) return true;
  if (item['state'] !== 'PUBLISHED' || !(isKeeper || has(asker, SHELF_READERS))) return false;
  if (item['classification'] === 'P0') return true;
  const ring = item['classification'] === 'P1' ? sitesOf(asker, world) : coreOf(asker, world);
  return (item['classification'] === 'P1' || isKeeper) && towns.some((id) => ring.includes(id));
}

/** What was withdrawn stands in no list unless its owner asks for it. */
const shown = (item: Row): Verdict => (item['state'] === 'WITHDRAWN' ? 'MAY' : 'MUST');

/** `isTold`: stands on the open page of a town, too. */
export const ofShelfItem =
  (isTold: boolean): Rule =>
  (asker, row, world) =>
    seesItem(asker, row, world) ? shown(row) : may(isTold && isOnOpenShelf(row));

/** Its newest version as itself; those before it, the own agency’s alone. */
export const ofShelfVersion =
  (isTold: boolean): Rule =>
  (asker, row, world) => {
    const item = itemOf(row, world);
    if (!item || !seesItem(asker, item, world)) return may(isTold && isOpenVersion(row, world));
    const isKeeper = own(asker, item) && has(asker, SHELF_KEEPERS);
    return isKeeper || item['latest'] === row['number'] ? shown(item) : 'NEVER';
  };
