import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { LANGUAGES } from '@stad/platform/rules/language.js';
import { orThrow } from '@stad/platform/rules/result.js';
import {
  ASKINGS_AN_HOUR,
  checkSignUp,
  IS_IN,
  LETTERS_AN_HOUR,
  needProblems,
  type SignUpState,
  signUpIsOpen,
  UNCONFIRMED_HOURS,
} from '../../rules/sign-up/sign-up.js';
import { placeInQueue, seatOrQueue } from '../../rules/sign-up/waiting-list.js';
import { employerOf } from '../employer/invited-employers.js';
import { holdRoom, lastNumber, listOf, moveOn, type Room, roomOf } from './seats.js';
import { SignUpEntity, SignUpNeedEntity } from './sign-up.entities.js';
import type {
  AskToSignUpInput,
  ChangeSignUpNeedsInput,
  SignUp,
  SignUpPage,
  TakeSeatInput,
} from './sign-up.types.js';
import { writeTo } from './sign-up-mail.js';
import { byOpenKey, bySecret, pageOf, withoutPlace } from './sign-up-page.js';

const HOUR_MS = 3_600_000;
const CLOSED = { code: 'SIGN_UP_CLOSED' } as const;

/**
 * Signing up without an account. An address takes nothing until the page of its letter's link was pressed; to look
 * is to read, so that a machine that follows links in letters signs nobody up.
 */
@Injectable()
export class SignUpService {
  /** Problem: `NOT_AVAILABLE`. */
  async page(visitor: RequestContext, key: string): Promise<SignUpPage> {
    const { ctx, activityId, isFromTown, employer } = await byOpenKey(visitor, key);
    const room = await roomOf(ctx, activityId);
    const page = await pageOf(ctx, room, await listOf(ctx, activityId), employer);
    return isFromTown ? withoutPlace(page) : page;
  }

  /**
   * Keeps what was typed and asks for a letter. The answer is the same whoever the address is of, and whether it is
   * on the list. Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED`, `SIGN_UP_BUSY`, those of {@link checkSignUp}.
   */
  async ask(visitor: RequestContext, input: AskToSignUpInput): Promise<SignUpPage> {
    const from = await byOpenKey(visitor, input.key.reveal());
    const { ctx, activityId, isFromTown, employer } = from;
    const room = await roomOf(ctx, activityId);
    if (!signUpIsOpen(room, ctx.now)) ctx.refuseIf([CLOSED]);
    orThrow(checkSignUp(input));
    await this.withoutOld(ctx, activityId);
    const row = await this.rowOf(ctx, room, input);
    if (!IS_IN.some((state) => state === row.state)) {
      const { organisation, functionTitle = null } = input;
      const asksLater = input.asksLater === true;
      // Told is whom the form named, and no other: who read nothing of it is told of to nobody.
      const toldParticipantId = input.employerIsTold === true ? (employer?.id ?? null) : null;
      const said = {
        ...{ organisation, functionTitle, asksLater, toldParticipantId },
        language: languageOf(input),
      };
      const asked = { ...said, state: 'ASKED', askedAt: ctx.now, offeredUntil: null };
      await ctx.db.update(SignUpEntity, { id: row.id }, asked);
      await this.keepNeeds(ctx, row, input);
    }
    await this.letter(ctx, row);
    const page = await pageOf(ctx, room, await listOf(ctx, activityId), employer);
    return isFromTown ? withoutPlace(page) : page;
  }

  /** Problem: `NOT_AVAILABLE`. */
  async mine(visitor: RequestContext, secret: string): Promise<SignUp> {
    const { ctx, signUp } = await bySecret(visitor, secret);
    return viewOf(ctx, await roomOf(ctx, signUp.activityId), signUp.id);
  }

  /**
   * Confirms, accepts what is offered, or comes back: a seat when there is one and nobody waits, else the last
   * place. Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED`, `ORGANISATION_MISSING`.
   */
  async take(visitor: RequestContext, input: TakeSeatInput): Promise<SignUp> {
    const { ctx, signUp } = await bySecret(visitor, input.token.reveal());
    const room = await holdRoom(ctx, signUp.activityId);
    const rows = await moveOn(ctx, room);
    const { id, state, organisation } = await ctx.db.get(SignUpEntity, { id: signUp.id });
    if (state === 'SEAT' || state === 'QUEUED') return viewOf(ctx, room, id);
    const isOffered = state === 'OFFERED';
    // Closed for new ones, it still holds what it has offered.
    const isOpen = signUpIsOpen({ ...room, isOpen: room.isOpen || isOffered }, ctx.now);
    if (!isOpen) ctx.refuseIf([CLOSED]);
    const said = whoIs(input, organisation);
    orThrow(checkSignUp({ organisation: said.organisation ?? '', access: [], food: [] }));
    const to = isOffered ? 'SEAT' : seatOrQueue(room, rows);
    const queueNumber = to === 'QUEUED' ? await lastNumber(ctx, room.activityId) : null;
    const { asksLater } = input;
    const later = asksLater == null ? {} : { asksLater };
    const changes = { ...said, ...later, state: to, queueNumber, offeredUntil: null };
    await ctx.db.update(SignUpEntity, { id }, changes);
    await writeTo(ctx, id);
    return viewOf(ctx, room, id);
  }

  /** Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED` once it has begun. */
  async leave(visitor: RequestContext, secret: string): Promise<SignUp> {
    const { ctx, signUp } = await bySecret(visitor, secret);
    const room = await holdRoom(ctx, signUp.activityId);
    if (ctx.now >= room.startsAt) ctx.refuseIf([CLOSED]);
    await takeOff(ctx, room, signUp.id);
    return viewOf(ctx, room, signUp.id);
  }

  /** Problems: `NOT_AVAILABLE`, `ACCESS_NEED_UNKNOWN`, `FOOD_NEED_UNKNOWN`, `SIGN_UP_CLOSED` once it has begun. */
  async changeNeeds(visitor: RequestContext, input: ChangeSignUpNeedsInput): Promise<SignUp> {
    const { ctx, signUp } = await bySecret(visitor, input.token.reveal());
    const room = await roomOf(ctx, signUp.activityId);
    if (ctx.now >= room.startsAt) ctx.refuseIf([CLOSED]);
    ctx.refuseIf(needProblems(input));
    await this.keepNeeds(ctx, signUp, input);
    return viewOf(ctx, room, signUp.id);
  }

  /** The row of the address, made when there is none; two at once make one. */
  private async rowOf(ctx: RequestContext, room: Room, input: AskToSignUpInput) {
    const { activityId, agencyId } = room;
    const { workEmail } = input;
    await this.refuseFlood(ctx, activityId);
    await ctx.db.prepared(
      `insert into seminar_sign_up (id, activity_id, agency_id, organisation, function_title, work_email, language,
         state, asked_at, letters_from)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'ASKED', $7, $7)
       on conflict (activity_id, work_email) do nothing`,
      [
        ...[activityId, agencyId, input.organisation, input.functionTitle ?? null, workEmail],
        ...[languageOf(input), ctx.now],
      ],
    );
    await ctx.db.prepared(
      'select from seminar_sign_up where activity_id = $1 and work_email = $2 for no key update',
      [activityId, workEmail],
    );
    return ctx.db.get(SignUpEntity, { activityId, workEmail });
  }

  /** Whoever asks in others' names makes the portal write letters: only so many an hour. */
  private async refuseFlood(ctx: RequestContext, activityId: string): Promise<void> {
    const [row] = await ctx.db.prepared<{ n: number }>(
      `select count(*)::int as n from seminar_sign_up
       where activity_id = $1 and state = 'ASKED' and asked_at > $2`,
      [activityId, new Date(ctx.now.getTime() - HOUR_MS)],
    );
    if ((row?.n ?? 0) >= ASKINGS_AN_HOUR) ctx.refuseIf([{ code: 'SIGN_UP_BUSY' }]);
  }

  /** At most so many to one address in an hour, whoever asks for them. */
  private async letter(ctx: RequestContext, row: SignUpEntity): Promise<void> {
    const isNewHour = ctx.now.getTime() - row.lettersFrom.getTime() >= HOUR_MS;
    const asked = isNewHour ? 0 : row.lettersAsked;
    if (asked >= LETTERS_AN_HOUR) return;
    const counted = { lettersAsked: asked + 1, ...(isNewHour ? { lettersFrom: ctx.now } : {}) };
    await ctx.db.update(SignUpEntity, { id: row.id }, counted);
    await writeTo(ctx, row.id);
  }

  /** Addresses that nobody confirmed are not kept. */
  private async withoutOld(ctx: RequestContext, activityId: string): Promise<void> {
    const before = new Date(ctx.now.getTime() - UNCONFIRMED_HOURS * HOUR_MS);
    const old = `select id from seminar_sign_up where activity_id = $1 and state = 'ASKED' and asked_at < $2
      for no key update skip locked`;
    await ctx.db.prepared(
      `with old as (${old}), k as (delete from seminar_sign_up_key where sign_up_id in (select id from old)),
         n as (delete from seminar_sign_up_need where sign_up_id in (select id from old))
       select count(*) from old`,
      [activityId, before],
    );
    await ctx.db.prepared(
      `delete from seminar_sign_up u where activity_id = $1 and state = 'ASKED' and asked_at < $2
         and not exists (select from seminar_sign_up_key k where k.sign_up_id = u.id)
         and not exists (select from seminar_sign_up_need n where n.sign_up_id = u.id)`,
      [activityId, before],
    );
  }

  private async keepNeeds(
    ctx: RequestContext,
    { id, agencyId }: SignUpEntity,
    { access, food }: Pick<SignUp, 'access' | 'food'>,
  ): Promise<void> {
    await ctx.db.delete(SignUpNeedEntity, { signUpId: id });
    if (access.length + food.length === 0) return;
    const needs = { access: [...new Set(access)], food: [...new Set(food)] };
    await ctx.db.insertMany(SignUpNeedEntity, [{ signUpId: id, agencyId, ...needs }]);
  }
}

/** Takes one off the list of a room that is held; what becomes free is offered on. */
export async function takeOff(ctx: RequestContext, room: Room, id: string): Promise<void> {
  const { state } = await ctx.db.get(SignUpEntity, { id, activityId: room.activityId });
  if (state === 'CANCELLED') return;
  const gone = { state: 'CANCELLED', queueNumber: null, offeredUntil: null, isPresent: false };
  await ctx.db.update(SignUpEntity, { id }, gone);
  await writeTo(ctx, id);
  await moveOn(ctx, room);
}

/** What stands there stays, unless who was invited says it now. */
function whoIs(input: TakeSeatInput, known: string | null) {
  if (known !== null && input.organisation == null) return { organisation: known };
  const { organisation = null, functionTitle = null } = input;
  return { organisation, functionTitle };
}

const languageOf = ({ language }: AskToSignUpInput) =>
  LANGUAGES.find((one) => one === language) ?? 'sv';

async function viewOf(ctx: RequestContext, room: Room, id: string): Promise<SignUp> {
  const rows = await listOf(ctx, room.activityId);
  const row = await ctx.db.get(SignUpEntity, { id });
  const { state, organisation, functionTitle, offeredUntil } = row;
  const needs = await ctx.db.findOne(SignUpNeedEntity, { signUpId: id });
  const employer = await employerOf(ctx, room.activityId, row.toldParticipantId);
  const page = await pageOf(ctx, room, rows, employer);
  return {
    ...{ organisation, functionTitle, offeredUntil, place: placeInQueue(rows, id) },
    // The place comes with the seat.
    page: state === 'ASKED' ? withoutPlace(page) : page,
    state: shownState(state as SignUpState, offeredUntil, ctx.now),
    ...{ access: needs?.access ?? [], food: needs?.food ?? [] },
  };
}

/** An offer that is over reads so, also before the list has moved. */
const shownState = (state: SignUpState, until: Date | null, now: Date): SignUpState =>
  state === 'OFFERED' && until !== null && until <= now ? 'LAPSED' : state;
