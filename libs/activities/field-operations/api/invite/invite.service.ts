import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { IsNull } from 'typeorm';
import { awaitsStart } from '../../rules/pass-life.js';
import { agencyIdsOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { AnswerKeyEntity, PassInviteeEntity } from './invite.entities.js';
import type { AskByLinkInput, RevokeAnswerLinksInput } from './invite.inputs.js';
import type { AskedByLink, PassInvitee } from './invite.types.js';
import { PASS_LETTER, tellInvited } from './tell.js';

/** Who was asked to a pass, how far the letters got, and links for functions without an account. */
@Injectable()
export class InviteService {
  constructor(private readonly passes: PassesService) {}

  /** Whom the pass's owner asked; what became of the letters is the sender's alone. */
  list(ctx: RequestContext, passId: string): Promise<PassInvitee[]> {
    return ctx.db.sql<PassInvitee>(
      `select i.id, i.function_title as "functionTitle", i.agency_id as "agencyId", i.mailbox,
         i.membership_id is null as "withoutAccount",
         coalesce(i.other_time_at > (
           select max(coalesce(w.noted_at, w.at)) from pass_answer w
           where w.activity_id = i.activity_id and w.agency_id = i.agency_id
             and (w.membership_id = i.membership_id or w.function_title = i.function_title)),
           i.other_time_at is not null) as "proposesOtherTime",
         d.state as "mailState", d.reason as "mailReason", coalesce(d.settled_at, d.queued_at) as "mailAt"
       from pass_invitee i left join lateral (
         select l.state, l.reason, l.settled_at, l.queued_at from mail_delivery l
         where l.agency_id = (select app.agency_id()) and l.kind = '${PASS_LETTER}' and l.subject_id = i.id
         order by l.queued_at desc, l.position desc limit 1) d on true
       where i.activity_id = $1 order by i.agency_id, i.function_title`,
      [passId],
    );
  }

  /** Makes a link for a function of an agency in the pass; it is shown once, and mailed when there is a mailbox. */
  async askByLink(ctx: RequestContext, input: AskByLinkInput): Promise<AskedByLink> {
    let token: string | null = null;
    const inviteeId = await ctx.once('askByLink', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId, functionTitle, mailbox = null } = input;
      if (pass.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      if (!agencyIdsOf(pass).includes(agencyId)) {
        ctx.refuseIf([{ ...NOT_AVAILABLE, field: 'agencyId' }]);
      }
      if (!awaitsStart(pass.state) || pass.startsAt <= ctx.now) {
        const params = { step: 'answer', state: pass.state };
        ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params }]);
      }
      const where = { activityId: pass.id, agencyId, functionTitle, membershipId: IsNull() };
      const known = await ctx.db.findOne(PassInviteeEntity, where);
      const id =
        known?.id ??
        (await ctx.db.insert(PassInviteeEntity, {
          activityId: pass.id,
          agencyId,
          ownerAgencyId: pass.agencyId,
          functionTitle,
          mailbox,
        }));
      if (known && known.mailbox !== mailbox) {
        await ctx.db.update(PassInviteeEntity, { id }, { mailbox });
      }
      token = makeToken();
      await ctx.db.insert(AnswerKeyEntity, {
        inviteeId: id,
        agencyId,
        way: 'LINK',
        secretHash: sha256(token),
        madeAt: ctx.now,
      });
      if (mailbox) await tellInvited(ctx, pass, { inviteeId: id }, null);
      return id;
    });
    return { inviteeId, token };
  }

  /** From now on no link and no calendar entry of this function answers. */
  async revoke(ctx: RequestContext, input: RevokeAnswerLinksInput): Promise<PassInvitee[]> {
    await ctx.once('revokeAnswerLinks', input, async () => {
      const { inviteeId: id, passId: activityId } = input;
      const ownerAgencyId = ctx.person.agencyId;
      const changed = await ctx.db.update(
        PassInviteeEntity,
        { id, activityId, ownerAgencyId },
        { keysFrom: ctx.now },
      );
      if (changed === 0) ctx.refuseIf([NOT_AVAILABLE]);
      return id;
    });
    return this.list(ctx, input.passId);
  }
}
