import { MAIL_TASK } from '@stad/mail/api/mail-job.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOTICE_TASK, noticePayload } from '@stad/platform/api/notices/notify.js';
import { answerReminderAt } from '../../rules/reminders.js';

/** The kind of letter that `InvitationLetters` composes. */
export const PASS_LETTER = 'PASS';

/** Until a letter leaves, another change takes its place: what was undone at once is never told. */
const PATIENCE_MS = 10_000;

/**
 * Asks for a letter to everyone who is asked to a pass, or to those who have come in: the people of the
 * team, and for an agency without anybody in it those who go out in the field. In one statement, whatever
 * their number; who of them may still be told, and where, is decided when each letter is sent. `notice` is
 * what they are told inside the portal.
 */
export async function tellInvited(
  ctx: RequestContext,
  pass: { readonly id: string; readonly agencyId: string; readonly startsAt: Date },
  whom: 'EVERYONE' | 'NEW' | { readonly inviteeId: string },
  notice: 'ASKED' | 'MOVED' | 'CANCELLED' | null,
): Promise<void> {
  const remindAt = notice === 'CANCELLED' ? null : answerReminderAt(pass.startsAt, ctx.now);
  const reminder = { kind: 'ANSWER_DUE', subjectId: pass.id, isReminder: true };
  const told = notice && noticePayload(ctx, { kind: notice, subjectId: pass.id });
  await ctx.db.sql(
    `with wanted as (
       select m.agency_id, m.membership_id, m.function_title from pass_member m
       where m.activity_id = $1 and m.membership_id is not null
       union
       select d.agency_id, d.membership_id, d.function_title
       from pass_invitation i
         join crew_card c on c.agency_id = i.agency_id and c.field_role = 'IN_FIELD'
         join directory_entry d on d.membership_id = c.membership_id
       where i.activity_id = $1 and $4::date between d.valid_from and coalesce(d.valid_to, 'infinity')
         and not exists (select from pass_member m where m.activity_id = $1
           and m.agency_id = i.agency_id and m.membership_id is not null)
     ), fresh as (
       insert into pass_invitee (activity_id, agency_id, owner_agency_id, membership_id, function_title)
       select $1, w.agency_id, $2, w.membership_id, w.function_title from wanted w
       where w.membership_id <> $3 and $7::uuid is null
       on conflict do nothing
       returning id, agency_id
     ), told as (
       select id, agency_id from fresh
       union all
       select i.id, i.agency_id from pass_invitee i where i.activity_id = $1 and ($5 or i.id = $7)
         and (i.membership_id is not null or i.mailbox is not null)
     ), written as (
       insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, queued_at)
       select $2, '${PASS_LETTER}', t.id, t.agency_id, $4 from told t
       on conflict do nothing
       returning id, subject_id
     ), due as (
       select id, subject_id from written
       union all
       select d.id, d.subject_id from mail_delivery d join told t on t.id = d.subject_id
       where d.agency_id = $2 and d.kind = '${PASS_LETTER}' and d.state = 'QUEUED'
     )
     select jobs.enqueue('${MAIL_TASK}', json_build_object('deliveryId', due.id), $6,
       'letter ' || due.subject_id)::text from due
     union all
     select jobs.enqueue('${NOTICE_TASK}', $8::json, $6, 'notice ' || $9::text || ' ' || $1)::text
     where $8::json is not null
     union all
     -- Moved, they are reminded at another time: the same key.
     select jobs.enqueue('${NOTICE_TASK}', $10::json, $11, 'reminder ANSWER_DUE ' || $1)::text
     where $10::json is not null`,
    [
      pass.id,
      pass.agencyId,
      ctx.person.membershipId,
      ctx.now,
      whom === 'EVERYONE',
      new Date(ctx.now.getTime() + PATIENCE_MS),
      typeof whom === 'string' ? null : whom.inviteeId,
      told && JSON.stringify(told),
      notice,
      remindAt && JSON.stringify(noticePayload(ctx, reminder, remindAt)),
      remindAt,
    ],
  );
}
