import {
  type Qualification,
  type QualificationKind,
  RENEWAL_DAYS,
  standingOf,
} from '@stad/identity/rules/qualification.js';
import { addDays } from '@stad/platform/rules/time.js';
import type { Course } from './course.js';

/** Never had, run out, runs out within the days in which a new one is arranged, or in force. */
export const STANDINGS = ['MISSING', 'EXPIRED', 'ENDS_SOON', 'VALID'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What somebody’s work asks for or they have, and how it stands. */
export interface Need {
  readonly kind: QualificationKind;
  /** A role of theirs asks for it; else they have it all the same. */
  readonly isNeeded: boolean;
  readonly standing: Standing;
  /** The last day of what they have; null for nothing, and until further notice. */
  readonly validTo: string | null;
}

const ORDER: readonly QualificationKind[] = ['IN_DEPTH', 'DIGITAL_OUTREACH', 'PASS_LEADER'];

/** What one person needs by their roles, or has, on a Swedish day: what asks for something first. */
export function needsOf(
  roles: readonly string[],
  held: readonly Qualification[],
  courses: readonly Pick<Course, 'kind' | 'neededBy'>[],
  today: string,
): readonly Need[] {
  return ORDER.flatMap((kind): Need[] => {
    const isNeeded = courses.some(
      (course) => course.kind === kind && course.neededBy.some((role) => roles.includes(role)),
    );
    const own = held.filter((each) => each.kind === kind);
    if (!isNeeded && own.length === 0) return [];
    return [{ kind, isNeeded, standing: standingAt(own, kind, today), validTo: lastDay(own) }];
  }).sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}

function standingAt(
  held: readonly Qualification[],
  kind: QualificationKind,
  today: string,
): Standing {
  const now = standingOf(held, kind, today);
  if (now !== 'VALID') return now;
  const soon = addDays(today, RENEWAL_DAYS);
  return standingOf(held, kind, soon) === 'VALID' ? 'VALID' : 'ENDS_SOON';
}

function lastDay(held: readonly Qualification[]): string | null {
  if (held.some(({ validTo }) => validTo === null)) return null;
  return (
    held
      .map(({ validTo }) => validTo ?? '')
      .sort()
      .at(-1) ?? null
  );
}

/** Does it end in a booking? Not where it is in force for longer than a renewal takes. */
export function asksForBooking({ isNeeded, standing }: Need): boolean {
  return isNeeded && standing !== 'VALID';
}
