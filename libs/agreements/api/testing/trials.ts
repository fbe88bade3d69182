import type { Trials } from '@stad/platform/api/testing/trials.js';

const SAID = () => ({
  ...{ kind: 'COOPERATION_AGREEMENT', title: 'Överenskommelsen', purposes: ['DETECT'] },
  ...{ validFrom: '2022-04-21', validTo: '2022-12-31', referenceTitle: 'Dokumentet' },
});

/**
 * Of each agency a draft, one that its parties are asked about and one that holds, each with another agency as a
 * party; what that one has confirmed, and what happened. In the later rounds its own alone: of what nobody else
 * may see; what holds is of no programme there, whose sum is told to all who take part.
 */
export const agreementTrials: Trials = {
  plant: (round, of) => `
  insert into agreement (id, agency_id, site_id, programme_id, kind, title, purposes, extent, party_ids, valid_from,
      valid_to, reference_title, diary_number, state, signed_on)
    select pg_temp.id('${round} agreement ' || s || ' ' || key), id, site,
      case when s <> 'SIGNED' or ${round === 'one'} then programme end, 'COOPERATION_AGREEMENT',
      'Överenskommelsen', '{DETECT}', 'TOWN', ${round === 'one' ? 'array[id, other]' : 'array[id]'}, '2022-04-21', '2099-12-31', 'Dokumentet', 'D 2022/1', s,
      case s when 'SIGNED' then date '2022-04-21' end
    from ${of} f, unnest(array['DRAFT', 'REVIEW', 'SIGNED']) s;
  insert into agreement_party (agreement_id, agency_id, signatory_function, confirmed_version, confirmed_at,
      confirmed_function)
    select pg_temp.id('${round} agreement ' || s || ' ' || key), party, 'Funktionen', 1, now(), 'Funktionen'
    from ${of} f, unnest(array['REVIEW', 'SIGNED']) s, unnest(array[f.id, f.other]) party
    where (s = 'SIGNED' or party = f.other) and ${round === 'one'};
  insert into agreement_event (id, agreement_id, agency_id, event, at, function_title)
    select pg_temp.id('${round} agreement event ' || s || ' ' || key), pg_temp.id('${round} agreement ' || s || ' ' || key),
      id, 'DRAFTED', now(), 'Funktionen' from ${of} f, unnest(array['DRAFT', 'REVIEW', 'SIGNED']) s;`,
  named: { agreement: `select md5('one agreement DRAFT $key')::uuid as id` },
  asked: { agreement: 'select id from agreement order by 1' },
  askedBySite: ['agreements'],
  watched: { AGREEMENT: 'select id from agreement order by 1' },
  swapped: [
    {
      mutation: 'addAgreement',
      names: {
        siteId: 'site',
        'areaIds[]': 'area',
        'partyIds[]': 'agency',
      },
      rest: () => ({ ...SAID(), extent: 'AREAS' }),
    },
    {
      mutation: 'changeAgreement',
      names: { agreementId: 'agreement', 'areaIds[]': 'area', 'partyIds[]': 'agency' },
      rest: () => ({ ...SAID(), extent: 'AREAS', expectedVersion: 1 }),
    },
  ],
};
