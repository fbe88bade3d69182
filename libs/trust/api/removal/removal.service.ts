import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { nextStep } from '@stad/platform/rules/next-step.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { HIDDEN_TEXT, REMOVED_TEXT } from '@stad/safeguards/rules/personal-data/hidden-text.js';
import { In } from 'typeorm';
import { type RemovableText } from '../../rules/removal/removable-texts.js';
import {
  ADVICE,
  decideRemoval,
  isTextHeld,
  MOST_WAITING,
  type RemovalState,
  removableText,
} from '../../rules/removal/removal.js';
import type { Hold } from '../../rules/retention/hold.js';
import { HoldsService } from '../retention/holds.service.js';
import { ContentRemovalEntity, ContentRemovalTextEntity } from './removal.entity.js';
import type {
  AdviseRemovalInput,
  ContentRemoval,
  DecideRemovalInput,
  FlaggedText,
  FlagTextInput,
  NoteRemovalInput,
} from './removal.types.js';
import { CONTENT_FLAGGED } from './removal-notice.js';

const functionOfMember = defineLoader<string, string>(async (ctx, ids) => {
  const members = await ctx.db.find(MembershipEntity, { where: { id: In([...ids]) } });
  return new Map(members.map(({ id, functionTitle }) => [id, functionTitle]));
});

const originalOf = defineLoader<string, readonly string[]>(async (ctx, ids) => {
  const texts = await ctx.db.find(ContentRemovalTextEntity, {
    where: { removalId: In([...ids]) },
  });
  return new Map(texts.map(({ removalId, original }) => [removalId, [original].flat()]));
});

const mayNotDecide = defineLoader<string, boolean>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ id: string; no: boolean }>(
    'select id, app.may_not_decide(id) as no from unnest($1::uuid[]) id',
    [[...ids]],
  );
  return new Map(rows.map(({ id, no }) => [id, no]));
});

/** Taking away what was written by mistake (J16): flagged, hidden, decided on. */
@Injectable()
export class RemovalService {
  constructor(private readonly holds: HoldsService) {}

  /** Those nobody has decided first, then the latest. */
  async all(ctx: RequestContext): Promise<ContentRemoval[]> {
    const { agencyId } = ctx.person;
    const rows = await ctx.db.find(ContentRemovalEntity, {
      where: { agencyId },
      order: { decidedAt: { direction: 'DESC', nulls: 'FIRST' }, flaggedAt: 'DESC', id: 'ASC' },
      take: 200,
    });
    ctx.note({ action: 'LIST', objectType: 'content_removal', rowCount: rows.length });
    const holds = await this.holds.inForce(ctx);
    return Promise.all(rows.map((row) => this.shown(ctx, row, holds)));
  }

  /**
   * Problems: `TEXT_KIND_UNKNOWN`, `NOT_AVAILABLE`, `NOTHING_TO_FLAG` (nothing stands there, or nothing more),
   * `FLAGGED_MANY` { most } (so many of one's own wait for a decision; all of them stay hidden).
   */
  async flag(ctx: RequestContext, input: FlagTextInput): Promise<FlaggedText> {
    const id = await ctx.once('flagText', input, async () => {
      const text = orThrow(removableText(input.text));
      const agencyId = await this.controllerOf(ctx, text, input.recordId);
      const [{ waiting } = { waiting: 0 }] = await ctx.db.sql<{ waiting: number }>(
        'select app.flags_waiting() as waiting',
      );
      ctx.refuseIf(
        waiting < MOST_WAITING ? [] : [{ code: 'FLAGGED_MANY', params: { most: MOST_WAITING } }],
      );
      const removalId = await ctx.db.insert(ContentRemovalEntity, {
        ...{ agencyId, text, recordId: input.recordId, state: 'FLAGGED' },
        ...{ flaggedBy: ctx.person.membershipId, flaggedAt: ctx.now },
      });
      await notify(ctx, { kind: CONTENT_FLAGGED, subjectId: removalId });
      return removalId;
    });
    const { state } = await ctx.db.get(ContentRemovalEntity, { id });
    return { id, state };
  }

  /** Problems: those of the rule, `CONFLICT`, `NOT_AVAILABLE`. */
  async decide(ctx: RequestContext, input: DecideRemovalInput): Promise<ContentRemoval> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('decideRemoval', input, async () => {
      const where = { id: input.removalId, agencyId };
      const row = await ctx.db.get(ContentRemovalEntity, where);
      const flagged = {
        state: row.state as RemovalState,
        text: row.text as RemovableText,
        isFlagger: row.flaggedBy === membershipId,
        isAuthor: (await ctx.load(mayNotDecide, row.id)) ?? true,
      };
      const holds = await this.holds.inForce(ctx);
      const state = orThrow(decideRemoval(flagged, input.step, input.ground, holds));
      const decided = { state, ground: input.ground, decidedBy: membershipId, decidedAt: ctx.now };
      await ctx.db.updateVersion(ContentRemovalEntity, where, input.expectedVersion, decided);
      return row.id;
    });
    return this.one(ctx, id);
  }

  /** Problems: `STEP_NOT_POSSIBLE` once it is decided, `ADVICE_UNKNOWN`. */
  async advise(ctx: RequestContext, input: AdviseRemovalInput): Promise<ContentRemoval> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('adviseRemoval', input, async () => {
      const where = { id: input.removalId, agencyId };
      const { advice } = input;
      const isKnown = (ADVICE as readonly string[]).includes(advice);
      ctx.refuseIf(isKnown ? [] : [{ code: 'ADVICE_UNKNOWN', field: 'advice' }]);
      const row = await ctx.db.get(ContentRemovalEntity, where);
      ctx.refuseIf(row.state === 'FLAGGED' ? [] : [{ code: 'STEP_NOT_POSSIBLE' }]);
      const advised = { advice, advisedBy: membershipId, advisedAt: ctx.now };
      await ctx.db.updateVersion(ContentRemovalEntity, where, input.expectedVersion, advised);
      return row.id;
    });
    return this.one(ctx, id);
  }

  /** The diary number under which the ground is kept. */
  async note(ctx: RequestContext, input: NoteRemovalInput): Promise<ContentRemoval> {
    const { agencyId, membershipId } = ctx.person;
    const id = await ctx.once('noteRemoval', input, async () => {
      const where = { id: input.removalId, agencyId };
      const noted = { diaryNumber: input.diaryNumber, notedBy: membershipId, notedAt: ctx.now };
      await ctx.db.updateVersion(ContentRemovalEntity, where, input.expectedVersion, noted);
      return input.removalId;
    });
    return this.one(ctx, id);
  }

  /** Whose the record is, as far as the viewer reads it. */
  private async controllerOf(
    ctx: RequestContext,
    text: RemovableText,
    recordId: string,
  ): Promise<string> {
    const [row] = await ctx.db.sql<{ agency_id: string; was: string | string[] | null }>(
      'select agency_id, was from app.text_of($1, $2)',
      [text, recordId],
    );
    if (!row) throw new ProblemError([NOT_AVAILABLE]);
    const stands = [row.was ?? ''].flat().filter((each) => each !== '');
    const isHidden = stands.every((each) => each === HIDDEN_TEXT || each === REMOVED_TEXT);
    ctx.refuseIf(isHidden ? [{ code: 'NOTHING_TO_FLAG' }] : []);
    return row.agency_id;
  }

  private async one(ctx: RequestContext, id: string): Promise<ContentRemoval> {
    const row = await ctx.db.get(ContentRemovalEntity, { id, agencyId: ctx.person.agencyId });
    return this.shown(ctx, row, await this.holds.inForce(ctx));
  }

  private async shown(
    ctx: RequestContext,
    row: ContentRemovalEntity,
    holds: readonly Hold[],
  ): Promise<ContentRemoval> {
    const name = (member: string | null) => (member ? ctx.load(functionOfMember, member) : null);
    const [flaggedBy, advisedBy, decidedBy, notedBy] = await Promise.all(
      [row.flaggedBy, row.advisedBy, row.decidedBy, row.notedBy].map(name),
    );
    const original = row.state === 'FLAGGED' ? await ctx.load(originalOf, row.id) : null;
    if (original) ctx.opened('content_removal_text', row.id);
    return {
      ...row,
      flaggedBy: flaggedBy ?? null,
      advisedBy: advisedBy ?? null,
      decidedBy: decidedBy ?? null,
      notedBy: notedBy ?? null,
      original,
      isHeld: isTextHeld(row.text as RemovableText, holds),
      nextSteps: (await this.steps(ctx, row)).map((step) => nextStep(step)),
    };
  }

  private async steps(ctx: RequestContext, row: ContentRemovalEntity): Promise<string[]> {
    const note = ctx.may('removal:note') && row.diaryNumber === null ? ['note'] : [];
    if (row.state !== 'FLAGGED') return note;
    const advise = ctx.may('removal:advise') ? ['advise'] : [];
    if (!ctx.may('removal:decide')) return [...advise, ...note];
    const isFlagger = row.flaggedBy === ctx.person.membershipId;
    const mayDecide = !isFlagger && (await ctx.load(mayNotDecide, row.id)) === false;
    return [...(mayDecide ? ['erase', 'keep'] : []), ...advise, ...note];
  }
}
