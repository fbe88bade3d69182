import type { Trials } from '@stad/platform/api/testing/trials.js';

const SAID = () => ({ isOpen: false, introSv: 'Inledningen', introEn: '', introEasy: '' });

/** A page of each town that has none, not open, and on it a number of each agency that is for everybody. */
export const townPageTrials: Trials = {
  plant: (round, of) =>
    round !== 'one'
      ? ''
      : `
  insert into town_page (id, agency_id, site_id, intro_sv, intro_en, intro_easy)
    select pg_temp.id('one town page ' || key), id, site, 'Inledningen', 'Introduction', 'Lätt inledning' from ${of}
    on conflict (site_id) do nothing;
  insert into contact_function (id, agency_id, label, kind, work_phone, mailbox, hours, note, classification, site_ids)
    select pg_temp.id('one town contact ' || key), id, 'Mottagning på sidan', 'RECEPTION', '040-628 04 10',
      'sidan@planted.example', 'Vardagar', 'För alla', 'P0', array[site] from ${of};
  insert into town_page_number (id, agency_id, site_id, contact_function_id, part)
    select pg_temp.id('one town number ' || key), id, site, pg_temp.id('one town contact ' || key), 'TOWN' from ${of};`,
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
    openContact: `select md5('one town contact $key')::uuid as id`,
  },
};
