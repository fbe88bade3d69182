import { Injectable } from '@nestjs/common';
import { isStricter } from '@stad/activities/core/rules/classification.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { ArrayOverlap, In, Not } from 'typeorm';
import { checkShelfClass, reclassify } from '../rules/shelf-class.js';
import { type ShelfClass, WITHDRAWAL_REASONS } from '../rules/shelf-codes.js';
import { checkShelfItem, type ShelfFields } from '../rules/shelf-item.js';
import { type ShelfState, type ShelfStep, shelfNextSteps } from '../rules/shelf-life.js';
import { checkReviewDay } from '../rules/shelf-review.js';
import { ownFunction } from './own-function.js';
import { ShelfFileEntity, ShelfItemEntity, ShelfVersionEntity } from './shelf-item.entities.js';
import type {
  AddShelfItemInput,
  ChangeShelfItemInput,
  ClassifyShelfItemInput,
  ReviewShelfItemInput,
  TakeAwayShelfInput,
  WithdrawShelfItemInput,
} from './shelf-item.inputs.js';
import { shelfVersionsOf } from './shelf-item.loaders.js';
import { ShelfVersionsService } from './shelf-versions.service.js';

/** What an organisation keeps on its shelf: put there, described, looked through, taken off. */
@Injectable()
export class ShelfService {
  constructor(private readonly versions: ShelfVersionsService) {}

  find(ctx: RequestContext, id: string): Promise<ShelfItemEntity> {
    return ctx.db.get(ShelfItemEntity, { id });
  }

  /** To be read: that one for the core group (P2) was opened is an event of the log (INV-19). */
  async open(ctx: RequestContext, id: string): Promise<ShelfItemEntity> {
    const item = await this.find(ctx, id);
    if (item.classification === 'P2') ctx.opened('shelf_item', id);
    return item;
  }

  /**
   * With a link it is published at once. Problems: those of the fields, `SHEET_EXISTS` where the next
   * version of another is meant, `NOT_AVAILABLE` for a town that is not the own organisation’s, and with a link
   * those of publishing: what is open to everybody waits as a draft for its manager.
   */
  async add(ctx: RequestContext, input: AddShelfItemInput): Promise<ShelfItemEntity> {
    const id = await ctx.once('addShelfItem', input, async () => {
      const { agencyId, siteIds } = ctx.person;
      if (!siteIds.includes(input.siteId)) ctx.refuseIf([NOT_AVAILABLE]);
      const towns = input.allSites ? [...new Set(siteIds)].sort() : [input.siteId];
      const fields = this.checked(ctx, input);
      const classification = orThrow(checkShelfClass(input.classification));
      const reviewOn = orThrow(checkReviewDay(input.reviewOn, localDate(ctx.now)));
      await this.refuseSecondSheet(ctx, fields, towns, null);
      const row = { agencyId, siteIds: towns, ...fields, classification, reviewOn };
      const itemId = await ctx.db.insert(ShelfItemEntity, { ...row, state: 'DRAFT' });
      if (input.url) await this.versions.publish(ctx, itemId, 1, { url: input.url });
      return itemId;
    });
    return this.find(ctx, id);
  }

  /** Problems: those of the fields, `SHEET_EXISTS`, `STEP_NOT_POSSIBLE`, `CONFLICT` when somebody was faster. */
  async change(ctx: RequestContext, input: ChangeShelfItemInput): Promise<ShelfItemEntity> {
    const id = await ctx.once('changeShelfItem', input, async () => {
      const { id, siteIds } = await this.ready(ctx, input.shelfItemId, 'edit');
      const fields = this.checked(ctx, input);
      await this.refuseSecondSheet(ctx, fields, siteIds, id);
      await ctx.db.updateVersion(ShelfItemEntity, { id }, input.expectedVersion, fields);
      return id;
    });
    return this.find(ctx, id);
  }

  /** Problems: those of {@link reclassify}, `STEP_NOT_POSSIBLE`, `CONFLICT`. */
  async classify(ctx: RequestContext, input: ClassifyShelfItemInput): Promise<ShelfItemEntity> {
    const id = await ctx.once('classifyShelfItem', input, async () => {
      const item = await this.ready(ctx, input.shelfItemId, 'classify');
      const [from, reason] = [item.classification as ShelfClass, input.reason ?? null];
      const classification = orThrow(
        reclassify(from, input.classification, reason, ctx.person.roles),
      );
      const opened = isStricter(from, classification)
        ? {
            ...{ openedOn: localDate(ctx.now), openedReason: reason },
            openedFunction: await ownFunction(ctx),
          }
        : {};
      const changes = { classification, ...opened };
      await ctx.db.updateVersion(ShelfItemEntity, { id: item.id }, input.expectedVersion, changes);
      return item.id;
    });
    return this.find(ctx, id);
  }

  /** Looked through today. Problems: `REVIEW_DAY_WRONG`, `STEP_NOT_POSSIBLE`. */
  async review(ctx: RequestContext, input: ReviewShelfItemInput): Promise<ShelfItemEntity> {
    const id = await ctx.once('reviewShelfItem', input, async () => {
      const { id } = await this.ready(ctx, input.shelfItemId, 'review');
      const today = localDate(ctx.now);
      const reviewOn = orThrow(checkReviewDay(input.reviewOn, today));
      const said = { reviewOn, reviewedOn: today, reviewedFunction: await ownFunction(ctx) };
      await this.move(ctx, id, 'PUBLISHED', said);
      return id;
    });
    return this.find(ctx, id);
  }

  /** Problems: `INVALID_CODE`, `STEP_NOT_POSSIBLE`, `CONFLICT`. */
  async withdraw(ctx: RequestContext, input: WithdrawShelfItemInput): Promise<ShelfItemEntity> {
    const reason = WITHDRAWAL_REASONS.find((known) => known === input.reason);
    if (!reason) throw new ProblemError([{ code: 'INVALID_CODE', field: 'reason' }]);
    const id = await ctx.once('withdrawShelfItem', input, async () => {
      const { id } = await this.ready(ctx, input.shelfItemId, 'withdraw');
      await this.move(ctx, id, 'PUBLISHED', {
        ...{ state: 'WITHDRAWN', withdrawnOn: localDate(ctx.now), withdrawnReason: reason },
        withdrawnFunction: await ownFunction(ctx),
      });
      return id;
    });
    return this.find(ctx, id);
  }

  /** Takes the bytes of all versions of what was withdrawn away; that there were files stays. */
  async clear(ctx: RequestContext, input: TakeAwayShelfInput): Promise<ShelfItemEntity> {
    const id = await ctx.once('clearShelfFiles', input, async () => {
      const { id: itemId } = await this.ready(ctx, input.shelfItemId, 'clear');
      const versions = await ctx.db.find(ShelfVersionEntity, { where: { itemId } });
      const files = versions.filter(({ fileSize, clearedOn }) => fileSize !== null && !clearedOn);
      const ids = files.map(({ id }) => id);
      await ctx.db.delete(ShelfFileEntity, { itemId });
      await ctx.db.update(ShelfVersionEntity, { id: In(ids) }, { clearedOn: localDate(ctx.now) });
      return itemId;
    });
    return this.find(ctx, id);
  }

  /** Throws a draft away; answers its id. */
  discard(ctx: RequestContext, input: TakeAwayShelfInput): Promise<string> {
    return ctx.once('discardShelfItem', input, async () => {
      const { id } = await this.ready(ctx, input.shelfItemId, 'discard');
      if ((await ctx.db.delete(ShelfItemEntity, { id, state: 'DRAFT' })) === 0) {
        ctx.refuseIf([{ code: 'CONFLICT' }]);
      }
      return id;
    });
  }

  /** What the viewer may do with it now. */
  async nextSteps(ctx: RequestContext, item: ShelfItemEntity) {
    const isWithdrawn = item.state === 'WITHDRAWN';
    const versions = isWithdrawn ? ((await ctx.load(shelfVersionsOf, item.id)) ?? []) : [];
    return this.stepsOf(
      ctx,
      item,
      versions.some(({ fileSize, clearedOn }) => fileSize !== null && !clearedOn),
    );
  }

  private stepsOf(ctx: RequestContext, item: ShelfItemEntity, hasFiles: boolean) {
    const { agencyId, roles } = ctx.person;
    const state = item.state as ShelfState;
    const { agencyId: owner, classification } = item;
    const standing = { agencyId: owner, state, hasFiles, classification };
    return shelfNextSteps({ agencyId, roles }, standing);
  }

  /** When the step may be taken now. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` { state, step }. */
  private async ready(ctx: RequestContext, id: string, step: ShelfStep): Promise<ShelfItemEntity> {
    const item = await this.find(ctx, id);
    if (item.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
    // Not by loaders: what they have read would be answered after it was changed.
    const hasFiles =
      item.state === 'WITHDRAWN' && (await ctx.db.count(ShelfFileEntity, { itemId: id })) > 0;
    if (!this.stepsOf(ctx, item, hasFiles).some((each) => each.step === step)) {
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { state: item.state, step } }]);
    }
    return item;
  }

  private async move(
    ctx: RequestContext,
    id: string,
    state: ShelfState,
    changes: Partial<ShelfItemEntity>,
  ): Promise<void> {
    const moved = await ctx.db.update(ShelfItemEntity, { id, state }, changes);
    if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
  }

  /** Two at once are told apart by a key of the table; this says what to do instead. */
  private async refuseSecondSheet(
    ctx: RequestContext,
    { kind, actorKind, language }: ShelfFields,
    siteIds: readonly string[],
    itself: string | null,
  ): Promise<void> {
    if (kind !== 'SHEET' || actorKind === null) return;
    const others = await ctx.db.count(ShelfItemEntity, {
      ...{ agencyId: ctx.person.agencyId, kind, actorKind, language },
      ...{ state: Not('WITHDRAWN'), siteIds: ArrayOverlap([...siteIds]) },
      ...(itself ? { id: Not(itself) } : {}),
    });
    if (others > 0) ctx.refuseIf([{ code: 'SHEET_EXISTS', field: 'actorKind' }]);
  }

  private checked(
    ctx: RequestContext,
    input: Omit<ChangeShelfItemInput, 'shelfItemId' | 'expectedVersion' | 'clientMutationId'>,
  ): ShelfFields {
    acceptTexts(ctx, input, input.overrides);
    const { title, kind, actorKind = null, language, licence, responsible } = input;
    const fields = { title: title.text, kind, actorKind, language, licence, responsible };
    return orThrow(checkShelfItem(fields));
  }
}
