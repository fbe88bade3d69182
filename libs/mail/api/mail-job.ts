import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import type { DeliveryReason } from '../rules/delivery.js';
import { Letters } from './letters.js';
import { MailDeliveryEntity } from './mail.entities.js';

/** The task of the outbox that sends a letter; its payload is `{ deliveryId }`. */
export const MAIL_TASK = 'mail';

/**
 * Sends one letter to one recipient. Rights, address and words are those of this moment: composed in the
 * recipient's context, noted in the sender's.
 */
@Injectable()
export class MailJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly letters: Letters,
    private readonly transport: MailTransport,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(MAIL_TASK, (run, payload) => this.deliver(run, payload));
  }

  private async deliver(run: JobRun, { agencyId, deliveryId }: JobPayload): Promise<void> {
    const id = String(deliveryId);
    const delivery = await run.as(agencyId, (ctx) => ctx.db.findOne(MailDeliveryEntity, { id }));
    // A job that is tried again after it was done sends nothing again.
    if (delivery?.state !== 'QUEUED') return;
    // Before anything is composed: a link nobody gets is not made.
    if (!this.transport.isThere) return this.settle(run, delivery, 'NO_MAIL_SERVER');
    const composed = await this.letters.of(delivery.kind)(run, delivery);
    if ('reason' in composed) return this.settle(run, delivery, composed.reason);
    const messageId = this.messageId();
    const refusal = await this.transport.send(composed.letter, messageId);
    if (refusal === 'SERVER_UNREACHABLE' && !run.isLast) {
      throw new ProblemError([{ code: 'MAIL_SERVER_UNREACHABLE' }]);
    }
    await this.settle(run, delivery, refusal, hashOf(messageId));
  }

  private async settle(
    run: JobRun,
    delivery: MailDeliveryEntity,
    reason: DeliveryReason | null,
    messageHash: Buffer | null = null,
  ): Promise<void> {
    const { id, agencyId } = delivery;
    const state = reason ? 'REFUSED' : 'SENT';
    await run.as(agencyId, async (ctx) => {
      await ctx.db.update(
        MailDeliveryEntity,
        { id, agencyId },
        { state, reason, settledAt: run.now, messageHash: reason ? null : messageHash },
      );
      if (reason === null) await this.letters.sent(ctx, delivery);
      if (reason === 'ADDRESS_REFUSED') await this.letters.lost(ctx, delivery);
    });
  }

  /** 128 random bits: what comes back with it was sent by us. */
  private messageId(): string {
    const [, domain = 'localhost'] = this.transport.from.split('@');
    return `<${randomBytes(16).toString('hex')}@${domain}>`;
  }
}

/** As it is kept: without brackets, in lower case, hashed. */
export function hashOf(messageId: string): Buffer {
  const plain = messageId.trim().replace(/^<|>$/g, '').toLowerCase();
  return createHash('sha256').update(plain).digest();
}
