import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { phaseOf } from '@stad/activities/core/rules/phase.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { type SeminarStep, takeSeminarStep } from '../rules/next-steps.js';
import {
  cancelSeminar,
  SEMINAR_KIND,
  type SeminarMove,
  seminarLife,
  seminarPhases,
} from '../rules/seminar-life.js';
import { planSeminar } from '../rules/seminar-plan.js';
import { SeminarEntity } from './seminar.entities.js';
import type {
  CancelSeminarInput,
  ChangeSeminarInput,
  PlanSeminarInput,
  SeminarStepInput,
} from './seminar.inputs.js';
import { readSeminars, type SeminarRow } from './seminar.loaders.js';

/** The plan of a seminar and the steps of its life. Who came and what came of it: the results. */
@Injectable()
export class SeminarsService {
  constructor(private readonly activities: ActivitiesService) {}

  find(ctx: RequestContext, id: string): Promise<ActivityEntity> {
    return ctx.db.get(ActivityEntity, { id, kind: SEMINAR_KIND });
  }

  async plan(ctx: RequestContext, input: PlanSeminarInput): Promise<ActivityEntity> {
    const id = await ctx.once('planSeminar', input, async () => {
      const { title, venue, startsAt, endsAt, ...details } = await this.checked(ctx, input);
      const activityId = await this.activities.open(ctx, {
        kind: SEMINAR_KIND,
        siteId: input.siteId,
        programmeId: input.programmeId,
        title,
        startsAt,
        endsAt,
        placeLabel: venue,
        classification: 'P1',
        phase: phaseOf(seminarPhases, 'PLANNED'),
      });
      const { agencyId } = ctx.person;
      await ctx.db.insertMany(SeminarEntity, [
        { activityId, agencyId, state: 'PLANNED', ...details },
      ]);
      return activityId;
    });
    return this.find(ctx, id);
  }

  async change(ctx: RequestContext, input: ChangeSeminarInput): Promise<ActivityEntity> {
    const id = await ctx.once('changeSeminar', input, async () => {
      const { registered } = await this.ready(ctx, input.seminarId, 'edit');
      const { programmeId } = await this.find(ctx, input.seminarId);
      const plan = await this.checked(ctx, { ...input, programmeId }, registered);
      const { title, venue, startsAt, endsAt, ...details } = plan;
      const changes = { title, startsAt, endsAt, placeLabel: venue };
      await this.activities.changePlan(ctx, input.seminarId, input.expectedVersion, changes);
      await ctx.db.update(SeminarEntity, { activityId: input.seminarId }, details);
      return input.seminarId;
    });
    return this.find(ctx, id);
  }

  /** Everyone at the site reads it from now on; what is confirmed again is a newer plan than what was put off. */
  confirm(ctx: RequestContext, input: SeminarStepInput): Promise<ActivityEntity> {
    return this.move(ctx, 'confirmSeminar', input, 'confirm', async () => {
      const { id, lifecycle, version } = await this.find(ctx, input.seminarId);
      if (lifecycle === 'FINALISED') await this.activities.changePlan(ctx, id, version, {});
      else await this.activities.finalise(ctx, id);
      return {};
    });
  }

  cancel(ctx: RequestContext, input: CancelSeminarInput): Promise<ActivityEntity> {
    return this.move(ctx, 'cancelSeminar', input, 'cancel', async (seminar) => {
      orThrow(cancelSeminar(seminar.state, input.reason));
      return { cancelReason: input.reason };
    });
  }

  /** Takes one step of the seminar's life; `also` does and answers what else the step writes. */
  async move(
    ctx: RequestContext,
    operation: string,
    input: SeminarStepInput,
    move: SeminarMove,
    also?: (seminar: SeminarRow) => Promise<Partial<SeminarEntity>>,
  ): Promise<ActivityEntity> {
    const id = await ctx.once(operation, input, async () => {
      const seminar = await this.ready(ctx, input.seminarId, move);
      const state = orThrow(seminarLife.take(seminar.state, move));
      const changes = (await also?.(seminar)) ?? {};
      const from = { activityId: seminar.activityId, state: seminar.state };
      const moved = await ctx.db.update(SeminarEntity, from, { ...changes, state });
      if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await this.activities.setPhase(ctx, seminar.activityId, phaseOf(seminarPhases, state));
      return seminar.activityId;
    });
    return this.find(ctx, id);
  }

  /** Throws away a draft that nobody else has seen. */
  deleteDraft(ctx: RequestContext, input: SeminarStepInput): Promise<string> {
    return ctx.once('deleteSeminarDraft', input, async () => {
      await this.ready(ctx, input.seminarId, 'delete');
      await ctx.db.delete(SeminarEntity, { activityId: input.seminarId });
      await this.activities.discard(ctx, input.seminarId);
      return input.seminarId;
    });
  }

  /** The own agency's seminar when the step may be taken now; somebody else's is not available. */
  async ready(ctx: RequestContext, id: string, step: SeminarStep): Promise<SeminarRow> {
    const seminar = (await readSeminars(ctx, [id])).get(id);
    if (seminar?.ownerAgencyId !== ctx.person.agencyId) throw new ProblemError([NOT_AVAILABLE]);
    orThrow(takeSeminarStep(ctx.person, seminar, step, ctx.now));
    return seminar;
  }

  private async checked(
    ctx: RequestContext,
    input: Omit<PlanSeminarInput, 'siteId'>,
    registered = 0,
  ) {
    acceptTexts(ctx, input, input.overrides);
    const programme = await ctx.db.get(ProgrammeEntity, { id: input.programmeId });
    const frame = { ...programme, state: programme.state as ProgrammeState };
    const { kind, capacity, startsAt, endsAt } = input;
    const [title, aim, venue] = [input.title.text, input.aim.text, input.venue.text];
    return orThrow(
      planSeminar({ kind, title, aim, venue, capacity, startsAt, endsAt }, frame, registered),
    );
  }
}
