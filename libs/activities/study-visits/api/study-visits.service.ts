import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { ObservationEntity } from '@stad/activities/core/api/observation/observation.entity.js';
import { phaseOf } from '@stad/activities/core/rules/phase.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { takeVisitStep, type VisitStep } from '../rules/next-steps.js';
import {
  cancelVisit,
  VISIT_KIND,
  type VisitMove,
  type VisitState,
  visitLife,
  visitPhases,
} from '../rules/visit-life.js';
import { planVisit } from '../rules/visit-plan.js';
import { saveQuestions } from '../rules/visit-questions.js';
import { StudyVisitEntity, VisitQuestionEntity } from './study-visit.entities.js';
import type {
  CancelStudyVisitInput,
  ChangeStudyVisitInput,
  DeleteStudyVisitDraftInput,
  PlanStudyVisitInput,
  SaveVisitQuestionsInput,
  StepStudyVisitInput,
} from './study-visit.inputs.js';
import { readVisits, type VisitRow } from './study-visit.loaders.js';

/** The plan of a study visit, its questions and the steps of its life. */
@Injectable()
export class StudyVisitsService {
  constructor(private readonly activities: ActivitiesService) {}

  find(ctx: RequestContext, id: string): Promise<ActivityEntity> {
    return ctx.db.get(ActivityEntity, { id, kind: VISIT_KIND });
  }

  async plan(ctx: RequestContext, input: PlanStudyVisitInput): Promise<ActivityEntity> {
    const id = await ctx.once('planStudyVisit', input, async () => {
      const { title, startsAt, endsAt, ...details } = await this.checked(ctx, input);
      const { siteId, programmeId, place } = input;
      const activityId = await this.activities.open(ctx, {
        ...{ kind: VISIT_KIND, siteId, programmeId, title, startsAt, endsAt },
        ...{ placeLabel: place.text.trim() || null, classification: 'P1' },
        phase: phaseOf(visitPhases, 'PLANNED'),
      });
      const { agencyId } = ctx.person;
      await ctx.db.insertMany(StudyVisitEntity, [
        { activityId, agencyId, state: 'PLANNED', ...details },
      ]);
      return activityId;
    });
    return this.find(ctx, id);
  }

  async change(ctx: RequestContext, input: ChangeStudyVisitInput): Promise<ActivityEntity> {
    const id = await ctx.once('changeStudyVisit', input, async () => {
      await this.ready(ctx, input.visitId, 'edit');
      const { programmeId } = await this.find(ctx, input.visitId);
      const plan = await this.checked(ctx, { ...input, programmeId });
      const { title, startsAt, endsAt, ...details } = plan;
      const changes = { title, startsAt, endsAt, placeLabel: input.place.text.trim() || null };
      await this.activities.changePlan(ctx, input.visitId, input.expectedVersion, changes);
      await ctx.db.update(StudyVisitEntity, { activityId: input.visitId }, details);
      return input.visitId;
    });
    return this.find(ctx, id);
  }

  /** Writes the list of questions whole; those with notes stay. Problems: those of `saveQuestions`, `CONFLICT`. */
  async saveQuestions(
    ctx: RequestContext,
    input: SaveVisitQuestionsInput,
  ): Promise<ActivityEntity> {
    const id = await ctx.once('saveVisitQuestions', input, async () => {
      const { activityId, ownerAgencyId } = await this.ready(ctx, input.visitId, 'questions');
      acceptTexts(ctx, input, input.overrides);
      const own = { activityId };
      const [before, notes] = [
        await ctx.db.find(VisitQuestionEntity, { where: own }),
        await ctx.db.find(ObservationEntity, { where: own }),
      ];
      const asked = input.questions.map((each) => ({
        ...{ id: each.id ?? null, text: each.text.text, dimension: each.dimension },
      }));
      const questions = orThrow(
        saveQuestions(
          asked,
          notes.flatMap(({ topicId }) => topicId ?? []),
        ),
      );
      const known = new Set(before.map((row) => row.id));
      if (questions.some((each) => each.id !== null && !known.has(each.id))) {
        ctx.refuseIf([NOT_AVAILABLE]);
      }
      const version = input.expectedVersion;
      await ctx.db.updateVersion(StudyVisitEntity, own, version, {}, 'questionsVersion');
      for (const [position, { id: questionId, text: body, dimension }] of questions.entries()) {
        const row = { position, body, dimension };
        if (questionId) await ctx.db.update(VisitQuestionEntity, { id: questionId, ...own }, row);
        else await ctx.db.insert(VisitQuestionEntity, { ...own, agencyId: ownerAgencyId, ...row });
      }
      const kept = new Set(questions.map((each) => each.id));
      for (const row of before) {
        if (!kept.has(row.id)) await ctx.db.delete(VisitQuestionEntity, { id: row.id });
      }
      return activityId;
    });
    return this.find(ctx, id);
  }

  /** One step of its life. Confirmed, everyone at the site reads it. */
  async step(ctx: RequestContext, input: StepStudyVisitInput): Promise<ActivityEntity> {
    const move = MOVES.find((known) => known === input.step);
    if (!move) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    return this.move(ctx, 'stepStudyVisit', input, move, async (visit) => {
      if (move !== 'confirm') return {};
      const { id, lifecycle, version } = await this.find(ctx, visit.activityId);
      if (lifecycle === 'FINALISED') await this.activities.changePlan(ctx, id, version, {});
      else await this.activities.finalise(ctx, id);
      return {};
    });
  }

  cancel(ctx: RequestContext, input: CancelStudyVisitInput): Promise<ActivityEntity> {
    return this.move(ctx, 'cancelStudyVisit', input, 'cancel', async (visit) => {
      orThrow(cancelVisit(visit.state, input.reason));
      return { cancelReason: input.reason };
    });
  }

  /** Throws away a draft that nobody else has seen. */
  deleteDraft(ctx: RequestContext, input: DeleteStudyVisitDraftInput): Promise<string> {
    return ctx.once('deleteStudyVisitDraft', input, async () => {
      const { activityId } = await this.ready(ctx, input.visitId, 'delete');
      await ctx.db.delete(VisitQuestionEntity, { activityId });
      await ctx.db.delete(StudyVisitEntity, { activityId });
      await this.activities.discard(ctx, activityId);
      return activityId;
    });
  }

  private async move(
    ctx: RequestContext,
    operation: string,
    input: { readonly clientMutationId: string; readonly visitId: string },
    move: VisitMove,
    also: (visit: VisitRow) => Promise<Partial<StudyVisitEntity>>,
  ): Promise<ActivityEntity> {
    const id = await ctx.once(operation, input, async () => {
      const visit = await this.ready(ctx, input.visitId, move);
      const state: VisitState = orThrow(visitLife.take(visit.state, move));
      const changes = await also(visit);
      const from = { activityId: visit.activityId, state: visit.state };
      const moved = await ctx.db.update(StudyVisitEntity, from, { ...changes, state });
      if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await this.activities.setPhase(ctx, visit.activityId, phaseOf(visitPhases, state));
      return visit.activityId;
    });
    return this.find(ctx, id);
  }

  /** The own agency's visit when the step may be taken now; somebody else's is not available. */
  private async ready(ctx: RequestContext, id: string, step: VisitStep): Promise<VisitRow> {
    const visit = (await readVisits(ctx, [id])).get(id);
    if (visit?.ownerAgencyId !== ctx.person.agencyId) throw new ProblemError([NOT_AVAILABLE]);
    orThrow(takeVisitStep(ctx.person, visit, step, ctx.now));
    return visit;
  }

  private async checked(ctx: RequestContext, input: Omit<PlanStudyVisitInput, 'siteId'>) {
    acceptTexts(ctx, input, input.overrides);
    const programme = await ctx.db.get(ProgrammeEntity, { id: input.programmeId });
    const frame = { ...programme, state: programme.state as ProgrammeState };
    const { host, startsAt, endsAt, title, purpose, agenda, travel } = input;
    const texts = {
      title: title.text,
      purpose: purpose.text,
      agenda: agenda.text,
      travel: travel.text,
    };
    return orThrow(planVisit({ ...texts, host, startsAt, endsAt }, frame));
  }
}

/** Cancelling says why, and has a mutation of its own. */
const MOVES: readonly VisitMove[] = [
  'confirm',
  'begin',
  'complete',
  'evaluate',
  'postpone',
  'planAgain',
];
