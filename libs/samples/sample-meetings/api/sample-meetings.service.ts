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
import { type SampleMeetingStep, sampleMeetingSteps } from '../rules/next-steps.js';
import { cancelSampleMeeting, SAMPLE_MEETING_KIND } from '../rules/sample-meeting-kind.js';
import { planSampleMeeting } from '../rules/sample-meeting-plan.js';
import { SampleMeetingEntity } from './sample-meeting.entity.js';
import type {
  CancelSampleMeetingInput,
  ChangeSampleMeetingInput,
  DeleteSampleMeetingDraftInput,
  PlanSampleMeetingInput,
  StepSampleMeetingInput,
} from './sample-meeting.inputs.js';
import { readSampleMeetings, type SampleMeetingRow } from './sample-meeting.loader.js';

/** The plan and the steps of its life. */
@Injectable()
export class SampleMeetingsService extends PhasedActivities<
  SampleMeetingEntity,
  SampleMeetingRow,
  SampleMeetingStep
> {
  constructor(activities: ActivitiesService) {
    super(activities, {
      ...{ kind: SAMPLE_MEETING_KIND, entity: SampleMeetingEntity },
      ...{ read: readSampleMeetings, steps: sampleMeetingSteps },
    });
  }

  plan(ctx: RequestContext, input: PlanSampleMeetingInput): Promise<ActivityEntity> {
    return this.write(ctx, 'planSampleMeeting', input, async () => {
      const { title, startsAt, endsAt, ...details } = await this.checked(ctx, input);
      const { siteId, programmeId, place } = input;
      const placeLabel = place.text.trim() || null;
      const frame = { siteId, programmeId, title, startsAt, endsAt, placeLabel };
      return this.open(ctx, { ...frame, ...aimsOf(input) }, details);
    });
  }

  change(ctx: RequestContext, input: ChangeSampleMeetingInput): Promise<ActivityEntity> {
    return this.write(ctx, 'changeSampleMeeting', input, async () => {
      const { activityId } = await this.ready(ctx, input.sampleMeetingId, 'edit');
      const before = await this.find(ctx, activityId);
      const plan = await this.checked(ctx, { ...input, programmeId: before.programmeId });
      const { title, startsAt, endsAt, ...details } = plan;
      const placeLabel = input.place.text.trim() || null;
      const changes = { title, startsAt, endsAt, placeLabel, ...aimsOf(input) };
      await this.changePlan(ctx, before, input.expectedVersion, changes);
      await ctx.db.update(SampleMeetingEntity, { activityId }, details);
      return activityId;
    });
  }

  /** One step of its life, but for calling it off. Problem: `INVALID_CODE`, those of the step. */
  step(ctx: RequestContext, input: StepSampleMeetingInput): Promise<ActivityEntity> {
    const move = MOVES.find((known) => known === input.step);
    if (!move) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    return this.move(ctx, 'stepSampleMeeting', { id: input.sampleMeetingId, input }, move);
  }

  cancel(ctx: RequestContext, input: CancelSampleMeetingInput): Promise<ActivityEntity> {
    const { sampleMeetingId: id, reason } = input;
    return this.move(ctx, 'cancelSampleMeeting', { id, input }, 'cancel', ({ state }) => {
      orThrow(cancelSampleMeeting(state, reason));
      return { cancelReason: reason };
    });
  }

  deleteDraft(ctx: RequestContext, input: DeleteSampleMeetingDraftInput): Promise<string> {
    return this.discard(ctx, 'deleteSampleMeetingDraft', { id: input.sampleMeetingId, input });
  }

  private async checked(ctx: RequestContext, input: Omit<PlanSampleMeetingInput, 'siteId'>) {
    acceptTexts(ctx, input, input.overrides);
    const frame = await programmeFrame(ctx, input.programmeId);
    const { title, purpose, startsAt, endsAt } = input;
    const texts = { title: title.text, purpose: purpose.text };
    return orThrow(planSampleMeeting({ ...texts, startsAt, endsAt }, frame));
  }
}

/** Cancelling says why, and has a mutation of its own. */
const MOVES: readonly PhaseMove[] = [
  ...(['confirm', 'begin', 'complete', 'evaluate', 'postpone', 'planAgain'] as const),
];
