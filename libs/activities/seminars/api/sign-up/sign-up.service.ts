import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { countedMailbox } from '@stad/platform/api/mail/counted-mailbox.js';
import { LANGUAGES } from '@stad/platform/rules/language.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { doorIsOpen } from '../../rules/sign-up/check-in.js';
import { isShelter } from '../../rules/sign-up/shelter.js';
import {
  checkSignUp,
  IS_IN,
  needProblems,
  type SignUpState,
  signUpIsOpen,
} from '../../rules/sign-up/sign-up.js';
import { placeInQueue, seatOrQueue } from '../../rules/sign-up/waiting-list.js';
import { type Employer, employerOf } from '../employer/invited-employers.js';
import { confirmAsks, countAsk } from './asks.js';
import { holdRoom, lastNumber, listOf, moveOn, type Room, roomOf } from './seats.js';
import { SignUpEntity, SignUpNeedEntity } from './sign-up.entities.js';
import type {
  AskToSignUpInput,
  ChangeSignUpNeedsInput,
  SignUp,
  SignUpPage,
  TakeSeatInput,
} from './sign-up.types.js';
import { writeLinkTo, writeTo } from './sign-up-mail.js';
import { byOpenKey, bySecret, pageOf, withoutPlace } from './sign-up-page.js';

const CLOSED = { code: 'SIGN_UP_CLOSED' } as const;
/** Too many from where one asks, or about this seminar from everywhere. */
const BUSY = {
  NETWORK: { code: 'SIGN_UP_BUSY_HERE' },
  SEMINAR: { code: 'SIGN_UP_BUSY' },
} as const;

/**
 * Signing up without an account. An address takes nothing until the page of its letter's link was pressed; to look
 * is to read, so that a machine that follows links in letters signs nobody up.
 */
@Injectable()
export class SignUpService {
  constructor(private readonly keys: KeyRing) {}

  /** Problem: `NOT_AVAILABLE`. */
  async page(visitor: RequestContext, key: string): Promise<SignUpPage> {
    const { ctx, activityId, isFromTown, employer } = await byOpenKey(visitor, key);
    const room = await roomOf(ctx, activityId);
    const page = await pageOf(ctx, room, await listOf(ctx, activityId), employer);
    return isFromTown ? withoutPlace(page) : page;
  }

  /**
   * Keeps what was typed and asks for a letter. The answer is the same whoever the address is of, and whether it is
   * on the list. Problems: `NOT_AVAILABLE`, `SIGN_UP_CLOSED`, `SIGN_UP_BUSY`, `SIGN_UP_BUSY_HERE`, those of {@link checkSignUp}.
   */
  async ask(visitor: RequestContext, input: AskToSignUpInput): Promise<SignUpPage> {
    const from = await byOpenKey(visitor, input.key.reveal());
    const { ctx, activityId, isFromTown, employer } = from;
    const room = await roomOf(ctx, activityId);
    if (!signUpIsOpen(room, ctx.now)) ctx.refuseIf([CLOSED]);
    orThrow(checkSignUp(input));
    const counted = await countAsk(ctx, this.keys, visitor, { activityId, ...input });
    if (counted === 'NETWORK' || counted === 'SEMINAR') {
      const organiser = (await ctx.load(agencyById, room.agencyId))?.name ?? '';
      ctx.refuseIf([{ ...BUSY[counted], params: { organiser } }]);
    }
    // A mailbox that has had its letters leaves no row, and nobody is told so.
    if (counted === 'COUNTED') await this.keepAsked(ctx, room, input, employer);
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
    const other = state === 'ASKED' && (await sameMailbox(ctx, room, signUp.workEmail));
    // What its reader has already is what they are shown.
    if (other) return viewOf(ctx, room, other);
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
    const neutral = isShelter(said.organisation, said.functionTitle) ? { isNeutral: true } : {};
    const place = { state: to, queueNumber, offeredUntil: null, cameBack: null };
    await ctx.db.update(SignUpEntity, { id }, { ...said, ...later, ...neutral, ...place });
    if (signUp.workEmail) await confirmAsks(ctx, this.keys, room.activityId, signUp.workEmail);
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

  /**
   * An address that nobody confirmed takes what is typed last. One that was invited, is on the list or was on it is
   * known: whoever types it changes nothing of it, and it gets its link.
   */
  private async keepAsked(
    ctx: RequestContext,
    room: Room,
    input: AskToSignUpInput,
    employer: Employer | null,
  ): Promise<void> {
    const other = await sameMailbox(ctx, room, input.workEmail);
    if (other) return writeLinkTo(ctx, other);
    const row = await this.rowOf(ctx, room, input);
    if (row.state === 'INVITED') return writeTo(ctx, row.id);
    if (row.state !== 'ASKED') return writeLinkTo(ctx, row.id);
    const { organisation, functionTitle = null } = input;
    const asked = {
      ...{ organisation, functionTitle, askedAt: ctx.now, language: languageOf(input) },
      asksLater: input.asksLater === true,
      isNeutral: input.isNeutral === true || isShelter(organisation, functionTitle),
      // Told is whom the form named, and no other: who read nothing of it is told of to nobody.
      toldParticipantId: input.employerIsTold === true ? (employer?.id ?? null) : null,
    };
    await ctx.db.update(SignUpEntity, { id: row.id }, asked);
    await this.keepNeeds(ctx, row, input);
    await writeTo(ctx, row.id);
  }

  /** The row of the address, made when there is none; two at once make one. */
  private async rowOf(ctx: RequestContext, room: Room, input: AskToSignUpInput) {
    const { activityId, agencyId } = room;
    const { workEmail } = input;
    await ctx.db.prepared(
      `insert into seminar_sign_up (id, activity_id, agency_id, organisation, function_title, work_email, language,
         state, asked_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'ASKED', $7)
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

/** The seat, or the place in the queue, that the reader of a mailbox has by another way to write it: one is enough. */
async function sameMailbox(
  ctx: RequestContext,
  { activityId }: Room,
  workEmail: string | null,
): Promise<string | undefined> {
  if (!workEmail) return undefined;
  const mailbox = countedMailbox(workEmail);
  const rows = await ctx.db.prepared<{ id: string; address: string }>(
    `select id, work_email as address from seminar_sign_up
     where activity_id = $1 and state = any($2) and work_email <> $3`,
    [activityId, IS_IN, workEmail],
  );
  return rows.find(({ address }) => countedMailbox(address) === mailbox)?.id;
}

/** Takes one off the list of a room that is held; what becomes free is offered on. */
export async function takeOff(ctx: RequestContext, room: Room, id: string): Promise<void> {
  const { state } = await ctx.db.get(SignUpEntity, { id, activityId: room.activityId });
  if (state === 'CANCELLED') return;
  const gone = { state: 'CANCELLED', queueNumber: null, offeredUntil: null, isPresent: false };
  await ctx.db.update(SignUpEntity, { id }, gone);
  // Who does not come needs nothing there.
  await ctx.db.delete(SignUpNeedEntity, { signUpId: id });
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
    ...{ mayCheckIn: doorIsOpen(room, ctx.now), isPresent: row.isPresent },
  };
}

/** An offer that is over reads so, also before the list has moved. */
const shownState = (state: SignUpState, until: Date | null, now: Date): SignUpState =>
  state === 'OFFERED' && until !== null && until <= now ? 'LAPSED' : state;
