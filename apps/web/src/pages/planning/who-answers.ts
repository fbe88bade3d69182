import type { ToldTonightFragment } from '@stad/network/web/tonight/tonight.generated.js';
import { addDays, atLocal, overlaps, type Span } from '@stad/platform/rules/time.js';

/** The hours a field team must be able to reach somebody (K26). */
export const WATCH = { from: '18:00', to: '02:00' } as const;

interface HasAgency {
  readonly agency: Agency;
}
export interface Agency {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
}

export interface Answered extends Span, HasAgency {
  /** Null when the number is for others. */
  readonly label: string | null;
  /** What it can do, said for the hours of one night. */
  readonly tonight?: ToldTonightFragment | null;
}
export interface Unanswered extends Span, HasAgency {}

/** One day of the row *Vem svarar*. */
export interface DayOfAnswers {
  readonly date: string;
  readonly answering: readonly {
    readonly agency: Agency;
    readonly labels: readonly string[];
    readonly tonight: readonly ToldTonightFragment[];
  }[];
  readonly gaps: readonly Unanswered[];
}

/**
 * Who answers in the evening and night of each day, agency by agency, and when nobody of an agency
 * does. Hours by day are not what a field team asks for; gaps are cut to the watch.
 */
export function whoAnswers(
  dates: readonly string[],
  spans: readonly Answered[],
  gaps: readonly Unanswered[],
): readonly DayOfAnswers[] {
  return dates.map((date) => {
    const watch = watchOf(date);
    const agencies = new Map<
      string,
      { agency: Agency; labels: string[]; tonight: ToldTonightFragment[] }
    >();
    for (const { agency, label, tonight, ...span } of spans) {
      if (!overlaps(span, watch)) continue;
      const entry = agencies.get(agency.id) ?? { agency, labels: [], tonight: [] };
      if (label && !entry.labels.includes(label)) entry.labels.push(label);
      if (tonight && isFor(tonight, watch) && !entry.tonight.includes(tonight)) {
        entry.tonight.push(tonight);
      }
      agencies.set(agency.id, entry);
    }
    return {
      date,
      answering: [...agencies.values()].sort((a, b) => a.agency.key.localeCompare(b.agency.key)),
      gaps: gaps
        .filter((gap) => overlaps(gap, watch))
        .map((gap) => ({ ...gap, ...cut(gap, watch) })),
    };
  });
}

/** What is the same in every day, to be said once, and the days with what differs. */
export interface SaidOnce {
  readonly always: DayOfAnswers['answering'];
  readonly days: readonly DayOfAnswers[];
}

/** An agency that answers alike on all days is said once; what was said of one night stays with that night. */
export function saidOnce(days: readonly DayOfAnswers[]): SaidOnce {
  const [first, ...others] = days;
  if (!first || others.length === 0) return { always: [], days };
  type Entry = DayOfAnswers['answering'][number];
  const isLike = (one: Entry) => (other: Entry) =>
    one.agency.id === other.agency.id && one.labels.join() === other.labels.join();
  const always = first.answering
    .filter((entry) => others.every((day) => day.answering.some(isLike(entry))))
    .map((entry) => ({ ...entry, tonight: [] }));
  const differs = (entry: Entry) => entry.tonight.length > 0 || !always.some(isLike(entry));
  return {
    always,
    days: days.map((day) => ({
      ...day,
      // Whose numbers are said once has only its word of the night left to say.
      answering: day.answering
        .filter(differs)
        .map((entry) => (always.some(isLike(entry)) ? { ...entry, labels: [] } : entry)),
    })),
  };
}

/** Of this night alone: what was said of tonight is not said of another. */
function isFor({ startsAt, endsAt }: ToldTonightFragment, watch: Span): boolean {
  return overlaps({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, watch);
}

function watchOf(date: string): Span {
  return { startsAt: atLocal(date, WATCH.from), endsAt: atLocal(addDays(date, 1), WATCH.to) };
}

function cut(span: Span, within: Span): Span {
  return {
    startsAt: new Date(Math.max(span.startsAt.getTime(), within.startsAt.getTime())),
    endsAt: new Date(Math.min(span.endsAt.getTime(), within.endsAt.getTime())),
  };
}
