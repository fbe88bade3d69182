import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { SamplePartnerChangeEntity } from './sample-partner.entities.js';

/** The states each has been in, the latest first. */
export const samplePartnerChangesOf = defineLoader<string, SamplePartnerChangeEntity[]>(
  async (ctx, ids) => {
    const rows = await ctx.db.find(SamplePartnerChangeEntity, {
      where: { samplePartnerId: Any([...ids]) },
      order: { at: 'DESC', position: 'DESC' },
    });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.samplePartnerId === id)]));
  },
);
