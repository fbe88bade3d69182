import type { Trials } from '@stad/platform/api/testing/trials.js';
import { addMonths, localDate } from '@stad/platform/rules/time.js';

/** What nobody else may know of: all that the later rounds plant. */
const HIDDEN = ['DRAFT', 'WITHDRAWN'];

const FIELDS = () => ({
  ...{ title: 'Materialet', kind: 'CARD', language: 'sv', licence: 'CC0' },
  ...{ responsible: 'Funktionen' },
});

/**
 * Of each agency something of every class and state, with a version before the newest where it has been published;
 * of the later rounds what is the agency’s own alone.
 */
export const shelfTrials: Trials = {
  plant: (round, of) => `
  drop table if exists pg_temp.shelved;
  create temporary table shelved as
    select f.*, c as class, s as stage, pg_temp.id('${round} shelf ' || c || s || ' ' || f.key) as item
    from ${of} f, unnest(array['P0', 'P1', 'P2']) c, unnest(array['PUBLISHED', 'DRAFT', 'WITHDRAWN']) s
    where ${round === 'one'} or s in (${HIDDEN.map((state) => `'${state}'`).join(', ')});
  insert into shelf_item (id, agency_id, site_ids, title, kind, language, classification, licence, responsible, state,
      latest, review_on, reviewed_on, reviewed_function, opened_on, opened_reason, opened_function, withdrawn_on,
      withdrawn_reason, withdrawn_function)
    select item, id, array[site], 'Materialet', 'CARD', 'sv', class, 'CC0', 'Funktionen', stage,
      case stage when 'DRAFT' then 0 else 2 end, '2022-05-02', '2022-05-01', 'Funktionen', '2022-05-01', 'PUBLISHED',
      'Funktionen', case stage when 'WITHDRAWN' then date '2022-05-03' end,
      case stage when 'WITHDRAWN' then 'OUTDATED' end, case stage when 'WITHDRAWN' then 'Funktionen' end
    from shelved;
  insert into shelf_version (id, item_id, agency_id, number, url, published_at, function_title)
    select pg_temp.id('${round} shelf version ' || n || item), item, id, n, 'https://stad.example/material',
      now(), 'Funktionen' from shelved, generate_series(1, 2) n where stage <> 'DRAFT';
  insert into shelf_file (id, item_id, agency_id, pdf)
    select pg_temp.id('${round} shelf version ' || 2 || item), item, id, 'bytes' from shelved where stage = 'WITHDRAWN';`,
  named: { shelfItem: `select md5('one shelf P1DRAFT $key')::uuid as id` },
  asked: { shelfItem: 'select id from shelf_item order by 1' },
  askedBySite: ['shelf', 'activityMaterials'],
  watched: { SHELF_ITEM: 'select id from shelf_item order by 1' },
  swapped: [
    {
      mutation: 'addShelfItem',
      names: { siteId: 'site' },
      rest: () => ({
        ...{ ...FIELDS(), allSites: false, classification: 'P1' },
        reviewOn: addMonths(localDate(new Date()), 6),
      }),
    },
    {
      mutation: 'changeShelfItem',
      names: { shelfItemId: 'shelfItem' },
      rest: () => ({ ...FIELDS(), expectedVersion: 1 }),
    },
    {
      mutation: 'publishShelfLink',
      names: { shelfItemId: 'shelfItem' },
      rest: () => ({ number: 1, url: 'https://stad.example/material' }),
    },
    { mutation: 'discardShelfItem', names: { shelfItemId: 'shelfItem' } },
  ],
};
