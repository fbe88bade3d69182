import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { LearningEntity } from './learning.entity.js';

/** What came of an activity, in the order in which it was written. */
export const learningsOf = defineLoader<string, LearningEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(LearningEntity, {
    where: { activityId: Any([...ids]) },
    order: { writtenAt: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});
