import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { SeminarAttendanceFragment } from './seminar.generated.js';

/** The list of units as it is typed: `groups.0.unit`, `groups.0.registered` … as the API names them. */
export type AttendanceValues = Readonly<Record<string, string>>;

export interface TypedGroup {
  readonly agencyId: string;
  readonly unit: string;
  readonly registered: string;
  readonly present: string;
}

const NOBODY: TypedGroup = { agencyId: '', unit: '', registered: '', present: '' };

export function valuesOfGroups(groups: readonly TypedGroup[]): AttendanceValues {
  return Object.fromEntries(
    groups.flatMap((group, index) =>
      Object.entries(group).map(([name, value]) => [`groups.${index}.${name}`, value]),
    ),
  );
}

/** What the form begins with: the units that are known, or one empty line. */
export function typedGroups(
  attendance: SeminarAttendanceFragment['attendance'],
): readonly TypedGroup[] {
  if (attendance.length === 0) return [NOBODY];
  return attendance.map(({ agency, unit, registered, present }) => ({
    agencyId: agency?.id ?? '',
    unit,
    registered: String(registered),
    present: present === null ? '' : String(present),
  }));
}

export function groupsIn(values: AttendanceValues): readonly TypedGroup[] {
  const groups: TypedGroup[] = [];
  for (let index = 0; `groups.${index}.unit` in values; index += 1) {
    const read = (name: keyof TypedGroup) => values[`groups.${index}.${name}`] ?? '';
    groups.push({
      agencyId: read('agencyId'),
      unit: read('unit'),
      registered: read('registered'),
      present: read('present'),
    });
  }
  return groups;
}

/** `Kommunpolis 4/3, Diakoni 2`: registered, and present when counted. */
export function inOneLine(groups: readonly TypedGroup[]): string {
  return groups
    .map(({ unit, registered, present }) => `${unit} ${registered}${present && `/${present}`}`)
    .join(', ');
}

export function withOneMore(values: AttendanceValues): AttendanceValues {
  return valuesOfGroups([...groupsIn(values), NOBODY]);
}

export function withoutGroup(values: AttendanceValues, index: number): AttendanceValues {
  return valuesOfGroups(groupsIn(values).filter((_, at) => at !== index));
}

interface ReadGroup {
  readonly agencyId: string | null;
  readonly unit: string;
  readonly registered: number;
  readonly present: number | null;
}

/** As the API takes it; `present` is left out until somebody counts. Problems stand at their field. */
export function readGroups(values: AttendanceValues, isCounted: boolean): Result<ReadGroup[]> {
  const problems: Problem[] = [];
  const count = (text: string, field: string): number => {
    const read = parseCount(text);
    if (!read.ok) problems.push({ ...read.problems[0], field });
    return read.ok ? read.value : 0;
  };
  const groups = groupsIn(values).map((group, index) => {
    const at = (name: keyof TypedGroup) => `groups.${index}.${name}`;
    const unit = group.unit.trim();
    if (unit === '') problems.push({ code: 'UNIT_MISSING', field: at('unit') });
    return {
      agencyId: group.agencyId || null,
      unit,
      registered: count(group.registered, at('registered')),
      present: isCounted ? count(group.present, at('present')) : null,
    };
  });
  return check(problems, groups);
}
