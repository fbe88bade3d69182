import { AGENCY, agenciesOf, byText, instant } from './graphql.mjs';

const query = `query List($siteId: UUID!, $programmeId: UUID!) {
  allActivities(first: 100, orderBy: [STARTS_AT_DESC, ROW_ID_DESC],
      condition: { siteId: $siteId, programmeId: $programmeId, kind: "FIELD_OPERATION" }) {
    totalCount
    pageInfo { endCursor }
    nodes {
      rowId number startsAt endsAt placeLabel
      agencyByAgencyId { ...A }
      fieldOperationByActivityId {
        state type
        passInvitationsByActivityId { nodes { agencyByAgencyId { ...A } } }
      }
    }
  }
}
${AGENCY}`;

/** A hundred passes, the latest first. */
export const passListOfPeer = {
  query,
  without: 'nothing',
  rowsOfPortal: ({ fieldPasses: { total, rows } }) => ({
    total,
    rows: rows.map(({ id, state, startsAt, agencies }) => ({
      ...{ id, state, startsAt },
      agencies: byText(agencies.map((each) => each.id)),
    })),
  }),
  rowsOfPeer: ({ allActivities: { totalCount, nodes } }) => ({
    total: totalCount,
    rows: nodes.map(({ rowId, startsAt, agencyByAgencyId, fieldOperationByActivityId: pass }) => ({
      ...{ id: rowId, state: pass.state, startsAt: instant(startsAt) },
      agencies: agenciesOf(agencyByAgencyId, pass),
    })),
  }),
};
