import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { type Notice, Notices, type ToBeTold } from '@stad/platform/api/notices/notices.js';
import { NOTICE_TASK } from '@stad/platform/api/notices/notify.js';
import { localDate } from '@stad/platform/rules/time.js';
import { LessThan } from 'typeorm';
import { keptFrom, purgedAt } from '../rules/notification.js';
import { type FreshNotification, LetterWriter } from './letter-writer.js';
import { NotificationStopKeyEntity } from './mail-choice.entities.js';
import { NotificationEntity } from './notification.entity.js';

const PURGE_TASK = 'purge notifications';

/** What is written for each one who is told. */
interface Event extends Notice {
  readonly eventId: string;
  readonly at: Date;
  readonly byTitle: string | null;
  readonly byAgencyId: string;
  readonly actorId: string | null;
}

/**
 * Tells people inside the portal. Whom it concerns is asked as the agency in which it happened; what may be
 * said, and to whom it still may, as the agency of those who are told.
 */
@Injectable()
export class TellJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly notices: Notices,
    private readonly letters: LetterWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(NOTICE_TASK, (run, payload) => this.tell(run, payload));
    this.jobs.handle(PURGE_TASK, (run, { agencyId }) =>
      run.as(agencyId, async (ctx) => {
        const before = LessThan(keptFrom(run.now));
        await ctx.db.delete(NotificationEntity, { agencyId, at: before });
        await ctx.db.delete(NotificationStopKeyEntity, { agencyId, madeAt: before });
      }),
    );
  }

  private async tell(run: JobRun, payload: JobPayload): Promise<void> {
    const { agencyId } = payload;
    const notice = noticeOf(payload);
    const { whom } = this.notices.of(notice.kind);
    const actorId = payload['actorId'] ? String(payload['actorId']) : null;
    const { told, byTitle } = await run.as(agencyId, async (ctx) => {
      const concerned = await whom(ctx, notice);
      const actor = actorId && (await ctx.db.findOne(MembershipEntity, { id: actorId }));
      return {
        told: concerned.told,
        byTitle: concerned.byTitle ?? (actor ? actor.functionTitle : null),
      };
    });
    const event: Event = {
      ...notice,
      eventId: String(payload['eventId']),
      at: new Date(String(payload['at'])),
      byTitle: byTitle || null,
      byAgencyId: agencyId,
      actorId,
    };
    for (const each of new Set(told.map((one) => one.agencyId))) {
      const people = told.filter((one) => one.agencyId === each);
      await run.as(each, (ctx) => this.write(ctx, event, people));
    }
  }

  /** Once for each event and person, however often the job is tried. */
  private async write(
    ctx: RequestContext,
    event: Event,
    people: readonly ToBeTold[],
  ): Promise<void> {
    const { what, roles } = this.notices.of(event.kind);
    const sayable = await what(ctx, event);
    if (!sayable) return;
    const fresh = await ctx.db.sql<FreshNotification>(
      `insert into notification (agency_id, membership_id, kind, subject_id, number, by_title,
         by_agency_id, event_id, at, told_at)
       select m.agency_id, m.id, $2, $3, $4, $5, $6, coalesce(x."eventId", $7), $8, $13
       from json_to_recordset($1) as x("membershipId" uuid, "eventId" uuid)
         join membership m on m.agency_id = $9 and m.id = coalesce(x."membershipId", m.id)
       where m.id is distinct from $12 and m.roles && $10 and $11::date between m.valid_from and coalesce(m.valid_to, 'infinity')
       on conflict do nothing
       returning id, membership_id as "membershipId"`,
      [
        JSON.stringify(people),
        event.kind,
        event.subjectId,
        sayable.number,
        event.byTitle,
        event.byAgencyId,
        event.eventId,
        event.at,
        ctx.agencyId,
        [...roles],
        localDate(ctx.now),
        event.actorId,
        ctx.now,
      ],
    );
    await this.letters.write(ctx, event.kind, fresh);
    const day = localDate(event.at);
    await enqueue(ctx, PURGE_TASK, {}, { runAt: purgedAt(event.at), key: `${PURGE_TASK} ${day}` });
  }
}

function noticeOf(payload: JobPayload): Notice {
  const text = (name: string) => String(payload[name]);
  return { kind: text('kind'), subjectId: text('subjectId'), sourceId: text('sourceId') };
}
