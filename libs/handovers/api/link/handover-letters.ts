import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { plainLetter } from '@stad/mail/api/plain-letter.js';
import { LETTER_LANGUAGE, LETTER_WORDS } from '@stad/mail/rules/letter-words.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { nextLetters } from '../../rules/handover-link.js';
import { HandoverLinkEntity } from './handover-link.entity.js';

export const LETTERS_TASK = 'handover letters';

/** The page of a receiver; the secret stands in the fragment, which is sent nowhere. */
const LINK_PAGE = '/svara';

/** Once an agency, at the hour at which letters leave: the job names no handover and no mailbox. */
export function writeLater(ctx: RequestContext, runAt = nextLetters(ctx.now)): Promise<void> {
  return enqueue(ctx, LETTERS_TASK, {}, { runAt, key: LETTERS_TASK });
}

/**
 * Letters to receivers without a sign-in: one link, and nothing of what it is about (INV-20). They are kept in no
 * list of letters: a row of one has a time and names its handover. The mailbox goes as the letter leaves.
 */
@Injectable()
export class HandoverLetters implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LETTERS_TASK, (run, { agencyId }) => this.write(run, agencyId));
  }

  private async write(run: JobRun, agencyId: string): Promise<void> {
    const waiting = await run.as(agencyId, (ctx) =>
      ctx.db.sql<{ handoverId: string; mailbox: string; closesOn: string }>(
        `select handover_id as "handoverId", mailbox, closes_on::text as "closesOn" from handover_link
         where mailbox is not null order by handover_id`,
      ),
    );
    let isAway = false;
    for (const { handoverId, mailbox, closesOn } of waiting) {
      const isOpen = closesOn >= localDate(run.now);
      const refusal = isOpen ? await this.send(run, agencyId, handoverId, mailbox) : 'CLOSED';
      if (refusal === 'SERVER_UNREACHABLE' && !run.isLast) isAway = true;
      else if (refusal) await this.forget(run, agencyId, handoverId);
    }
    if (isAway) throw new ProblemError([{ code: 'MAIL_SERVER_UNREACHABLE' }]);
  }

  /** The hash is kept before the letter leaves: a link that opens nothing is worse than one nobody has. */
  private async send(run: JobRun, agencyId: string, handoverId: string, mailbox: string) {
    if (!this.transport.isThere) return 'NO_MAIL_SERVER';
    const secret = makeToken();
    await run.as(agencyId, (ctx) =>
      ctx.db.update(HandoverLinkEntity, { handoverId }, { secretHash: sha256(secret) }),
    );
    const letter = plainLetter(LETTER_LANGUAGE, {
      link: `${this.publicUrl}${LINK_PAGE}#${secret}`,
      sentences: LETTER_WORDS[LETTER_LANGUAGE].confirm,
    });
    const [, host = 'localhost'] = this.transport.from.split('@');
    const refusal = await this.transport.send(
      { ...letter, to: mailbox },
      `<${randomUUID().replaceAll('-', '')}@${host}>`,
    );
    if (refusal) return refusal;
    await run.as(agencyId, (ctx) =>
      ctx.db.update(HandoverLinkEntity, { handoverId }, { mailbox: null }),
    );
    return null;
  }

  /** Nobody got it: there is no link, and the sender is reminded to ring. */
  private forget(run: JobRun, agencyId: string, handoverId: string): Promise<unknown> {
    return run.as(agencyId, (ctx) => ctx.db.delete(HandoverLinkEntity, { handoverId }));
  }
}
