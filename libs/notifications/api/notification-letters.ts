import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { type Composed, Letters } from '@stad/mail/api/letters.js';
import type { MailDeliveryEntity } from '@stad/mail/api/mail.entities.js';
import { plainLetter } from '@stad/mail/api/plain-letter.js';
import { readerLanguage } from '@stad/mail/api/reader-language.js';
import { LETTER_WORDS } from '@stad/mail/rules/letter-words.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import { atLocal, localDate } from '@stad/platform/rules/time.js';
import { channelOf } from '../rules/mail-choice.js';
import { countWaiting, type WaitingCount } from '../rules/waiting-told.js';
import { WaitingCounter } from './digest/waiting-counter.js';
import { DIGEST_LETTER, NOTICE_LETTER, WAITING_LETTER } from './letter-writer.js';
import { NotificationChoiceEntity, NotificationStopKeyEntity } from './mail-choice.entities.js';
import { NotificationEntity } from './notification.entity.js';

const NOTHING: WaitingCount = { all: 0, late: 0, soon: 0 };

/**
 * Letters about notifications and about what waits: how much there is, where to look, and how to be left alone.
 * No number of a record, no function, no kind (INV-20). What was read or done meanwhile is not written about.
 */
@Injectable()
export class NotificationLetters implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly counter: WaitingCounter,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    this.letters.compose(NOTICE_LETTER, (run, delivery) => this.notice(run, delivery));
    for (const kind of [DIGEST_LETTER, WAITING_LETTER]) {
      this.letters.compose(kind, (run, delivery) => this.digest(run, delivery));
      this.letters.onSent(kind, async (ctx, { subjectId: id }) => {
        await ctx.db.update(NotificationChoiceEntity, { id }, { digestedTo: ctx.now });
      });
    }
  }

  private notice(run: JobRun, { agencyId, subjectId }: MailDeliveryEntity): Promise<Composed> {
    return run.as(agencyId, async (ctx): Promise<Composed> => {
      const told = await ctx.db.findOne(NotificationEntity, { id: subjectId });
      if (!told || told.readAt) return { reason: 'NOTHING_NEW' };
      const { membershipId } = told;
      const choice = await ctx.db.findOne(NotificationChoiceEntity, { membershipId });
      if (!choice || choice.stoppedAt || channelOf(choice, told.kind) !== 'AT_ONCE') {
        return { reason: 'UNSUBSCRIBED' };
      }
      return this.letter(ctx, choice, 1, NOTHING);
    });
  }

  /** One letter for both: what has happened, and what waits. The second of a day tells nothing. */
  private async digest(run: JobRun, delivery: MailDeliveryEntity): Promise<Composed> {
    const { agencyId, subjectId: id } = delivery;
    const choice = await run.as(agencyId, (ctx) =>
      ctx.db.findOne(NotificationChoiceEntity, { id }),
    );
    if (!choice || choice.stoppedAt || choice.digest === 'NEVER') {
      return { reason: 'UNSUBSCRIBED' };
    }
    const waiting = countWaiting(await this.counter.rowsFor(run, choice), run.now);
    const isToldToday = choice.digestedTo >= atLocal(localDate(run.now), '00:00');
    const tells = delivery.kind === WAITING_LETTER && !isToldToday && waiting.all > 0;
    return run.as(agencyId, async (ctx): Promise<Composed> => {
      const n = await this.gathered(ctx, choice);
      return n > 0 || tells ? this.letter(ctx, choice, n, waiting) : { reason: 'NOTHING_NEW' };
    });
  }

  /** Not read, of a kind for the digest, and not in the digest before. */
  private async gathered(ctx: RequestContext, choice: NotificationChoiceEntity): Promise<number> {
    const unread = await ctx.db.sql<{ kind: string }>(
      `select kind from notification
       where membership_id = $1 and read_at is null and told_at > $2 and told_at <= $3`,
      [choice.membershipId, choice.digestedTo, ctx.now],
    );
    return unread.filter(({ kind }) => channelOf(choice, kind) === 'DIGEST').length;
  }

  /** In the language of the one who is told; `events` is how many there are. */
  private async letter(
    ctx: RequestContext,
    choice: NotificationChoiceEntity,
    events: number,
    waiting: WaitingCount,
  ): Promise<Composed> {
    const { id: choiceId, agencyId, membershipId } = choice;
    const membership = await ctx.db.findOne(MembershipEntity, { id: membershipId });
    const today = localDate(ctx.now);
    const isThere =
      membership &&
      membership.validFrom <= today &&
      (membership.validTo === null || membership.validTo >= today);
    if (!isThere) return { reason: 'NO_RIGHT' };
    const secret = makeToken();
    await ctx.db.insert(NotificationStopKeyEntity, {
      agencyId,
      choiceId,
      secretHash: sha256(secret),
      madeAt: ctx.now,
    });
    const endingLink = `${this.publicUrl}/avsluta/${secret}`;
    const language = await readerLanguage(ctx, membershipId);
    const words = LETTER_WORDS[language];
    const letter = plainLetter(language, {
      link: waiting.all > 0 ? this.publicUrl : `${this.publicUrl}/aviseringar`,
      sentences: [
        ...(waiting.all > 0 ? words.waiting(waiting) : []),
        ...(events > 0 ? [words.events(events)] : []),
      ],
      endingLink,
    });
    return { letter: { ...letter, to: membership.workEmail, unsubscribeUrl: endingLink } };
  }
}
