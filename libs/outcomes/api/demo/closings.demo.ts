import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { ClosingsService } from '../closings/closings.service.js';

/** Closes the days that are behind, as the night after each would have. */
export const closingsDemo: DemoRecords = async (stage, { today }) => {
  for (const key of ['2022', 'lopande'] as const) {
    const programmeId = await stage.programmeId(key);
    await stage.uses(
      'projektledare@fa-hbg',
      atLocal(today, '08:00'),
      ClosingsService,
      (service, ctx) => service.closeDue(ctx, programmeId, addDays(today, -1)),
    );
  }
};
