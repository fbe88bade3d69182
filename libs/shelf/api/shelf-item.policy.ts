import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { CLASS_LOWERERS, SHELF_KEEPERS, SHELF_READERS } from '../rules/shelf-life.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const ME = '(select app.agency_id())';
const OWN = `agency_id = ${ME}`;
const KEEPS = `${OWN} and ${hasRole(SHELF_KEEPERS)}`;
const AT = (sites: 'site_ids' | 'core_site_ids') => `site_ids && (select app.${sites}())::uuid[]`;

/**
 * P0: everybody, signed in or not. P1: who reads it in its towns. P2: who keeps one in the core group of its towns;
 * a network member placed there has none of its rights (INV-09). Drafts, and what was withdrawn: who keeps the
 * shelf of its owner.
 */
export const shelfItemPolicy: TablePolicy = {
  table: 'shelf_item',
  read: `state = 'PUBLISHED' and (classification = 'P0'
      or classification = 'P1' and ${hasRole(SHELF_READERS)} and ${AT('site_ids')}
      or classification = 'P2' and ${hasRole(SHELF_KEEPERS)} and ${AT('core_site_ids')})
    or ${KEEPS}`,
  insert: `${KEEPS} and state = 'DRAFT' and site_ids <@ (select app.site_ids())::uuid[]`,
  update: KEEPS,
  delete: `${KEEPS} and state = 'DRAFT'`,
  fixedColumns: ['site_ids'],
  kept: [{ rule: 'MATERIALS', key: 'id', where: 't.withdrawn_on < due' }],
  texts: {
    title: {
      free: ['AddShelfItemInput.title', 'ChangeShelfItemInput.title'],
      removal: { code: 'SHELF_TITLE', key: 'id', version: 'version' },
    },
    responsible: { scalar: 'FunctionName' },
    reviewed_function: { scalar: 'FunctionName' },
    opened_function: { scalar: 'FunctionName' },
    withdrawn_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    unheldIds: { site_ids: 'an array: held by trigger app.refuse_unknown_sites' },
  },
};

/** Of what was withdrawn long ago, in one piece with it. */
const GOES_WITH_ITEM = {
  ...({ rule: 'MATERIALS', key: 'id' } as const),
  where: 'exists (select from shelf_item i where i.id = t.item_id and i.withdrawn_on < due)',
  partOf: { table: 'shelf_item', column: 'item_id' },
} as const;

/** What everybody reads is published by who lowers a class: a version, the first or the next, and its bytes. */
const publishes = (table: string) => `${KEEPS} and (${hasRole(CLASS_LOWERERS)} or not exists (
    select from shelf_item i where i.id = ${table}.item_id and i.classification = 'P0'))`;

/** The newest is read with it; those before it by who keeps the shelf of its owner. */
export const shelfVersionPolicy: TablePolicy = {
  table: 'shelf_version',
  read: `${KEEPS} or exists (select from shelf_item i
    where i.id = shelf_version.item_id and i.latest = shelf_version.number)`,
  insert: publishes('shelf_version'),
  update: KEEPS,
  fixedColumns: [
    ...['item_id', 'number', 'url', 'file_size', 'file_sha256', 'published_at', 'function_title'],
  ],
  kept: [{ ...GOES_WITH_ITEM, after: [{ table: 'shelf_file', column: 'id' }] }],
  texts: {
    url: { scalar: 'HttpsUrl' },
    function_title: { scalar: 'FunctionName' },
  },
};

/** Fetched by who reads its version. Its bytes go when what was withdrawn is cleared, or its time is over. */
export const shelfFilePolicy: TablePolicy = {
  table: 'shelf_file',
  read: 'exists (select from shelf_version v where v.id = shelf_file.id)',
  insert: publishes('shelf_file'),
  delete: `${KEEPS} and exists (select from shelf_version v join shelf_item i on i.id = v.item_id
    where v.id = shelf_file.id and i.state = 'WITHDRAWN')`,
  unauditedColumns: ['pdf'],
  kept: [GOES_WITH_ITEM],
};
