import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Materials by title, as the shelf lists them. */
export const findableMaterials: FindableNoun = {
  allow: 'shelf:read',
  rows: `
    select 'MATERIAL' as kind, i.id, null::text as number, i.title, concat_ws(' ', i.kind, i.language) as words,
      null::text as place, null::timestamptz as at, null::uuid as programme_id, '/material/' || i.id as path
    from shelf_item i where i.state <> 'WITHDRAWN'`,
};
