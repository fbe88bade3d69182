import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Departure, Departures } from '@stad/identity/api/leaving/departures.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { LEFT_TEAM } from '../notice/pass-notices.js';
import { PassMemberEntity } from '../pass/pass.entities.js';
import { TakeOverEntity } from './take-over.entities.js';

/** A place in a pass that has not begun. */
interface Place {
  readonly memberId: string;
  readonly passId: string;
  readonly functionTitle: string;
  readonly role: string;
  readonly isSent: boolean;
  readonly isOut: boolean;
}

const PLACES = `
  select m.id as "memberId", m.activity_id as "passId", m.function_title as "functionTitle", m.role,
    o.sent_at is not null as "isSent", o.state = 'ACTIVE' as "isOut"
  from pass_member m
    join field_operation o on o.activity_id = m.activity_id
    join activity a on a.id = m.activity_id
  where m.membership_id = $1 and m.agency_id = app.agency_id() and (
    o.state = 'ACTIVE' and m.left_at is null and $2::timestamptz <= $3::timestamptz
    or o.state in ('PLANNING', 'AWAITING_GO', 'READY') and (a.starts_at >= $2 or o.sent_at is not null and a.ends_at > $2))
    and not exists (
      select from take_over t where t.activity_id = m.activity_id and t.member_id = m.id)
  order by a.starts_at, m.id`;

/** Places of colleagues that the one who leaves was asked to take over. */
const NOT_ASKED_ANY_MORE = `
  update take_over t set state = 'OPEN', asked_membership_id = null, asked_title = null, asked_at = null,
    version = version + 1
  where t.agency_id = app.agency_id() and t.state = 'ASKED' and t.asked_membership_id = $1`;

/**
 * Who leaves is in no pass after the last day (field.md J11). In a plan that was sent the place stays, free
 * to be taken over like that of somebody who cannot; in an unsent one it goes. The team and the manager are told.
 */
@Injectable()
export class PlacesOfLeavers implements OnModuleInit {
  constructor(private readonly departures: Departures) {}

  onModuleInit(): void {
    this.departures.listen((ctx, departure) => this.release(ctx, departure));
  }

  private async release(ctx: RequestContext, { membershipId, from }: Departure): Promise<void> {
    await ctx.db.sql(NOT_ASKED_ANY_MORE, [membershipId]);
    const places = await ctx.db.sql<Place>(PLACES, [membershipId, from, ctx.now]);
    for (const place of places) {
      if (place.isOut) await this.note(ctx, membershipId, place);
      else if (place.isSent) await this.open(ctx, membershipId, place);
      else await this.remove(ctx, place);
    }
  }

  private async open(ctx: RequestContext, membershipId: string, place: Place): Promise<void> {
    await ctx.db.insert(TakeOverEntity, {
      activityId: place.passId,
      agencyId: ctx.agencyId,
      memberId: place.memberId,
      membershipId,
      functionTitle: place.functionTitle,
      role: place.role,
      at: ctx.now,
      state: 'OPEN',
    });
    await notify(ctx, { kind: LEFT_TEAM, subjectId: place.passId, sourceId: membershipId });
  }

  /** A pass that is out goes on (INV-22), without who has left. */
  private async note(ctx: RequestContext, membershipId: string, place: Place): Promise<void> {
    await ctx.db.update(PassMemberEntity, { id: place.memberId }, { leftAt: ctx.now });
    await notify(ctx, { kind: LEFT_TEAM, subjectId: place.passId, sourceId: membershipId });
  }

  private async remove(ctx: RequestContext, { memberId, passId }: Place): Promise<void> {
    await ctx.db.delete(PassMemberEntity, { id: memberId });
    // Nobody saves the team as it was over it.
    await ctx.db.sql(
      'update pass_progress set team_version = team_version + 1 where activity_id = $1',
      [passId],
    );
  }
}
