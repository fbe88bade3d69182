import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { QualificationEntity, SpokenLanguageEntity } from './competence.entities.js';

/** What memberships are trained for, as far as the viewer may know it. */
export const qualificationsOf = defineLoader<string, QualificationEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(QualificationEntity, {
    where: { membershipId: Any([...ids]) },
    order: { kind: 'ASC' },
  });
  return byMembership(ids, rows);
});

/** The languages memberships speak, as far as the viewer may know it. */
export const languagesOf = defineLoader<string, SpokenLanguageEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(SpokenLanguageEntity, {
    where: { membershipId: Any([...ids]) },
    order: { language: 'ASC' },
  });
  return byMembership(ids, rows);
});

function byMembership<Row extends { readonly membershipId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> {
  return new Map(ids.map((id) => [id, rows.filter((row) => row.membershipId === id)]));
}
