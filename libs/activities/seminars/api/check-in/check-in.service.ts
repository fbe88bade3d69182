import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import {
  DOOR_TRIES,
  DOOR_TRIES_OF_ALL,
  type DoorOutcome,
  doorIsOpen,
  mayTick,
} from '../../rules/sign-up/check-in.js';
import type { SignUpState } from '../../rules/sign-up/sign-up.js';
import { SeminarsService } from '../seminars.service.js';
import { forgetLater, networkOf } from '../sign-up/asks.js';
import { holdRoom, listOf, type Room } from '../sign-up/seats.js';
import { SignUpEntity, SignUpPageEntity } from '../sign-up/sign-up.entities.js';
import type {
  AddWalkInInput,
  CheckInAtDoorInput,
  CheckInByLinkInput,
  TickPresentInput,
} from '../sign-up/sign-up.types.js';
import { byOpenKey, bySecret } from '../sign-up/sign-up-page.js';
import { isDoorCode } from './door-code.js';

/** Who waits, and comes all the same, takes a seat when the room has one. */
const MAY_COME: readonly SignUpState[] = ['SEAT', 'QUEUED', 'OFFERED'];

/** At the door: the organiser ticks, whoever comes unannounced is added, a visitor does it on the own phone. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly seminars: SeminarsService,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Ticks by id, as often as they are sent: the last one says. Answers the seminar's id. Problems:
   * `NOT_AVAILABLE`, `CHECK_IN_CLOSED`, `ROOM_FULL`.
   */
  tick(ctx: RequestContext, input: TickPresentInput): Promise<string> {
    return ctx.once('tickPresent', input, async () => {
      const room = await this.open(ctx, input.seminarId);
      for (const { signUpId, isPresent } of input.ticks) {
        await this.mark(ctx, room, signUpId, isPresent);
      }
      return room.activityId;
    });
  }

  /** Problems: `NOT_AVAILABLE`, `CHECK_IN_CLOSED`, `ROOM_FULL`. */
  addWalkIn(ctx: RequestContext, input: AddWalkInInput): Promise<string> {
    return ctx.once('addWalkIn', input, async () => {
      const room = await this.open(ctx, input.seminarId);
      await refuseFull(ctx, room);
      const { activityId, agencyId } = room;
      await ctx.db.insert(SignUpEntity, {
        ...{ activityId, agencyId, organisation: input.organisation, language: 'sv' },
        ...{ functionTitle: input.functionTitle ?? null, state: 'SEAT', isWalkIn: true },
        ...{ isPresent: true, askedAt: ctx.now },
      });
      return activityId;
    });
  }

  /**
   * On the visitor's own phone: the code of the hour says that they are there. The answer is the same for every
   * address, on the list or not. A wrong code is an answer and no problem, so that it is counted. Problem:
   * `NOT_AVAILABLE`.
   */
  async byCode(visitor: RequestContext, input: CheckInAtDoorInput): Promise<DoorOutcome> {
    const { ctx, activityId } = await byOpenKey(visitor, input.key.reveal());
    const room = await holdRoom(ctx, activityId);
    const refused = await this.refusedAtDoor(ctx, visitor, room, input.code.reveal());
    if (refused) return refused;
    const { workEmail } = input;
    const row = await ctx.db.findOne(SignUpEntity, { activityId, workEmail });
    if (row) await this.comes(ctx, room, row);
    return 'DONE';
  }

  /** The same for whoever holds the own letter's link, who is told plainly how it stands. Problem: `NOT_AVAILABLE`. */
  async byLink(visitor: RequestContext, input: CheckInByLinkInput): Promise<DoorOutcome> {
    const { ctx, signUp } = await bySecret(visitor, input.token.reveal());
    const room = await holdRoom(ctx, signUp.activityId);
    const refused = await this.refusedAtDoor(ctx, visitor, room, input.code.reveal(), true);
    if (refused) return refused;
    return this.comes(ctx, room, await ctx.db.get(SignUpEntity, { id: signUp.id }));
  }

  private async refusedAtDoor(
    ctx: RequestContext,
    visitor: RequestContext,
    room: Room,
    code: string,
    isKnown = false,
  ): Promise<DoorOutcome | null> {
    const { activityId, agencyId } = room;
    if (!doorIsOpen(room, ctx.now)) return 'CLOSED';
    const mark = this.keys.mark('seminar-network', networkOf(visitor.exchange.clientAddress));
    if (await isBraked(ctx, activityId, mark, isKnown)) return 'WAIT';
    const { checkInKey } = await ctx.db.get(SignUpPageEntity, { activityId });
    if (isDoorCode(checkInKey, code, ctx.now)) return null;
    await ctx.db.prepared(
      `insert into seminar_door_try (activity_id, agency_id, network_mark, tried_at) values ($1, $2, $3, $4)`,
      [activityId, agencyId, mark, ctx.now],
    );
    await forgetLater(ctx, activityId);
    return 'CODE_WRONG';
  }

  /** Who comes takes a seat when the room has one. */
  private async comes(ctx: RequestContext, room: Room, row: SignUpEntity): Promise<DoorOutcome> {
    if (row.isPresent) return 'DONE';
    if (!MAY_COME.some((state) => state === row.state)) return 'NO_SEAT';
    if (await isFull(ctx, room)) return 'FULL';
    await this.mark(ctx, room, row.id, true);
    return 'DONE';
  }

  private async open(ctx: RequestContext, id: string): Promise<Room> {
    await this.seminars.owned(ctx, id);
    const room = await holdRoom(ctx, id);
    if (!mayTick(room, ctx.now)) ctx.refuseIf([{ code: 'CHECK_IN_CLOSED' }]);
    return room;
  }

  /** Whether it is ticked now; one that is off the list by then is left as it is. */
  private async mark(ctx: RequestContext, room: Room, id: string, isPresent: boolean) {
    const row = await ctx.db.findOne(SignUpEntity, { id, activityId: room.activityId });
    const state = MAY_COME.find((one) => one === row?.state);
    if (!row || !state || row.isPresent === isPresent) return row?.isPresent ?? false;
    if (isPresent) await refuseFull(ctx, room);
    else if (state !== 'SEAT') return false;
    const seat = { state: 'SEAT', queueNumber: null, offeredUntil: null };
    await ctx.db.update(SignUpEntity, { id }, { ...seat, isPresent });
    return isPresent;
  }
}

/** Too many wrong codes, from there or about this seminar: guessing is over for a while, the list is not. */
async function isBraked(
  ctx: RequestContext,
  activityId: string,
  mark: Buffer,
  isKnown: boolean,
): Promise<boolean> {
  const [tries] = await ctx.db.prepared<{ here: number; all: number }>(
    `select count(*) filter (where network_mark = $2 and tried_at > $3::timestamptz - interval '10 minutes')::int as here,
       count(*)::int as all
     from seminar_door_try where activity_id = $1 and tried_at > $3::timestamptz - interval '1 hour'`,
    [activityId, mark, ctx.now],
  );
  // Guesses of strangers hold back nobody who has their own link.
  const isShut = !isKnown && (tries?.all ?? 0) >= DOOR_TRIES_OF_ALL;
  return isShut || (tries?.here ?? 0) >= DOOR_TRIES;
}

/** In the room there are never more than it holds. */
async function isFull(ctx: RequestContext, room: Room): Promise<boolean> {
  const present = (await listOf(ctx, room.activityId)).filter(({ isPresent }) => isPresent).length;
  return present >= room.capacity;
}

async function refuseFull(ctx: RequestContext, room: Room): Promise<void> {
  if (await isFull(ctx, room)) {
    ctx.refuseIf([{ code: 'ROOM_FULL', params: { capacity: room.capacity } }]);
  }
}
