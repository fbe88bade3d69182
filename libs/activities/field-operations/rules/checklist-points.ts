import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Where a point comes from: the agency's template, this pass alone, or the condition of a go-ahead. */
export const POINT_SOURCES = ['TEMPLATE', 'ADDED', 'GO_AHEAD'] as const;
export type PointSource = (typeof POINT_SOURCES)[number];

/** More than a team goes through in five minutes is not gone through. */
export const MOST_POINTS = 20;
/** Characters of one point; a condition of a go-ahead may be as long as it was written. */
export const LONGEST_POINT = 160;

/**
 * The points of a template as they are kept: trimmed, empty lines left out, each once whatever its case.
 * Problems: `TOO_MANY` { most }, `TEXT_TOO_LONG` { largest } on `points`.
 */
export function readPoints(typed: readonly string[]): Result<readonly string[]> {
  const points = uniquePoints(typed);
  const problems: Problem[] = [];
  if (points.length > MOST_POINTS) {
    problems.push({ code: 'TOO_MANY', field: 'points', params: { most: MOST_POINTS } });
  }
  if (points.some((point) => point.length > LONGEST_POINT)) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'points', params: { largest: LONGEST_POINT } });
  }
  return check(problems, points);
}

/**
 * One more point of a pass that has some already.
 * Problems: `POINT_MISSING`, `POINT_THERE_ALREADY`, `TOO_MANY` { most }, `TEXT_TOO_LONG` on `text`.
 */
export function addPoint(before: readonly string[], typed: string): Result<string> {
  const text = typed.trim();
  const problems: Problem[] = [];
  if (text === '') problems.push({ code: 'POINT_MISSING', field: 'text' });
  if (text.length > LONGEST_POINT) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'text', params: { largest: LONGEST_POINT } });
  }
  if (before.some((point) => keyOf(point) === keyOf(text))) {
    problems.push({ code: 'POINT_THERE_ALREADY', field: 'text' });
  }
  if (before.length >= MOST_POINTS) {
    problems.push({ code: 'TOO_MANY', field: 'text', params: { most: MOST_POINTS } });
  }
  return check(problems, text);
}

interface Point {
  readonly goAheadId: string | null;
}

/**
 * The points that are to be ticked now. What a go-ahead asked for counts as long as it is its employer's
 * last and in force; a condition of one that has fallen is history.
 */
export function pointsNow<P extends Point>(
  points: readonly P[],
  goAheads: readonly { readonly id: string; readonly inForce: boolean }[],
): readonly P[] {
  return points.filter(
    ({ goAheadId }) =>
      goAheadId === null || goAheads.some(({ id, inForce }) => id === goAheadId && inForce),
  );
}

function uniquePoints(typed: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return typed
    .map((line) => line.trim())
    .filter((line) => {
      if (line === '' || seen.has(keyOf(line))) return false;
      seen.add(keyOf(line));
      return true;
    });
}

const keyOf = (text: string) => text.trim().toLocaleLowerCase('sv');
