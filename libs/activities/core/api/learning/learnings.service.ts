import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import {
  decideLearning,
  followUpLearning,
  type LearningFacts,
  type LearningStanding,
  learningStanding,
  type Outcome,
  type Verdict,
  writeLearning,
} from '../../rules/learning/learning.js';
import { LEARNERS, LEARNING_DECIDERS } from '../../rules/planners.js';
import { problemsOf } from '../../rules/problems-of.js';
import { ActivityEntity } from '../activity.entities.js';
import { inOpenProgramme, takesRecords } from '../open-programme.js';
import { LearningEntity } from './learning.entity.js';
import type {
  ChangeLearningInput,
  DecideLearningInput,
  FollowUpLearningInput,
  RemoveLearningInput,
  WriteLearningInput,
} from './learning.types.js';
import { placeOfStep } from './learning-of-step.js';

export type LearningStep = 'change' | 'decide' | 'followUp' | 'delete';

/** What a programme leaves behind is decided on after its last day too, and asked about months later (decision 55). */
const OUTLASTS: readonly LearningStep[] = ['decide', 'followUp'];

/** What was learnt: written by whoever saw it, decided on by their agency, asked about later. */
@Injectable()
export class LearningsService {
  one(ctx: RequestContext, id: string): Promise<LearningEntity> {
    return ctx.db.get(LearningEntity, { id });
  }

  /** Problems: those of the card and its texts, `NOT_BEGUN`, `PLACE_MISSING` (neither activity nor place), `STEP_DID_NOT_FAIL`. */
  async write(ctx: RequestContext, input: WriteLearningInput): Promise<LearningEntity> {
    const id = await ctx.once('writeLearning', input, async () => {
      const { agencyId, membershipId } = ctx.person;
      const place = await this.placeOf(ctx, input);
      await inOpenProgramme(ctx, place.programmeId);
      const card = this.checked(ctx, input);
      const { functionTitle } = await ctx.db.get(MembershipEntity, { id: membershipId });
      return ctx.db.insert(LearningEntity, {
        ...{ agencyId, ...place, ...card, writtenBy: membershipId },
        ...{ writtenFunction: functionTitle, writtenAt: ctx.now },
      });
    });
    return this.one(ctx, id);
  }

  async change(ctx: RequestContext, input: ChangeLearningInput): Promise<LearningEntity> {
    const id = await ctx.once('changeLearning', input, async () => {
      const { id: learningId } = await this.ready(ctx, input.learningId, 'change');
      const card = this.checked(ctx, input);
      await ctx.db.updateVersion(LearningEntity, { id: learningId }, input.expectedVersion, card);
      return learningId;
    });
    return this.one(ctx, id);
  }

  /** Problems: those of `decideLearning`, `NOT_AVAILABLE`, `CONFLICT`. */
  async decide(ctx: RequestContext, input: DecideLearningInput): Promise<LearningEntity> {
    const id = await ctx.once('decideLearning', input, async () => {
      const row = await this.ready(ctx, input.learningId, 'decide');
      const { membershipId } = ctx.person;
      const { functionTitle } = await ctx.db.get(MembershipEntity, { id: membershipId });
      const decided = orThrow(decideLearning(factsOf(row), input, localDate(ctx.now)));
      await ctx.db.updateVersion(LearningEntity, { id: row.id }, input.expectedVersion, {
        ...{ ...decided, decidedBy: membershipId },
        ...{ decidedFunction: functionTitle, decidedAt: ctx.now },
      });
      return row.id;
    });
    return this.one(ctx, id);
  }

  /** Problems: those of `followUpLearning`, `NOT_AVAILABLE`, `CONFLICT`. */
  async followUp(ctx: RequestContext, input: FollowUpLearningInput): Promise<LearningEntity> {
    const id = await ctx.once('followUpLearning', input, async () => {
      const row = await this.ready(ctx, input.learningId, 'followUp');
      const outcome = orThrow(followUpLearning(factsOf(row), input.outcome));
      const answered = { outcome, outcomeAt: ctx.now };
      await ctx.db.updateVersion(LearningEntity, { id: row.id }, input.expectedVersion, answered);
      return row.id;
    });
    return this.one(ctx, id);
  }

  remove(ctx: RequestContext, input: RemoveLearningInput): Promise<string> {
    return ctx.once('removeLearning', input, async () => {
      const { id } = await this.ready(ctx, input.learningId, 'delete');
      await ctx.db.delete(LearningEntity, { id });
      return id;
    });
  }

  /** What the viewer may do with it now; where the programme takes no records any more it is decided on, not changed. */
  async nextSteps(ctx: RequestContext, row: LearningEntity): Promise<NextStep<LearningStep>[]> {
    const isOpen = await takesRecords(ctx, row.programmeId);
    return this.steps(ctx, row).filter(({ step }) => isOpen || OUTLASTS.includes(step));
  }

  /** Whose agency it is changes it until it is decided on; those who decide for the agency decide. */
  private steps(ctx: RequestContext, row: LearningEntity): NextStep<LearningStep>[] {
    const { agencyId, roles } = ctx.person;
    if (row.agencyId !== agencyId) return [];
    const writes = holdsAny(roles, LEARNERS);
    const decides = holdsAny(roles, LEARNING_DECIDERS);
    if (row.decision === null) {
      return [
        ...(decides ? [nextStep<LearningStep>('decide')] : []),
        ...(writes ? [nextStep<LearningStep>('change'), nextStep<LearningStep>('delete')] : []),
      ];
    }
    return writes && row.followUpOn !== null ? [nextStep('followUp')] : [];
  }

  standing(ctx: RequestContext, row: LearningEntity): LearningStanding {
    return learningStanding(factsOf(row), localDate(ctx.now));
  }

  private async ready(
    ctx: RequestContext,
    id: string,
    step: LearningStep,
  ): Promise<LearningEntity> {
    const row = await this.one(ctx, id);
    if (row.agencyId !== ctx.person.agencyId) throw new ProblemError([NOT_AVAILABLE]);
    if (!OUTLASTS.includes(step)) await inOpenProgramme(ctx, row.programmeId);
    const offered = this.steps(ctx, row).some((each) => each.step === step);
    ctx.refuseIf(offered ? [] : [{ code: 'STEP_NOT_POSSIBLE' }]);
    return row;
  }

  private async placeOf(ctx: RequestContext, input: WriteLearningInput) {
    if (input.activityId) {
      const activity = await ctx.db.get(ActivityEntity, { id: input.activityId });
      ctx.refuseIf(ctx.now < activity.startsAt ? [{ code: 'NOT_BEGUN' }] : []);
      const { id: activityId, siteId, programmeId } = activity;
      return { activityId, siteId, programmeId };
    }
    if (input.routineStepId) return placeOfStep(ctx, input.routineStepId, input.programmeId);
    const { siteId, programmeId } = input;
    if (!siteId || !programmeId)
      throw new ProblemError([{ code: 'PLACE_MISSING', field: 'siteId' }]);
    return { activityId: null, siteId, programmeId };
  }

  private checked(ctx: RequestContext, input: WriteLearningInput | ChangeLearningInput) {
    const { proposal, ownerFunction, dueOn } = input;
    const card = { saw: input.saw.text, means: input.means.text, proposal, ownerFunction, dueOn };
    const written = writeLearning(card, localDate(ctx.now));
    const problems: Problem[] = problemsOf(written);
    ctx.refuseIf([...problems, ...textProblems(ctx, input, input.overrides)]);
    return orThrow(written);
  }
}

function factsOf(row: LearningEntity): LearningFacts {
  return {
    dueOn: row.dueOn,
    decision: row.decision as Verdict | null,
    followUpOn: row.followUpOn,
    outcome: row.outcome as Outcome | null,
  };
}
