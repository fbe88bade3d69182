import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { claimProblems } from '@stad/platform/rules/claimed-time.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { type Answer, type AnswerWay, checkAnswer } from '../../rules/pass-answer.js';
import { awaitsStart } from '../../rules/pass-life.js';
import type { MemberRow, PassDocument } from '../pass/pass.document.js';
import { PassAnswerEntity } from '../pass/pass.entities.js';
import { agencyIdsOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { TeamService } from '../team/team.service.js';
import { touchTeam, writeTeam } from '../team/team-writer.js';
import type { AnswerInvitationInput, NotePhoneAnswerInput } from './answer.inputs.js';

/** Who an answer is about. */
interface Answering {
  readonly agencyId: string;
  readonly membershipId: string | null;
  readonly functionTitle: string;
}

/**
 * Answers to invitations. *Med i fält* puts somebody in the team, the other answers take them out:
 * an agency takes part with the people it has in the field (INV-32).
 */
@Injectable()
export class AnswerService {
  constructor(
    private readonly passes: PassesService,
    private readonly team: TeamService,
  ) {}

  /** The acting person's own answer, also of the owner's people. */
  async answer(ctx: RequestContext, input: AnswerInvitationInput): Promise<PassDocument> {
    const id = await ctx.once('answerInvitation', input, async () => {
      const pass = await this.answerable(ctx, input.passId);
      const answer = orThrow(checkAnswer({ answer: input.answer, way: 'SIGNED_IN' }, ctx.now));
      const { agencyId, membershipId } = ctx.person;
      const functionTitle = await this.passes.ownTitle(ctx);
      const who = { agencyId, membershipId, functionTitle };
      await this.record(ctx, pass, who, answer, 'SIGNED_IN');
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Writes what a function itself said, signed in or by a secret of its own, and follows it. */
  async record(
    ctx: RequestContext,
    pass: PassDocument,
    { agencyId, membershipId, functionTitle }: Answering,
    answer: Answer,
    via: Exclude<AnswerWay, 'PHONE'>,
  ): Promise<void> {
    const who = { agencyId, membershipId, functionTitle };
    const sourceId = await ctx.db.insert(PassAnswerEntity, {
      activityId: pass.id,
      ...who,
      answer,
      via,
      at: ctx.now,
    });
    await notify(ctx, { kind: 'ANSWERED', subjectId: pass.id, sourceId });
    await this.followAnswer(ctx, pass, who, answer);
  }

  /** *Besked per telefon av {funktion} kl. {tid}*, noted by the planner, or for the own agency. */
  async noteByPhone(ctx: RequestContext, input: NotePhoneAnswerInput): Promise<PassDocument> {
    const id = await ctx.once('notePhoneAnswer', input, async () => {
      const pass = await this.answerable(ctx, input.passId);
      const { agencyId, functionTitle } = input;
      const own = ctx.person.agencyId;
      const mayNote = own === pass.agencyId || own === agencyId;
      if (!mayNote || !agencyIdsOf(pass).includes(agencyId)) {
        ctx.refuseIf([{ ...NOT_AVAILABLE, field: 'agencyId' }]);
      }
      ctx.refuseIf(claimProblems(input.toldAt, 'told.at', ctx.clocks));
      const told = { byFunction: functionTitle, at: input.toldAt };
      const answer = orThrow(checkAnswer({ answer: input.answer, way: 'PHONE', told }, ctx.now));
      const known = pass.team.find(
        (row) => row.agencyId === agencyId && row.functionTitle === functionTitle,
      );
      const membershipId = known?.membershipId ?? null;
      const sourceId = await ctx.db.insert(PassAnswerEntity, {
        activityId: pass.id,
        agencyId,
        membershipId,
        functionTitle,
        answer,
        via: 'PHONE',
        at: input.toldAt,
        notedAt: ctx.now,
        notedByAgencyId: own,
        notedByTitle: await this.passes.ownTitle(ctx),
      });
      await notify(ctx, { kind: 'ANSWERED', subjectId: pass.id, sourceId });
      await this.followAnswer(ctx, pass, { agencyId, membershipId, functionTitle }, answer);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  private async answerable(ctx: RequestContext, passId: string): Promise<PassDocument> {
    const pass = await this.passes.forWriting(ctx, passId);
    const { state } = pass;
    if (!awaitsStart(state)) {
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { step: 'answer', state } }]);
    }
    return pass;
  }

  private async followAnswer(
    ctx: RequestContext,
    pass: PassDocument,
    who: Answering,
    answer: Answer,
  ): Promise<void> {
    const row = pass.team.find((each) =>
      who.membershipId
        ? each.membershipId === who.membershipId
        : each.agencyId === who.agencyId && each.functionTitle === who.functionTitle,
    );
    const rows = teamAfter(pass, row, who, answer);
    if (rows === pass.team) return;
    await touchTeam(ctx, pass.id);
    await writeTeam(ctx, pass, { rows, scope: pass.team });
    await this.team.voidAfter(ctx, pass, rows);
  }
}

function teamAfter(
  pass: PassDocument,
  row: MemberRow | undefined,
  who: Answering,
  answer: Answer,
): readonly MemberRow[] {
  if (answer === 'IN_FIELD') {
    if (row) return pass.team;
    const fresh = { id: randomUUID(), joinedAt: null, leftAt: null, busySpanId: null };
    return [...pass.team, { ...who, ...fresh, role: 'MEMBER' }];
  }
  // Rear support is not in the field: on standby is what it does.
  if (!row || (row.role === 'REAR_SUPPORT' && answer !== 'DECLINED')) return pass.team;
  return pass.team.filter((each) => each !== row);
}
