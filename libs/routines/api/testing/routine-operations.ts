import { randomUUID } from 'node:crypto';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { LUND_SOURCES, LUND_STEPS } from '../../rules/demo/lund-routine.js';

const STEP = `n fromPart fromFunction toPart toFunction hoursFrom hoursTo weekdaysOnly deadline withinMinutes
  beforeTime card ifNobody`;
export const ROUTINE_FIELDS = `id number state version inForceFrom replacedOn replacesNumber newerNumber agreedOn waitsForUs
  steps { ${STEP} } sources { form origin took } parties { agency { key } steps agreedBefore answer isVoid reason answeredFunction }
  difference { n change fields before { fromFunction } after { fromFunction } }
  tests { kind heldOn month results minutes } nextSteps { step ready missing { code } }`;

export const READ_ROUTINE = `query Read($id: ID!) { localRoutine(id: $id) { ${ROUTINE_FIELDS} } }`;
export const LIST_ROUTINES = `query List($siteId: ID!) { localRoutines(siteId: $siteId) { number state }
  routineInForce(siteId: $siteId) { number } }`;

/** What a draft says: the steps of Lund. */
export const says = (partyIds: readonly string[], more: Record<string, unknown> = {}) => ({
  ...{ partyIds, steps: LUND_STEPS, sources: LUND_SOURCES },
  ...more,
});

/** Sends one of the domain's mutations; the whole version comes back. */
export function act<Data = Record<string, { readonly id: string; readonly version: number }>>(
  caller: Caller,
  name: string,
  input: Record<string, unknown>,
) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return caller.run<Data>(
    `mutation Act($input: ${type}!) { ${name}(input: $input) { ${ROUTINE_FIELDS} } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
}
