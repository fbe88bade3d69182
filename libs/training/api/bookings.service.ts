import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  asOrganiser,
  leaveMemberSeat,
  takeMemberSeat,
} from '@stad/activities/seminars/api/sign-up/member-seat.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { MembershipEntity, PersonEntity } from '@stad/identity/api/identity.entities.js';
import { holdsAny, MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { TrainingBookingEntity, TrainingSessionEntity } from './training.entities.js';
import type { BookTrainingInput, CancelTrainingBookingInput } from './training.inputs.js';

/** Off the list, and welcome back. */
const GONE: readonly string[] = ['CANCELLED', 'LAPSED'];

/**
 * Seats at the seminars of a course: for oneself, or by the own manager. The row of the employer says whose it is;
 * what the organiser has is a function, an organisation and an address, as of anybody who signs up.
 */
@Injectable()
export class BookingsService {
  /** Answers the id of the booking. Problems: `NOT_AVAILABLE`, `ALREADY_BOOKED`, `SIGN_UP_CLOSED`. */
  async book(ctx: RequestContext, input: BookTrainingInput): Promise<string> {
    const { seminarId: activityId, membershipId } = input;
    const known = await ctx.db.findOne(TrainingBookingEntity, { activityId, membershipId });
    const id = known?.id ?? randomUUID();
    // The last thing of it is done as the organiser: the receipt is written before.
    return ctx.onceOn(id, 'bookTraining', input, async () => {
      const { agencyId } = ctx.person;
      if (known && !GONE.includes(known.seat)) ctx.refuseIf([{ code: 'ALREADY_BOOKED' }]);
      const who = await this.whoMayGo(ctx, membershipId);
      const session = await ctx.db.findOne(TrainingSessionEntity, { activityId });
      if (!session) throw new ProblemError([{ ...NOT_AVAILABLE, field: 'seminarId' }]);
      const signUpId = known?.signUpId ?? (await onTheList(ctx, activityId, membershipId));
      if (!known) {
        const row = { id, agencyId, membershipId, activityId, signUpId, bookedAt: ctx.now };
        await ctx.db.insertMany(TrainingBookingEntity, [row]);
      }
      const organiser = await asOrganiser(ctx, session.agencyId);
      await takeMemberSeat(organiser, activityId, { signUpId, ...who });
      return id;
    });
  }

  /** Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED` once it has begun. */
  cancel(ctx: RequestContext, input: CancelTrainingBookingInput): Promise<string> {
    return ctx.onceOn(input.bookingId, 'cancelTrainingBooking', input, async () => {
      const booking = await ctx.db.get(TrainingBookingEntity, { id: input.bookingId });
      const { activityId, signUpId } = booking;
      const session = await ctx.db.get(TrainingSessionEntity, { activityId });
      await leaveMemberSeat(await asOrganiser(ctx, session.agencyId), activityId, signUpId);
      return booking.id;
    });
  }

  /** Oneself, or one of the own staff who works there today. */
  private async whoMayGo(ctx: RequestContext, membershipId: string) {
    const { agencyId, roles, membershipId: own } = ctx.person;
    const member = await ctx.db.findOne(MembershipEntity, { id: membershipId, agencyId });
    const mayAsk = membershipId === own || holdsAny(roles, MANAGER);
    const today = localDate(ctx.now);
    if (!member || !mayAsk || (member.validTo !== null && member.validTo < today)) {
      throw new ProblemError([{ ...NOT_AVAILABLE, field: 'membershipId' }]);
    }
    const agency = await ctx.load(agencyById, agencyId);
    const self = await ctx.db.findOne(PersonEntity, { id: member.personId });
    const { functionTitle, workEmail } = member;
    return {
      ...{ organisation: agency?.shortName ?? '', functionTitle, workEmail },
      language: self?.language ?? 'sv',
    };
  }
}

/** Whoever has signed up by the link stands there already, by their address at work; else a new row. */
async function onTheList(
  ctx: RequestContext,
  activityId: string,
  membershipId: string,
): Promise<string> {
  const [found] = await ctx.db.sql<{ id: string | null }>('select app.own_sign_up($1, $2) as id', [
    activityId,
    membershipId,
  ]);
  return found?.id ?? randomUUID();
}
