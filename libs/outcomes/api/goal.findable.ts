import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Goals of the own programmes by their words, read where what has come of them is. */
export const findableGoals: FindableNoun = {
  allow: 'figure:read',
  rows: `
    select 'GOAL' as kind, g.id, null::text as number, g.title, null::text as words, s.name as place,
      null::timestamptz as at, g.programme_id,
      '/uppfoljning?program=' || p.key || coalesce('&plats=' || s.key, '') as path
    from goal g join programme p on p.id = g.programme_id left join site s on s.id = g.site_id`,
};
