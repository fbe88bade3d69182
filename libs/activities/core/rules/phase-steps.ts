import { holdsAny, type Role } from '@stad/identity/rules/role.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { isDeletable, type Lifecycle } from './lifecycle.js';
import type { Phase } from './phase.js';
import { type PhaseMove, phaseLife } from './phase-life.js';
import { ACTIVITY_PLANNERS, LEARNERS } from './planners.js';
import { refusal } from './problems-of.js';

/** What one may do with every activity whose states are the phases. */
export type PhaseStep = 'edit' | PhaseMove | 'delete';

export interface StepViewer {
  readonly agencyId: string;
  readonly roles: readonly string[];
}

export interface StepFacts {
  readonly state: Phase;
  readonly programmeState: ProgrammeState;
  readonly lifecycle: Lifecycle;
  readonly ownerAgencyId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What tells one type from another. */
export interface StepTable<Facts extends StepFacts, Step extends string> {
  /** Who plans it, where that is not who plans seminars and visits (field.md 8). */
  readonly planners?: readonly Role[];
  /** Before it takes place, after `edit`. */
  readonly before: readonly Step[];
  /** What a change of phase still waits for; one that is not named waits for nothing. */
  readonly waitsFor: Readonly<
    Partial<Record<PhaseMove, (facts: Facts, now: Date) => readonly Missing[]>>
  >;
  /** What its planners do beside the changes of phase. */
  also(facts: Facts, now: Date): readonly NextStep<Step>[];
  /** What those who come do, once it has begun. */
  readonly along: {
    readonly steps: readonly Step[];
    /** Which agencies they are of, the owner among them or not. */
    agencies(facts: Facts): readonly string[];
    /** In which phases. */
    during(state: Phase): boolean;
  };
}

export interface PhaseSteps<Facts, Step extends string> {
  /** What the viewer may do now; a step that is not ready says what is missing. */
  next(viewer: StepViewer, facts: Facts, now: Date): readonly NextStep<Step | PhaseStep>[];
  /**
   * May the viewer take the step now? What `next` offers and is ready, nothing else.
   * Problems: `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE` { state, step }, and what is missing.
   */
  take(viewer: StepViewer, facts: Facts, step: Step | PhaseStep, now: Date): Result<void>;
}

const BEFORE_IT: readonly Phase[] = ['PLANNED', 'CONFIRMED', 'POSTPONED'];
const UNDER_WAY_OR_OVER: readonly Phase[] = ['CONFIRMED', 'ONGOING', 'COMPLETED'];

/** While it may still be under way, and afterwards until it is evaluated. */
export const isSeen = (state: Phase): boolean => UNDER_WAY_OR_OVER.includes(state);

export const unless = (done: boolean, missing: Missing): readonly Missing[] =>
  done ? [] : [missing];

export const notBegun = (
  { startsAt }: StepFacts,
  now: Date,
  code = 'NOT_BEGUN',
): readonly Missing[] => unless(now >= startsAt, { code, field: 'startsAt' });

/** The steps of a type whose states are the phases, from its own table. */
export function phaseSteps<Facts extends StepFacts, Step extends string>(
  table: StepTable<Facts, Step>,
): PhaseSteps<Facts, Step> {
  type Offered = readonly NextStep<Step | PhaseStep>[];

  function ofPlanner(facts: Facts, now: Date): Offered {
    const { state, lifecycle } = facts;
    const isDraft = state === 'PLANNED' && isDeletable(lifecycle);
    return [
      ...(BEFORE_IT.includes(state) ? ['edit' as const, ...table.before] : []).map((each) =>
        nextStep(each),
      ),
      ...phaseLife
        .stepsFrom(state)
        // What is over does not begin: it took place, or was called off.
        .filter((move) => move !== 'begin' || now <= facts.endsAt)
        .map((move) => nextStep(move, table.waitsFor[move]?.(facts, now))),
      ...table.also(facts, now),
      ...(isDraft ? [nextStep('delete' as const)] : []),
    ];
  }

  function ofThoseAlong({ agencyId, roles }: StepViewer, facts: Facts, now: Date): Offered {
    const { along } = table;
    if (!along.during(facts.state) || !holdsAny(roles, LEARNERS)) return [];
    const isAlong = [facts.ownerAgencyId, ...along.agencies(facts)].includes(agencyId);
    return isAlong ? along.steps.map((step) => nextStep(step, notBegun(facts, now))) : [];
  }

  function next(viewer: StepViewer, facts: Facts, now: Date): Offered {
    if (!mayWrite(facts.programmeState, 'RECORD').ok) return [];
    const plans =
      viewer.agencyId === facts.ownerAgencyId &&
      holdsAny(viewer.roles, table.planners ?? ACTIVITY_PLANNERS);
    return [...(plans ? ofPlanner(facts, now) : []), ...ofThoseAlong(viewer, facts, now)];
  }

  return {
    next,
    take(viewer, facts, step, now) {
      const writable = mayWrite(facts.programmeState, 'RECORD');
      if (!writable.ok) return writable;
      const offered = next(viewer, facts, now).find((each) => each.step === step);
      if (!offered)
        return fail({ code: 'STEP_NOT_POSSIBLE', params: { state: facts.state, step } });
      return check(refusal(offered.missing), undefined);
    },
  };
}
