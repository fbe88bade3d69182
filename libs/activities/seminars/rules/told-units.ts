import { THRESHOLD } from '@stad/safeguards/rules/disclosure/audience.js';
import type { AttendanceGroup } from './attendance-groups.js';

/** A row as others than the organiser's planners read it: of one unit, or of several together. */
export interface ToldUnit extends AttendanceGroup {
  readonly present: number | null;
  /** Counted together, because one by one they would tell of a person. */
  readonly isTogether: boolean;
}

/** Who knows a row without being told: the agency whose unit it is, or the actor itself. */
const ownerOf = ({ agencyId, unit }: AttendanceGroup) => agencyId ?? `actor ${unit}`;
const sum = (groups: readonly AttendanceGroup[]) =>
  groups.reduce((total, { registered }) => total + registered, 0);

/**
 * What is told of who comes, unit by unit: *1 of 1* names somebody to whoever knows the unit. Units of
 * fewer than five are one row, with the next larger ones until it is no longer so few, also for an agency
 * that takes its own away (field.md 4.6). Where all of them are too few the sum alone is left, which the
 * page tells anyway.
 */
export function toldUnits(groups: readonly AttendanceGroup[]): readonly ToldUnit[] {
  const bySize = groups.toSorted((a, b) => a.registered - b.registered);
  const isSmall = ({ registered }: AttendanceGroup) =>
    registered > 0 && registered < THRESHOLD.partners;
  const together = bySize.filter(isSmall);
  const alone = bySize.filter((group) => group.registered >= THRESHOLD.partners);
  while (together.length > 0 && alone.length > 0 && !isWide(together)) {
    together.push(alone.shift() as AttendanceGroup);
  }
  const told = groups
    .filter((group) => !together.includes(group))
    .map((group) => ({ ...group, present: group.present ?? null, isTogether: false }));
  return together.length === 0 ? told : [...told, rowOf(together)];
}

/** So many that nobody is pointed out, whoever takes the own away. */
function isWide(groups: readonly AttendanceGroup[]): boolean {
  const all = sum(groups);
  return [...new Set(groups.map(ownerOf))].every((owner) => {
    const others = all - sum(groups.filter((group) => ownerOf(group) === owner));
    return (others === 0 ? all : others) >= THRESHOLD.partners;
  });
}

function rowOf(groups: readonly AttendanceGroup[]): ToldUnit {
  const isCounted = groups.every(({ present }) => present != null);
  return {
    agencyId: null,
    unit: '',
    registered: sum(groups),
    present: isCounted ? groups.reduce((all, { present }) => all + (present ?? 0), 0) : null,
    isTogether: true,
  };
}
