import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { AgencyEntity } from './identity.entities.js';

/** An agency by id, for every field that names one. */
export const agencyById = defineLoader<string, AgencyEntity>(async (ctx, ids) => {
  const agencies = await ctx.db.find(AgencyEntity, { where: { id: Any([...ids]) } });
  return new Map(agencies.map((agency) => [agency.id, agency]));
});
