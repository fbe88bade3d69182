import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { ShelfVersionEntity } from './shelf-item.entities.js';

/** The versions that one may read, the newest first: their numbers tell the order. */
export const shelfVersionsOf = defineLoader<string, ShelfVersionEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(ShelfVersionEntity, {
    where: { itemId: Any([...ids]) },
    order: { number: 'DESC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.itemId === id)]));
});

/** The newest of each, without those before it: a list of fifty reads fifty. */
export const latestShelfVersionOf = defineLoader<string, ShelfVersionEntity>(async (ctx, ids) => {
  const rows = await ctx.db.select(ShelfVersionEntity, 'v', (query) =>
    query
      .where('v.item_id = any (:ids)', { ids: [...ids] })
      .andWhere('v.number = (select i.latest from shelf_item i where i.id = v.item_id)')
      .getMany(),
  );
  return new Map(rows.map((row) => [row.itemId, row]));
});
