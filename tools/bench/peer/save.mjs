import { createHash } from 'node:crypto';
import { instant } from './graphql.mjs';

const mutation = `mutation Save($receipt: MutationReceiptInput!, $passId: UUID!, $patch: FieldOperationPatch!) {
  createMutationReceipt(input: { mutationReceipt: $receipt }) { clientMutationId }
  updateFieldOperationByActivityId(input: { activityId: $passId, fieldOperationPatch: $patch }) {
    fieldOperation {
      activityId siteId type aim modelTest testedSteps whenVersion
      activityByActivityId { startsAt endsAt aimTag }
      fieldOperationAreasByActivityId { nodes { areaByAreaId { rowId code name kind areaGroup } } }
    }
  }
}`;

/** The same draft part, as far as a patch goes. */
export const saveOfPeer = {
  without:
    'the question whether somebody else saved or the state allows it; the receipt and the part are two transactions',
  /** The body of a save by somebody, of the variables that the portal gets. */
  bodyOf: ({ input }, { agencyId, personId }) => {
    const { clientMutationId, passId, expectedVersion, aim } = input;
    const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64');
    const variables = {
      receipt: {
        ...{ agencyId, personId, clientMutationId, inputHash },
        ...{ operation: 'changeWhenAndWhere', recordId: passId },
      },
      passId,
      patch: { type: 'STREET', aim, modelTest: false, whenVersion: expectedVersion + 1 },
    };
    return JSON.stringify({ query: mutation, variables });
  },
  /** The part that was saved, as the portal answers it. */
  partOf: ({ updateFieldOperationByActivityId: { fieldOperation: pass } }) => {
    const { activityId, siteId, type, aim, modelTest, testedSteps, whenVersion } = pass;
    const { startsAt, endsAt, aimTag } = pass.activityByActivityId;
    const areas = pass.fieldOperationAreasByActivityId.nodes
      .map(({ areaByAreaId: { rowId, ...area } }) => ({ id: rowId, ...area }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    return {
      ...{ id: activityId, siteId, type, aim, modelTest, testedSteps, whenVersion, areas },
      ...{ aimTag, goal: null },
      ...{ startsAt: instant(startsAt), endsAt: instant(endsAt) },
    };
  },
};
