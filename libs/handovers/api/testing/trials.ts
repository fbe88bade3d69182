import type { Trials } from '@stad/platform/api/testing/trials.js';

/**
 * Of each agency one that waits and one that is closed, to another agency of the town, and what is left of one. In
 * the later rounds its own alone, of no programme: of what nobody else may see, no sum tells.
 */
export const handoverTrials: Trials = {
  plant: (round, of) => `
  insert into handover (id, agency_id, site_id, programme_id, is_sender, other_agency_id, other_function, assessed_by,
      category, band, channel, state, observed_on, part_of_day, month, minutes, confirmed_by, confirming_function,
      closed_on, is_counted)
    select pg_temp.id('${round} handover ' || s || ' ' || key), id, site, ${round === 'one' ? 'programme' : 'null'}, true,
      ${round === 'one' ? 'other' : 'null'}, 'Annan funktion', 'Socialjour', 'NGO_SUPPORT', 'UNKNOWN', 'PHONE', s,
      '2022-05-20', 'EVENING', '2022-05-01', case s when 'CONFIRMED' then 12 end,
      case s when 'CONFIRMED' then 'ORALLY' end, case s when 'CONFIRMED' then 'Socialjour' end,
      case s when 'CONFIRMED' then date '2022-05-20' end, ${round === 'one'}
    from ${of} f, unnest(array['REGISTERED', 'CONFIRMED']) s;
  insert into handover_link (handover_id, agency_id, mailbox, closes_on)
    select pg_temp.id('${round} handover REGISTERED ' || key), id, 'svar@planted.example', app.swedish_day(now()) + 7
    from ${of} f;
  insert into handover_month (id, agency_id, site_id, programme_id, month, category, minutes, is_counted)
    select pg_temp.id('${round} handover month ' || key), id, site, ${round === 'one' ? 'programme' : 'null'}, '2022-04-01',
      'NGO_SUPPORT', 18, ${round === 'one'} from ${of} f;`,
  named: { handover: `select md5('one handover REGISTERED $key')::uuid as id` },
  askedBySite: ['handovers', 'handoverMonths'],
  swapped: [
    {
      mutation: 'sendHandoverLink',
      names: { handoverId: 'handover' },
      rest: () => ({ mailbox: 'svar@planted.example' }),
    },
    { mutation: 'sameHandover', names: { handoverId: 'handover', otherId: 'handover' } },
    {
      mutation: 'registerHandover',
      names: { siteId: 'site', otherAgencyId: 'agency', followsId: 'handover' },
      rest: () => ({
        ...{ end: 'SENDER', category: 'NGO_SUPPORT', band: 'UNKNOWN', channel: 'PHONE' },
        ...{
          otherFunction: 'Annan funktion',
          hasConsent: true,
          observedAt: new Date(0).toISOString(),
        },
      }),
    },
  ],
};
