import { isQualificationKind, type QualificationKind } from '@stad/identity/rules/qualification.js';
import { CORE, type Role } from '@stad/identity/rules/role.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** How deep a course goes; said to those who choose one, and compared with nothing. */
export const COURSE_LEVELS = ['BASIC', 'IN_DEPTH', 'ADVANCED'] as const;
export type CourseLevel = (typeof COURSE_LEVELS)[number];

/** Roles that a course may be needed by: those who go out, stand behind, or answer. */
export const TRAINED_ROLES = [
  ...CORE,
  'ON_CALL',
  'DEVELOPMENT_LEAD',
  'THEME_COORDINATOR',
] as const satisfies readonly Role[];

/** Five years: what nobody has renewed for longer is not known any more. */
export const MOST_MONTHS = 60;
export const LONGEST_NAME = 80;
/** What a course goes through, a line each. */
export const MOST_TOPICS = 10;

export interface CourseFields {
  readonly name: string;
  /** What it goes through, in the order of the day; as long as a name each. */
  readonly topics: readonly string[];
  readonly level: string;
  /** The qualification it can give. */
  readonly kind: string;
  /** How long the qualification holds from the day of the course; null until further notice. */
  readonly validMonths: number | null;
  readonly neededBy: readonly string[];
}

export interface Course extends CourseFields {
  readonly level: CourseLevel;
  readonly kind: QualificationKind;
}

/**
 * A course as it may be kept. Problems: `COURSE_NAME_MISSING`, `INVALID_CODE` on level and kind,
 * `VALID_MONTHS_WRONG` { largest }, `ROLE_NOT_TRAINED`, `TOPICS_WRONG` { most, longest }.
 */
export function checkCourse(fields: CourseFields): Result<Course> {
  const problems: Problem[] = [];
  const { name, topics, level, kind, validMonths, neededBy } = fields;
  if (name.trim().length < 2) problems.push({ code: 'COURSE_NAME_MISSING', field: 'name' });
  const isTopic = (topic: string) => topic.length >= 2 && topic.length <= LONGEST_NAME;
  if (topics.length > MOST_TOPICS || !topics.every(isTopic)) {
    const params = { most: MOST_TOPICS, longest: LONGEST_NAME };
    problems.push({ code: 'TOPICS_WRONG', field: 'topics', params });
  }
  if (!COURSE_LEVELS.some((known) => known === level)) {
    problems.push({ code: 'INVALID_CODE', field: 'level' });
  }
  if (!isQualificationKind(kind)) problems.push({ code: 'INVALID_CODE', field: 'kind' });
  const isWhole = validMonths === null || Number.isInteger(validMonths);
  if (!isWhole || (validMonths !== null && (validMonths < 1 || validMonths > MOST_MONTHS))) {
    const params = { largest: MOST_MONTHS };
    problems.push({ code: 'VALID_MONTHS_WRONG', field: 'validMonths', params });
  }
  if (!neededBy.every((role) => TRAINED_ROLES.some((known) => known === role))) {
    problems.push({ code: 'ROLE_NOT_TRAINED', field: 'neededBy' });
  }
  return check(problems, { ...fields, neededBy: [...new Set(neededBy)].sort() } as Course);
}

/** The topics as they are typed, a line each; empty lines are none, and each begins with a capital. */
export function parseTopics(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.charAt(0).toUpperCase() + line.slice(1));
}
