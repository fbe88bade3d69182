import { coverageSpans } from './coverage.js';
import type { WeeklyHours } from './weekly-hours.js';

export interface Answering {
  readonly id: string;
  readonly siteIds: readonly string[];
  readonly hours: readonly WeeklyHours[];
}

/** *Svarar nu, till {tid}* or *Stängt nu, öppnar {tid}*. */
export interface Answer {
  readonly functionId: string;
  readonly answers: boolean;
  /** When it closes; null when it does not within a week, or does not answer now. */
  readonly until: Date | null;
  /** When it opens next, within a week; null when it answers now, or nobody knows. */
  readonly opensAt: Date | null;
}

const WEEK = 7 * 24 * 3_600_000;

/**
 * Which functions of a site answer at a moment: first those that do, the one that answers longest first,
 * then those that open soonest, last those whose hours nobody has given. Order among equals is kept.
 */
export function answersNow(
  functions: readonly Answering[],
  siteId: string,
  at: Date,
): readonly Answer[] {
  return functions
    .filter((it) => it.siteIds.includes(siteId))
    .map((it) => answerOf(it, at))
    .sort((a, b) => rank(a) - rank(b));
}

function answerOf(it: Answering, at: Date): Answer {
  const horizon = new Date(at.getTime() + WEEK);
  const spans = coverageSpans(it.hours, at, horizon);
  const now = spans.find((span) => span.startsAt <= at && at < span.endsAt);
  const next = spans.find((span) => span.startsAt > at);
  return {
    functionId: it.id,
    answers: now !== undefined,
    until: now && now.endsAt <= horizon ? now.endsAt : null,
    opensAt: now ? null : (next?.startsAt ?? null),
  };
}

function rank(answer: Answer): number {
  if (answer.answers) return answer.until ? -answer.until.getTime() : Number.NEGATIVE_INFINITY;
  return answer.opensAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
