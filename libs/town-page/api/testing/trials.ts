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
    select pg_temp.id('one town number ' || key), id, site, pg_temp.id('one town contact ' || key), 'TOWN' from ${of};
  insert into town_page_text (id, agency_id, town_page_id, language, says, known_by, source_name, source_url, known_on)
    select pg_temp.id('one town text ' || key), id, pg_temp.id('one town page ' || key), 'ro', 'Ord på sidan',
      'AUTHORITY', 'Broschyr på sidan', 'https://planted.example/sidan', '2022-01-03' from ${of}
    where exists (select from town_page p where p.id = pg_temp.id('one town page ' || key));`,
  swapped: [
    { mutation: 'hideFromTownPage', names: { siteId: 'site', contactFunctionId: 'contact' } },
    {
      mutation: 'showOnTownPage',
      names: { siteId: 'site', contactFunctionId: 'openContact' },
      rest: () => ({ part: 'TOWN' }),
    },
    {
      mutation: 'removeTownPageText',
      names: { siteId: 'site' },
      rest: () => ({ language: 'ro', expectedVersion: 1 }),
    },
    {
      mutation: 'saveTownPageText',
      names: { siteId: 'site' },
      rest: () => ({
        ...{ language: 'ro', says: 'Andra ord', knownBy: 'READ_BY', byFunction: 'Tolk' },
        ...{ knownOn: '2022-05-03', expectedVersion: 7 },
      }),
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
