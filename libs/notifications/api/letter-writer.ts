import { Injectable } from '@nestjs/common';
import { MAIL_TASK } from '@stad/mail/api/mail-job.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { channelOf, digestAt, noticeMailAt } from '../rules/mail-choice.js';
import { NotificationChoiceEntity } from './mail-choice.entities.js';

/** The kinds of letter that `NotificationLetters` composes. */
export const NOTICE_LETTER = 'NOTICE';
export const DIGEST_LETTER = 'DIGEST';
export const WAITING_LETTER = 'WAITING';

/** A notification that was just written. */
export interface FreshNotification {
  readonly id: string;
  readonly membershipId: string;
}

interface Letter {
  readonly kind: string;
  readonly subjectId: string;
  readonly runAt: Date;
}

/** Writes the letters that follow from notifications: one at once, or the next digest, or none. */
@Injectable()
export class LetterWriter {
  /** Of the acting agency's people; in the transaction that writes the notifications. */
  async write(
    ctx: RequestContext,
    kind: string,
    fresh: readonly FreshNotification[],
  ): Promise<void> {
    if (fresh.length === 0) return;
    const choices = await this.choices(
      ctx,
      fresh.map(({ membershipId }) => membershipId),
    );
    const letters = fresh.flatMap(({ id, membershipId }): Letter[] => {
      const choice = choices.get(membershipId);
      if (!choice || choice.stoppedAt) return [];
      const channel = channelOf(choice, kind);
      if (channel === 'AT_ONCE') {
        return [{ kind: NOTICE_LETTER, subjectId: id, runAt: noticeMailAt(ctx.now, choice, kind) }];
      }
      const runAt = channel === 'DIGEST' ? digestAt(ctx.now, choice) : null;
      return runAt ? [{ kind: DIGEST_LETTER, subjectId: choice.id, runAt }] : [];
    });
    if (letters.length > 0) await this.queue(ctx, letters);
  }

  /** How these members of the acting agency want to be told, by their id. */
  async choices(
    ctx: RequestContext,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, NotificationChoiceEntity>> {
    // What nobody has chosen yet is as usual, and can be ended by a link all the same.
    await ctx.db.sql(
      `insert into notification_choice (agency_id, membership_id)
       select $1, m from unnest($2::uuid[]) as m on conflict do nothing`,
      [ctx.agencyId, ids],
    );
    const found = await ctx.db.select(NotificationChoiceEntity, 'c', (query) =>
      query.where('c.membership_id = any (:ids)', { ids }).getMany(),
    );
    return new Map(found.map((choice) => [choice.membershipId, choice]));
  }

  /** A digest that waits already takes what is new along. */
  async queue(ctx: RequestContext, letters: readonly Letter[]): Promise<void> {
    await ctx.db.sql(
      `with wanted as (
         select * from json_to_recordset($3) as x(kind text, "subjectId" uuid, "runAt" timestamptz)
       ), written as (
         insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, queued_at)
         select $1, kind, "subjectId", $1, $2 from wanted
         on conflict do nothing
         returning id, subject_id
       )
       select jobs.enqueue('${MAIL_TASK}', json_build_object('deliveryId', w.id), x."runAt",
         'letter ' || w.subject_id)::text
       from written w join wanted x on x."subjectId" = w.subject_id`,
      [ctx.agencyId, ctx.now, JSON.stringify(letters)],
    );
  }
}
