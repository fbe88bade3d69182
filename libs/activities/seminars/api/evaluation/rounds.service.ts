import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { MORE } from '../../rules/evaluation/answer.js';
import {
  opensAt,
  opensByItself,
  type RoundKind,
  roundWindow,
  waitsForTime,
} from '../../rules/evaluation/round.js';
import {
  NOTHING_TOLD,
  nextStep,
  roundMeans,
  shuffled,
  withTold,
} from '../../rules/evaluation/telling.js';
import { FEWEST_ANSWERS } from '../../rules/evaluation.js';
import type { BoxContent } from './box-form.js';
import { type HeldSeminar, holdSeminar } from './held-seminar.js';
import { QuoteEntity, RoundEntity } from './round.entities.js';
import { RoundBoxes } from './round-boxes.js';
import { makeRoundLink } from './round-link.js';
import { announce, nextLook, planOpening, planRound, writeRound } from './round-tasks.js';

/**
 * The life of a round: opened, told step by step, closed. As a planner of the organiser, or as its system.
 */
@Injectable()
export class RoundsService {
  constructor(private readonly boxes: RoundBoxes) {}

  /** Of a seminar that is held by this operation (`holdSeminar`). */
  async begin(
    ctx: RequestContext,
    seminar: HeldSeminar,
    kind: RoundKind,
    asksMore = MORE[kind] !== null,
  ): Promise<void> {
    const { activityId, agencyId } = seminar;
    const { sums } = NOTHING_TOLD;
    const id = await ctx.db.insert(RoundEntity, {
      ...{ activityId, agencyId, kind, asksMore, isOpen: true },
      sums: [...sums],
    });
    await this.boxes.make(ctx, { id, agencyId });
    await planRound(ctx, seminar, kind, ctx.now);
    if (seminar.rounds.length === 0) await announce(ctx, seminar);
  }

  /** As the system: opens what an earlier round has announced, when its time has come. */
  async beginByClock(ctx: RequestContext, activityId: string, kind: RoundKind): Promise<void> {
    const seminar = await holdSeminar(ctx, activityId);
    if (opensByItself(kind, seminar, ctx.now)) return this.begin(ctx, seminar, kind);
    const at = opensAt(kind, seminar);
    if (at > ctx.now && !seminar.rounds.includes(kind)) await planOpening(ctx, seminar, kind, at);
  }

  /** As the system: writes to whoever has no letter yet, tells what can be told, closes what is over. */
  async look(ctx: RequestContext, activityId: string, kind: RoundKind): Promise<void> {
    const seminar = await holdSeminar(ctx, activityId);
    const round = await ctx.db.findOne(RoundEntity, { activityId, kind });
    if (!round?.isOpen) return;
    const isOver = ctx.now >= roundWindow(kind, seminar).endsAt || seminar.state === 'CANCELLED';
    const next = nextLook(seminar, kind, ctx.now);
    if (waitsForTime(seminar.state)) return planRound(ctx, seminar, kind, next);
    // Restored from a backup, or without its key, it has no box, and its links are no links.
    const isLost = (await this.boxes.look(ctx, round)) === null;
    if (isOver || isLost) return this.close(ctx, round);
    const letters = await writeRound(ctx, seminar, kind);
    if (letters > 0) await this.makeRoom(ctx, round, letters);
    await this.tell(ctx, round, false);
    await planRound(ctx, seminar, kind, next);
  }

  /** For good: what waits is told when it is five or more, and the links end. */
  async close(ctx: RequestContext, { id }: Pick<RoundEntity, 'id'>): Promise<void> {
    const round = await ctx.db.get(RoundEntity, { id });
    const content = await this.tell(ctx, round, true);
    await this.boxes.drop(ctx, round);
    await ctx.db.update(RoundEntity, { id }, { isOpen: false });
    await this.keepQuotes(ctx, round, content);
    if (round.kind !== 'THREE_MONTHS') await keepEvaluation(ctx, round.activityId);
  }

  /** A link for each of `n` letters that are made in another way; the demo's. */
  async links(ctx: RequestContext, round: RoundEntity, n: number): Promise<readonly string[]> {
    await this.makeRoom(ctx, round, n);
    const content = await this.boxes.look(ctx, round);
    if (!content) return [];
    return Array.from({ length: n }, () => makeRoundLink(round.id, content.linkKey));
  }

  private async makeRoom(ctx: RequestContext, round: RoundEntity, letters: number): Promise<void> {
    const content = await this.boxes.hold(ctx, round);
    if (content) {
      await this.boxes.keep(ctx, round, { ...content, seats: content.seats + letters });
    }
    await ctx.db.sql('update seminar_round set letters = letters + $2 where id = $1', [
      round.id,
      letters,
    ]);
  }

  private async tell(
    ctx: RequestContext,
    round: RoundEntity,
    isLast: boolean,
  ): Promise<BoxContent | null> {
    const content = await this.boxes.hold(ctx, round);
    if (!content) return null;
    const { told, waiting } = nextStep(content.answers, isLast, randomInt);
    if (told.length > 0) {
      const { answers, sums, more } = withTold(round, told);
      await ctx.db.update(RoundEntity, { id: round.id }, { answers, sums: [...sums], more });
      if (!isLast) await this.boxes.keep(ctx, round, { ...content, answers: waiting });
    }
    return content;
  }

  /** Words of fewer than five go with their answers. */
  private async keepQuotes(
    ctx: RequestContext,
    { id: roundId, activityId, agencyId }: RoundEntity,
    content: BoxContent | null,
  ): Promise<void> {
    const { answers } = await ctx.db.get(RoundEntity, { id: roundId });
    if (!content || answers < FEWEST_ANSWERS) return;
    for (const text of shuffled(content.texts, randomInt)) {
      const of = { roundId, activityId, agencyId };
      await ctx.db.insert(QuoteEntity, { ...of, text, state: 'WAITING' });
    }
  }
}

/** What the figures read (K04, K05), of the rounds that are closed. */
async function keepEvaluation(ctx: RequestContext, activityId: string): Promise<void> {
  const closed = await ctx.db.find(RoundEntity, { where: { activityId, isOpen: false } });
  const of = (kind: RoundKind) => closed.find((round) => round.kind === kind);
  const [before, after] = [of('BEFORE'), of('AFTER')];
  const meanAfter = after && roundMeans(after)?.mean;
  if (!after || meanAfter === undefined) return;
  const figures = [
    ...[after.answers, before?.answers ?? 0, (before && roundMeans(before)?.mean) ?? null],
    ...[meanAfter, after.asksMore ? after.more : null],
  ];
  await ctx.db.sql(
    `insert into seminar_evaluation (activity_id, agency_id, answers, answers_before, mean_before, mean_after, satisfied)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (activity_id) do update set answers = excluded.answers, answers_before = excluded.answers_before,
       mean_before = excluded.mean_before, mean_after = excluded.mean_after, satisfied = excluded.satisfied,
       version = seminar_evaluation.version + 1`,
    [activityId, after.agencyId, ...figures],
  );
}
