import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { IsNull } from 'typeorm';
import { withoutWhatStands } from '../../rules/field-act/field-act.js';
import type { EveningAct } from '../../rules/field-act/kinds.js';
import { cancelPass, policeLeave, returnPass } from '../../rules/pass-end.js';
import type { PassStep } from '../../rules/pass-steps.js';
import { earlyStart, lateStart } from '../../rules/start.js';
import { tellInvited } from '../invite/tell.js';
import { endOutboxLater } from '../outbox/end-outbox.js';
import type { PassDocument } from '../pass/pass.document.js';
import { FieldOperationEntity, PassProgressEntity } from '../pass/pass.entities.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { lookForExpiredRights } from '../phone/expired-rights.js';
import type { PassInput } from '../plan/plan.inputs.js';
import { remindOfReport } from '../report/report-due.js';
import { lockSilentReportsLater } from '../report/silent-reports.js';
import type {
  CancelPassInput,
  MemberPresenceInput,
  NotePoliceLeftInput,
  NotePresenceInput,
  ReturnPassInput,
  StartPassInput,
} from './run.inputs.js';
import { othersTimes, presenceProblems, timeProblems } from './told-times.js';

/** Why a team broke off. */
export const ABORT_REASONS = ['THREAT', 'POLICE_LEFT', 'AREA_STOP', 'OTHER'] as const;

/** A fact of the evening, by its column. */
type Fact = 'briefingDoneAt' | 'startedAt' | 'policeLeftAt' | 'returnedAt' | 'closedAt';

/** The evening: briefing, start, police left, everyone back, closed; or cancelled before it began. */
@Injectable()
export class RunService {
  constructor(private readonly passes: PassesService) {}

  markBriefing(ctx: RequestContext, input: PassInput): Promise<PassDocument> {
    return this.note(ctx, 'markBriefing', input, 'briefing', 'briefingDoneAt');
  }

  /**
   * Starts a pass that is ready, briefed and of tonight (INV-11). Problems: `START_WOULD_BE_EARLY`,
   * `START_WOULD_BE_LATE` long before or after its time, unless the input says that one knows.
   */
  start(ctx: RequestContext, input: StartPassInput): Promise<PassDocument> {
    return this.note(ctx, 'startPass', input, 'start', 'startedAt', async (_, pass) => {
      ctx.refuseIf(earlyStart(pass, ctx.now, input.early === true));
      ctx.refuseIf(lateStart(pass, ctx.now, input.late === true));
      await lookForExpiredRights(ctx, pass);
    });
  }

  /** Closes a pass whose talk was held and whose counting agency has locked its report (INV-12). */
  close(ctx: RequestContext, input: PassInput): Promise<PassDocument> {
    return this.note(ctx, 'closePass', input, 'close', 'closedAt', (_, pass) =>
      endOutboxLater(ctx, pass, ctx.now),
    );
  }

  /** *Polisen lämnade passet {tid}*: one tap, and everybody's time of the police ends there. */
  async policeLeft(ctx: RequestContext, input: NotePoliceLeftInput): Promise<PassDocument> {
    const id = await ctx.once('notePoliceLeft', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'policeLeave');
      const at = input.at ?? ctx.now;
      ctx.refuseIf(timeProblems(pass, at, ctx.clocks));
      await this.leavePolice(ctx, pass, at);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** *Kom senare, gick tidigare*: sets the hours that a report proposes until it is locked (K10). */
  async notePresence(ctx: RequestContext, input: NotePresenceInput): Promise<PassDocument> {
    const id = await ctx.once('notePresence', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'presence');
      ctx.refuseIf([
        ...othersTimes(ctx, pass, input.members),
        ...presenceProblems(pass, input.members, ctx.clocks),
      ]);
      await this.writePresence(ctx, pass, input.members);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Everybody is back, with their own times (INV-12). */
  async returnAll(ctx: RequestContext, input: ReturnPassInput): Promise<PassDocument> {
    const id = await ctx.once('returnPass', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'return');
      const presence = input.presence ?? [];
      const at = input.at ?? ctx.now;
      const abortReason = input.abortReason ?? null;
      const problems = [
        ...timeProblems(pass, at, ctx.clocks),
        ...presenceProblems(pass, presence, ctx.clocks),
      ];
      if (abortReason !== null && !ABORT_REASONS.some((known) => known === abortReason)) {
        problems.push({ code: 'INVALID_CODE', field: 'abortReason' });
      }
      ctx.refuseIf(problems);
      const team = membersOf(pass).map((member) => {
        const noted = presence.find((each) => each.memberId === member.id);
        return noted ? { ...member, leftAt: noted.leftAt ?? null } : member;
      });
      const { openAlarms } = this.passes.facts(ctx, pass);
      orThrow(returnPass({ team, openAlarms }, input.backMemberIds));
      await this.writePresence(ctx, pass, presence);
      await this.bringBack(ctx, pass, at, abortReason);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /**
   * An act that was told and may be taken: the same as its own step, for the time that was told. What was
   * noted of it before gives way.
   */
  async take(ctx: RequestContext, pass: PassDocument, act: EveningAct, at: Date): Promise<void> {
    switch (act) {
      case 'BRIEFING_DONE':
        return this.progress(ctx, pass.id, 'briefingDoneAt', { briefingDoneAt: at });
      case 'POLICE_LEFT':
        return this.leavePolice(ctx, pass, at);
      case 'ABORTED':
        return this.progress(ctx, pass.id, null, { abortedAt: at });
      case 'ALL_BACK':
        return this.bringBack(ctx, pass, at, null);
    }
  }

  /** Cancels what was sent and has not begun; the busy spans go with it. */
  async cancel(ctx: RequestContext, input: CancelPassInput): Promise<PassDocument> {
    const id = await ctx.once('cancelPass', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'cancel');
      orThrow(cancelPass(pass.state, input.reason));
      const { agencyId, membershipId } = ctx.person;
      const changed = await ctx.db.update(
        FieldOperationEntity,
        { activityId: pass.id, agencyId, cancelledAt: IsNull() },
        { cancelledAt: ctx.now, cancelledBy: membershipId, cancelReason: input.reason },
      );
      if (changed === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await tellInvited(ctx, pass, 'EVERYONE', 'CANCELLED');
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  private async leavePolice(ctx: RequestContext, pass: PassDocument, at: Date): Promise<void> {
    const facts = withoutWhatStands('POLICE_LEFT', this.passes.facts(ctx, pass));
    const { leftAt, memberIds } = orThrow(policeLeave(facts, at));
    const fact = pass.policeLeftAt ? null : 'policeLeftAt';
    await this.progress(ctx, pass.id, fact, { policeLeftAt: leftAt, policeLeftNotedAt: ctx.now });
    await this.writePresence(
      ctx,
      pass,
      memberIds.map((memberId) => ({ ...presenceOf(pass, memberId), memberId, leftAt })),
    );
  }

  private async bringBack(
    ctx: RequestContext,
    pass: PassDocument,
    at: Date,
    abortReason: string | null,
  ): Promise<void> {
    const abortedAt = pass.abortedAt ?? at;
    await this.progress(ctx, pass.id, 'returnedAt', {
      returnedAt: at,
      returnedNotedAt: ctx.now,
      ...(abortReason === null ? {} : { abortReason, abortedAt }),
    });
    await lockSilentReportsLater(ctx, pass, at);
    await remindOfReport(ctx, pass, at);
  }

  private async note(
    ctx: RequestContext,
    operation: string,
    input: PassInput,
    step: PassStep,
    fact: Fact,
    then?: (ctx: RequestContext, pass: PassDocument) => Promise<void>,
  ): Promise<PassDocument> {
    const id = await ctx.once(operation, input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, step);
      await this.progress(ctx, pass.id, fact, { [fact]: ctx.now });
      await then?.(ctx, pass);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** A fact is noted once; whoever comes second is told so. Null where what stood gives way. */
  private async progress(
    ctx: RequestContext,
    activityId: string,
    fact: Fact | null,
    changes: Partial<PassProgressEntity>,
  ): Promise<void> {
    const changed = await ctx.db.update(
      PassProgressEntity,
      fact ? { activityId, [fact]: IsNull() } : { activityId },
      changes,
    );
    if (changed === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
  }

  private async writePresence(
    ctx: RequestContext,
    pass: PassDocument,
    members: readonly MemberPresenceInput[],
  ): Promise<void> {
    if (members.length === 0) return;
    await ctx.db.sql(
      `update pass_member m set joined_at = x."joinedAt", left_at = x."leftAt"
       from json_to_recordset($2) as x("memberId" uuid, "joinedAt" timestamptz, "leftAt" timestamptz)
       where m.activity_id = $1 and m.id = x."memberId"`,
      [pass.id, JSON.stringify(members)],
    );
  }
}

function presenceOf(pass: PassDocument, memberId: string) {
  const row = pass.team.find((member) => member.id === memberId);
  return { joinedAt: row?.joinedAt ?? null };
}
