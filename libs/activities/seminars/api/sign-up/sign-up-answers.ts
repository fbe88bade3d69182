import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import type { CalendarReply } from '@stad/platform/api/calendar/read-reply.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { IS_IN } from '../../rules/sign-up/sign-up.js';
import { holdRoom, moveOn } from './seats.js';
import { SignUpEntity } from './sign-up.entities.js';
import { takeOff } from './sign-up.service.js';

/**
 * What comes back of a letter: a calendar that declines gives the seat on, one that proposes another time is told to
 * the organiser, and so is a letter that nobody got.
 */
@Injectable()
export class SignUpAnswers implements OnModuleInit {
  constructor(private readonly inbound: Inbound) {}

  onModuleInit(): void {
    this.inbound.onReply((ctx, reply) => this.byCalendar(ctx, reply));
  }

  private async byCalendar(visitor: RequestContext, reply: CalendarReply): Promise<boolean> {
    const [known] = await visitor.db.prepared<{ id: string; agencyId: string }>(
      `select sign_up_id as id, agency_id as "agencyId" from door.seminar_sign_up_by_calendar($1)`,
      [reply.uid],
    );
    if (!known) return false;
    const ctx = await visitor.becomeSystem('sign-up by calendar', known.agencyId);
    const { activityId } = await ctx.db.get(SignUpEntity, { id: known.id });
    const room = await holdRoom(ctx, activityId);
    const { state } = await ctx.db.get(SignUpEntity, { id: known.id });
    // Begun, or off the list already: a calendar sends its answer again with each synchronisation.
    if (ctx.now >= room.startsAt || !IS_IN.some((one) => one === state)) return true;
    if (reply.answer === 'DECLINED') await takeOff(ctx, room, known.id);
    else if (reply.answer === 'COUNTER') await note(ctx, known.id, 'OTHER_TIME');
    else await note(ctx, known.id, null);
    return true;
  }
}

/**
 * Nobody got the letter: the organiser reads so, and a seat that was offered in it goes to the next who waits,
 * without another letter to the same address.
 */
export async function letterLost(ctx: RequestContext, id: string): Promise<void> {
  const known = await ctx.db.findOne(SignUpEntity, { id });
  if (!known) return;
  const room = await holdRoom(ctx, known.activityId);
  await note(ctx, id, 'BOUNCED');
  const lapsed = { state: 'LAPSED', offeredUntil: null };
  if ((await ctx.db.update(SignUpEntity, { id, state: 'OFFERED' }, lapsed)) === 1) {
    await moveOn(ctx, room);
  }
}

const note = (ctx: RequestContext, id: string, cameBack: 'BOUNCED' | 'OTHER_TIME' | null) =>
  ctx.db.update(SignUpEntity, { id }, { cameBack });
