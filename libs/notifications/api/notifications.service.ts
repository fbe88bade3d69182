import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { In, IsNull } from 'typeorm';
import { type NotificationKind, SUBJECT_OF } from '../rules/notification.js';
import { NotificationEntity } from './notification.entity.js';
import type {
  MarkNotificationsReadInput,
  Notification,
  NotificationPage,
} from './notification.types.js';

/** Notifications a page. */
const SIZE = 50;

/** What the acting person was told, the latest first. */
@Injectable()
export class NotificationsService {
  async page(ctx: RequestContext, offset: number): Promise<NotificationPage> {
    const { membershipId } = ctx.person;
    const [rows, total, unread] = await Promise.all([
      ctx.db.find(NotificationEntity, {
        where: { membershipId },
        order: { at: 'desc', id: 'desc' },
        skip: Math.max(0, offset),
        take: SIZE,
      }),
      ctx.db.count(NotificationEntity, { membershipId }),
      this.unread(ctx),
    ]);
    return { rows: rows.map(shown), total, unread };
  }

  unread(ctx: RequestContext): Promise<number> {
    const { membershipId } = ctx.person;
    return ctx.db.count(NotificationEntity, { membershipId, readAt: IsNull() });
  }

  /** Marks those named, or all; answers how many are left. */
  async markRead(ctx: RequestContext, input: MarkNotificationsReadInput): Promise<number> {
    const { membershipId } = ctx.person;
    await ctx.once('markNotificationsRead', input, async () => {
      const which = input.ids ? { id: In(input.ids) } : {};
      await ctx.db.update(
        NotificationEntity,
        { membershipId, readAt: IsNull(), ...which },
        { readAt: ctx.now },
      );
      return membershipId;
    });
    return this.unread(ctx);
  }
}

function shown(row: NotificationEntity): Notification {
  const { id, kind, subjectId, number, byTitle, byAgencyId, at, readAt } = row;
  const subject = SUBJECT_OF[kind as NotificationKind];
  return { id, kind, subject, subjectId, number, byTitle, byAgencyId, at, read: readAt !== null };
}
