import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueueEach } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { MembershipEntity } from '../identity.entities.js';

const DEPARTURE_TASK = 'departure';

/** Somebody who leaves, and the first moment they are no longer there. */
export interface Departure {
  readonly membershipId: string;
  readonly from: Date;
}

/** Gives free what was laid on somebody who leaves; asked as the agency they leave, once or more. */
export type DepartureListener = (ctx: RequestContext, departure: Departure) => Promise<void>;

/**
 * Somebody gets a last day, today or later. The domains above say what of theirs hangs on a person
 * (`onModuleInit`), and give it free in a job of the agency, each in a transaction of its own.
 */
@Injectable()
export class Departures implements OnModuleInit {
  private readonly listeners: DepartureListener[] = [];

  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.handle(DEPARTURE_TASK, (run, payload) => this.tell(run, payload));
  }

  listen(listener: DepartureListener): void {
    this.listeners.push(listener);
  }

  /** Asks for the job once this operation is kept. */
  announce(ctx: RequestContext, membershipId: string): Promise<void> {
    return this.announceAll(ctx, [membershipId]);
  }

  /** The same for many, in one statement. */
  announceAll(ctx: RequestContext, membershipIds: readonly string[]): Promise<void> {
    const jobs = membershipIds.map((membershipId) => ({
      payload: { membershipId },
      key: `departure ${membershipId}`,
    }));
    return enqueueEach(ctx, DEPARTURE_TASK, jobs, ctx.now);
  }

  private async tell(run: JobRun, payload: JobPayload): Promise<void> {
    const { agencyId } = payload;
    const id = String(payload['membershipId']);
    const membership = await run.as(agencyId, (ctx) => ctx.db.findOne(MembershipEntity, { id }));
    // Given until further notice again meanwhile.
    if (!membership?.validTo) return;
    const end = atLocal(addDays(membership.validTo, 1), '00:00');
    const from = new Date(Math.max(end.getTime(), run.now.getTime()));
    for (const listener of this.listeners) {
      await run.as(agencyId, (ctx) => listener(ctx, { membershipId: id, from }));
    }
  }
}
