import { Inject, Injectable } from '@nestjs/common';
import { calendarUids, ownHours } from '@stad/activities/core/api/activity-types.js';
import type { OwnHours } from '@stad/activities/core/rules/own-hours.js';
import { calendarText, type SubscribedEntry } from '@stad/platform/api/calendar/write-calendar.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { feedSpan, OWN_TIME_TITLE } from '../rules/feed.js';
import { CalendarDecisionEntity } from './calendar.entities.js';

/** What a link answers with: nothing when it is unknown, patience when it is asked too often. */
export type FeedAnswer = { readonly text: string } | 'UNKNOWN' | 'TOO_OFTEN';

interface Holder extends Omit<PersonViewer, 'kind' | 'sessionId'> {
  readonly feedId: string;
  readonly tooOften: boolean;
}

/** The name a calendar shows; neutral, as everything outside the portal. */
const CALENDAR_NAME = 'Samverkan';

const HOLDER_SQL = `
  select f.feed_id as "feedId", f.person_id as "personId", f.membership_id as "membershipId",
    f.agency_id as "agencyId", f.agency_kind as "agencyKind", f.roles, f.too_often as "tooOften",
    r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
  from door.calendar_feed($1, $2) f, lateral door.rings(f.agency_id) r`;

/** A personal calendar: whoever shows its secret sees the own working time of the person it was made for. */
@Injectable()
export class FeedService {
  constructor(
    private readonly contexts: ContextOpener,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    private readonly transport: MailTransport,
  ) {}

  /** The whole calendar as it is at `now`, seen with the rights of its owner at that moment. */
  async answer(secret: string, now: Date): Promise<FeedAnswer> {
    const known = await this.enter(secret, now);
    if (known === 'UNKNOWN') return known;
    const { holder, uids } = known;
    const { feedId, tooOften, ...person } = holder;
    const viewer: PersonViewer = { kind: 'person', sessionId: feedId, ...person };
    const ctx = this.contexts.reader(viewer, now);
    if (tooOften) {
      ctx.note({ action: 'REFUSED', objectType: 'GET kalender/:name' });
      await ctx.db.transaction.close('rollback', ctx.readEvents);
      return 'TOO_OFTEN';
    }
    const entries = await closing(ctx, () => this.entries(ctx, uids));
    const organizer = { name: CALENDAR_NAME, email: this.transport.from };
    return { text: calendarText(CALENDAR_NAME, organizer, entries) };
  }

  /** What stands in the acting person's calendar; nothing while the agency has not decided so. */
  async entries(
    ctx: RequestContext,
    uids: ReadonlyMap<string, string> = new Map(),
  ): Promise<SubscribedEntry[]> {
    const { agencyId } = ctx;
    const decision = await ctx.db.findOne(CalendarDecisionEntity, { agencyId });
    if (!decision?.ownTime) return [];
    const span = feedSpan(ctx.now);
    return (await ownHours(ctx, span)).map((each) => ({
      uid: uids.get(each.activityId) ?? this.uidOf(ctx, each),
      startsAt: each.startsAt,
      endsAt: each.endsAt,
      title: OWN_TIME_TITLE,
      stamp: each.saidAt,
      sequence: each.sequence,
      isCancelled: each.isCancelled,
    }));
  }

  private async enter(secret: string, now: Date) {
    const visitor = this.contexts.visitor('write', now);
    return closing(visitor, async () => {
      const [holder] = await visitor.db.sql<Holder>(HOLDER_SQL, [sha256(secret), now]);
      if (!holder) return 'UNKNOWN';
      if (holder.tooOften) return { holder, uids: new Map<string, string>() };
      const system = await visitor.becomeSystem('calendar feed', holder.agencyId);
      return { holder, uids: await calendarUids(system, holder.membershipId) };
    });
  }

  /** Of what no letter went about: the same at each fetch, and it tells nothing. */
  private uidOf(ctx: RequestContext, { activityId }: OwnHours): string {
    const name = sha256(`${ctx.person.membershipId} ${activityId}`).toString('base64url');
    return `${name}@${new URL(this.publicUrl).hostname}`;
  }
}

async function closing<T>(ctx: RequestContext, work: () => Promise<T>): Promise<T> {
  try {
    const answer = await work();
    await ctx.db.transaction.close('commit', ctx.readEvents);
    return answer;
  } catch (error) {
    await ctx.db.transaction.close('rollback').catch(() => undefined);
    throw error;
  }
}
