import { overlaps, type Span } from '@stad/platform/rules/time.js';

/**
 * *Upptagen*: the only trace of another agency's plans. No source and no title: it says that an agency,
 * or one of its people, is taken, never by what.
 */
export interface BusySpan extends Span {
  readonly id: string;
  readonly agencyId: string;
  /** Null when the agency as such is taken. */
  readonly personId: string | null;
}

/** Whom a plan would take. */
export interface Taken {
  readonly agencyIds: readonly string[];
  readonly personIds: readonly string[];
}

/**
 * The busy spans that a plan runs into. Of a person of one's team, their own; of an agency that takes part,
 * those of the agency as such. `own` are the spans the plan itself has laid out: they have no source,
 * so only the plan knows them.
 */
export function clashingBusySpans(
  plan: Span,
  taken: Taken,
  busy: readonly BusySpan[],
  own: readonly string[] = [],
): readonly BusySpan[] {
  return busy.filter((span) => {
    if (own.includes(span.id) || !overlaps(span, plan)) return false;
    return span.personId === null
      ? taken.agencyIds.includes(span.agencyId)
      : taken.personIds.includes(span.personId);
  });
}
