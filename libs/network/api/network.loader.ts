import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { DirectoryEntryEntity, OnCallCoverageEntity } from './network.entities.js';

/** The function behind a membership, as far as the viewer may know it. */
export const directoryEntryOf = defineLoader<string, DirectoryEntryEntity>(async (ctx, ids) => {
  const entries = await ctx.db.find(DirectoryEntryEntity, {
    where: { membershipId: Any([...ids]) },
  });
  return new Map(entries.map((entry) => [entry.membershipId, entry]));
});

/** All hours of a contact function, in the order in which they came into force. */
export const coverageOf = defineLoader<string, OnCallCoverageEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(OnCallCoverageEntity, {
    where: { contactFunctionId: Any([...ids]) },
    order: { validFrom: 'ASC', from: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.contactFunctionId === id)]));
});
