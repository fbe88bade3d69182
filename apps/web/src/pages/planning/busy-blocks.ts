import type { Span } from '@stad/platform/rules/time.js';
import type { Agency } from './who-answers.js';

/** Somebody, or an agency as such, is taken; by what is not told. */
export interface Busy extends Span {
  readonly id: string;
  readonly agency: Agency;
}

/** What the viewer sees of an activity, as far as it explains why somebody is taken. */
export interface Seen extends Span {
  readonly agencyIds: readonly string[];
}

/** *Upptagen* of one agency over one span. */
export interface BusyBlock extends Span {
  readonly id: string;
  readonly agency: Agency;
  /** How many functions; one where the agency as such is taken. */
  readonly count: number;
}

/**
 * The busy spans that the week shows: one for each agency and span, and none for time that an activity
 * in the same week already explains.
 */
export function busyBlocks(spans: readonly Busy[], seen: readonly Seen[]): readonly BusyBlock[] {
  const blocks = new Map<string, BusyBlock>();
  for (const { id, agency, startsAt, endsAt } of spans) {
    if (seen.some((it) => explains(it, { agency, startsAt, endsAt }))) continue;
    const key = `${agency.id} ${startsAt.getTime()} ${endsAt.getTime()}`;
    const before = blocks.get(key);
    blocks.set(key, {
      id: before?.id ?? id,
      agency,
      startsAt,
      endsAt,
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...blocks.values()];
}

/** Late joiners are taken for a part of it only, so inside is enough. */
function explains(it: Seen, busy: Pick<Busy, 'agency' | 'startsAt' | 'endsAt'>): boolean {
  return (
    it.agencyIds.includes(busy.agency.id) &&
    it.startsAt <= busy.startsAt &&
    busy.endsAt <= it.endsAt
  );
}
