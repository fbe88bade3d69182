import { Injectable } from '@nestjs/common';
import { SeminarEntity } from '@stad/activities/seminars/api/seminar.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { checkCourse } from '../rules/course.js';
import { TrainingCourseEntity, TrainingSessionEntity } from './training.entities.js';
import type { HoldTrainingInput, SaveTrainingCourseInput } from './training.inputs.js';
import type { TrainingCourse } from './training.types.js';

const MOST = 200;

/** The courses of a town: each its organiser’s to keep. */
@Injectable()
export class CoursesService {
  async list(ctx: RequestContext, siteId: string): Promise<TrainingCourse[]> {
    const rows = await ctx.db.find(TrainingCourseEntity, {
      where: { siteId },
      order: { name: 'asc', id: 'asc' },
      take: MOST,
    });
    return rows.map((row) => shown(ctx, row));
  }

  /** Problems: those of `checkCourse`, `CONFLICT`, `NOT_AVAILABLE`. */
  async save(ctx: RequestContext, input: SaveTrainingCourseInput): Promise<TrainingCourse> {
    const { agencyId } = ctx.person;
    const id = await ctx.once('saveTrainingCourse', input, async () => {
      const { name, level, kind, neededBy, siteId } = input;
      const topics = input.topics ?? [];
      const validMonths = input.validMonths ?? null;
      const fields = orThrow(checkCourse({ name, topics, level, kind, validMonths, neededBy }));
      const row = { ...fields, topics, neededBy: [...fields.neededBy] };
      if (!input.courseId) {
        return ctx.db.insert(TrainingCourseEntity, { ...row, siteId, agencyId });
      }
      const own = { id: input.courseId, agencyId, siteId };
      // A page from before the upgrade says nothing of them.
      const { topics: _kept, ...before } = row;
      const changes = input.topics ? row : before;
      await ctx.db.updateVersion(TrainingCourseEntity, own, input.expectedVersion ?? 0, changes);
      return own.id;
    });
    return shown(ctx, await ctx.db.get(TrainingCourseEntity, { id, agencyId }));
  }

  /**
   * Says at which own seminar a course is held, or another one than before. Problems: `NOT_AVAILABLE`,
   * `SEMINAR_NOT_IN_DEPTH`.
   */
  async hold(ctx: RequestContext, input: HoldTrainingInput): Promise<TrainingCourse> {
    const { agencyId } = ctx.person;
    const id = await ctx.once('holdTraining', input, async () => {
      const { courseId, seminarId: activityId } = input;
      const course = await ctx.db.findOne(TrainingCourseEntity, { id: courseId, agencyId });
      if (!course) throw new ProblemError([{ ...NOT_AVAILABLE, field: 'courseId' }]);
      const seminar = await ctx.db.findOne(SeminarEntity, { activityId, agencyId });
      if (!seminar) throw new ProblemError([{ ...NOT_AVAILABLE, field: 'seminarId' }]);
      if (seminar.kind !== 'IN_DEPTH') {
        ctx.refuseIf([{ code: 'SEMINAR_NOT_IN_DEPTH', field: 'seminarId' }]);
      }
      const said = await ctx.db.count(TrainingSessionEntity, { activityId });
      // Whoever has booked a seat has booked this course.
      if (said > 0) ctx.refuseIf([{ code: 'SEMINAR_HAS_COURSE', field: 'seminarId' }]);
      await ctx.db.insertMany(TrainingSessionEntity, [{ activityId, agencyId, courseId }]);
      return courseId;
    });
    return shown(ctx, await ctx.db.get(TrainingCourseEntity, { id, agencyId }));
  }
}

function shown(ctx: RequestContext, row: TrainingCourseEntity): TrainingCourse {
  return { ...row, isOwn: row.agencyId === ctx.person.agencyId };
}
