import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { ActivityEntity } from '../activity.entities.js';
import { LearningEntity } from './learning.entity.js';

/** What came of an activity, in the order in which it was written. */
export const learningsOf = defineLoader<string, LearningEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(LearningEntity, {
    where: { activityId: Any([...ids]) },
    order: { writtenAt: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});

/** Of which type an activity is, as far as the viewer sees it. */
export const activityKindOf = defineLoader<string, string>(async (ctx, ids) => {
  const rows = await ctx.db.find(ActivityEntity, { where: { id: Any([...ids]) } });
  return new Map(rows.map(({ id, kind }) => [id, kind]));
});
