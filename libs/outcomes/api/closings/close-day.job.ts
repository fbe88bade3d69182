import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { CLOSE_DAY } from './closing-functions.js';
import { ClosingsService } from './closings.service.js';

/** Closes a day once it is over: what is told moves then, and not again before the next one. */
@Injectable()
export class CloseDayJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly closings: ClosingsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(CLOSE_DAY, (run, payload) => this.close(run, payload));
  }

  private async close(run: JobRun, { agencyId, programmeId }: JobPayload): Promise<void> {
    await run.as(agencyId, (ctx) =>
      this.closings.closeDue(ctx, String(programmeId), addDays(localDate(ctx.now), -1)),
    );
  }
}
