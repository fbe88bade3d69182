import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import { nextHour } from '../rules/handover-ageing.js';

export const AGE_TASK = 'age handovers';

/** Once an agency, at a full hour: the job names no handover, and its time tells of none. */
export function ageLater(ctx: RequestContext, runAt = nextHour(ctx.now)): Promise<void> {
  return enqueue(ctx, AGE_TASK, {}, { runAt, key: AGE_TASK });
}

/** Takes clock times after a day and dates 14 days after they were closed, every hour while there are any. */
@Injectable()
export class HandoverAgeing implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.handle(AGE_TASK, (run, { agencyId }) => run.as(agencyId, (ctx) => this.age(ctx)));
  }

  async age(ctx: RequestContext): Promise<void> {
    const [left] = await ctx.db.sql<{ left: 'CLOCK' | 'DATE' | null }>(
      'select app.age_handovers($1) as "left"',
      [ctx.now],
    );
    if (left?.left === 'CLOCK') await ageLater(ctx);
    if (left?.left === 'DATE') {
      await ageLater(ctx, atLocal(addDays(localDate(ctx.now), 1), '04:00'));
    }
  }
}
