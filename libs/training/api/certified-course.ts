import type { CourseReader } from '@stad/activities/seminars/api/certificate/certified-courses.js';
import { TrainingCourseEntity, TrainingSessionEntity } from './training.entities.js';

/** The course that a seminar was held of, for the certificates of those who were there. */
export const certifiedCourse: CourseReader = async (ctx, activityId) => {
  const session = await ctx.db.findOne(TrainingSessionEntity, { activityId });
  if (!session) return null;
  const course = await ctx.db.findOne(TrainingCourseEntity, { id: session.courseId });
  return course && { name: course.name, topics: course.topics };
};
