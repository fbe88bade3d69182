import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Notices, type Teller } from '@stad/platform/api/notices/notices.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { atLocal, localDate } from '@stad/platform/rules/time.js';
import { AGREEMENT_APPROVERS, stateOn, toldOn } from '../rules/agreement-life.js';
import { AgreementEntity } from './agreement.entities.js';

/** A party is asked to confirm what it says now. */
export const AGREEMENT_ASKED = 'AGREEMENT_ASKED';
/** It ends in 90 days, or in 30. */
export const AGREEMENT_ENDS = 'AGREEMENT_ENDS';
/** A party has ended it before its last day. */
export const AGREEMENT_ENDED = 'AGREEMENT_ENDED';

/** What the source of a notice tells it from another of its kind. */
const whom: Teller['whom'] = async (ctx, { subjectId }) => {
  const agreement = await ctx.db.findOne(AgreementEntity, { id: subjectId });
  const told = (agreement?.partyIds ?? []).map((agencyId) => ({ agencyId, membershipId: null }));
  return { told };
};

/** An agreement has no number; its title is for those who open it. Null: it is so no longer. */
const told =
  (isSo: (agreement: AgreementEntity, today: string) => boolean): Teller['what'] =>
  async (ctx, { subjectId }) => {
    const agreement = await ctx.db.findOne(AgreementEntity, { id: subjectId });
    return agreement && isSo(agreement, localDate(ctx.now)) ? { number: null } : null;
  };

/** Whom it concerns: who confirms and ends agreements for each of its parties. */
@Injectable()
export class AgreementNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    const roles = AGREEMENT_APPROVERS;
    this.notices.tell(AGREEMENT_ASKED, { whom, roles, what: told((a) => a.state === 'REVIEW') });
    this.notices.tell(AGREEMENT_ENDED, { whom, roles, what: told((a) => a.endedOn !== null) });
    this.notices.tell(AGREEMENT_ENDS, {
      ...{ whom, roles },
      what: told(
        (a, today) =>
          ['SIGNED', 'IN_FORCE'].includes(stateOn(a, today)) && toldOn(a).some((on) => on <= today),
      ),
    });
  }
}

/** Those days before it ends that are still to come; again where it ends earlier than it was to. */
export async function remindBeforeEnd(
  ctx: RequestContext,
  agreement: AgreementEntity,
): Promise<void> {
  for (const [at, on] of toldOn(agreement).entries()) {
    const runAt = atLocal(on, '09:00');
    const key = `reminder ${AGREEMENT_ENDS} ${agreement.id} ${at}`;
    if (runAt <= ctx.now) continue;
    const notice = { kind: AGREEMENT_ENDS, subjectId: agreement.id, isReminder: true };
    await notify(ctx, notice, { runAt, key });
  }
}
