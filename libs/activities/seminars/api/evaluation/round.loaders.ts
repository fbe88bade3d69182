import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { MORE } from '../../rules/evaluation/answer.js';
import { ROUNDS, roundWindow } from '../../rules/evaluation/round.js';
import { roundMeans } from '../../rules/evaluation/telling.js';
import { QuoteEntity, RoundEntity } from './round.entities.js';
import type { EvaluationRound } from './round.types.js';

/** The rounds of seminars, first to last, with their words in no order. */
export const roundsOf = defineLoader<string, EvaluationRound[]>(async (ctx, ids) => {
  const none = new Map(ids.map((id): [string, EvaluationRound[]] => [id, []]));
  const where = { activityId: Any([...ids]) };
  const rounds = await ctx.db.find(RoundEntity, { where });
  if (rounds.length === 0) return none;
  const activities = await ctx.db.find(ActivityEntity, { where: { id: Any([...ids]) } });
  // By an id that is drawn: which came first stands nowhere.
  const quotes = await ctx.db.find(QuoteEntity, { where, order: { id: 'asc' } });
  const { agencyId, roles } = ctx.person;
  const plans = roles.some((role) => ACTIVITY_PLANNERS.some((one) => one === role));
  const shown = (round: RoundEntity): EvaluationRound | null => {
    const activity = activities.find(({ id }) => id === round.activityId);
    if (!activity) return null;
    const { id, kind, isOpen, letters, answers, asksMore } = round;
    const told = roundMeans(round);
    return {
      ...{ id, kind, isOpen, letters, answers },
      closesAt: roundWindow(kind, activity).endsAt,
      ...{ means: told?.means ?? [], mean: told?.mean ?? null },
      asksMore: asksMore ? MORE[kind] : null,
      more: asksMore && told ? { numerator: round.more, denominator: answers } : null,
      mayClose: isOpen && plans && round.agencyId === agencyId,
      quotes: quotes.filter(({ roundId }) => roundId === id),
    };
  };
  return new Map(
    ids.map((activityId) => [
      activityId,
      ROUNDS.flatMap((kind) => {
        const round = rounds.find((one) => one.activityId === activityId && one.kind === kind);
        const it = round && shown(round);
        return it ? [it] : [];
      }),
    ]),
  );
});
