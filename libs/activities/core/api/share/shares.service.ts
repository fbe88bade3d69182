import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { checkListPage } from '@stad/platform/rules/list-page.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { IsNull } from 'typeorm';
import { endShare, SHARE_STATES, type ShareToEnd } from '../../rules/share/end-share.js';
import { ActivityShareEntity } from '../activity.entities.js';
import { goesAlong, shareEnded } from '../activity-types.js';
import type { ActivitySharesInput, EndShareInput } from './share.types.js';
import { sharePage } from './share-page.js';

/** Held until the end: two who end it meet here, and the second sees that it has ended. */
const ready = () => `
  select s.activity_id as "activityId", s.agency_id as "agencyId", s.revoked_at is not null as "isEnded",
    a.kind, a.lifecycle, a.phase, (${goesAlong()}) as "goesAlong"
  from activity_share s join activity a on a.id = s.activity_id
  where s.share_key = $1 and s.owner_agency_id = (select app.agency_id()) for update of s`;

interface ReadyShare extends ShareToEnd {
  readonly activityId: string;
  readonly agencyId: string;
  readonly kind: string;
}

/** What the own agency has shared, and the end of it (INV-05). */
@Injectable()
export class SharesService {
  /** Problems: those of {@link checkListPage}. */
  async page(ctx: RequestContext, input: ActivitySharesInput) {
    const { siteId, programmeId = null } = input;
    const asked = orThrow(checkListPage(input, { state: SHARE_STATES }, 0));
    const page = await sharePage(ctx, { siteId, programmeId, ...asked });
    // Not what takes part in, but to whom it was given, and why that ended. A count is no reading.
    if (asked.first > 0)
      ctx.note({ action: 'LIST', objectType: 'activity_share', rowCount: page.rows.length });
    return page;
  }

  /**
   * The other agency reads the record no longer; what it wrote and received itself stays there. The row
   * stays too, with who ended it, when and why. Answers its id. Problems: those of {@link endShare},
   * `NOT_AVAILABLE`.
   */
  end(ctx: RequestContext, input: EndShareInput): Promise<string> {
    return ctx.once('endShare', input, async () => {
      const [share] = await ctx.db.sql<ReadyShare>(ready(), [input.shareId]);
      if (!share) throw new ProblemError([NOT_AVAILABLE]);
      const { activityId, agencyId, kind } = share;
      const revokedReason = orThrow(endShare(share, input.reason));
      const ended = await ctx.db.update(
        ActivityShareEntity,
        { activityId, agencyId, revokedAt: IsNull() },
        { revokedAt: ctx.now, revokedBy: ctx.person.membershipId, revokedReason },
      );
      if (ended === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await shareEnded(ctx, { id: activityId, kind }, agencyId);
      return input.shareId;
    });
  }
}
