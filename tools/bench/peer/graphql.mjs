import { parse, print, visit } from 'graphql';

/** What the client asks of an agency, in the peer's names. */
export const AGENCY = 'fragment A on Agency { rowId key kind name shortName }';

/** An instant as the portal writes it. */
export const instant = (text) => (text === null ? null : new Date(text).toISOString());

export const byText = (texts) => [...texts].sort();

/** The agencies of a pass by id, once each: its owner and those who were asked. */
export const agenciesOf = (owner, { passInvitationsByActivityId: { nodes } }) =>
  byText(new Set([owner.rowId, ...nodes.map((each) => each.agencyByAgencyId.rowId)]));

/** The document without these fields, and without the fragments that are empty then or spread nowhere. */
export function withoutFields(text, names) {
  const kept = visit(parse(text), {
    enter: ({ kind, name }) => (kind === 'Field' && names.includes(name.value) ? null : undefined),
    leave: ({ kind, selectionSet }) =>
      kind === 'InlineFragment' && selectionSet.selections.length === 0 ? null : undefined,
  });
  return print(withoutUnused(kept));
}

function withoutUnused(document) {
  const spread = new Set();
  visit(document, {
    enter: ({ kind, name }) => {
      if (kind === 'FragmentSpread') spread.add(name.value);
    },
  });
  const definitions = document.definitions.filter(
    ({ kind, name }) => kind !== 'FragmentDefinition' || spread.has(name.value),
  );
  const result = { ...document, definitions };
  return definitions.length === document.definitions.length ? result : withoutUnused(result);
}
