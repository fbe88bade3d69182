import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { ObservationEntity } from './observation.entity.js';

/** Notes of an activity in the order in which they were written. */
export const observationsOf = defineLoader<string, ObservationEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(ObservationEntity, {
    where: { activityId: Any([...ids]) },
    order: { writtenAt: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});
