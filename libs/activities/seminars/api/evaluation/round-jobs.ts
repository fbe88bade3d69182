import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { addressesGoAt, ROUNDS, type RoundKind } from '../../rules/evaluation/round.js';
import { holdSeminar } from './held-seminar.js';
import { ADDRESSES_TASK, OPEN_ROUND_TASK, planAddresses, ROUND_TASK } from './round-tasks.js';
import { RoundsService } from './rounds.service.js';

/** What the clock brings for the rounds of a seminar, as the system of its organiser. */
@Injectable()
export class RoundJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly rounds: RoundsService,
  ) {}

  onModuleInit(): void {
    this.onRound(OPEN_ROUND_TASK, (ctx, id, kind) => this.rounds.beginByClock(ctx, id, kind));
    this.onRound(ROUND_TASK, (ctx, id, kind) => this.rounds.look(ctx, id, kind));
    this.jobs.handle(ADDRESSES_TASK, (run, payload) =>
      run.as(payload.agencyId, (ctx) => forgetAddresses(ctx, String(payload['activityId']))),
    );
  }

  private onRound(
    task: string,
    work: (ctx: RequestContext, activityId: string, kind: RoundKind) => Promise<void>,
  ): void {
    this.jobs.handle(task, (run: JobRun, payload: JobPayload) =>
      run.as(payload.agencyId, async (ctx) => {
        const kind = ROUNDS.find((one) => one === payload['kind']);
        if (kind) await work(ctx, String(payload['activityId']), kind);
      }),
    );
  }
}

/** The letter after three months has left, or never will. */
async function forgetAddresses(ctx: RequestContext, activityId: string): Promise<void> {
  const { endsAt } = await holdSeminar(ctx, activityId);
  if (ctx.now < addressesGoAt(endsAt)) return planAddresses(ctx, activityId, endsAt);
  await ctx.db.sql(
    'update seminar_sign_up set work_email = null where activity_id = $1 and work_email is not null',
    [activityId],
  );
}
