import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Agreements that the own agency is a party of, by title and diary number, and by their parties. */
export const findableAgreements: FindableNoun = {
  allow: 'agreement:read',
  rows: `
    select 'AGREEMENT' as kind, a.id, a.diary_number as number, a.title,
      concat_ws(' ', a.kind, (select string_agg(g.short_name, ' ') from agency g where g.id = any (a.party_ids))) as words,
      null::text as place,
      a.valid_from::timestamp at time zone 'Europe/Stockholm' as at, a.programme_id, '/overenskommelser/' || a.id as path
    from agreement a`,
};
