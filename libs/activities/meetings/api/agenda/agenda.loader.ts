import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { MeetingPointEntity } from '../meeting.entities.js';

/** What is to be taken up, in its order; of a draft that is another's alone nothing. */
export const pointsOf = defineLoader<string, MeetingPointEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(MeetingPointEntity, {
    where: { activityId: Any([...ids]) },
    order: { n: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter(({ activityId }) => activityId === id)]));
});
