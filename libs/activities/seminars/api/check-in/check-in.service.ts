import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { doorIsOpen, mayTick } from '../../rules/sign-up/check-in.js';
import type { SignUpState } from '../../rules/sign-up/sign-up.js';
import { SeminarsService } from '../seminars.service.js';
import { holdRoom, listOf, type Room } from '../sign-up/seats.js';
import { SignUpEntity, SignUpPageEntity } from '../sign-up/sign-up.entities.js';
import type {
  AddWalkInInput,
  CheckInAtDoorInput,
  TickPresentInput,
} from '../sign-up/sign-up.types.js';
import { byOpenKey } from '../sign-up/sign-up-page.js';
import { isDoorCode } from './door-code.js';

/** Who waits, and comes all the same, takes a seat when the room has one. */
const MAY_COME: readonly SignUpState[] = ['SEAT', 'QUEUED', 'OFFERED'];

/** At the door: the organiser ticks, whoever comes unannounced is added, a visitor does it on the own phone. */
@Injectable()
export class CheckInService {
  constructor(private readonly seminars: SeminarsService) {}

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
        ...{ isPresent: true, askedAt: ctx.now, lettersFrom: ctx.now },
      });
      return activityId;
    });
  }

  /**
   * On the visitor's own phone: the code of the hour says that they are there. Problems: `NOT_AVAILABLE`,
   * `CHECK_IN_CLOSED`, `DOOR_CODE_WRONG`, `NOT_ON_LIST`, `ROOM_FULL`.
   */
  async byCode(visitor: RequestContext, input: CheckInAtDoorInput): Promise<boolean> {
    const { ctx, activityId } = await byOpenKey(visitor, input.key.reveal());
    const room = await holdRoom(ctx, activityId);
    if (!doorIsOpen(room, ctx.now)) ctx.refuseIf([{ code: 'CHECK_IN_CLOSED' }]);
    const { checkInKey } = await ctx.db.get(SignUpPageEntity, { activityId });
    if (!isDoorCode(checkInKey, input.code.reveal(), ctx.now)) {
      ctx.refuseIf([{ code: 'DOOR_CODE_WRONG', field: 'code' }]);
    }
    const { workEmail } = input;
    const row = await ctx.db.findOne(SignUpEntity, { activityId, workEmail });
    if (!row || !MAY_COME.some((state) => state === row.state)) {
      ctx.refuseIf([{ code: 'NOT_ON_LIST', field: 'workEmail' }]);
    }
    return row ? this.mark(ctx, room, row.id, true) : false;
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

/** In the room there are never more than it holds. */
async function refuseFull(ctx: RequestContext, room: Room): Promise<void> {
  const present = (await listOf(ctx, room.activityId)).filter(({ isPresent }) => isPresent).length;
  if (present >= room.capacity) {
    ctx.refuseIf([{ code: 'ROOM_FULL', params: { capacity: room.capacity } }]);
  }
}
