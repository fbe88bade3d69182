import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { ActivityParticipantEntity } from './participant.entity.js';

/** Who is asked to come along, agency by agency and then by function. */
export const participantsOf = defineLoader<string, ActivityParticipantEntity[]>(
  async (ctx, ids) => {
    const rows = await ctx.db.find(ActivityParticipantEntity, {
      where: { activityId: Any([...ids]) },
      order: { fromAgencyId: 'ASC', functionTitle: 'ASC', id: 'ASC' },
    });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
  },
);
