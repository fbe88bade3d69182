import { Injectable } from '@nestjs/common';
import type { CalendarReply } from '@stad/platform/api/calendar/read-reply.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Letters } from '../letters.js';
import { MailDeliveryEntity } from '../mail.entities.js';
import { hashOf } from '../mail-job.js';
import { readMail } from './read-mail.js';

/** What somebody's calendar answered, as a visitor: the secret in the `uid` says whose answer it is. */
export type ReplyReader = (ctx: RequestContext, reply: CalendarReply) => Promise<boolean>;

/** What came of a mail: nothing is told to whoever sent it. */
export type Taken = 'ANSWER' | 'BOUNCE' | 'NOTHING';

/** Takes mail that comes back to the portal. */
@Injectable()
export class Inbound {
  private readonly readers: ReplyReader[] = [];

  constructor(private readonly letters: Letters) {}

  onReply(reader: ReplyReader): void {
    this.readers.push(reader);
  }

  async take(ctx: RequestContext, raw: Uint8Array): Promise<Taken> {
    const { reply, bounced } = await readMail(raw);
    if (reply) {
      for (const reader of this.readers) if (await reader(ctx, reply)) return 'ANSWER';
      return 'NOTHING';
    }
    for (const messageId of bounced) if (await this.bounce(ctx, messageId)) return 'BOUNCE';
    return 'NOTHING';
  }

  private async bounce(visitor: RequestContext, messageId: string): Promise<boolean> {
    const [letter] = await visitor.db.sql<{ id: string; agency_id: string }>(
      'select id, agency_id from door.letter($1)',
      [hashOf(messageId)],
    );
    if (!letter) return false;
    const ctx = await visitor.becomeSystem('bounce', letter.agency_id);
    const changed = await ctx.db.update(
      MailDeliveryEntity,
      { id: letter.id, state: 'SENT' },
      { state: 'BOUNCED', reason: 'BOUNCED', settledAt: ctx.now },
    );
    if (changed === 0) return false;
    await this.letters.lost(ctx, await ctx.db.get(MailDeliveryEntity, { id: letter.id }));
    return true;
  }
}
