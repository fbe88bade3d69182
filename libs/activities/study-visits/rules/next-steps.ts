import { ACTIVITY_PLANNERS, LEARNERS } from '@stad/activities/core/rules/planners.js';
import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { type VisitMove, type VisitState, visitLife } from './visit-life.js';

export type VisitStep =
  | 'edit'
  | 'questions'
  | 'ask'
  | VisitMove
  | 'noteAttendance'
  | 'observe'
  | 'learn'
  | 'delete';

export interface VisitViewer {
  readonly agencyId: string;
  readonly roles: readonly string[];
}

export interface VisitFacts {
  readonly state: VisitState;
  readonly programmeState: ProgrammeState;
  readonly ownerAgencyId: string;
  /** Those who go along, the owner among them or not. */
  readonly agencyIds: readonly string[];
  readonly startsAt: Date;
  readonly questions: number;
  readonly asked: number;
  /** How many of those who were asked it is known of whether they came. */
  readonly attendanceNoted: number;
  readonly learnings: number;
  readonly openLearnings: number;
}

const BEFORE_IT: readonly VisitState[] = ['PLANNED', 'CONFIRMED', 'POSTPONED'];
/** While it may still be under way, and afterwards. */
const SEEN: readonly VisitState[] = ['CONFIRMED', 'ONGOING', 'COMPLETED'];

/** What the viewer may do with the visit now; a step that is not ready says what is missing. */
export function visitNextSteps(
  viewer: VisitViewer,
  visit: VisitFacts,
  now: Date,
): readonly NextStep<VisitStep>[] {
  if (!mayWrite(visit.programmeState, 'RECORD').ok) return [];
  const steps: NextStep<VisitStep>[] = [];
  const isOwner = viewer.agencyId === visit.ownerAgencyId;
  if (isOwner && holdsAny(viewer.roles, ACTIVITY_PLANNERS)) steps.push(...ofOwner(visit, now));
  const goesAlong = isOwner || visit.agencyIds.includes(viewer.agencyId);
  if (goesAlong && holdsAny(viewer.roles, LEARNERS) && SEEN.includes(visit.state)) {
    steps.push(nextStep('observe', notBegun(visit, now)), nextStep('learn', notBegun(visit, now)));
  }
  return steps;
}

function ofOwner(visit: VisitFacts, now: Date): readonly NextStep<VisitStep>[] {
  const steps: NextStep<VisitStep>[] = [];
  if (BEFORE_IT.includes(visit.state)) {
    steps.push(nextStep('edit'), nextStep('questions'), nextStep('ask'));
  }
  for (const move of visitLife.stepsFrom(visit.state)) {
    steps.push(nextStep(move, missingFor(move, visit, now)));
  }
  if (SEEN.includes(visit.state) && visit.asked > 0) {
    steps.push(nextStep('noteAttendance', notBegun(visit, now)));
  }
  if (visit.state === 'PLANNED' && visit.asked === 0) steps.push(nextStep('delete'));
  return steps;
}

/**
 * May the viewer take the step now? What {@link visitNextSteps} offers and is ready, nothing else.
 * Problems: `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE` { state, step }, and what is missing.
 */
export function takeVisitStep(
  viewer: VisitViewer,
  visit: VisitFacts,
  step: VisitStep,
  now: Date,
): Result<void> {
  const writable = mayWrite(visit.programmeState, 'RECORD');
  if (!writable.ok) return writable;
  const offered = visitNextSteps(viewer, visit, now).find((each) => each.step === step);
  if (!offered) return fail({ code: 'STEP_NOT_POSSIBLE', params: { state: visit.state, step } });
  return check(refusal(offered.missing), undefined);
}

const unless = (done: boolean, missing: Missing): readonly Missing[] => (done ? [] : [missing]);

const notBegun = (visit: VisitFacts, now: Date) =>
  unless(now >= visit.startsAt, { code: 'NOT_BEGUN', field: 'startsAt' });

/** What a change of state still waits for. */
function missingFor(move: VisitMove, visit: VisitFacts, now: Date): readonly Missing[] {
  switch (move) {
    case 'confirm':
      return [
        ...unless(visit.questions > 0, { code: 'QUESTIONS_MISSING', field: 'questions' }),
        ...unless(visit.asked > 0, { code: 'PARTICIPANTS_MISSING', field: 'participants' }),
      ];
    case 'begin':
      return notBegun(visit, now);
    case 'complete':
      return [
        ...notBegun(visit, now),
        ...unless(visit.attendanceNoted >= visit.asked, {
          code: 'ATTENDANCE_MISSING',
          field: 'attended',
        }),
      ];
    case 'evaluate':
      return [
        ...unless(visit.learnings > 0, { code: 'LEARNINGS_MISSING', field: 'learnings' }),
        ...unless(visit.openLearnings === 0, { code: 'LEARNINGS_OPEN', field: 'learnings' }),
      ];
    default:
      return [];
  }
}
