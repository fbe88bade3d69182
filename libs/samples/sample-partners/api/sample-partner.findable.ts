import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** What the search finds by its name. */
export const findableSamplePartners: FindableNoun = {
  allow: 'sample-partner:read',
  rows: `
    select 'SAMPLE_PARTNER' as kind, p.id, null::text as number, p.name as title, null::text as words,
      null::text as place, null::timestamptz as at, null::uuid as programme_id, '/provparter/' || p.id as path
    from sample_partner p`,
};
