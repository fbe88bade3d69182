import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { Any, IsNull } from 'typeorm';
import {
  boardProblems,
  checkHandover,
  contactProblems,
  isChildElsewhere,
  NO_BOARD,
} from '../rules/handover.js';
import { datedOf, minutesToContact } from '../rules/handover-ageing.js';
import { UNCOUNTED_CATEGORIES } from '../rules/handover-codes.js';
import { type HandoverOffer, handoverNextSteps, mayRegister } from '../rules/handover-life.js';
import { type HandoversWaiting, handoversWaiting } from '../rules/handover-reminder.js';
import { HandoverEntity } from './handover.entities.js';
import type {
  ConfirmHandoverInput,
  ContestHandoverInput,
  EndHandoverInput,
  RegisterHandoverInput,
  SameHandoverInput,
  WrongReceiverInput,
} from './handover.inputs.js';
import { ageLater } from './handover-ageing.job.js';
import { endsOfRow, kindOf } from './handover-ends.js';
import { HandoverFunctionsService } from './handover-functions.service.js';
import { sameAs } from './handover-same.js';
import { isTold } from './handover-told.js';

const WRONG = 'select app.wrong_receiver($1, $2, $3) as moved';
const CONTEST = 'select app.contest_handover($1, $2) as moved';
/** In one order for both ends. */
const LOCK = 'select id from handover where id = any ($1) order by id for update';

/** Registers that somebody was handed over, by whichever end has an account, and closes it. */
@Injectable()
export class HandoversService {
  constructor(private readonly functions: HandoverFunctionsService) {}

  find(ctx: RequestContext, id: string): Promise<HandoverEntity> {
    return ctx.db.get(HandoverEntity, { id });
  }

  /**
   * Problems: those of {@link checkHandover}, `FUNCTION_NOT_CHOSEN`, `NOT_AVAILABLE` for a town, another end or one that it follows which one
   * has no part in, or an end one may not be at.
   */
  async register(ctx: RequestContext, input: RegisterHandoverInput): Promise<HandoverEntity> {
    const id = await ctx.once('registerHandover', input, async () => {
      const { agencyId } = ctx.person;
      const ownFunction = await this.ownFunction(ctx);
      const isSender = input.end !== 'RECEIVER';
      const fields = orThrow(
        checkHandover(
          {
            ...input,
            contactAt: input.contactAt ?? null,
            municipality: input.municipality ?? null,
            boardFunction: input.boardFunction ?? null,
            assessedBy: input.assessedBy ?? (isSender ? ownFunction : input.otherFunction),
            confirmedByFunction: isSender ? (input.confirmedByFunction ?? null) : ownFunction,
          },
          ctx.clocks,
        ),
      );
      if (!mayRegister(ctx.person, isSender ? 'SENDER' : 'RECEIVER')) ctx.refuseIf([NOT_AVAILABLE]);
      if (!ctx.person.siteIds.includes(input.siteId)) ctx.refuseIf([NOT_AVAILABLE]);
      const { otherFunction, assessedBy } = fields;
      await this.functions.refuseUnknown(ctx, input.siteId, {
        ...{ otherFunction, assessedBy, confirmedByFunction: fields.confirmedByFunction },
      });
      const otherAgencyId = await this.otherEnd(ctx, input);
      const receiver = await kindOf(ctx, isSender ? otherAgencyId : agencyId);
      const isOutside = isSender && otherAgencyId === null;
      const { municipality, boardFunction } =
        isOutside && fields.category === 'CHILD_CONCERN' ? fields : NO_BOARD;
      const board = { municipality, boardFunction };
      const isElsewhere = isChildElsewhere(fields.category, receiver, board);
      const { category, band, channel, observedAt } = fields;
      const confirmedByFunction = isElsewhere ? null : fields.confirmedByFunction;
      const contactAt = confirmedByFunction === null ? null : fields.contactAt;
      const programmeId = await this.programmeOf(ctx, input.siteId, localDate(observedAt));
      const before = input.followsId ? await this.find(ctx, input.followsId) : null;
      const handoverId = await ctx.db.insert(HandoverEntity, {
        ...{ agencyId, siteId: input.siteId, programmeId, isSender, otherAgencyId, ...board },
        ...{ otherFunction, assessedBy, category, band, channel, hasConsent: input.hasConsent },
        ...{ observedAt, contactAt, ...datedOf(observedAt) },
        minutes: minutesToContact(observedAt, contactAt),
        state: confirmedByFunction === null ? 'REGISTERED' : 'CONFIRMED',
        confirmedBy: confirmedByFunction === null ? null : 'ORALLY',
        // Who was told at the receiver is who the sender reads of, confirmed or not.
        confirmingFunction: isSender ? confirmedByFunction : ownFunction,
        closedOn: confirmedByFunction === null ? null : localDate(ctx.now),
        isCounted: programmeId !== null && !isElsewhere && !UNCOUNTED_CATEGORIES.includes(category),
        chainId: before && (await this.chainOf(ctx, before)),
      });
      if (before) await this.handedOn(ctx, before, category === 'CHILD_CONCERN' && !isElsewhere);
      await ageLater(ctx);
      return handoverId;
    });
    return this.find(ctx, id);
  }

  /**
   * The receiver has it: by the receiver, or by the sender who was told by voice. Of a child told outside the portal
   * it is said of which board; until that is said it stays open, whatever else is. Problems: `STEP_NOT_POSSIBLE`,
   * those of {@link boardProblems} and {@link contactProblems}, `FUNCTION_NOT_CHOSEN`, `INVALID_FUNCTION_NAME` when nobody is said to have
   * told it, `CONFLICT`.
   */
  async confirm(ctx: RequestContext, input: ConfirmHandoverInput): Promise<HandoverEntity> {
    const id = await ctx.once('confirmHandover', input, async () => {
      const { row, offered } = await this.open(ctx, input.handoverId, [
        'confirm',
        'confirmOrally',
        'sayBoard',
      ]);
      const byVoice = offered !== 'confirm';
      const told = input.confirmedByFunction?.trim() || null;
      // The function in the row was chosen when it was registered, or is older than the list.
      if (byVoice && told && told !== row.otherFunction) {
        await this.functions.refuseUnknown(ctx, row.siteId, { confirmedByFunction: told });
      }
      const said = await this.boardSaid(ctx, row, input);
      if (said?.isElsewhere || (offered === 'sayBoard' && !told)) {
        await this.change(ctx, row, said?.change ?? {});
        return row.id;
      }
      if (byVoice && !told) {
        ctx.refuseIf([{ code: 'INVALID_FUNCTION_NAME', field: 'confirmedByFunction' }]);
      }
      const contactAt = input.contactAt ?? null;
      ctx.refuseIf(contactProblems(row.observedAt, contactAt, ctx.clocks));
      // What was told when the programme was over does not move any more.
      const isOver = await isTold(ctx, row);
      await this.close(ctx, row, {
        ...said?.change,
        state: 'CONFIRMED',
        confirmedBy: byVoice ? 'ORALLY' : 'DIGITALLY',
        confirmingFunction: byVoice ? told : await this.ownFunction(ctx),
        contactAt: row.observedAt ? contactAt : null,
        minutes: isOver ? null : minutesToContact(row.observedAt, contactAt),
      });
      return row.id;
    });
    return this.find(ctx, id);
  }

  /**
   * *Fel mottagare*: it counts in nothing, is gone from who received it, and waits with the sender, who rings the
   * right one. Null for who has it no more. Problems: as {@link confirm}.
   */
  async wrongReceiver(
    ctx: RequestContext,
    input: WrongReceiverInput,
  ): Promise<HandoverEntity | null> {
    const id = await ctx.once('wrongReceiver', input, async () => {
      const { row } = await this.open(ctx, input.handoverId, ['wrongReceiver']);
      await this.wentWrong(ctx, row.id, false);
      return row.id;
    });
    return ctx.db.findOne(HandoverEntity, { id });
  }

  /** *Lämnas inte vidare*: what came to the wrong receiver is rung about no more. Problems: as {@link confirm}. */
  async end(ctx: RequestContext, input: EndHandoverInput): Promise<HandoverEntity> {
    const id = await ctx.once('endHandover', input, async () => {
      const { row } = await this.open(ctx, input.handoverId, ['end']);
      await this.close(ctx, row, {});
      return row.id;
    });
    return this.find(ctx, id);
  }

  /**
   * Both ends have written it down: the own row goes, the other end’s stays, confirmed where either was. A child that
   * social services have not got stays open. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` where that one does not
   * tell of the same, or the figures of the programme are told, `CONFLICT` where the other end let its row go
   * meanwhile.
   */
  async same(ctx: RequestContext, input: SameHandoverInput): Promise<HandoverEntity> {
    const id = await ctx.once('sameHandover', input, async () => {
      const row = await this.find(ctx, input.handoverId);
      const isAlike = (await ctx.load(sameAs, row.id))?.some(({ id }) => id === input.otherId);
      const isOver = row.isCounted && (await isTold(ctx, row));
      if (!isAlike || isOver) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      // Both ends may say so at once: whoever comes second finds one row, which stays.
      const both = await ctx.db.sql(LOCK, [[row.id, input.otherId]]);
      if (both.length < 2) ctx.refuseIf([{ code: 'CONFLICT' }]);
      const other = await this.find(ctx, input.otherId);
      const { isElsewhere } = await endsOfRow(ctx, other);
      if (other.state === 'REGISTERED' && row.state === 'CONFIRMED' && !isElsewhere) {
        const { confirmingFunction, confirmedBy } = row;
        const minutes = minutesToContact(other.observedAt, row.contactAt);
        const contactAt = minutes === null ? null : row.contactAt;
        const state = 'CONFIRMED';
        await this.close(ctx, other, {
          ...{ state, confirmedBy, confirmingFunction, contactAt, minutes },
        });
      }
      if ((await ctx.db.delete(HandoverEntity, { id: row.id })) === 0) {
        ctx.refuseIf([{ code: 'CONFLICT' }]);
      }
      await ageLater(ctx);
      return other.id;
    });
    return this.find(ctx, id);
  }

  /**
   * *Inte från oss*: a row in which another organisation says that it received somebody from the own one. It counts
   * in nothing, both read that it is contested, and one sent back as wrong waits with its writer again. Problems: as
   * {@link confirm}.
   */
  async contest(ctx: RequestContext, input: ContestHandoverInput): Promise<HandoverEntity> {
    const id = await ctx.once('contestHandover', input, async () => {
      const { row } = await this.open(ctx, input.handoverId, ['contest']);
      const [done] = await ctx.db.sql<{ moved: boolean }>(CONTEST, [row.id, localDate(ctx.now)]);
      if (!done?.moved) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await ageLater(ctx);
      return row.id;
    });
    return this.find(ctx, id);
  }

  /** What waits for the viewer, over all their towns; no list is read, and nothing of which they are. */
  async waiting(ctx: RequestContext): Promise<HandoversWaiting> {
    const open = await ctx.db.find(HandoverEntity, { where: { closedOn: IsNull() } });
    const ends = await Promise.all(open.map((row) => endsOfRow(ctx, row)));
    return handoversWaiting(ctx.person, ends, ctx.now);
  }

  /** How many there were, by fives, in months of which nothing can be written down any more; for the data protection officer. */
  counts(ctx: RequestContext): Promise<{ month: string; atLeast: number }[]> {
    return ctx.db.sql('select month::text, at_least as "atLeast" from app.handover_counts()');
  }

  /** Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` { state, step }. */
  private async open(ctx: RequestContext, id: string, steps: readonly HandoverOffer[]) {
    const row = await this.find(ctx, id);
    const offers = handoverNextSteps(ctx.person, await endsOfRow(ctx, row));
    const offered = offers.find(({ step }) => steps.includes(step))?.step;
    if (!offered) {
      const params = { state: row.state, step: steps[0] ?? '' };
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params }]);
    }
    return { row, offered };
  }

  /** The board of a child told outside the portal, as far as it is known, and whether it counts now; null for all else. */
  private async boardSaid(ctx: RequestContext, row: HandoverEntity, input: ConfirmHandoverInput) {
    const { category, isSender, otherAgencyId, programmeId } = row;
    if (category !== 'CHILD_CONCERN' || !isSender || otherAgencyId !== null) return null;
    // *Vet inte än* takes back what was said; left out, it stands.
    const { municipality = row.municipality, boardFunction = row.boardFunction } = input;
    const board = { municipality, boardFunction };
    ctx.refuseIf(boardProblems(board));
    const isElsewhere = isChildElsewhere(category, null, board);
    const isCounted = (await isTold(ctx, row))
      ? row.isCounted
      : programmeId !== null && !isElsewhere;
    return { isElsewhere, change: { ...board, isCounted } };
  }

  private async change(ctx: RequestContext, row: HandoverEntity, to: Partial<HandoverEntity>) {
    const open = { id: row.id, state: row.state, closedOn: IsNull() };
    const moved = await ctx.db.update(HandoverEntity, open, to);
    if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
  }

  private async close(ctx: RequestContext, row: HandoverEntity, change: Partial<HandoverEntity>) {
    await this.change(ctx, row, { ...change, closedOn: localDate(ctx.now) });
    await ageLater(ctx);
  }

  /** One that takes part in the town; or one's own, as social services report to themselves (INV-08). */
  private async otherEnd(
    ctx: RequestContext,
    { otherAgencyId = null, siteId }: RegisterHandoverInput,
  ): Promise<string | null> {
    const { agencyId } = ctx.person;
    if (otherAgencyId === null || otherAgencyId === agencyId) return otherAgencyId;
    const [part] = await ctx.db.sql<{ has: boolean }>(
      `select exists (select from site_agency r where r.agency_id = $1 and r.site_id = $2
         and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity')) as has`,
      [otherAgencyId, siteId],
    );
    if (!part?.has) ctx.refuseIf([NOT_AVAILABLE]);
    return otherAgencyId;
  }

  /** That of the town on that day, as long as it runs; what is told late is the figure of none. */
  private async programmeOf(ctx: RequestContext, siteId: string, day: string) {
    const today = localDate(ctx.now);
    const rows = await ctx.db.sql<{ id: string }>(
      `select p.id from programme p join programme_site s on s.programme_id = p.id and s.site_id = $1
       where p.id = any ($2) and p.state = 'ACTIVE' and $3::date between p.starts_on and p.ends_on
         and $4::date <= p.ends_on
       order by p.starts_on desc, p.id limit 1`,
      [siteId, [...ctx.person.programmeIds], day, today],
    );
    return rows[0]?.id ?? null;
  }

  /** At the wrong receiver: who received it reads it no more, so that the database writes it for either end. */
  private async wentWrong(ctx: RequestContext, id: string, isHandedOn: boolean): Promise<void> {
    const [done] = await ctx.db.sql<{ moved: boolean }>(WRONG, [
      ...[id, localDate(ctx.now), isHandedOn],
    ]);
    if (!done?.moved) ctx.refuseIf([{ code: 'CONFLICT' }]);
    await ageLater(ctx);
  }

  /** Those that follow each other share a random id, which nothing lists. */
  private async chainOf(ctx: RequestContext, before: HandoverEntity): Promise<string | null> {
    if (before.chainId) return before.chainId;
    const [made] = await ctx.db.sql<{ id: string }>('select gen_random_uuid() as id');
    const chainId = made?.id ?? null;
    await ctx.db.update(HandoverEntity, { id: Any([before.id]) }, { chainId });
    return chainId;
  }

  /**
   * The next one waits in the place of what came to the wrong receiver. A concern for a child is open until the next
   * one reaches social services.
   */
  private async handedOn(
    ctx: RequestContext,
    before: HandoverEntity,
    isReported: boolean,
  ): Promise<void> {
    if (before.closedOn !== null || (before.category === 'CHILD_CONCERN' && !isReported)) return;
    if (before.state === 'WRONG_RECEIVER') return this.close(ctx, before, {});
    const { isElsewhere } = await endsOfRow(ctx, before);
    if (isElsewhere) await this.wentWrong(ctx, before.id, true);
  }

  private async ownFunction(ctx: RequestContext): Promise<string> {
    const { functionTitle } = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    return functionTitle;
  }
}
