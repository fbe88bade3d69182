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
import { type SeminarStep, seminarSteps } from '../rules/next-steps.js';
import { cancelSeminar, SEMINAR_KIND } from '../rules/seminar-life.js';
import { planSeminar } from '../rules/seminar-plan.js';
import { TAKES_SEAT } from '../rules/sign-up/sign-up.js';
import { SeminarEntity } from './seminar.entities.js';
import type {
  CancelSeminarInput,
  ChangeSeminarInput,
  PlanSeminarInput,
  SeminarStepInput,
} from './seminar.inputs.js';
import { readSeminars, type SeminarRow } from './seminar.loaders.js';
import { holdRoom, listOf } from './sign-up/seats.js';
import { listChanged } from './sign-up/sign-up-times.js';

/** The plan of a seminar and the steps of its life. Who came and what came of it: the results. */
@Injectable()
export class SeminarsService extends PhasedActivities<SeminarEntity, SeminarRow, SeminarStep> {
  constructor(activities: ActivitiesService) {
    super(activities, {
      ...{ kind: SEMINAR_KIND, entity: SeminarEntity, read: readSeminars, steps: seminarSteps },
    });
  }

  plan(ctx: RequestContext, input: PlanSeminarInput): Promise<ActivityEntity> {
    return this.write(ctx, 'planSeminar', input, async () => {
      const { title, venue, startsAt, endsAt, ...details } = await this.checked(ctx, input);
      const { siteId, programmeId } = input;
      const when = { startsAt, endsAt, placeLabel: venue };
      const frame = { siteId, programmeId, title, ...when, ...aimsOf(input) };
      return this.open(ctx, frame, details);
    });
  }

  change(ctx: RequestContext, input: ChangeSeminarInput): Promise<ActivityEntity> {
    return this.write(ctx, 'changeSeminar', input, async () => {
      const { registered, hasList } = await this.ready(ctx, input.seminarId, 'edit');
      const taken = hasList ? await seatsTaken(ctx, input.seminarId) : registered;
      const before = await this.find(ctx, input.seminarId);
      const { programmeId } = before;
      const plan = await this.checked(ctx, { ...input, programmeId }, taken);
      const { title, venue, startsAt, endsAt, ...details } = plan;
      const changes = { title, startsAt, endsAt, placeLabel: venue, ...aimsOf(input) };
      await this.changePlan(ctx, before, input.expectedVersion, changes);
      await ctx.db.update(SeminarEntity, { activityId: input.seminarId }, details);
      if (hasList) await listChanged(ctx, input.seminarId, false);
      return input.seminarId;
    });
  }

  step(
    ctx: RequestContext,
    operation: string,
    input: SeminarStepInput,
    move: PhaseMove,
  ): Promise<ActivityEntity> {
    return this.move(ctx, operation, { id: input.seminarId, input }, move);
  }

  cancel(ctx: RequestContext, input: CancelSeminarInput): Promise<ActivityEntity> {
    const { seminarId: id, reason } = input;
    return this.move(ctx, 'cancelSeminar', { id, input }, 'cancel', ({ state }) => {
      orThrow(cancelSeminar(state, reason));
      return { cancelReason: reason };
    });
  }

  deleteDraft(ctx: RequestContext, input: SeminarStepInput): Promise<string> {
    return this.discard(ctx, 'deleteSeminarDraft', { id: input.seminarId, input });
  }

  /** The own agency's seminar, whatever its state; somebody else's is not available. */
  async owned(ctx: RequestContext, id: string): Promise<ActivityEntity> {
    const activity = await this.find(ctx, id);
    if (activity.agencyId !== ctx.person.agencyId) throw new ProblemError([NOT_AVAILABLE]);
    return activity;
  }

  /** Whoever signed up is told of another time as those who were asked are. */
  protected override async tellTime(ctx: RequestContext, activityId: string): Promise<void> {
    await super.tellTime(ctx, activityId);
    const row = (await readSeminars(ctx, [activityId])).get(activityId);
    if (row?.hasList) await listChanged(ctx, activityId, true);
  }

  private async checked(
    ctx: RequestContext,
    input: Omit<PlanSeminarInput, 'siteId'>,
    registered = 0,
  ) {
    acceptTexts(ctx, input, input.overrides);
    const frame = await programmeFrame(ctx, input.programmeId);
    const { kind, capacity, startsAt, endsAt } = input;
    const [title, aim, venue] = [input.title.text, input.aim.text, input.venue.text];
    return orThrow(
      planSeminar({ kind, title, aim, venue, capacity, startsAt, endsAt }, frame, registered),
    );
  }
}

/** Whoever is offered a seat has it meanwhile; held until the plan is written, so that no seat is given below it. */
async function seatsTaken(ctx: RequestContext, id: string): Promise<number> {
  await holdRoom(ctx, id);
  return (await listOf(ctx, id)).filter(({ state }) => TAKES_SEAT.includes(state)).length;
}
