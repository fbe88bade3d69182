import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { handoverNextSteps } from '../../rules/handover-life.js';
import { linkClosesOn } from '../../rules/handover-link.js';
import { HandoverEntity } from '../handover.entities.js';
import { ageLater } from '../handover-ageing.job.js';
import { endsOfRow } from '../handover-ends.js';
import { isTold } from '../handover-told.js';
import { writeLater } from './handover-letters.js';
import { HandoverLinkEntity } from './handover-link.entity.js';
import type {
  AnswerHandoverLinkInput,
  HandoverLink,
  SendHandoverLinkInput,
} from './handover-link.types.js';

/** The handover that a secret opens, in the context that may answer it. */
interface Shown {
  readonly ctx: RequestContext;
  readonly row: HandoverEntity;
}

/**
 * The link by which a receiver without a sign-in says that it has received one, or that it has not. To look is to
 * read: a machine that follows links in letters answers nothing.
 */
@Injectable()
export class HandoverLinksService {
  /** Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` for what is closed, and for a child or shelter. */
  async send(ctx: RequestContext, input: SendHandoverLinkInput): Promise<HandoverEntity> {
    const id = await ctx.once('sendHandoverLink', input, async () => {
      const row = await ctx.db.get(HandoverEntity, { id: input.handoverId });
      const steps = handoverNextSteps(ctx.person, await endsOfRow(ctx, row));
      if (!steps.some(({ step }) => step === 'sendLink')) {
        const params = { state: row.state, step: 'sendLink' };
        ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params }]);
      }
      const { agencyId } = ctx.person;
      await ctx.db.delete(HandoverLinkEntity, { handoverId: row.id });
      await ctx.db.insertMany(HandoverLinkEntity, [
        {
          ...{ handoverId: row.id, agencyId, mailbox: input.mailbox, secretHash: null },
          closesOn: linkClosesOn(localDate(ctx.now)),
        },
      ]);
      await writeLater(ctx);
      await ageLater(ctx);
      return row.id;
    });
    return ctx.db.get(HandoverEntity, { id });
  }

  /** Problem: `NOT_AVAILABLE`, also for what is closed by now. */
  async page(visitor: RequestContext, secret: string): Promise<HandoverLink> {
    return viewOf(await shownTo(visitor, secret));
  }

  /**
   * Closes it; when they spoke nobody says by a link, so that it has no minutes. Problem: `NOT_AVAILABLE`, also
   * where the other end was first.
   */
  async answer(visitor: RequestContext, input: AnswerHandoverLinkInput): Promise<HandoverLink> {
    const { ctx, row } = await shownTo(visitor, input.token.reveal());
    const state = input.isReceived ? 'CONFIRMED' : 'WRONG_RECEIVER';
    const closedOn = input.isReceived ? localDate(ctx.now) : null;
    const said = input.isReceived
      ? { confirmedBy: 'LINK', confirmingFunction: row.otherFunction }
      : (await isTold(ctx, row))
        ? {}
        : { isCounted: false };
    const closed = { ...said, state, closedOn };
    const open = { id: row.id, state: 'REGISTERED' };
    if ((await ctx.db.update(HandoverEntity, open, closed)) === 0) {
      throw new ProblemError([NOT_AVAILABLE]);
    }
    await ageLater(ctx);
    return viewOf({ ctx, row: { ...row, ...closed } });
  }
}

async function shownTo(visitor: RequestContext, secret: string): Promise<Shown> {
  const bearer = await visitor.asBearer();
  const [holder] = await bearer.db.sql<{ handoverId: string; agencyId: string }>(
    `select handover_id as "handoverId", agency_id as "agencyId" from door.handover_link($1)`,
    [sha256(secret)],
  );
  if (!holder) throw new ProblemError([NOT_AVAILABLE]);
  const ctx = await bearer.becomeSystem('answer by link', holder.agencyId);
  const { handoverId } = holder;
  const link = await ctx.db.get(HandoverLinkEntity, { handoverId });
  const row = await ctx.db.get(HandoverEntity, { id: handoverId });
  if (link.closesOn < localDate(ctx.now) || row.state !== 'REGISTERED') {
    throw new ProblemError([NOT_AVAILABLE]);
  }
  return { ctx, row };
}

async function viewOf({ ctx, row }: Shown): Promise<HandoverLink> {
  const agency = await ctx.load(agencyById, row.agencyId);
  return {
    ...{ fromAgency: agency?.name ?? '', fromFunction: row.assessedBy },
    ...{ toFunction: row.otherFunction, state: row.state },
  };
}
