import { ClosingsService } from '@stad/outcomes/api/closings/closings.service.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { ProgrammeRecord } from '@stad/programme/rules/demo/types.js';
import type { DemoWorld } from './demo-world.js';

/** Closes the days that are behind, as the night after each would have. */
export async function closeDays(
  world: DemoWorld,
  programmes: readonly ProgrammeRecord[],
  today: string,
): Promise<void> {
  for (const { key } of programmes) {
    const programmeId = await world.programmeId(key);
    await world.uses(
      'projektledare@fa-hbg',
      atLocal(today, '08:00'),
      ClosingsService,
      (service, ctx) => service.closeDue(ctx, programmeId, addDays(today, -1)),
    );
  }
}
