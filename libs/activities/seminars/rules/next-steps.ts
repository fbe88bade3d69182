import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { type SeminarMove, type SeminarState, seminarLife } from './seminar-life.js';

export type SeminarStep =
  | 'edit'
  | 'invite'
  | SeminarMove
  | 'register'
  | 'recordAttendance'
  | 'recordEvaluation'
  | 'delete';

export interface SeminarViewer {
  readonly agencyId: string;
  readonly roles: readonly string[];
}

export interface SeminarFacts {
  readonly state: SeminarState;
  readonly programmeState: ProgrammeState;
  readonly ownerAgencyId: string;
  readonly startsAt: Date;
  readonly invited: number;
  readonly attendanceRecorded: boolean;
  readonly evaluationRecorded: boolean;
}

const BEFORE_IT: readonly SeminarState[] = ['PLANNED', 'CONFIRMED', 'POSTPONED'];
const BEFORE_OR_AFTER: readonly SeminarState[] = ['CONFIRMED', 'ONGOING', 'COMPLETED'];

/** What the viewer may do with the seminar now; a step that is not ready says what is missing. */
export function seminarNextSteps(
  viewer: SeminarViewer,
  seminar: SeminarFacts,
  now: Date,
): readonly NextStep<SeminarStep>[] {
  const isPlanner = holdsAny(viewer.roles, ACTIVITY_PLANNERS);
  if (!isPlanner || viewer.agencyId !== seminar.ownerAgencyId) return [];
  if (!mayWrite(seminar.programmeState, 'RECORD').ok) return [];

  const steps: NextStep<SeminarStep>[] = [];
  if (BEFORE_IT.includes(seminar.state)) steps.push(nextStep('edit'), nextStep('invite'));
  for (const move of seminarLife.stepsFrom(seminar.state)) {
    steps.push(nextStep(move, missingFor(move, seminar, now)));
  }
  if (seminar.state === 'CONFIRMED') steps.push(nextStep('register'));
  if (BEFORE_OR_AFTER.includes(seminar.state)) {
    steps.push(nextStep('recordAttendance', notBegun(seminar, now)));
  }
  if (seminar.state === 'COMPLETED') {
    steps.push(nextStep('recordEvaluation', unless(seminar.attendanceRecorded, NO_ATTENDANCE)));
  }
  if (seminar.state === 'PLANNED' && seminar.invited === 0) steps.push(nextStep('delete'));
  return steps;
}

/**
 * May the viewer take the step now? What {@link seminarNextSteps} offers and is ready, nothing else.
 * Problems: `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE` { state, step }, and what is missing.
 */
export function takeSeminarStep(
  viewer: SeminarViewer,
  seminar: SeminarFacts,
  step: SeminarStep,
  now: Date,
): Result<void> {
  const writable = mayWrite(seminar.programmeState, 'RECORD');
  if (!writable.ok) return writable;
  const offered = seminarNextSteps(viewer, seminar, now).find((each) => each.step === step);
  if (!offered) return fail({ code: 'STEP_NOT_POSSIBLE', params: { state: seminar.state, step } });
  return check(refusal(offered.missing), undefined);
}

const NO_ATTENDANCE: Missing = { code: 'ATTENDANCE_MISSING', field: 'present' };
const NO_EVALUATION: Missing = { code: 'EVALUATION_MISSING', field: 'answers' };

const unless = (done: boolean, missing: Missing): readonly Missing[] => (done ? [] : [missing]);

const notBegun = (seminar: SeminarFacts, now: Date) =>
  unless(now >= seminar.startsAt, { code: 'SEMINAR_NOT_BEGUN', field: 'startsAt' });

/** What a change of state still waits for. */
export function missingFor(
  move: SeminarMove,
  seminar: SeminarFacts,
  now: Date,
): readonly Missing[] {
  switch (move) {
    case 'begin':
      return notBegun(seminar, now);
    case 'complete':
      return [...notBegun(seminar, now), ...unless(seminar.attendanceRecorded, NO_ATTENDANCE)];
    case 'evaluate':
      return unless(seminar.evaluationRecorded, NO_EVALUATION);
    default:
      return [];
  }
}
