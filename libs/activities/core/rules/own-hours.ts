/** From when to when somebody takes part in an activity, and nothing else of it (INV-20). */
export interface OwnHours {
  readonly activityId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isCancelled: boolean;
  /** When a calendar was told of it as it is now: first, when it was last moved, or that it is called off. */
  readonly saidAt: Date;
  /** The `SEQUENCE` of the entry: higher when it was moved or called off. */
  readonly sequence: number;
}

/** Moments between which a calendar is told of an activity. */
export interface HoursSpan {
  readonly from: Date;
  readonly to: Date;
}

/** In order of time, whatever the type of each. */
export function inOrder(hours: readonly OwnHours[]): readonly OwnHours[] {
  return [...hours].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.activityId < b.activityId ? -1 : 1),
  );
}
