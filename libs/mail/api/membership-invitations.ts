import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { INVITATION_PAGE, INVITATION_TASK } from '@stad/identity/api/invitation/invitation-link.js';
import { InvitationEntity } from '@stad/identity/api/sign-in/sign-in.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { LETTER_WORDS } from '../rules/letter-words.js';
import { type Composed, Letters } from './letters.js';
import { MailDeliveryEntity } from './mail.entities.js';
import { MAIL_TASK } from './mail-job.js';
import { plainLetter } from './plain-letter.js';
import { readerLanguage } from './reader-language.js';

const KIND = 'MEMBERSHIP_INVITATION';

/**
 * Letters that invite somebody to sign in; here and not in identity, which lies below mail. The link's secret
 * is made when the letter is written and kept as a hash: a letter that is sent a second time, because the
 * mail server's answer was lost, carries another, and the last one holds.
 */
@Injectable()
export class MembershipInvitations implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly letters: Letters,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(INVITATION_TASK, (run, payload) => this.write(run, payload));
    this.letters.compose(KIND, (run, delivery) => this.compose(run, delivery));
    this.letters.onSent(KIND, (ctx, { subjectId }) => note(ctx, subjectId, { mailedAt: ctx.now }));
    this.letters.onLost(KIND, (ctx, { subjectId }) =>
      note(ctx, subjectId, { mailLostAt: ctx.now }),
    );
  }

  private write(run: JobRun, payload: JobPayload): Promise<void> {
    const { agencyId } = payload;
    return run.as(agencyId, async (ctx) => {
      const deliveryId = await ctx.db.insert(MailDeliveryEntity, {
        agencyId,
        kind: KIND,
        subjectId: String(payload['invitationId']),
        toAgencyId: agencyId,
        state: 'QUEUED',
        queuedAt: run.now,
      });
      await enqueue(ctx, MAIL_TASK, { deliveryId });
    });
  }

  private compose(run: JobRun, { agencyId, subjectId }: MailDeliveryEntity): Promise<Composed> {
    return run.as(agencyId, async (ctx): Promise<Composed> => {
      const invitation = await ctx.db.findOne(InvitationEntity, { id: subjectId, agencyId });
      if (!invitation || invitation.withdrawnAt || invitation.takenAt)
        return { reason: 'NO_RIGHT' };
      if (invitation.expiresAt <= run.now) return { reason: 'TOO_LATE' };
      const { id, workEmail } = await ctx.db.get(MembershipEntity, { id: invitation.membershipId });
      const secret = makeToken();
      await note(ctx, invitation.id, { mailedHash: sha256(secret) });
      const language = await readerLanguage(ctx, id);
      const letter = plainLetter(language, {
        link: `${this.publicUrl}${INVITATION_PAGE}#${secret}`,
        sentences: LETTER_WORDS[language].invited,
      });
      return { letter: { ...letter, to: workEmail } };
    });
  }
}

async function note(
  ctx: RequestContext,
  id: string,
  changes: Partial<Pick<InvitationEntity, 'mailedHash' | 'mailedAt' | 'mailLostAt'>>,
): Promise<void> {
  await ctx.db.update(InvitationEntity, { id }, changes);
}
