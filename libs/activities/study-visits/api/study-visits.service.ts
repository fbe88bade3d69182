import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { aimsOf } from '@stad/activities/core/api/aims.input.js';
import { ObservationEntity } from '@stad/activities/core/api/observation/observation.entity.js';
import { programmeFrame } from '@stad/activities/core/api/open-programme.js';
import { PhasedActivities } from '@stad/activities/core/api/phased-activities.js';
import type { PhaseMove } from '@stad/activities/core/rules/phase-life.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { type VisitStep, visitSteps } from '../rules/next-steps.js';
import { cancelVisit, VISIT_KIND } from '../rules/visit-life.js';
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
export class StudyVisitsService extends PhasedActivities<StudyVisitEntity, VisitRow, VisitStep> {
  constructor(activities: ActivitiesService) {
    super(activities, {
      ...{ kind: VISIT_KIND, entity: StudyVisitEntity, read: readVisits, steps: visitSteps },
    });
  }

  plan(ctx: RequestContext, input: PlanStudyVisitInput): Promise<ActivityEntity> {
    return this.write(ctx, 'planStudyVisit', input, async () => {
      const { title, startsAt, endsAt, ...details } = await this.checked(ctx, input);
      const { siteId, programmeId, place } = input;
      const placeLabel = place.text.trim() || null;
      const frame = { siteId, programmeId, title, startsAt, endsAt, placeLabel };
      return this.open(ctx, { ...frame, ...aimsOf(input) }, details);
    });
  }

  change(ctx: RequestContext, input: ChangeStudyVisitInput): Promise<ActivityEntity> {
    return this.write(ctx, 'changeStudyVisit', input, async () => {
      await this.ready(ctx, input.visitId, 'edit');
      const before = await this.find(ctx, input.visitId);
      const plan = await this.checked(ctx, { ...input, programmeId: before.programmeId });
      const { title, startsAt, endsAt, ...details } = plan;
      const placeLabel = input.place.text.trim() || null;
      const changes = { title, startsAt, endsAt, placeLabel, ...aimsOf(input) };
      await this.changePlan(ctx, before, input.expectedVersion, changes);
      await ctx.db.update(StudyVisitEntity, { activityId: input.visitId }, details);
      return input.visitId;
    });
  }

  /** Writes the list of questions whole; those with notes stay. Problems: those of `saveQuestions`, `CONFLICT`. */
  saveQuestions(ctx: RequestContext, input: SaveVisitQuestionsInput): Promise<ActivityEntity> {
    return this.write(ctx, 'saveVisitQuestions', input, async () => {
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
  }

  /** One step of its life, but for calling it off. Problem: `INVALID_CODE`, those of the step. */
  step(ctx: RequestContext, input: StepStudyVisitInput): Promise<ActivityEntity> {
    const move = MOVES.find((known) => known === input.step);
    if (!move) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    return this.move(ctx, 'stepStudyVisit', { id: input.visitId, input }, move);
  }

  cancel(ctx: RequestContext, input: CancelStudyVisitInput): Promise<ActivityEntity> {
    const { visitId: id, reason } = input;
    return this.move(ctx, 'cancelStudyVisit', { id, input }, 'cancel', ({ state }) => {
      orThrow(cancelVisit(state, reason));
      return { cancelReason: reason };
    });
  }

  deleteDraft(ctx: RequestContext, input: DeleteStudyVisitDraftInput): Promise<string> {
    const draft = { id: input.visitId, input };
    return this.discard(ctx, 'deleteStudyVisitDraft', draft, (activityId) =>
      ctx.db.delete(VisitQuestionEntity, { activityId }),
    );
  }

  private async checked(ctx: RequestContext, input: Omit<PlanStudyVisitInput, 'siteId'>) {
    acceptTexts(ctx, input, input.overrides);
    const frame = await programmeFrame(ctx, input.programmeId);
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
const MOVES: readonly PhaseMove[] = [
  'confirm',
  'begin',
  'complete',
  'evaluate',
  'postpone',
  'planAgain',
];
