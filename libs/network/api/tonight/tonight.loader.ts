import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any, MoreThan } from 'typeorm';
import { OnCallTonightEntity } from './tonight.entities.js';

/** What functions can do tonight, as far as the viewer may know it and it is not over. */
export const tonightOf = defineLoader<string, OnCallTonightEntity>(async (ctx, ids) => {
  if (!ctx.may('tonight:read')) return new Map();
  const rows = await ctx.db.find(OnCallTonightEntity, {
    where: { contactFunctionId: Any([...ids]), endsAt: MoreThan(ctx.now) },
  });
  return new Map(rows.map((row) => [row.contactFunctionId, row]));
});
