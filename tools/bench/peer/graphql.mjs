/** What the client asks of an agency, in the peer's names. */
export const AGENCY = 'fragment A on Agency { rowId key kind name shortName }';

/** An instant as the portal writes it. */
export const instant = (text) => (text === null ? null : new Date(text).toISOString());

export const byText = (texts) => [...texts].sort();

/** The agencies of a pass by id, once each: its owner and those who were asked. */
export const agenciesOf = (owner, { passInvitationsByActivityId: { nodes } }) =>
  byText(new Set([owner.rowId, ...nodes.map((each) => each.agencyByAgencyId.rowId)]));
