import { Injectable } from '@nestjs/common';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { inspectTexts } from '@stad/safeguards/api/texts/check-texts.js';
import { checkAnswer, MORE } from '../../rules/evaluation/answer.js';
import { roundWindow } from '../../rules/evaluation/round.js';
import { type BoxContent, hasRoom } from './box-form.js';
import { RoundEntity } from './round.entities.js';
import type { AnswerEvaluationInput, EvaluationForm } from './round.types.js';
import { RoundBoxes } from './round-boxes.js';
import { markOf, roundOf } from './round-link.js';

/** A link that was shown: its round, its mark, and what the box held then. */
interface Shown {
  readonly ctx: RequestContext;
  readonly round: RoundEntity;
  readonly activity: ActivityEntity;
  /** Null once the round is closed. */
  readonly open: { readonly content: BoxContent; readonly mark: string } | null;
}

/**
 * Answering without an account. Each answer does the same: it writes one row anew, of one length, and leaves no
 * event, no receipt and no time behind (docs/decisions/0044).
 */
@Injectable()
export class AnswersService {
  constructor(private readonly boxes: RoundBoxes) {}

  /** To look is to read: a machine that follows links in letters uses none of them. Problem: `NOT_AVAILABLE`. */
  async form(visitor: RequestContext, secret: string): Promise<EvaluationForm> {
    return formOf(await this.shown(visitor, secret, 'look'));
  }

  /** Problems: `NOT_AVAILABLE`, `ROUND_CLOSED`, `ROUND_LINK_USED`, those of {@link checkAnswer} and of the guard. */
  async answer(visitor: RequestContext, input: AnswerEvaluationInput): Promise<EvaluationForm> {
    const shown = await this.shown(visitor, input.token.reveal(), 'hold');
    const { ctx, round, open } = shown;
    if (!open || !hasRoom(open.content)) throw new ProblemError([{ code: 'ROUND_CLOSED' }]);
    const { content, mark } = open;
    if (content.used.includes(mark)) ctx.refuseIf([{ code: 'ROUND_LINK_USED' }]);
    const text = input.text?.text.trim() ?? '';
    // Noted nowhere: an event would have the time of an answer.
    ctx.refuseIf(inspectTexts({ text: input.text }, []).problems);
    const { values, more = null } = input;
    const answer = orThrow(checkAnswer({ values, more }, round.asksMore, text));
    const kept = {
      ...content,
      used: [...content.used, mark],
      answers: [...content.answers, answer],
      texts: text === '' ? content.texts : [...content.texts, text],
    };
    await this.boxes.keep(ctx, round, kept);
    return formOf({ ...shown, open: { mark, content: kept } });
  }

  private async shown(
    visitor: RequestContext,
    secret: string,
    way: 'look' | 'hold',
  ): Promise<Shown> {
    const bearer = await visitor.asBearer();
    const [found] = await bearer.db.prepared<{ agencyId: string }>(
      'select agency_id as "agencyId" from door.seminar_round($1)',
      [roundOf(secret)],
    );
    if (!found) throw new ProblemError([NOT_AVAILABLE]);
    const ctx = await bearer.becomeSystem('answer by link', found.agencyId);
    const id = roundOf(secret) ?? '';
    const content = await this.boxes[way](ctx, { id, agencyId: found.agencyId });
    const round = await ctx.db.get(RoundEntity, { id });
    const activity = await ctx.db.get(ActivityEntity, { id: round.activityId });
    if (!round.isOpen) return { ctx, round, activity, open: null };
    const mark = content && markOf(secret, content.linkKey);
    if (!content || !mark) throw new ProblemError([NOT_AVAILABLE]);
    const isOver = ctx.now >= roundWindow(round.kind, activity).endsAt;
    return { ctx, round, activity, open: isOver ? null : { content, mark } };
  }
}

async function formOf({ ctx, round, activity, open }: Shown): Promise<EvaluationForm> {
  const agency = await ctx.load(agencyById, round.agencyId);
  return {
    ...{ title: activity.title, startsAt: activity.startsAt, kind: round.kind },
    organiserName: agency?.name ?? '',
    state: open ? (open.content.used.includes(open.mark) ? 'USED' : 'OPEN') : 'CLOSED',
    asksMore: round.asksMore ? MORE[round.kind] : null,
  };
}
