import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { functionInLog } from '@stad/audit/api/audit.service.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { In } from 'typeorm';
import {
  ACCESS_ANSWERS,
  type AccessAnswer,
  answerAccess,
  concludeReview,
  type ItemState,
  judge,
  possibleVerdicts,
  type ReviewState,
} from '../../rules/access-review/access-review.js';
import { accessReviewDueOn } from '../../rules/access-review/review-due.js';
import { sealedText } from '../../rules/access-review/sealed-text.js';
import { AccessReviewEntity, AccessReviewItemEntity } from './access-review.entity.js';
import type {
  AccessReview,
  AccessReviewItem,
  AccessReviews,
  AnswerAccessInput,
  ConcludeAccessReviewInput,
  DrawAccessReviewInput,
  JudgeAccessInput,
} from './access-review.types.js';
import { askManagers, remindOfNextReview } from './access-review-notices.js';
import { drawAccessReview } from './draw-access-review.js';
import { rolesGiven } from './roles-given.js';

/** The function of a colleague, for a manager, who does not read the log. */
const colleague = defineLoader<string, string>(async (ctx, ids) => {
  const members = await ctx.db.find(MembershipEntity, { where: { id: In([...ids]) } });
  return new Map(members.map(({ id, functionTitle }) => [id, functionTitle]));
});

type Sums = Pick<AccessReview, 'items' | 'left' | 'authorised' | 'asked' | 'deviations'>;

/** How many of a review's events have come how far. */
const sumsOf = defineLoader<string, Sums>(async (ctx, ids) => {
  const rows = await ctx.db.sql<Sums & { id: string }>(
    `select review_id as id, count(*)::int as items,
       count(*) filter (where state not in ('AUTHORISED', 'DEVIATION'))::int as left,
       count(*) filter (where state = 'AUTHORISED')::int as authorised,
       count(*) filter (where asked_at is not null)::int as asked,
       count(*) filter (where state = 'DEVIATION')::int as deviations
     from access_review_item where review_id = any ($1) group by review_id`,
    [ids],
  );
  return new Map(rows.map(({ id, ...sums }) => [id, sums]));
});

const NONE: Sums = { items: 0, left: 0, authorised: 0, asked: 0, deviations: 0 };

/** The control of the access log (J12): sample and findings, verdicts, the manager's answers, conclusion. */
@Injectable()
export class AccessReviewService {
  /** The own agency's controls, the latest first, and when the next is due. */
  async all(ctx: RequestContext): Promise<AccessReviews> {
    const { agencyId } = ctx.person;
    const rows = await ctx.db.find(AccessReviewEntity, {
      where: { agencyId },
      order: { until: 'DESC', toSequence: 'DESC' },
      take: 40,
    });
    const dueOn = accessReviewDueOn(await this.goneThroughTo(ctx));
    const isOpen = rows.some(({ state }) => state === 'OPEN');
    ctx.note({ action: 'LIST', objectType: 'access_review', rowCount: rows.length });
    return {
      rows: await Promise.all(rows.map((row) => this.shown(ctx, row))),
      dueOn,
      isDue: !isOpen && dueOn !== null && dueOn <= localDate(ctx.now),
      mayDraw: !isOpen && ctx.may('access-review:draw'),
    };
  }

  /** What is looked at in one control; opening it is an event of the log. */
  async items(ctx: RequestContext, reviewId: string): Promise<AccessReviewItem[]> {
    const { agencyId } = ctx.person;
    const review = await ctx.db.get(AccessReviewEntity, { id: reviewId, agencyId });
    const rows = await ctx.db.find(AccessReviewItemEntity, {
      where: { agencyId, reviewId },
      order: { at: 'DESC', id: 'ASC' },
    });
    ctx.opened('access_review', reviewId);
    const isOpen = review.state === 'OPEN';
    return Promise.all(rows.map((row) => this.shownItem(ctx, row, isOpen)));
  }

  /** What managers of the own agency were asked, unanswered first, and what they said. */
  async questions(ctx: RequestContext): Promise<AccessReviewItem[]> {
    const rows = await ctx.db.select(AccessReviewItemEntity, 'i', (query) =>
      query
        .where('i.agency_id = :agencyId and i.asked_at is not null', ctx.person)
        .orderBy(`(i.state = 'ASKED')`, 'DESC')
        .addOrderBy('i.asked_at', 'DESC')
        .limit(100)
        .getMany(),
    );
    ctx.note({ action: 'LIST', objectType: 'access_review_item', rowCount: rows.length });
    return Promise.all(rows.map((row) => this.shownItem(ctx, row, true)));
  }

  /** Draws everything since the last control; whoever draws chooses nothing. */
  async draw(ctx: RequestContext, input: DrawAccessReviewInput): Promise<AccessReview> {
    const id = await ctx.once('drawAccessReview', input, () => drawAccessReview(ctx));
    return this.one(ctx, id);
  }

  /** *Behörigt*, *Fråga chefen* or *Rapportera avvikelse*. */
  async judge(ctx: RequestContext, input: JudgeAccessInput): Promise<AccessReviewItem> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('judgeAccess', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const item = await this.item(ctx, input.itemId);
      const note = input.note?.text ?? '';
      const state = orThrow(judge(looked(item), input.verdict, membershipId, note));
      await ctx.db.updateVersion(
        AccessReviewItemEntity,
        { id: item.id, agencyId },
        input.expectedVersion,
        {
          state,
          judgedBy: membershipId,
          note: note === '' ? null : note,
          ...(state === 'ASKED' ? { askedAt: ctx.now } : {}),
        },
      );
      if (state === 'ASKED') await askManagers(ctx, item.reviewId);
      return item.id;
    });
    return this.shownItem(ctx, await this.item(ctx, id), true);
  }

  /** A manager's answer: it was part of the work, or not. */
  async answer(ctx: RequestContext, input: AnswerAccessInput): Promise<AccessReviewItem> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('answerAccess', input, async () => {
      const item = await this.item(ctx, input.itemId);
      const asked = { ...looked(item), judgedBy: item.judgedBy };
      const state = orThrow(answerAccess(asked, input.answer, membershipId));
      await ctx.db.updateVersion(
        AccessReviewItemEntity,
        { id: item.id, agencyId },
        input.expectedVersion,
        { state, answer: input.answer, answeredBy: membershipId },
      );
      return item.id;
    });
    return this.shownItem(ctx, await this.item(ctx, id), true);
  }

  /** Signs and seals: from here on nothing of it changes. */
  async conclude(ctx: RequestContext, input: ConcludeAccessReviewInput): Promise<AccessReview> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('concludeAccessReview', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const where = { id: input.reviewId, agencyId };
      const review = await ctx.db.get(AccessReviewEntity, where);
      const items = await ctx.db.find(AccessReviewItemEntity, {
        where: { agencyId, reviewId: review.id },
      });
      const conclusion = input.conclusion.text;
      const chainCheckedOn = input.chainCheckedOn ?? null;
      const state = orThrow(
        concludeReview(
          { state: review.state as ReviewState, items: items.map(looked) },
          { conclusion, chainCheckedOn },
          localDate(ctx.now),
        ),
      );
      const sealed = sealedText(
        {
          ...review,
          since: review.since.toISOString(),
          until: review.until.toISOString(),
          conclusion,
          chainCheckedOn,
          concludedBy: membershipId,
          concludedAt: ctx.now.toISOString(),
        },
        items,
      );
      await ctx.db.updateVersion(AccessReviewEntity, where, input.expectedVersion, {
        state,
        conclusion,
        chainCheckedOn,
        concludedBy: membershipId,
        concludedAt: ctx.now,
        seal: createHash('sha256').update(sealed, 'utf8').digest('hex'),
      });
      await remindOfNextReview(ctx, review);
      return review.id;
    });
    return this.one(ctx, id);
  }

  private item(ctx: RequestContext, id: string): Promise<AccessReviewItemEntity> {
    return ctx.db.get(AccessReviewItemEntity, { id, agencyId: ctx.person.agencyId });
  }

  private async one(ctx: RequestContext, id: string): Promise<AccessReview> {
    const { agencyId } = ctx.person;
    return this.shown(ctx, await ctx.db.get(AccessReviewEntity, { id, agencyId }));
  }

  /** The Swedish day up to which the log was gone through, or on which it began. */
  private async goneThroughTo(ctx: RequestContext): Promise<string | null> {
    const [row] = await ctx.db.sql<{ at: Date | null }>(
      `select coalesce((select max(until) from access_review where agency_id = $1),
         (select min(at) from audit.event where agency_id = $1)) as at`,
      [ctx.person.agencyId],
    );
    return row?.at ? localDate(row.at) : null;
  }

  private async shown(ctx: RequestContext, row: AccessReviewEntity): Promise<AccessReview> {
    const name = (member: string | null) => (member ? ctx.load(functionInLog, member) : null);
    const [drawnBy, concludedBy, sums] = await Promise.all([
      name(row.drawnBy),
      name(row.concludedBy),
      ctx.load(sumsOf, row.id),
    ]);
    return { ...row, ...(sums ?? NONE), drawnBy, concludedBy };
  }

  private async shownItem(
    ctx: RequestContext,
    row: AccessReviewItemEntity,
    isOpen: boolean,
  ): Promise<AccessReviewItem> {
    const functions = ctx.may('access-review:read') ? functionInLog : colleague;
    const name = (member: string | null) => (member ? ctx.load(functions, member) : null);
    const [functionTitle, answeredBy, agency, given] = await Promise.all([
      name(row.membershipId),
      name(row.answeredBy),
      row.actingAgencyId ? ctx.load(agencyById, row.actingAgencyId) : null,
      ctx.load(rolesGiven, row.id),
    ]);
    return {
      ...row,
      functionTitle,
      answeredBy,
      agencyShortName: agency?.shortName ?? null,
      rolesGiven: given ?? [],
      mayBe: isOpen ? mayBe(ctx, row) : [],
    };
  }
}

const looked = ({ state, membershipId, answer }: AccessReviewItemEntity) => ({
  state: state as ItemState,
  membershipId,
  answer: answer as AccessAnswer | null,
});

/** What the viewer may say of it: a verdict, an answer, or nothing. */
function mayBe(ctx: RequestContext, row: AccessReviewItemEntity): string[] {
  const me = ctx.person.membershipId;
  const asked = { ...looked(row), judgedBy: row.judgedBy };
  return [
    ...(ctx.may('access-review:judge') ? possibleVerdicts(asked, me) : []),
    ...(ctx.may('access-review:answer')
      ? ACCESS_ANSWERS.filter((answer) => answerAccess(asked, answer, me).ok)
      : []),
  ];
}
