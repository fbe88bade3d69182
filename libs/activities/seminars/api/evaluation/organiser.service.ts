import { Injectable } from '@nestjs/common';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { ROUNDS } from '../../rules/evaluation/round.js';
import { OPENS } from '../../rules/next-steps.js';
import { SeminarsService } from '../seminars.service.js';
import type { SeminarListInput } from '../sign-up/sign-up.types.js';
import { holdSeminar } from './held-seminar.js';
import { QuoteEntity, RoundEntity } from './round.entities.js';
import type {
  CloseEvaluationRoundInput,
  OpenEvaluationRoundInput,
  ReviewQuoteInput,
} from './round.types.js';
import { reachOfRound } from './round-tasks.js';
import { RoundsService } from './rounds.service.js';

/** The organiser's side of an evaluation: rounds that open and close, words to read. */
@Injectable()
export class EvaluationOrganiserService {
  constructor(
    private readonly seminars: SeminarsService,
    private readonly rounds: RoundsService,
  ) {}

  /** Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE`, `ROUND_NOT_POSSIBLE` of a kind that opens by itself, or is none, `ROUND_NOBODY`. */
  open(ctx: RequestContext, input: OpenEvaluationRoundInput): Promise<ActivityEntity> {
    return this.write(ctx, 'openEvaluationRound', input, async (id) => {
      const seminar = await holdSeminar(ctx, id);
      const kind = ROUNDS.find((one) => one === input.kind);
      const step = kind && OPENS[kind];
      if (!step) throw new ProblemError([{ code: 'ROUND_NOT_POSSIBLE', field: 'kind' }]);
      await this.seminars.ready(ctx, id, step);
      if ((await reachOfRound(ctx, id, kind)) === 0) {
        throw new ProblemError([{ code: 'ROUND_NOBODY' }]);
      }
      await this.rounds.begin(ctx, seminar, kind);
    });
  }

  /** For good. Problem: `NOT_AVAILABLE`. */
  close(ctx: RequestContext, input: CloseEvaluationRoundInput): Promise<ActivityEntity> {
    return this.write(ctx, 'closeEvaluationRound', input, async (activityId) => {
      await holdSeminar(ctx, activityId);
      const round = await ctx.db.get(RoundEntity, { id: input.roundId, activityId });
      if (round.isOpen) await this.rounds.close(ctx, round);
    });
  }

  /** Shows what somebody wrote, or takes it away for good. Problem: `NOT_AVAILABLE`. */
  review(ctx: RequestContext, input: ReviewQuoteInput): Promise<ActivityEntity> {
    return this.write(ctx, 'reviewQuote', input, async (activityId) => {
      const quote = { id: input.quoteId, activityId };
      const changed = input.isShown
        ? await ctx.db.update(QuoteEntity, quote, { state: 'SHOWN' })
        : await ctx.db.delete(QuoteEntity, quote);
      if (changed === 0) throw new ProblemError([NOT_AVAILABLE]);
    });
  }

  private async write(
    ctx: RequestContext,
    operation: string,
    input: SeminarListInput,
    work: (id: string) => Promise<unknown>,
  ): Promise<ActivityEntity> {
    const id = await ctx.once(operation, input, async () => {
      await this.seminars.owned(ctx, input.seminarId);
      await work(input.seminarId);
      return input.seminarId;
    });
    return this.seminars.find(ctx, id);
  }
}
