import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Composed, Letters } from '@stad/mail/api/letters.js';
import { MailDeliveryEntity } from '@stad/mail/api/mail.entities.js';
import { MAIL_TASK } from '@stad/mail/api/mail-job.js';
import { plainLetter } from '@stad/mail/api/plain-letter.js';
import { LETTER_LANGUAGE, LETTER_WORDS } from '@stad/mail/rules/letter-words.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { localDate } from '@stad/platform/rules/time.js';
import { isLinkOpen } from '../../rules/actor-question.js';
import { ACTOR_LETTER } from './actor-mail.js';
import { ActorQuestionEntity } from './actor-question.entity.js';

/** The task that writes to an organisation; its payload is `{ questionId }`. */
export const ACTOR_LETTER_TASK = 'actor-letter';

/** The page of an organisation; the secret stands in the fragment, which is sent nowhere. */
const LINK_PAGE = '/organisation';

/**
 * Letters to organisations without a sign-in: one link, and nothing of what it is about (INV-20). The secret is
 * made when the letter is written and kept as a hash: of two letters the last one holds.
 */
@Injectable()
export class ActorLetters implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly letters: Letters,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(ACTOR_LETTER_TASK, (run, payload) => this.write(run, payload));
    this.letters.compose(ACTOR_LETTER, (run, delivery) => this.compose(run, delivery));
  }

  private write(run: JobRun, { agencyId, questionId }: JobPayload): Promise<void> {
    return run.as(agencyId, async (ctx) => {
      const deliveryId = await ctx.db.insert(MailDeliveryEntity, {
        ...{ agencyId, kind: ACTOR_LETTER, subjectId: String(questionId), toAgencyId: agencyId },
        ...{ state: 'QUEUED', queuedAt: run.now },
      });
      await enqueue(ctx, MAIL_TASK, { deliveryId });
    });
  }

  private compose(run: JobRun, { agencyId, subjectId }: MailDeliveryEntity): Promise<Composed> {
    return run.as(agencyId, async (ctx): Promise<Composed> => {
      const question = await ctx.db.findOne(ActorQuestionEntity, { id: subjectId });
      if (!question) return { reason: 'NO_RIGHT' };
      if (!isLinkOpen(question, localDate(run.now))) return { reason: 'TOO_LATE' };
      const secret = makeToken();
      await ctx.db.update(ActorQuestionEntity, { id: subjectId }, { secretHash: sha256(secret) });
      const letter = plainLetter(LETTER_LANGUAGE, {
        link: `${this.publicUrl}${LINK_PAGE}#${secret}`,
        sentences: LETTER_WORDS[LETTER_LANGUAGE].card,
      });
      return { letter: { ...letter, to: question.mailbox } };
    });
  }
}
