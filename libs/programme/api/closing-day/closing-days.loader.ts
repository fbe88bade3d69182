import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { ClosingDayEntity } from './closing-day.entity.js';

/** The closing days of a programme, in order. */
export const closingDaysOf = defineLoader<string, readonly string[]>(async (ctx, programmeIds) => {
  const rows = await ctx.db.find(ClosingDayEntity, {
    where: { programmeId: Any([...programmeIds]) },
    order: { closesOn: 'ASC' },
  });
  const days = new Map<string, string[]>();
  for (const { programmeId, closesOn } of rows) {
    days.set(programmeId, [...(days.get(programmeId) ?? []), closesOn]);
  }
  return days;
});
