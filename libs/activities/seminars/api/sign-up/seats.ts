import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { In } from 'typeorm';
import type { SignUpState } from '../../rules/sign-up/sign-up.js';
import { IS_IN } from '../../rules/sign-up/sign-up.js';
import { moveList, type Waiting } from '../../rules/sign-up/waiting-list.js';
import { SignUpEntity } from './sign-up.entities.js';
import { OFFER_TASK, writeTo } from './sign-up-mail.js';

/** A seminar with its room, held by this operation: nobody else gives or takes a seat meanwhile. */
export interface Room {
  readonly activityId: string;
  readonly agencyId: string;
  readonly capacity: number;
  readonly state: string;
  readonly isOpen: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A row of the list as the rules read it. */
export interface Listed extends Waiting {
  readonly isPresent: boolean;
}

/**
 * Holds the room until the operation is kept. Whoever writes a seat, a place or a tick begins here, so that a
 * hundred at once stand in line. Problem: `NOT_AVAILABLE`, also without a list.
 */
export async function holdRoom(ctx: RequestContext, activityId: string): Promise<Room> {
  await ctx.db.prepared('select from seminar where activity_id = $1 for no key update', [
    activityId,
  ]);
  return roomOf(ctx, activityId);
}

/** The same, to look at. */
export async function roomOf(ctx: RequestContext, activityId: string): Promise<Room> {
  const [room] = await ctx.db.prepared<Room>(
    `select s.activity_id as "activityId", s.agency_id as "agencyId", s.capacity, s.state, p.is_open as "isOpen",
       a.starts_at as "startsAt", a.ends_at as "endsAt"
     from seminar_sign_up_page p join seminar s using (activity_id) join activity a on a.id = s.activity_id
     where s.activity_id = $1`,
    [activityId],
  );
  if (!room) throw new ProblemError([NOT_AVAILABLE]);
  return room;
}

/** Whoever has a seat, is offered one, or waits. */
export async function listOf(ctx: RequestContext, activityId: string): Promise<readonly Listed[]> {
  const rows = await ctx.db.find(SignUpEntity, {
    select: { id: true, state: true, queueNumber: true, offeredUntil: true, isPresent: true },
    where: { activityId, state: In([...IS_IN]) },
    order: { queueNumber: 'asc', id: 'asc' },
  });
  return rows.map((row) => ({ ...row, state: row.state as SignUpState }));
}

/**
 * Lets what is over lapse and offers what is free, of a room that is held; whoever it concerns is written to.
 * Answers the list as it is then.
 */
export async function moveOn(ctx: RequestContext, room: Room): Promise<readonly Listed[]> {
  const rows = await listOf(ctx, room.activityId);
  if (room.state !== 'CONFIRMED') return rows;
  const moves = moveList(room, rows, ctx.now);
  if (moves.length === 0) return rows;
  for (const { id, state, offeredUntil } of moves) {
    await ctx.db.update(SignUpEntity, { id }, { state, offeredUntil, queueNumber: null });
    await writeTo(ctx, id);
    if (offeredUntil) await moveLater(ctx, room.activityId, id, offeredUntil);
  }
  return listOf(ctx, room.activityId);
}

const moveLater = (ctx: RequestContext, activityId: string, id: string, runAt: Date) =>
  enqueue(ctx, OFFER_TASK, { activityId }, { runAt, key: `${OFFER_TASK} ${id}` });

/** The last place in the queue of a room that is held. */
export async function lastNumber(ctx: RequestContext, activityId: string): Promise<number> {
  const [row] = await ctx.db.prepared<{ next: number }>(
    `select coalesce(max(queue_number), 0) + 1 as next from seminar_sign_up where activity_id = $1`,
    [activityId],
  );
  return row?.next ?? 1;
}
