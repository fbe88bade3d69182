import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Agreements that the own agency is a party of, by title and diary number. */
export const findableAgreements: FindableNoun = {
  allow: 'agreement:read',
  rows: `
    select 'AGREEMENT' as kind, a.id, a.diary_number as number, a.title, a.kind as words, null::text as place,
      a.valid_from::timestamp at time zone 'Europe/Stockholm' as at, a.programme_id, '/overenskommelser/' || a.id as path
    from agreement a`,
};
