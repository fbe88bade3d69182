import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { type Composed, Letters } from '@stad/mail/api/letters.js';
import type { MailDeliveryEntity } from '@stad/mail/api/mail.entities.js';
import { readerLanguage } from '@stad/mail/api/reader-language.js';
import { newCalendarUid, timeLetter } from '@stad/mail/api/time-letter.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { localDate } from '@stad/platform/rules/time.js';
import { awaitsStart, type PassState } from '../../rules/pass-life.js';
import { PASS_READERS } from '../permissions.js';
import { AnswerKeyEntity, PassInviteeEntity } from './invite.entities.js';
import { PASS_LETTER } from './tell.js';

/** The time that is asked for, and nothing else of the pass. */
interface Occasion {
  readonly state: PassState;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Letters about a pass: a link to answer by and a time for the calendar, no area, no type, no partner
 * (INV-20). Composed as the agency of the one who is asked: what it may not see it is not told.
 */
@Injectable()
export class InvitationLetters implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly transport: MailTransport,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    this.letters.compose(PASS_LETTER, (run, delivery) => this.compose(run, delivery));
    this.letters.onLost(PASS_LETTER, (ctx, delivery) => tellLost(ctx, delivery));
  }

  private compose(run: JobRun, { toAgencyId, subjectId }: MailDeliveryEntity): Promise<Composed> {
    return run.as(toAgencyId, async (ctx): Promise<Composed> => {
      const invitee = await ctx.db.findOne(PassInviteeEntity, { id: subjectId });
      const occasion = invitee && (await occasionOf(ctx, invitee.activityId));
      if (!invitee || !occasion) return { reason: 'NO_RIGHT' };
      if (occasion.startsAt <= run.now) return { reason: 'TOO_LATE' };
      const isOff = occasion.state === 'CANCELLED';
      if (!isOff && !awaitsStart(occasion.state)) return { reason: 'TOO_LATE' };
      const address = await addressOf(ctx, invitee);
      if (typeof address !== 'string') return address;
      const uid = await this.calendarUid(ctx, invitee);
      const link = isOff ? this.publicUrl : await this.answerLink(ctx, invitee);
      await ctx.db.update(
        PassInviteeEntity,
        { id: invitee.id, agencyId: invitee.agencyId },
        { letters: invitee.letters + 1 },
      );
      const language = await readerLanguage(ctx, invitee.membershipId);
      const { startsAt, endsAt } = occasion;
      const letter = timeLetter({
        ...{ uid, link, isOff, startsAt, endsAt, sequence: invitee.letters, stamp: run.now },
        ...{ language, to: address, from: this.transport.from },
      });
      return { letter };
    });
  }

  /** One for all letters about the pass to the same function; whoever knows it may answer for it. */
  private async calendarUid(ctx: RequestContext, invitee: PassInviteeEntity): Promise<string> {
    const [known] = await ctx.db.find(AnswerKeyEntity, {
      where: { inviteeId: invitee.id, way: 'CALENDAR' },
      order: { madeAt: 'desc' },
      take: 1,
    });
    if (known?.calendarUid && known.madeAt >= invitee.keysFrom) return known.calendarUid;
    const calendarUid = newCalendarUid(this.publicUrl);
    await this.keep(ctx, invitee, { way: 'CALENDAR', secret: calendarUid, calendarUid });
    return calendarUid;
  }

  private async answerLink(ctx: RequestContext, invitee: PassInviteeEntity): Promise<string> {
    const secret = makeToken();
    await this.keep(ctx, invitee, { way: 'LINK', secret, calendarUid: null });
    return `${this.publicUrl}/svar/${secret}`;
  }

  private async keep(
    ctx: RequestContext,
    { id, agencyId }: PassInviteeEntity,
    key: { way: string; secret: string; calendarUid: string | null },
  ): Promise<void> {
    await ctx.db.insert(AnswerKeyEntity, {
      inviteeId: id,
      agencyId,
      way: key.way,
      secretHash: sha256(key.secret),
      calendarUid: key.calendarUid,
      madeAt: ctx.now,
    });
  }
}

/** The sender is told that a letter did not get there; to whom it went stands on the page of the pass. */
async function tellLost(ctx: RequestContext, delivery: MailDeliveryEntity): Promise<void> {
  const invitee = await ctx.db.findOne(PassInviteeEntity, { id: delivery.subjectId });
  if (!invitee) return;
  await notify(ctx, {
    kind: 'LETTER_LOST',
    subjectId: invitee.activityId,
    sourceId: delivery.id,
  });
}

/** Null when the agency does not see the pass, or no longer. */
async function occasionOf(ctx: RequestContext, activityId: string): Promise<Occasion | null> {
  const [row] = await ctx.db.sql<{ state: PassState; starts_at: Date; ends_at: Date }>(
    `select o.state, a.starts_at, a.ends_at
     from field_operation o join activity a on a.id = o.activity_id where a.id = $1`,
    [activityId],
  );
  return row ? { state: row.state, startsAt: row.starts_at, endsAt: row.ends_at } : null;
}

/** The mailbox of the function; of a person, the address at work while the membership gives the right. */
async function addressOf(
  ctx: RequestContext,
  { membershipId, mailbox }: PassInviteeEntity,
): Promise<string | Composed> {
  if (membershipId === null) return mailbox ?? { reason: 'NO_ADDRESS' };
  const membership = await ctx.db.findOne(MembershipEntity, { id: membershipId });
  const today = localDate(ctx.now);
  const holds =
    membership?.roles.some((role) => PASS_READERS.some((reader) => reader === role)) &&
    membership.validFrom <= today &&
    (membership.validTo === null || membership.validTo >= today);
  return membership && holds ? membership.workEmail : { reason: 'NO_RIGHT' };
}
