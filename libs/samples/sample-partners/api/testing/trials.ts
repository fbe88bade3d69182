import type { Trials } from '@stad/platform/api/testing/trials.js';

/** One row of each agency, with its history. */
export const samplePartnerTrials: Trials = {
  plant: (round, of) => `
  insert into sample_partner (id, agency_id, site_id, name, sort, note, state)
    select pg_temp.id('${round} sample_partner ' || key), id, site, 'Organisationen', 'COMPANY', 'Att veta', 'ACTIVE' from ${of} f;
  insert into sample_partner_change (sample_partner_id, agency_id, state, at, function_title)
    select pg_temp.id('${round} sample_partner ' || key), id, 'ACTIVE', now(), 'Funktionen' from ${of} f;`,
  asked: { samplePartner: 'select id from sample_partner order by 1' },
  askedBySite: ['samplePartners'],
  watched: { SAMPLE_PARTNER: 'select id from sample_partner order by 1' },
  swapped: [
    {
      mutation: 'addSamplePartner',
      names: { siteId: 'site' },
      rest: () => ({ name: 'Organisationen', sort: 'COMPANY', note: '' }),
    },
  ],
};
