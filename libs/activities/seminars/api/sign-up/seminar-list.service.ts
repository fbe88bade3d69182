import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { doorIsOpen, mayTick } from '../../rules/sign-up/check-in.js';
import { MOST_INVITED, type SignUpState } from '../../rules/sign-up/sign-up.js';
import { employerKey } from '../../rules/sign-up/told-employer.js';
import { inQueue } from '../../rules/sign-up/waiting-list.js';
import { doorCode } from '../check-in/door-code.js';
import { employersOf } from '../employer/invited-employers.js';
import { SeminarAttendanceEntity } from '../seminar.entities.js';
import { SeminarsService } from '../seminars.service.js';
import { holdRoom, type Room, roomOf } from './seats.js';
import { SignUpEntity, SignUpPageEntity } from './sign-up.entities.js';
import { takeOff } from './sign-up.service.js';
import type {
  CancelSignUpInput,
  InviteToSeminarInput,
  ListedSignUp,
  NeedCount,
  SeminarList,
  SeminarListInput,
} from './sign-up.types.js';
import { writeToEach } from './sign-up-mail.js';
import { planTasks } from './sign-up-times.js';

/** Where the links of a seminar lead; what opens them stands in the fragment. */
export const SIGN_UP_PAGE = '/anmalan';
export const DOOR_PAGE = '/checka-in';

const SHOWN: readonly string[] = ['SEAT', 'OFFERED', 'QUEUED', 'LAPSED', 'CANCELLED'];
const UNCONFIRMED: readonly string[] = ['INVITED', 'ASKED'];

/** The organiser's side of signing up: the door, the list, invitations to addresses. */
@Injectable()
export class SeminarListService {
  constructor(
    private readonly seminars: SeminarsService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** The list of an own seminar; null before the door was ever opened. A list of P3 is written down. */
  async list(ctx: RequestContext, id: string): Promise<SeminarList | null> {
    await this.seminars.owned(ctx, id);
    const page = await ctx.db.findOne(SignUpPageEntity, { activityId: id });
    if (!page) return null;
    const room = await roomOf(ctx, id);
    const rows = await ctx.db.find(SignUpEntity, {
      where: { activityId: id },
      order: { organisation: 'asc', functionTitle: 'asc', id: 'asc' },
    });
    ctx.note({ action: 'LIST', objectType: 'seminar_sign_up', rowCount: rows.length });
    const linkOf = (key: string) => `${this.publicUrl}${SIGN_UP_PAGE}#${key}`;
    const employers = await employersOf(ctx, id);
    return {
      ...{ id, isOpen: page.isOpen, capacity: room.capacity },
      link: linkOf(page.openKey),
      employers: employers.map((one) => ({
        ...{ ...one, link: linkOf(employerKey(page.openKey, one.id)) },
      })),
      unconfirmed: rows.filter(({ state }) => UNCONFIRMED.includes(state)).length,
      signUps: listed(rows),
      needs: await needsOf(ctx, id),
      ...this.doorOf(room, page, ctx.now),
    };
  }

  /**
   * Opens the door, making it when there is none. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE`,
   * `ATTENDANCE_TYPED` (numbers typed by hand and a list never stand beside each other).
   */
  open(ctx: RequestContext, input: SeminarListInput): Promise<ActivityEntity> {
    return this.write(ctx, 'openSignUp', input, async (id, agencyId) => {
      await this.seminars.ready(ctx, id, 'openSignUp');
      if ((await ctx.db.update(SignUpPageEntity, { activityId: id }, { isOpen: true })) === 1)
        return;
      const typed = await ctx.db.count(SeminarAttendanceEntity, { activityId: id });
      if (typed > 0) ctx.refuseIf([{ code: 'ATTENDANCE_TYPED' }]);
      const keys = { openKey: makeToken(), checkInKey: randomBytes(32) };
      await ctx.db.insertMany(SignUpPageEntity, [
        { activityId: id, agencyId, isOpen: true, ...keys },
      ]);
      await planTasks(ctx, await roomOf(ctx, id));
    });
  }

  /** Nobody new; who is on the list stays, and the list moves on. */
  close(ctx: RequestContext, input: SeminarListInput): Promise<ActivityEntity> {
    return this.write(ctx, 'closeSignUp', input, async (id) => {
      const changed = await ctx.db.update(SignUpPageEntity, { activityId: id }, { isOpen: false });
      if (changed === 0) throw new ProblemError([NOT_AVAILABLE]);
    });
  }

  /** Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE`, `SIGN_UP_CLOSED`, `TOO_MANY_INVITED` { largest }. */
  invite(ctx: RequestContext, input: InviteToSeminarInput): Promise<ActivityEntity> {
    return this.write(ctx, 'inviteToSeminar', input, async (id, agencyId) => {
      await this.seminars.ready(ctx, id, 'invite');
      const room = await roomOf(ctx, id);
      if (!room.isOpen) ctx.refuseIf([{ code: 'SIGN_UP_CLOSED' }]);
      const addresses = [...new Set(input.addresses)];
      if (addresses.length > MOST_INVITED) {
        const params = { largest: MOST_INVITED };
        ctx.refuseIf([{ code: 'TOO_MANY_INVITED', field: 'addresses', params }]);
      }
      // Whoever is on the list, or was, is not asked again.
      const fresh = await ctx.db.sql<{ id: string }>(
        `insert into seminar_sign_up (id, activity_id, agency_id, work_email, language, state, asked_at, is_neutral)
         select gen_random_uuid(), $1, $2, address, 'sv', 'INVITED', $4, $5 from unnest($3::text[]) address
         on conflict (activity_id, work_email) do nothing returning id`,
        [id, agencyId, addresses, ctx.now, input.isNeutral === true],
      );
      await writeToEach(
        ctx,
        fresh.map((row) => row.id),
      );
    });
  }

  /** Somebody has rung: their seat goes on. Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED` once it has begun. */
  takeOff(ctx: RequestContext, input: CancelSignUpInput): Promise<ActivityEntity> {
    return this.write(ctx, 'cancelSignUp', input, async (id) => {
      const room = await holdRoom(ctx, id);
      if (ctx.now >= room.startsAt) ctx.refuseIf([{ code: 'SIGN_UP_CLOSED' }]);
      await takeOff(ctx, room, input.signUpId);
    });
  }

  private async write(
    ctx: RequestContext,
    operation: string,
    input: SeminarListInput,
    work: (id: string, agencyId: string) => Promise<unknown>,
  ): Promise<ActivityEntity> {
    const id = await ctx.once(operation, input, async () => {
      const { agencyId } = await this.seminars.owned(ctx, input.seminarId);
      await work(input.seminarId, agencyId);
      return input.seminarId;
    });
    return this.seminars.find(ctx, id);
  }

  private doorOf(room: Room, page: SignUpPageEntity, now: Date) {
    const code = doorIsOpen(room, now) ? doorCode(page.checkInKey, now) : null;
    const link = code && `${this.publicUrl}${DOOR_PAGE}#${page.openKey}.${code}`;
    return { mayTick: mayTick(room, now), doorCode: code, doorLink: link };
  }
}

function listed(rows: readonly SignUpEntity[]): ListedSignUp[] {
  const queue = inQueue(rows.map((row) => ({ ...row, state: row.state as SignUpState })));
  const places = new Map(queue.map(({ id }, at) => [id, at + 1]));
  return rows
    .filter(({ state }) => SHOWN.includes(state))
    .map((row) => ({
      ...{ ...row, place: places.get(row.id) ?? null, employerId: row.toldParticipantId },
    }));
}

/** Of those who are in: how many need what. */
async function needsOf(ctx: RequestContext, activityId: string): Promise<NeedCount[]> {
  return ctx.db.sql<NeedCount>(
    `select code, count(*)::int as n from seminar_sign_up_need d
       join seminar_sign_up u on u.id = d.sign_up_id, unnest(d.access || d.food) code
     where u.activity_id = $1 and u.state in ('SEAT', 'OFFERED') group by code order by code`,
    [activityId],
  );
}
