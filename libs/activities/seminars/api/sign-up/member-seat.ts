import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { isShelter } from '../../rules/sign-up/shelter.js';
import { IS_IN, signUpIsOpen } from '../../rules/sign-up/sign-up.js';
import { seatOrQueue } from '../../rules/sign-up/waiting-list.js';
import { holdRoom, lastNumber, moveOn } from './seats.js';
import { SignUpEntity } from './sign-up.entities.js';
import { takeOff } from './sign-up.service.js';
import { writeTo } from './sign-up-mail.js';

/** Somebody who is signed in, known to the organiser as anybody on the list: organisation, function, address. */
export interface MemberComing {
  /** The row of the list, theirs from before or a new one. */
  readonly signUpId: string;
  readonly organisation: string;
  readonly functionTitle: string;
  readonly workEmail: string;
  readonly language: string;
}

/**
 * Goes on as the organiser of a seminar: whoever is signed in with another employer writes no row of theirs, and
 * reads none. The last thing of an operation.
 */
export async function asOrganiser(
  ctx: RequestContext,
  organiserId: string,
): Promise<RequestContext> {
  const bearer = await ctx.asBearer();
  return bearer.becomeSystem('a seat for somebody signed in', organiserId);
}

/**
 * A seat when there is one and nobody waits, else the last place; no letter has to be answered, because a session
 * says who it is. Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED`.
 */
export async function takeMemberSeat(
  organiser: RequestContext,
  activityId: string,
  who: MemberComing,
): Promise<void> {
  const room = await holdRoom(organiser, activityId);
  const rows = await moveOn(organiser, room);
  if (!signUpIsOpen(room, organiser.now)) organiser.refuseIf([{ code: 'SIGN_UP_CLOSED' }]);
  const { signUpId: id, organisation, functionTitle, workEmail, language } = who;
  const known = await organiser.db.findOne(SignUpEntity, { id, activityId });
  const isIn = IS_IN.find((state) => state === known?.state && state !== 'OFFERED');
  // Already on the list by its link: the same seat.
  if (known && isIn) {
    await organiser.db.update(SignUpEntity, { id }, { state: isIn });
    return;
  }
  const state = known?.state === 'OFFERED' ? 'SEAT' : seatOrQueue(room, rows);
  const queueNumber = state === 'QUEUED' ? await lastNumber(organiser, activityId) : null;
  const neutral = isShelter(organisation, functionTitle) ? { isNeutral: true } : {};
  const said = { organisation, functionTitle, ...neutral };
  const place = { state, queueNumber, offeredUntil: null, ...said };
  if (known) await organiser.db.update(SignUpEntity, { id }, place);
  else {
    const { agencyId } = room;
    const { now } = organiser;
    await organiser.db.insertMany(SignUpEntity, [
      { id, activityId, agencyId, workEmail, language, askedAt: now, ...place },
    ]);
  }
  await writeTo(organiser, id);
}

/** The seat goes on to who waits. Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED` once it has begun. */
export async function leaveMemberSeat(
  organiser: RequestContext,
  activityId: string,
  signUpId: string,
): Promise<void> {
  const room = await holdRoom(organiser, activityId);
  if (organiser.now >= room.startsAt) organiser.refuseIf([{ code: 'SIGN_UP_CLOSED' }]);
  await takeOff(organiser, room, signUpId);
}
