import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { aimsOf } from '@stad/activities/core/api/aims.input.js';
import { programmeFrame } from '@stad/activities/core/api/open-programme.js';
import { PhasedActivities } from '@stad/activities/core/api/phased-activities.js';
import type { PhaseMove } from '@stad/activities/core/rules/phase-life.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { type PreventionStep, preventionSteps } from '../rules/next-steps.js';
import { cancelPrevention, PREVENTION_KIND } from '../rules/prevention-kind.js';
import { planPrevention } from '../rules/prevention-plan.js';
import { checkReach } from '../rules/prevention-reach.js';
import { PreventionEntity } from './prevention.entity.js';
import type {
  CancelPreventionInput,
  ChangePreventionInput,
  DeletePreventionDraftInput,
  NotePreventionReachInput,
  PlanPreventionInput,
  StepPreventionInput,
} from './prevention.inputs.js';
import { type PreventionRow, readPreventions } from './prevention.loader.js';

/** The plan and the steps of its life. */
@Injectable()
export class PreventionsService extends PhasedActivities<
  PreventionEntity,
  PreventionRow,
  PreventionStep
> {
  constructor(activities: ActivitiesService) {
    super(activities, {
      ...{ kind: PREVENTION_KIND, entity: PreventionEntity },
      ...{ read: readPreventions, steps: preventionSteps },
    });
  }

  plan(ctx: RequestContext, input: PlanPreventionInput): Promise<ActivityEntity> {
    return this.write(ctx, 'planPrevention', input, async () => {
      const { title, startsAt, endsAt, ...details } = await this.checked(ctx, input);
      const { siteId, programmeId, place } = input;
      const placeLabel = place.text.trim() || null;
      const frame = { siteId, programmeId, title, startsAt, endsAt, placeLabel };
      return this.open(ctx, { ...frame, ...aimsOf(input) }, details);
    });
  }

  change(ctx: RequestContext, input: ChangePreventionInput): Promise<ActivityEntity> {
    return this.write(ctx, 'changePrevention', input, async () => {
      const { activityId } = await this.ready(ctx, input.preventionId, 'edit');
      const before = await this.find(ctx, activityId);
      const plan = await this.checked(ctx, { ...input, programmeId: before.programmeId });
      const { title, startsAt, endsAt, ...details } = plan;
      const placeLabel = input.place.text.trim() || null;
      const changes = { title, startsAt, endsAt, placeLabel, ...aimsOf(input) };
      await this.changePlan(ctx, before, input.expectedVersion, changes);
      await ctx.db.update(PreventionEntity, { activityId }, details);
      return activityId;
    });
  }

  /** One step of its life, but for calling it off. Problem: `INVALID_CODE`, those of the step. */
  step(ctx: RequestContext, input: StepPreventionInput): Promise<ActivityEntity> {
    const move = MOVES.find((known) => known === input.step);
    if (!move) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    return this.move(ctx, 'stepPrevention', { id: input.preventionId, input }, move);
  }

  cancel(ctx: RequestContext, input: CancelPreventionInput): Promise<ActivityEntity> {
    const { preventionId: id, reason } = input;
    return this.move(ctx, 'cancelPrevention', { id, input }, 'cancel', ({ state }) => {
      orThrow(cancelPrevention(state, reason));
      return { cancelReason: reason };
    });
  }

  /** How many it reached. Problems: those of `checkReach`, `CONFLICT` where somebody has said meanwhile. */
  noteReach(ctx: RequestContext, input: NotePreventionReachInput): Promise<ActivityEntity> {
    return this.write(ctx, 'notePreventionReach', input, async () => {
      const { activityId } = await this.ready(ctx, input.preventionId, 'noteReach');
      acceptTexts(ctx, input, input.overrides);
      const said = { ...input, reachedMethod: input.reachedMethod.text };
      const { reached, reachedHow, reachedMethod } = orThrow(checkReach(said));
      const version = input.expectedVersion;
      const reach = { reached, reachedHow, reachedMethod };
      await ctx.db.updateVersion(PreventionEntity, { activityId }, version, reach, 'reachVersion');
      return activityId;
    });
  }

  deleteDraft(ctx: RequestContext, input: DeletePreventionDraftInput): Promise<string> {
    return this.discard(ctx, 'deletePreventionDraft', { id: input.preventionId, input });
  }

  private async checked(ctx: RequestContext, input: Omit<PlanPreventionInput, 'siteId'>) {
    acceptTexts(ctx, input, input.overrides);
    const frame = await programmeFrame(ctx, input.programmeId);
    const { title, purpose, target, channel, startsAt, endsAt } = input;
    const texts = { title: title.text, purpose: purpose.text };
    return orThrow(planPrevention({ ...texts, target, channel, startsAt, endsAt }, frame));
  }
}

/** Cancelling says why, and has a mutation of its own. */
const MOVES: readonly PhaseMove[] = [
  ...(['confirm', 'begin', 'complete', 'evaluate', 'postpone', 'planAgain'] as const),
];
