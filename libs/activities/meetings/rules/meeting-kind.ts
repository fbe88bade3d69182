import type { Classification } from '@stad/activities/core/rules/classification.js';
import type { Phase } from '@stad/activities/core/rules/phase.js';
import { callOff } from '@stad/activities/core/rules/phase-life.js';
import { MEETING_CALLERS } from '@stad/activities/core/rules/planners.js';
import { FIELD, MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { Result } from '@stad/platform/rules/result.js';

export const MEETING_KIND = 'MEETING';

/** Whose meeting it is: a meeting is of one ring, and so is everything that is written of it. */
export const MEETING_RINGS = ['CORE', 'NETWORK'] as const;
export type MeetingRing = (typeof MEETING_RINGS)[number];

/** Of the core group: whoever is only in the network does not know that there is one. */
export const classOfRing = (ring: MeetingRing): Classification => (ring === 'CORE' ? 'P2' : 'P1');

/** Who calls a meeting, keeps its agenda and its minutes (field.md 8, *Meetings*). */
export const MEETING_PLANNERS = MEETING_CALLERS;

/** Who says something of a draft that is shared with their agency. */
export const MEETING_COMMENTERS = [
  ...FIELD,
  ...MANAGER,
  'PROJECT_LEAD',
] as const satisfies readonly Role[];

/** Who writes down under which number minutes stand in the own agency's diary. */
export const MEETING_REGISTRARS = [
  ...MEETING_PLANNERS,
  'REGISTRAR',
] as const satisfies readonly Role[];

export const MEETING_CANCEL_REASONS = ['TOO_FEW', 'ORGANISER_UNABLE', 'OTHER'] as const;

/** Cancelling says why. Problems: `MEETING_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export const cancelMeeting = (state: Phase, reason: string | null): Result<Phase> =>
  callOff(state, reason, {
    reasons: MEETING_CANCEL_REASONS,
    code: 'MEETING_CANCEL_REASON_MISSING',
  });
