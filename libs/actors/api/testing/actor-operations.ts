import { randomUUID } from 'node:crypto';
import type { Caller } from '@stad/platform/api/testing/portal.js';

const operation = (name: string, fields: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation Act($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
};
const FIELDS = `id name kind ring tasks meets inNetwork version areas { code } nextSteps { step ready }
  file { orgNumber state stateOn responsible nextStep nextStepOn version }
  answer { may secrecy contactFunction workPhone mailbox version }
  noted { may secrecy contactFunction workPhone mailbox version }
  answersBefore { isNoted may secrecy workPhone mailbox answeredOn replacedOn }
  changes { state stateOn functionTitle } ties { id kind isSaidHere otherName mayTakeBack }`;

export const READ_ACTOR = `query Read($id: ID!) { actor(id: $id) { ${FIELDS} } }`;
export const LIST_ACTORS = `query List($input: ActorsInput!) { actors(input: $input) {
  total endCursor rows { id name inNetwork areas { code } file { state } } } }`;

let cards = 0;
/** A card as it is typed; each one has a name of its own. */
export function card(more: Record<string, unknown> = {}) {
  cards += 1;
  // A hotel is never of the core group.
  const kind = more['ring'] === 'CORE' ? 'POLICE' : 'HOTEL';
  return {
    ...{ name: `Hotell ${cards}`, kind, sector: 'BUSINESS', ring: 'NETWORK' },
    ...{ tasks: ['INFORMS'], meets: ['RECEPTION'], areaIds: [] },
    ...more,
  };
}

export const answer = (more: Record<string, unknown> = {}) => ({
  ...{ expectedVersion: 0, may: ['REFUSE_GUESTS'], mayNot: ['TELL_OF_GUESTS'], secrecy: 'NONE' },
  ...{ contactFunction: 'Receptionsansvarig', workPhone: '040-628 04 81' },
  ...{ mailbox: 'reception@hotell.example', answeredBy: 'Hotellchef', answeredOn: '2022-05-02' },
  ...more,
});

/** Sends one of the domain's mutations; its whole actor comes back. */
export const act = <Data = Record<string, { readonly id: string }>>(
  caller: Caller,
  name: string,
  input: Record<string, unknown>,
) =>
  caller.run<Data>(operation(name, FIELDS), {
    input: { clientMutationId: randomUUID(), ...input },
  });

/** One on the list, and its id. */
export async function addActor(caller: Caller, input: Record<string, unknown>): Promise<string> {
  const { data, problems } = await act(caller, 'addActor', card(input));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return data?.['addActor']?.id ?? '';
}
