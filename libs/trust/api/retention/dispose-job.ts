import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';

export const DISPOSE_TASK = 'dispose';

/** Rows of one table at a time: far below the statement timeout, and others get their turn between. */
const PIECE = 500;

/** Does what was decided, piece by piece. Killed in the middle, the next attempt goes on from there. */
@Injectable()
export class DisposeJob implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.handle(DISPOSE_TASK, (run, payload) => this.dispose(run, payload));
  }

  private async dispose(run: JobRun, { agencyId, disposalId }: JobPayload): Promise<void> {
    for (;;) {
      const rows = await run.as(agencyId, async (ctx) => {
        const [row] = await ctx.db.sql<{ rows: number }>('select app.dispose($1, $2) as rows', [
          disposalId,
          PIECE,
        ]);
        return row?.rows ?? 0;
      });
      if (rows === 0) return;
    }
  }
}
