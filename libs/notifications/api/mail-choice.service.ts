import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import {
  type Channel,
  channelOf,
  checkMailChoice,
  type Digest,
  type MailChoice,
  USUAL_CHANNEL,
  USUAL_QUIET,
} from '../rules/mail-choice.js';
import { NOTIFICATION_KINDS } from '../rules/notification.js';
import { NotificationChoiceEntity } from './mail-choice.entities.js';
import type { NotificationChoice, SaveNotificationChoiceInput } from './mail-choice.types.js';

/** What is usual until somebody has chosen. */
const USUAL: MailChoice & { readonly stoppedAt: null } = {
  ...USUAL_QUIET,
  digest: 'DAILY',
  channels: {},
  stoppedAt: null,
};

/** How the acting person wants to be told by mail. */
@Injectable()
export class MailChoiceService {
  constructor(private readonly contexts: ContextOpener) {}

  async mine(ctx: RequestContext): Promise<NotificationChoice> {
    const { membershipId } = ctx.person;
    const choice = (await ctx.db.findOne(NotificationChoiceEntity, { membershipId })) ?? USUAL;
    const { digest, quietFrom, quietTo, stoppedAt } = choice;
    const channels = NOTIFICATION_KINDS.map((kind) => ({
      kind,
      // What was chosen, also while there is no digest to put it in.
      channel: channelOf({ ...choice, digest: 'DAILY' }, kind),
    }));
    return { digest, quietFrom, quietTo, stoppedAt, channels };
  }

  /** Keeps what differs from the usual, so that a kind that comes later is told of as is usual then. */
  async save(ctx: RequestContext, input: SaveNotificationChoiceInput): Promise<NotificationChoice> {
    await ctx.once('saveNotificationChoice', input, async () => {
      ctx.refuseIf(checkMailChoice(input));
      const { agencyId, membershipId } = ctx.person;
      const { digest, quietFrom, quietTo } = input;
      const channels = Object.fromEntries(
        input.channels
          .filter(
            ({ kind, channel }) => USUAL_CHANNEL[kind as keyof typeof USUAL_CHANNEL] !== channel,
          )
          .map(({ kind, channel }) => [kind, channel as Channel]),
      );
      const chosen = { digest: digest as Digest, quietFrom, quietTo, channels, stoppedAt: null };
      const changed = await ctx.db.update(NotificationChoiceEntity, { membershipId }, chosen);
      if (changed === 0) {
        await ctx.db.insert(NotificationChoiceEntity, { agencyId, membershipId, ...chosen });
      }
      return membershipId;
    });
    return this.mine(ctx);
  }

  /**
   * By a secret of a letter: no mail about notifications from now on. In a context of its own: whoever is
   * signed in beside it may be somebody else. Problem: `NOT_AVAILABLE`.
   */
  async stop(secret: string, now: Date): Promise<true> {
    const visitor = this.contexts.visitor('write', now);
    const { transaction } = visitor.db;
    try {
      const [key] = await visitor.db.sql<{ choice_id: string; agency_id: string }>(
        'select choice_id, agency_id from door.notification_stop($1)',
        [sha256(secret)],
      );
      if (!key) throw new ProblemError([NOT_AVAILABLE]);
      const ctx = await visitor.becomeSystem('stop mail', key.agency_id);
      await ctx.db.update(NotificationChoiceEntity, { id: key.choice_id }, { stoppedAt: now });
      await transaction.close('commit', visitor.readEvents);
      return true;
    } catch (error) {
      await transaction.close('rollback').catch(() => undefined);
      throw error;
    }
  }
}
