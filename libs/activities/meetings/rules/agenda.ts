import type { Classification } from '@stad/activities/core/rules/classification.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { classOfRing, type MeetingRing } from './meeting-kind.js';

/** Its writer's alone; a joint draft for those who are asked; sent. */
export const AGENDA_STATES = ['OWN', 'JOINT', 'SENT'] as const;
export type AgendaState = (typeof AGENDA_STATES)[number];

export const MOST_POINTS = 20;
/** In characters. */
export const LONGEST_POINT = 160;

/** Of what a point can be: a decision of an earlier meeting, a step of the routine, a learning, a task, a gap, a figure. */
export const POINT_SOURCES = ['DECISION', 'STEP', 'LEARNING', 'TASK', 'GAP', 'FIGURES'] as const;
export type PointSource = (typeof POINT_SOURCES)[number];

export interface AgendaPoint {
  readonly text: string;
  readonly sourceKind: string | null;
  readonly sourceId: string | null;
}

/**
 * The points in their order. Problems on `points.{n}.text`: `AGENDA_POINT_EMPTY`, `TEXT_TOO_LONG` { largest },
 * `INVALID_CODE` for a source nobody knows; on `points`: `TOO_MANY_POINTS` { largest }.
 */
export function checkAgenda(points: readonly AgendaPoint[]): Result<readonly AgendaPoint[]> {
  const problems: Problem[] = [];
  const checked = points.map((point, at) => {
    const text = point.text.trim();
    const field = `points.${at}.text`;
    if (text.length < 2) problems.push({ code: 'AGENDA_POINT_EMPTY', field });
    if (text.length > LONGEST_POINT) {
      problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest: LONGEST_POINT } });
    }
    const isKnown = POINT_SOURCES.some((known) => known === point.sourceKind);
    if ((point.sourceKind !== null && !isKnown) || !point.sourceKind !== !point.sourceId) {
      problems.push({ code: 'INVALID_CODE', field });
    }
    return { ...point, text };
  });
  if (points.length > MOST_POINTS) {
    const params = { largest: MOST_POINTS };
    problems.push({ code: 'TOO_MANY_POINTS', field: 'points', params });
  }
  return check(problems, checked);
}

/** What is for the core group alone does not come onto the agenda of the network. */
export function fitsRing(ring: MeetingRing, source: Classification): boolean {
  return classOfRing(ring) === 'P2' ? source !== 'P3' : source === 'P0' || source === 'P1';
}

/** A line no longer than a point may be; what is left out is told by the dots. */
export function shortened(text: string): string {
  const line = text.trim();
  return line.length <= LONGEST_POINT ? line : `${line.slice(0, LONGEST_POINT - 2).trimEnd()} …`;
}
