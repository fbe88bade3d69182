import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { ClosingsService } from '../closings/closings.service.js';

/** Closes the days of a programme that have come, as the lead; `anew` after the records were changed. */
export async function closeDays(
  portal: TestPortal,
  lead: Caller,
  programmeId: string,
  { anew = false, through = '9999-12-31' } = {},
): Promise<void> {
  if (anew) await portal.owner.query('truncate closing_sum, closing_state');
  const ctx = lead.context('write');
  const closings = portal.server.app.get(ClosingsService, { strict: false });
  await closings.closeDue(ctx, programmeId, through);
  await ctx.db.transaction.close('commit');
}
