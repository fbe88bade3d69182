import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { type Composed, Letters } from '@stad/mail/api/letters.js';
import type { MailDeliveryEntity } from '@stad/mail/api/mail.entities.js';
import { MAIL_TASK } from '@stad/mail/api/mail-job.js';
import { readerLanguage } from '@stad/mail/api/reader-language.js';
import { newCalendarUid, timeLetter } from '@stad/mail/api/time-letter.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import type { Language } from '@stad/platform/rules/language.js';
import { localDate } from '@stad/platform/rules/time.js';
import { isOver, type Phase, takesTime } from '../../rules/phase.js';
import { ActivityEntity } from '../activity.entities.js';
import { ActivityParticipantEntity } from './participant.entity.js';
import { ParticipantKeyEntity } from './participant-key.entity.js';
import { PARTICIPANT_LETTER, PARTICIPANTS_TASK } from './tell-participants.js';

/** The page on which one answers without signing in; the secret stands in the fragment, which is sent nowhere. */
const LINK_PAGE = '/komma';

/** Where a letter goes and in which language, or why none does. */
type Reader =
  | { readonly address: string; readonly language: Language }
  | { readonly reason: 'NO_ADDRESS' };

/**
 * Letters to those who are asked to an activity of any type: a link to answer by and a time for the calendar,
 * and nothing of what it is (INV-20). What the agency of the one who is asked may not see it is not told.
 */
@Injectable()
export class ParticipantLetters implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly letters: Letters,
    private readonly transport: MailTransport,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PARTICIPANTS_TASK, (run, payload) => this.ask(run, payload));
    this.letters.compose(PARTICIPANT_LETTER, (run, delivery) => this.compose(run, delivery));
  }

  /** A letter for each; whoever planned it knows of it. */
  private ask(run: JobRun, { agencyId, activityId, whom }: JobPayload): Promise<void> {
    return run.as(agencyId, async (ctx) => {
      await ctx.db.sql(
        `with told as (
           select n.id, coalesce(n.from_agency_id, n.agency_id) as to_agency_id from activity_participant n
             join activity a on a.id = n.activity_id join membership m on m.id = a.created_by
           where n.activity_id = $1 and n.agency_id = $2
             and (n.from_agency_id, n.function_title) is distinct from (a.agency_id, m.function_title)
             and num_nonnulls(n.from_agency_id, n.mailbox) > 0
             and ($3 or not exists (select from mail_delivery d
               where d.agency_id = $2 and d.kind = '${PARTICIPANT_LETTER}' and d.subject_id = n.id))
         ), written as (
           insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, queued_at)
           select $2, '${PARTICIPANT_LETTER}', id, to_agency_id, $4 from told
           on conflict do nothing returning id, subject_id
         )
         select jobs.enqueue('${MAIL_TASK}', json_build_object('deliveryId', id), $4,
           'letter ' || subject_id)::text from written`,
        [activityId, agencyId, whom === 'EVERYONE', run.now],
      );
    });
  }

  private async compose(run: JobRun, delivery: MailDeliveryEntity): Promise<Composed> {
    const { agencyId, toAgencyId, subjectId: id } = delivery;
    const seen = await run.as(toAgencyId, (ctx) => asked(ctx, id));
    if (!seen) return { reason: 'NO_RIGHT' };
    const { participant, activity, reader } = seen;
    const phase = activity.phase as Phase;
    const isOff = !takesTime(phase);
    if (activity.startsAt <= run.now || (isOver(phase) && !isOff)) return { reason: 'TOO_LATE' };
    // Whoever was never asked has nothing in a calendar to take away.
    if (isOff && participant.letters === 0) return { reason: 'NOTHING_NEW' };
    if ('reason' in reader) return reader;
    const { uid, link } = await run.as(agencyId, (ctx) => this.keys(ctx, participant, isOff));
    const { startsAt, endsAt } = activity;
    const letter = timeLetter({
      ...{ uid, link, isOff, startsAt, endsAt, sequence: participant.letters, stamp: run.now },
      ...{ language: reader.language, to: reader.address, from: this.transport.from },
    });
    return { letter };
  }

  /** The entry is the same in all letters to one function, the link another each time. */
  private async keys(ctx: RequestContext, participant: ActivityParticipantEntity, isOff: boolean) {
    const { id, letters } = participant;
    await ctx.db.update(ActivityParticipantEntity, { id }, { letters: letters + 1 });
    const [known] = await ctx.db.find(ParticipantKeyEntity, {
      where: { participantId: id, way: 'CALENDAR' },
      order: { madeAt: 'desc' },
      take: 1,
    });
    const isKnown = known?.calendarUid && known.madeAt >= participant.keysFrom;
    const uid = isKnown ? (known.calendarUid as string) : newCalendarUid(this.publicUrl);
    if (!isKnown) await keep(ctx, participant, { way: 'CALENDAR', secret: uid, calendarUid: uid });
    if (isOff) return { uid, link: this.publicUrl };
    const secret = makeToken();
    await keep(ctx, participant, { way: 'LINK', secret, calendarUid: null });
    return { uid, link: `${this.publicUrl}${LINK_PAGE}#${secret}` };
  }
}

async function keep(
  ctx: RequestContext,
  { id, agencyId }: ActivityParticipantEntity,
  key: { way: string; secret: string; calendarUid: string | null },
): Promise<void> {
  await ctx.db.insert(ParticipantKeyEntity, {
    ...{ participantId: id, agencyId, way: key.way, calendarUid: key.calendarUid },
    ...{ secretHash: sha256(key.secret), madeAt: ctx.now },
  });
}

/** Who is asked and to what, as their agency sees it; null when it does not, or no longer. */
async function asked(ctx: RequestContext, id: string) {
  const participant = await ctx.db.findOne(ActivityParticipantEntity, { id });
  const activity =
    participant && (await ctx.db.findOne(ActivityEntity, { id: participant.activityId }));
  return participant && activity
    ? { participant, activity, reader: await readerOf(ctx, participant) }
    : null;
}

/** The mailbox of the function; else the address at work of whoever has it today. */
async function readerOf(
  ctx: RequestContext,
  { mailbox, functionTitle }: ActivityParticipantEntity,
): Promise<Reader> {
  if (mailbox !== null) return { address: mailbox, language: await readerLanguage(ctx, null) };
  const today = localDate(ctx.now);
  const held = await ctx.db.find(MembershipEntity, {
    where: { functionTitle },
    order: { validFrom: 'desc', id: 'asc' },
  });
  const holder = held.find(
    ({ agencyId, validFrom, validTo }) =>
      agencyId === ctx.agencyId && validFrom <= today && (validTo === null || validTo >= today),
  );
  return holder
    ? { address: holder.workEmail, language: await readerLanguage(ctx, holder.id) }
    : { reason: 'NO_ADDRESS' };
}

/** By which `UID` somebody's calendar already knows an activity from the letters: of the function they have. */
export async function participantUids(
  system: RequestContext,
  membershipId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await system.db.sql<{ activityId: string; uid: string }>(
    `select n.activity_id as "activityId", k.calendar_uid as uid
     from participant_key k join activity_participant n on n.id = k.participant_id
       join membership m on m.id = $1 and m.function_title = n.function_title
     where n.from_agency_id = $2 and k.way = 'CALENDAR' order by k.made_at`,
    [membershipId, system.agencyId],
  );
  return new Map(rows.map(({ activityId, uid }) => [activityId, uid]));
}
