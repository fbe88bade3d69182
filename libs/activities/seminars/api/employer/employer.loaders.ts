import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { SeminarStaff } from './employer.types.js';

/** Who of the viewer's own people came, by seminar; nothing where the viewer is told nothing. */
export const staffOf = defineLoader<string, SeminarStaff[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<SeminarStaff & { seminarId: string }>(
    `select i.id as "seminarId", n.function_title as "functionTitle", n.seats, n.came
     from unnest($1::uuid[]) i (id), app.seminar_staff(i.id) n`,
    [ids],
  );
  return new Map(ids.map((id) => [id, rows.filter(({ seminarId }) => seminarId === id)]));
});
