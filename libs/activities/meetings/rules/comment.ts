import { holdsAny } from '@stad/identity/rules/role.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import type { AgendaState } from './agenda.js';
import { MEETING_COMMENTERS } from './meeting-kind.js';

/** In characters. */
export const LONGEST_COMMENT = 300;

/** Problems: `COMMENT_MISSING`, `TEXT_TOO_LONG` { largest }. */
export function checkComment(typed: string): Result<string> {
  const text = typed.trim();
  const params = { largest: LONGEST_COMMENT };
  return check(
    [
      ...(text.length < 2 ? [{ code: 'COMMENT_MISSING', field: 'body' }] : []),
      ...(text.length > LONGEST_COMMENT ? [{ code: 'TEXT_TOO_LONG', field: 'body', params }] : []),
    ],
    text,
  );
}

/** While it is a joint draft, whoever is of an agency that was asked; the owner writes in the draft itself. */
export function mayComment(
  viewer: { readonly agencyId: string; readonly roles: readonly string[] },
  meeting: {
    readonly agenda: AgendaState;
    readonly ownerAgencyId: string;
    readonly agencyIds: readonly string[];
    readonly programmeState: ProgrammeState;
  },
): boolean {
  return (
    meeting.agenda === 'JOINT' &&
    viewer.agencyId !== meeting.ownerAgencyId &&
    meeting.agencyIds.includes(viewer.agencyId) &&
    holdsAny(viewer.roles, MEETING_COMMENTERS) &&
    mayWrite(meeting.programmeState, 'RECORD').ok
  );
}
