import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { GoalEntity } from './goal.entity.js';

/** A goal by id, for what is done for it. */
export const goalById = defineLoader<string, GoalEntity>(async (ctx, ids) => {
  const goals = await ctx.db.find(GoalEntity, { where: { id: Any([...ids]) } });
  return new Map(goals.map((goal) => [goal.id, goal]));
});
