import type { Clash } from '../../rules/clashes.js';
import { KEEP_REASONS_OF, type KeepReason, keepsClashOf } from '../../rules/kept-clash.js';
import type { KeptClashRow, PassDocument } from '../pass/pass.document.js';

/** A clash as the page shows it: kept by somebody, or with the reasons the viewer can keep it for. */
export interface ShownClash extends Clash {
  readonly kept: KeptClashRow | null;
  readonly keepReasons: readonly KeepReason[];
}

/** Clashes of a saved pass, with what has been said of each. */
export function shownClashes(
  pass: Pick<PassDocument, 'agencyId' | 'team' | 'keptClashes'> | null,
  clashes: readonly Clash[],
  ownAgencyId: string,
): readonly ShownClash[] {
  return clashes.map((clash) => {
    const kept = pass?.keptClashes.find((row) => row.clashKey === clash.key) ?? null;
    const mine = pass !== null && kept === null && isMine(pass, clash, ownAgencyId);
    return { ...clash, kept, keepReasons: mine ? KEEP_REASONS_OF[clash.code] : [] };
  });
}

/** Whether the agency has a say in the clash. */
export function isMine(
  pass: Pick<PassDocument, 'agencyId' | 'team'>,
  { memberId }: Clash,
  ownAgencyId: string,
): boolean {
  const member = pass.team.find((row) => row.id === memberId);
  return keepsClashOf(ownAgencyId, pass.agencyId, member?.agencyId);
}
