import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type Concerned, Notices, type ToBeTold } from '@stad/platform/api/notices/notices.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { localDate } from '@stad/platform/rules/time.js';
import {
  accessAnswerReminderAt,
  accessReviewReminderAt,
  askedTooLongAgo,
} from '../../rules/access-review/review-due.js';

/** A manager’s answer is asked for; the subject is the control. */
const ACCESS_ASKED = 'ACCESS_ASKED';
/** It has been for long. */
const ACCESS_ANSWER_DUE = 'ACCESS_ANSWER_DUE';
/** The log is to be gone through again; the subject is the control before. */
const ACCESS_REVIEW_DUE = 'ACCESS_REVIEW_DUE';

/** Whoever controls goes on to the next event: what is asked in a row is told once. */
const GATHERED_FOR_MS = 10 * 60_000;

/** Whom the control of the log concerns (J12). That there is something to answer, never what or about whom. */
@Injectable()
export class AccessReviewNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    // An event has no number, and a control neither.
    const what = () => Promise.resolve({ number: null });
    this.notices.tell(ACCESS_ASKED, {
      whom: (ctx, { subjectId }) => answerers(ctx, subjectId, ctx.now),
      what,
      roles: MANAGER,
    });
    this.notices.tell(ACCESS_ANSWER_DUE, {
      whom: (ctx, { subjectId }) => answerers(ctx, subjectId, askedTooLongAgo(ctx.now)),
      what,
      roles: MANAGER,
    });
    this.notices.tell(ACCESS_REVIEW_DUE, {
      whom: (ctx) => Promise.resolve({ told: [{ agencyId: ctx.agencyId, membershipId: null }] }),
      what,
      roles: ['LOG_REVIEWER'],
    });
  }
}

/** Managers of the agency who may answer something that was asked by then: neither their own reading nor their own question. */
async function answerers(ctx: RequestContext, reviewId: string, askedBy: Date): Promise<Concerned> {
  const told = await ctx.db.sql<ToBeTold>(
    `select distinct m.agency_id as "agencyId", m.id as "membershipId"
     from access_review_item i join membership m on m.agency_id = i.agency_id
     where i.review_id = $1 and i.state = 'ASKED' and i.asked_at <= $2 and m.roles && $3
       and i.judged_by <> m.id and i.membership_id is distinct from m.id`,
    [reviewId, askedBy, [...MANAGER]],
  );
  return { told };
}

/** Tells managers that they are asked, and again when nobody has answered for a week. */
export async function askManagers(ctx: RequestContext, reviewId: string): Promise<void> {
  const about = { subjectId: reviewId };
  await notify(
    ctx,
    { kind: ACCESS_ASKED, ...about },
    {
      runAt: new Date(ctx.now.getTime() + GATHERED_FOR_MS),
      key: `${ACCESS_ASKED} ${reviewId}`,
    },
  );
  const key = `reminder ${ACCESS_ANSWER_DUE} ${reviewId} ${localDate(ctx.now)}`;
  const runAt = accessAnswerReminderAt(ctx.now);
  await notify(ctx, { kind: ACCESS_ANSWER_DUE, isReminder: true, ...about }, { runAt, key });
}

/** Asks for the reminder of the next control. One that is concluded before takes its place. */
export function remindOfNextReview(
  ctx: RequestContext,
  { id, until }: { readonly id: string; readonly until: Date },
): Promise<void> {
  const runAt = accessReviewReminderAt(until);
  const notice = { kind: ACCESS_REVIEW_DUE, subjectId: id, isReminder: true };
  return notify(ctx, notice, { runAt, key: `reminder ${ACCESS_REVIEW_DUE}` });
}
