import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import { FieldOperationEntity } from '../pass/pass.entities.js';

const TASK = 'look for expired rights';

/**
 * Rights end with a Swedish day. A minute later: the day is that of the process, whose clock may be a little
 * behind that of the database, which says when the job is due.
 */
const LOOKS_AT = '00:01';

/** Asks for a look at the night a team is out: at the next midnight, and at each until it is back. */
export function lookForExpiredRights(
  ctx: RequestContext,
  { id }: { readonly id: string },
): Promise<void> {
  const runAt = atLocal(addDays(localDate(ctx.now), 1), LOOKS_AT);
  return enqueue(ctx, TASK, { passId: id }, { runAt, key: `${TASK} ${id}` });
}

/** The place in the team of somebody whose right has run out. */
interface Place {
  readonly memberId: string;
  readonly agencyId: string;
}

/**
 * A right that runs out while the team is out takes nothing away before everyone is back, and is reported
 * (INV-22): to the administrators of the employer, who can help, and to whoever leads the pass.
 */
@Injectable()
export class ExpiredRights implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.handle(TASK, (run, payload) => this.look(run, payload));
  }

  private async look(run: JobRun, { agencyId, passId }: JobPayload): Promise<void> {
    const subjectId = String(passId);
    const places = await run.as(agencyId, async (ctx) => {
      const where = { activityId: subjectId, state: 'ACTIVE' };
      if ((await ctx.db.count(FieldOperationEntity, where)) === 0) return [];
      await lookForExpiredRights(ctx, { id: subjectId });
      return ctx.db.sql<Place>(
        `select member_id as "memberId", agency_id as "agencyId" from app.expired_in_field($1, $2)`,
        [subjectId, localDate(ctx.now)],
      );
    });
    for (const { agencyId: employer, memberId: sourceId } of places) {
      await run.as(employer, async (ctx) => {
        await notify(ctx, { kind: 'RIGHT_EXPIRED', subjectId, sourceId });
        await notify(ctx, { kind: 'RIGHT_EXPIRED_IN_TEAM', subjectId, sourceId });
      });
    }
  }
}
