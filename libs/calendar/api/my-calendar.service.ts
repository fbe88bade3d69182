import { Inject, Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { IsNull } from 'typeorm';
import { checkNewFeed } from '../rules/feed.js';
import { CalendarDecisionEntity, CalendarFeedEntity } from './calendar.entities.js';
import type {
  DecideCalendarInput,
  MakeCalendarFeedInput,
  RevokeCalendarFeedInput,
} from './calendar.inputs.js';
import type { CalendarDecision, MadeCalendarFeed, MyCalendar } from './calendar.types.js';
import { FeedService } from './feed.service.js';

/** Entries shown before a link is made: enough to see what leaves the portal. */
const SHOWN = 3;

/** *Min kalender*: the links of the acting person, and the agency's decision they rest on. */
@Injectable()
export class MyCalendarService {
  constructor(
    private readonly feedService: FeedService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  async page(ctx: RequestContext): Promise<MyCalendar> {
    const decision = await this.decision(ctx);
    const entries = await this.feedService.entries(ctx);
    return {
      decision,
      mayDecide: ctx.may('calendar:decide'),
      feeds: await this.inForce(ctx),
      next: entries
        .filter(({ endsAt }) => endsAt > ctx.now)
        .slice(0, SHOWN)
        .map(({ startsAt, endsAt, title, isCancelled }) => ({
          startsAt,
          endsAt,
          title,
          cancelled: isCancelled,
        })),
    };
  }

  /** A link, shown once. With `replacesId` that one ends in the same act: *Byt adress*. */
  async make(ctx: RequestContext, input: MakeCalendarFeedInput): Promise<MadeCalendarFeed> {
    let token: string | null = null;
    await ctx.once('makeCalendarFeed', input, async () => {
      if (input.replacesId) await this.end(ctx, input.replacesId);
      const decision = await this.decision(ctx);
      const inForce = (await this.inForce(ctx)).length;
      const { device } = input;
      ctx.refuseIf(checkNewFeed({ device, isDecided: decision?.ownTime ?? false, inForce }));
      token = makeToken();
      const { agencyId, membershipId } = ctx.person;
      return ctx.db.insert(CalendarFeedEntity, {
        agencyId,
        membershipId,
        device,
        tokenHash: sha256(token),
        madeAt: ctx.now,
      });
    });
    const address = token && `${this.publicUrl}/kalender/${token}.ics`;
    return { calendar: await this.page(ctx), address };
  }

  async revoke(ctx: RequestContext, input: RevokeCalendarFeedInput): Promise<MyCalendar> {
    await ctx.once('revokeCalendarFeed', input, async () => {
      await this.end(ctx, input.id);
      return input.id;
    });
    return this.page(ctx);
  }

  /** Taken back, every link of the agency is empty from now on; the links themselves stay. */
  async decide(ctx: RequestContext, input: DecideCalendarInput): Promise<MyCalendar> {
    await ctx.once('decideCalendar', input, async () => {
      const { agencyId, membershipId } = ctx.person;
      const decided = { ownTime: input.ownTime, decidedAt: ctx.now, decidedBy: membershipId };
      const changed = await ctx.db.update(CalendarDecisionEntity, { agencyId }, decided);
      if (changed === 0)
        await ctx.db.insertMany(CalendarDecisionEntity, [{ agencyId, ...decided }]);
      return agencyId;
    });
    return this.page(ctx);
  }

  private inForce(ctx: RequestContext): Promise<CalendarFeedEntity[]> {
    const { membershipId } = ctx.person;
    return ctx.db.find(CalendarFeedEntity, {
      where: { membershipId, revokedAt: IsNull() },
      order: { madeAt: 'desc' },
    });
  }

  private async end(ctx: RequestContext, id: string): Promise<void> {
    const where = { id, revokedAt: IsNull() };
    const changed = await ctx.db.update(CalendarFeedEntity, where, { revokedAt: ctx.now });
    if (changed === 0) ctx.refuseIf([NOT_AVAILABLE]);
  }

  private async decision(ctx: RequestContext): Promise<CalendarDecision | null> {
    const { agencyId } = ctx;
    const found = await ctx.db.findOne(CalendarDecisionEntity, { agencyId });
    if (!found) return null;
    const by = await ctx.db.findOne(MembershipEntity, { id: found.decidedBy });
    return {
      ownTime: found.ownTime,
      decidedAt: found.decidedAt,
      by: by?.functionTitle ?? null,
    };
  }
}
