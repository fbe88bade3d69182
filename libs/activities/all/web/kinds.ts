import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { disseminationKind } from '@stad/activities/disseminations/web/kind/kind.js';
import { fieldOperationKind } from '@stad/activities/field-operations/web/kind/kind.js';
import { meetingKind } from '@stad/activities/meetings/web/kind/kind.js';
import { preventionKind } from '@stad/activities/preventions/web/kind/kind.js';
import { seminarKind } from '@stad/activities/seminars/web/kind/kind.js';
import { studyVisitKind } from '@stad/activities/study-visits/web/kind/kind.js';

/** Every type of activity, in the order in which one chooses among them. A new type is a line here. */
export const KINDS: readonly ActivityKind[] = [
  fieldOperationKind,
  seminarKind,
  studyVisitKind,
  preventionKind,
  meetingKind,
  disseminationKind,
];

/** Undefined for a kind that no page knows: it is text, not a link. */
export function kindOf(kind: string): ActivityKind | undefined {
  return KINDS.find((known) => known.kind === kind);
}

/** The address of an activity's own page. */
export function activityPath(activity: {
  readonly kind: string;
  readonly id: string;
  readonly number: string | null;
}): string | undefined {
  return kindOf(activity.kind)?.path(activity);
}
