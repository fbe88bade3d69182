import type { Trials } from '@stad/platform/api/testing/trials.js';

const SAID = () => ({ isOpen: false, introSv: 'Inledningen', introEn: '', introEasy: '' });

/** A page of each town that has none, not open, and on it what is for everybody of the numbers there are. */
export const townPageTrials: Trials = {
  plant: (round, of) =>
    round !== 'one'
      ? ''
      : `
  insert into town_page (id, agency_id, site_id, intro_sv, intro_en, intro_easy)
    select pg_temp.id('one town page ' || key), id, site, 'Inledningen', 'Introduction', 'Lätt inledning' from ${of}
    on conflict (site_id) do nothing;
  insert into town_page_number (agency_id, site_id, contact_function_id, part)
    select f.agency_id, site, f.id, 'TOWN' from contact_function f, unnest(f.site_ids) site
    where f.classification = 'P0' and f.ended_on is null
    on conflict (site_id, contact_function_id) do nothing;`,
  swapped: [
    { mutation: 'hideFromTownPage', names: { siteId: 'site', contactFunctionId: 'contact' } },
    {
      mutation: 'showOnTownPage',
      names: { siteId: 'site', contactFunctionId: 'openContact' },
      rest: () => ({ part: 'TOWN' }),
    },
    {
      mutation: 'saveTownPage',
      names: { siteId: 'site' },
      rest: () => ({ ...SAID(), expectedVersion: 1 }),
    },
  ],
  named: {
    openContact: `select f.id from contact_function f join agency a on a.id = f.agency_id
      where a.key = '$key' and f.classification = 'P0' order by f.label limit 1`,
  },
};
