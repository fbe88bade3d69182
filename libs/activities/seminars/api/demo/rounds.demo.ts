import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { pilotAnswers } from '../../rules/demo/pilot-answers.js';
import type { SeminarRecord } from '../../rules/demo/types.js';
import type { RoundKind } from '../../rules/evaluation/round.js';
import { AnswersService } from '../evaluation/answers.service.js';
import { holdSeminar } from '../evaluation/held-seminar.js';
import { RoundEntity } from '../evaluation/round.entities.js';
import { RoundsService } from '../evaluation/rounds.service.js';

/** When a round of a record is opened, answered and closed. */
export interface DemoRound {
  readonly kind: RoundKind;
  /** On the scale of the figures, 0–10. */
  readonly mean: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/**
 * Lets a round be answered as the record says, link by link; to nobody a letter leaves: the links are made as letters
 * would have made them, one for each who was there.
 */
export async function roundDemo(
  stage: DemoStage,
  seminar: SeminarRecord,
  seminarId: string,
  round: DemoRound,
): Promise<void> {
  const { plannedBy, evaluation, present = 0 } = seminar;
  const { kind, mean, opensAt, closesAt } = round;
  let links: readonly string[] = [];
  await stage.uses(plannedBy, opensAt, RoundsService, async (rounds, ctx) => {
    await rounds.begin(ctx, await holdSeminar(ctx, seminarId), kind, false);
    const row = await ctx.db.get(RoundEntity, { activityId: seminarId, kind });
    links = await rounds.links(ctx, row, present);
  });
  for (const [at, { values, more }] of pilotAnswers(evaluation?.answers ?? 0, mean).entries()) {
    const token = new SecretValue(links[at] ?? '');
    await stage.visits(opensAt, async (ctx, of) => {
      await of(AnswersService).answer(ctx, { token, values: [...values], more });
    });
  }
  await stage.uses(plannedBy, closesAt, RoundsService, async (rounds, ctx) => {
    await holdSeminar(ctx, seminarId);
    await rounds.close(ctx, await ctx.db.get(RoundEntity, { activityId: seminarId, kind }));
  });
}
