import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { isOutboxOver, outboxEndsAt } from '../../rules/outbox/outbox-life.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { FieldPassKeyEntity } from './outbox.entities.js';

const TASK = 'end outbox';

/** Asks for the day on which the key of a pass goes, whatever its phones have said until then. */
export function endOutboxLater(
  ctx: RequestContext,
  { id }: Pick<PassDocument, 'id'>,
  closedAt: Date,
): Promise<void> {
  const runAt = outboxEndsAt(closedAt);
  return enqueue(ctx, TASK, { passId: id }, { runAt, key: `${TASK} ${id}` });
}

/**
 * Ends the outbox of a pass that was closed fourteen days ago: as the agency that counts, whose key it is. The
 * phones and the receipts go with the key.
 */
@Injectable()
export class EndOutbox implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly passes: PassesService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(TASK, (run, payload) => this.end(run, payload));
  }

  private async end(run: JobRun, { agencyId, passId }: JobPayload): Promise<void> {
    const activityId = String(passId);
    const counting = await run.as(agencyId, async (ctx) => {
      const { closedAt, countingAgencyId } = await this.passes.get(ctx, activityId);
      return isOutboxOver(closedAt, ctx.now) ? countingAgencyId : null;
    });
    if (counting === null) return;
    await run.as(counting, (ctx) =>
      ctx.db.delete(FieldPassKeyEntity, { activityId, agencyId: counting }),
    );
  }
}
