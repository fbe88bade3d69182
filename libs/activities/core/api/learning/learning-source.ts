import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { FoundSource } from '@stad/tasks/api/task-sources.js';
import { ActivityEntity } from '../activity.entities.js';
import { activityAddress } from '../activity-types.js';
import { LearningEntity } from './learning.entity.js';

/** A learning of the own agency as what a task is born from: read where it was learnt, with that class. */
export async function learningSource(ctx: RequestContext, id: string): Promise<FoundSource | null> {
  const learning = await ctx.db.findOne(LearningEntity, { id });
  if (learning?.agencyId !== ctx.person.agencyId) return null;
  const { activityId } = learning;
  const activity = activityId && (await ctx.db.findOne(ActivityEntity, { id: activityId }));
  if (!activity) return { classification: 'P2', path: null };
  const isOpen = activity.classification === 'P0' || activity.classification === 'P1';
  return { classification: isOpen ? 'P1' : 'P2', path: activityAddress(activity) };
}
