import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { ActivityParticipantEntity } from './participant.entity.js';
import { PARTICIPANT_LETTER } from './tell-participants.js';

/** What became of the last letter to somebody who is asked, for the agency that sent it. */
export const letterTo = defineLoader<
  string,
  { readonly state: string; readonly reason: string | null }
>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ id: string; state: string; reason: string | null }>(
    `select distinct on (subject_id) subject_id as id, state, reason from mail_delivery
     where agency_id = (select app.agency_id()) and kind = '${PARTICIPANT_LETTER}' and subject_id = any ($1)
     order by subject_id, queued_at desc, position desc`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

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
