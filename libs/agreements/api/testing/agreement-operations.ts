import { randomUUID } from 'node:crypto';
import type { Caller } from '@stad/platform/api/testing/portal.js';

const FIELDS = `id kind title purposes extent validFrom validTo lastDay daysLeft referenceTitle diaryNumber state
  signedOn endedOn endedReason endedByAgency { key } waitsForUs isBegunByUs version areas { code }
  parties { agency { key } isConfirmed isVoid signatoryFunction confirmedFunction }
  events { event functionTitle agency { key } } nextSteps { step ready missing { code } }`;

export const READ_AGREEMENT = `query Read($id: ID!) { agreement(id: $id) { ${FIELDS} } }`;
export const LIST_AGREEMENTS = `query List($input: AgreementsInput!) { agreements(input: $input) {
  total endCursor rows { id title state lastDay waitsForUs parties { agency { key } isConfirmed } } } }`;

/** What one writes down of an agreement; each one has a title of its own. */
export const fields = (more: Record<string, unknown> = {}) => ({
  ...{ kind: 'COOPERATION_AGREEMENT', title: `Överenskommelsen ${randomUUID().slice(0, 4)}` },
  ...{ purposes: ['DETECT', 'SUPPORT_AND_PROTECT'], extent: 'TOWN', areaIds: [], partyIds: [] },
  ...{ validFrom: '2022-04-21', validTo: '2022-12-31' },
  ...{ referenceTitle: 'Samverkansöverenskommelse', referenceOn: '2022-04-21' },
  ...{ diaryNumber: 'SO 2022/0101' },
  ...more,
});

/** Sends one of the domain's mutations; its whole agreement comes back. */
export function act<Data = Record<string, { readonly id: string; readonly version: number }>>(
  caller: Caller,
  name: string,
  input: Record<string, unknown>,
) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return caller.run<Data>(
    `mutation Act($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`,
    {
      input: { clientMutationId: randomUUID(), ...input },
    },
  );
}
