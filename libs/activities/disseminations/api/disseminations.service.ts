import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { aimsOf } from '@stad/activities/core/api/aims.input.js';
import { programmeFrame } from '@stad/activities/core/api/open-programme.js';
import { PhasedActivities } from '@stad/activities/core/api/phased-activities.js';
import type { PhaseMove } from '@stad/activities/core/rules/phase-life.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { checkAudience } from '../rules/audience.js';
import { cancelDissemination, DISSEMINATION_KIND } from '../rules/dissemination-kind.js';
import { planDissemination } from '../rules/dissemination-plan.js';
import { checkLineup } from '../rules/lineup.js';
import { type DisseminationStep, disseminationSteps } from '../rules/next-steps.js';
import { DisseminationEntity, DisseminationVoiceEntity } from './dissemination.entities.js';
import type {
  CancelDisseminationInput,
  ChangeDisseminationInput,
  DeleteDisseminationDraftInput,
  NoteDisseminationAudienceInput,
  PlanDisseminationInput,
  SaveDisseminationLineupInput,
  StepDisseminationInput,
} from './dissemination.inputs.js';
import { type DisseminationRow, readDisseminations } from './dissemination.loader.js';

/** The plan and the steps of its life. */
@Injectable()
export class DisseminationsService extends PhasedActivities<
  DisseminationEntity,
  DisseminationRow,
  DisseminationStep
> {
  constructor(activities: ActivitiesService) {
    super(activities, {
      ...{ kind: DISSEMINATION_KIND, entity: DisseminationEntity },
      ...{ read: readDisseminations, steps: disseminationSteps },
    });
  }

  plan(ctx: RequestContext, input: PlanDisseminationInput): Promise<ActivityEntity> {
    return this.write(ctx, 'planDissemination', input, async () => {
      const { title, startsAt, endsAt, ...details } = await this.checked(ctx, input);
      const { siteId, programmeId, place } = input;
      const placeLabel = place.text.trim() || null;
      const frame = { siteId, programmeId, title, startsAt, endsAt, placeLabel };
      return this.open(ctx, { ...frame, ...aimsOf(input) }, details);
    });
  }

  change(ctx: RequestContext, input: ChangeDisseminationInput): Promise<ActivityEntity> {
    return this.write(ctx, 'changeDissemination', input, async () => {
      const { activityId } = await this.ready(ctx, input.disseminationId, 'edit');
      const before = await this.find(ctx, activityId);
      const plan = await this.checked(ctx, { ...input, programmeId: before.programmeId });
      const { title, startsAt, endsAt, ...details } = plan;
      const placeLabel = input.place.text.trim() || null;
      const changes = { title, startsAt, endsAt, placeLabel, ...aimsOf(input) };
      await this.changePlan(ctx, before, input.expectedVersion, changes);
      await ctx.db.update(DisseminationEntity, { activityId }, details);
      return activityId;
    });
  }

  /** One step of its life, but for calling it off. Problem: `INVALID_CODE`, those of the step. */
  step(ctx: RequestContext, input: StepDisseminationInput): Promise<ActivityEntity> {
    const move = MOVES.find((known) => known === input.step);
    if (!move) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    return this.move(ctx, 'stepDissemination', { id: input.disseminationId, input }, move);
  }

  cancel(ctx: RequestContext, input: CancelDisseminationInput): Promise<ActivityEntity> {
    const { disseminationId: id, reason } = input;
    return this.move(ctx, 'cancelDissemination', { id, input }, 'cancel', ({ state }) => {
      orThrow(cancelDissemination(state, reason));
      return { cancelReason: reason };
    });
  }

  /** How many listened. Problems: those of `checkAudience`, `CONFLICT` where somebody has said meanwhile. */
  noteAudience(
    ctx: RequestContext,
    input: NoteDisseminationAudienceInput,
  ): Promise<ActivityEntity> {
    return this.write(ctx, 'noteDisseminationAudience', input, async () => {
      const { activityId } = await this.ready(ctx, input.disseminationId, 'noteAudience');
      acceptTexts(ctx, input, input.overrides);
      const { audience, audienceHow, audienceMethod } = orThrow(
        checkAudience({ ...input, audienceMethod: input.audienceMethod.text }),
      );
      const said = { audience, audienceHow, audienceMethod };
      const version = input.expectedVersion;
      const own = { activityId };
      await ctx.db.updateVersion(DisseminationEntity, own, version, said, 'audienceVersion');
      return activityId;
    });
  }

  /** Writes partners and panel whole. Problems: those of `checkLineup`, `NOT_AVAILABLE`, `CONFLICT`. */
  saveLineup(ctx: RequestContext, input: SaveDisseminationLineupInput): Promise<ActivityEntity> {
    return this.write(ctx, 'saveDisseminationLineup', input, async () => {
      const { disseminationId: id } = input;
      const { activityId, ownerAgencyId } = await this.ready(ctx, id, 'saveLineup');
      acceptTexts(ctx, input, input.overrides);
      const said = input.voices.map(({ organisation, functionTitle, message }) => ({
        ...{ organisation, functionTitle: functionTitle ?? '', message: message.text },
      }));
      const voices = orThrow(checkLineup(said));
      const own = { activityId };
      const before = await ctx.db.find(DisseminationVoiceEntity, { where: own });
      const known = new Set(before.map((row) => row.id));
      const kept = new Set(input.voices.flatMap(({ id }) => id ?? []));
      if ([...kept].some((one) => !known.has(one))) ctx.refuseIf([NOT_AVAILABLE]);
      const version = input.expectedVersion;
      await ctx.db.updateVersion(DisseminationEntity, own, version, {}, 'lineupVersion');
      for (const [position, voice] of voices.entries()) {
        const row = { ...voice, position, functionTitle: voice.functionTitle || null };
        const voiceId = input.voices[position]?.id;
        if (voiceId) await ctx.db.update(DisseminationVoiceEntity, { id: voiceId, ...own }, row);
        else {
          const agencyId = ownerAgencyId;
          await ctx.db.insert(DisseminationVoiceEntity, { ...own, agencyId, ...row });
        }
      }
      for (const row of before) {
        if (!kept.has(row.id)) await ctx.db.delete(DisseminationVoiceEntity, { id: row.id });
      }
      return activityId;
    });
  }

  deleteDraft(ctx: RequestContext, input: DeleteDisseminationDraftInput): Promise<string> {
    const draft = { id: input.disseminationId, input };
    return this.discard(ctx, 'deleteDisseminationDraft', draft, (activityId) =>
      ctx.db.delete(DisseminationVoiceEntity, { activityId }),
    );
  }

  private async checked(ctx: RequestContext, input: Omit<PlanDisseminationInput, 'siteId'>) {
    acceptTexts(ctx, input, input.overrides);
    const frame = await programmeFrame(ctx, input.programmeId);
    const { title, stage, purpose, message, format, targets, startsAt, endsAt } = input;
    const texts = {
      ...{ title: title.text, stage: stage.text },
      ...{ purpose: purpose.text, message: message.text },
    };
    const plan = orThrow(planDissemination({ ...texts, format, targets, startsAt, endsAt }, frame));
    return { ...plan, targets: [...plan.targets] };
  }
}

/** Cancelling says why, and has a mutation of its own. */
const MOVES: readonly PhaseMove[] = [
  ...(['confirm', 'begin', 'complete', 'evaluate', 'postpone', 'planAgain'] as const),
];
