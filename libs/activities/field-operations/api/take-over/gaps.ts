import type { Gap } from '../../rules/take-over.js';
import { type Member, shownAs } from '../../rules/team.js';
import type { PassDocument, TakeOverRow } from '../pass/pass.document.js';

/** Places that nobody has taken over; one that was taken out of the team is none. */
export function gapRows(pass: Pick<PassDocument, 'team' | 'takeOvers'>): readonly TakeOverRow[] {
  return pass.takeOvers.filter(
    ({ state, memberId }) => state !== 'TAKEN' && pass.team.some(({ id }) => id === memberId),
  );
}

/** The same for the rules. */
export function gapsOf(pass: PassDocument, team: readonly Member[]): readonly Gap[] {
  return gapRows(pass).flatMap(({ memberId, askedMembershipId: askedPersonId }) => {
    const member = team.find(({ id }) => id === memberId);
    return member ? [{ memberId, who: shownAs(member), askedPersonId }] : [];
  });
}
