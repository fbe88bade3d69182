import { AGENCY, agenciesOf, byText, instant } from './graphql.mjs';

const query = `query Week($siteId: UUID!, $programmeId: UUID!, $from: String!, $to: String!) {
  allActivities(first: 200, orderBy: [STARTS_AT_ASC, ROW_ID_ASC],
      condition: { siteId: $siteId, programmeId: $programmeId, endsAfter: $from, startsBefore: $to }) {
    totalCount
    nodes {
      rowId kind number title phase startsAt endsAt placeLabel siteId programmeId classification
      lifecycle
      agencyByAgencyId { ...A }
      fieldOperationByActivityId {
        state
        passInvitationsByActivityId { nodes { agencyByAgencyId { ...A } } }
      }
    }
  }
}
${AGENCY}`;

/** A week of planning, as the peer can be asked for it. */
export const weekViewOfPeer = {
  query,
  without: 'clashes and who does not answer: rules over other rows',
  rules: ['clashes', 'silentAgencies'],
  rowsOfPortal: ({ activities: { total, rows } }) => ({
    total,
    rows: rows.map(({ id, startsAt, state = null, agencies }) => ({
      ...{ id, startsAt, state },
      agencies: agencies ? byText(agencies.map((each) => each.id)) : null,
    })),
  }),
  rowsOfPeer: ({ allActivities: { totalCount, nodes } }) => ({
    total: totalCount,
    rows: nodes.map(({ rowId, startsAt, agencyByAgencyId, fieldOperationByActivityId: pass }) => ({
      ...{ id: rowId, startsAt: instant(startsAt), state: pass?.state ?? null },
      agencies: pass ? agenciesOf(agencyByAgencyId, pass) : null,
    })),
  }),
};
