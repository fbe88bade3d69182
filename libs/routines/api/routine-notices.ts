import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Notices, type Teller } from '@stad/platform/api/notices/notices.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { atLocal, localDate } from '@stad/platform/rules/time.js';
import { ROUTINE_APPROVERS, ROUTINE_KEEPERS } from '../rules/routine-life.js';
import { LocalRoutineEntity } from './local-routine.entities.js';

/** A version waits for an organisation to agree. */
export const ROUTINE_ASKED = 'ROUTINE_ASKED';
/** All have agreed: somebody is to say from when it is in force. */
export const ROUTINE_AGREED = 'ROUTINE_AGREED';
/** One of them has taken its yes back: it has no day any more. */
export const ROUTINE_TAKEN_BACK = 'ROUTINE_TAKEN_BACK';
/** It is in force from today. */
export const ROUTINE_IN_FORCE = 'ROUTINE_IN_FORCE';

/** All that are to agree, whoever drafted it. */
const whom: Teller['whom'] = async (ctx, { subjectId }) => {
  const routine = await ctx.db.findOne(LocalRoutineEntity, { id: subjectId });
  const told = (routine?.partyIds ?? []).map((agencyId) => ({ agencyId, membershipId: null }));
  return { told };
};

/** A version is told of by no number: that of another town would be mistaken for it. Null: it is so no longer. */
const told =
  (isSo: (routine: LocalRoutineEntity, today: string) => boolean): Teller['what'] =>
  async (ctx, { subjectId }) => {
    const routine = await ctx.db.findOne(LocalRoutineEntity, { id: subjectId });
    return routine && isSo(routine, localDate(ctx.now)) ? { number: null } : null;
  };

/** Whom it concerns: who agrees for each organisation, and then those who work by it. */
@Injectable()
export class RoutineNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.tell(ROUTINE_ASKED, {
      ...{ whom, roles: ROUTINE_APPROVERS },
      what: told(({ state }) => state === 'ASKED'),
    });
    this.notices.tell(ROUTINE_AGREED, {
      ...{ whom, roles: ROUTINE_KEEPERS },
      what: told(({ state }) => state === 'AGREED'),
    });
    this.notices.tell(ROUTINE_TAKEN_BACK, {
      ...{ whom, roles: ROUTINE_KEEPERS },
      what: told(({ state }) => state === 'ASKED'),
    });
    this.notices.tell(ROUTINE_IN_FORCE, {
      ...{ whom, roles: ROUTINE_KEEPERS },
      what: told(({ inForceFrom }, today) => inForceFrom !== null && inForceFrom <= today),
    });
  }
}

/** On the morning of its first day; at once where that is today. */
export async function tellInForce(
  ctx: RequestContext,
  subjectId: string,
  from: string,
): Promise<void> {
  const runAt = atLocal(from, '07:00');
  const notice = { kind: ROUTINE_IN_FORCE, subjectId };
  if (runAt <= ctx.now) return notify(ctx, notice);
  return notify(ctx, { ...notice, isReminder: true }, { runAt });
}
