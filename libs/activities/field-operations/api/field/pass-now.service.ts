import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { PassParts } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';

/** How long after everyone is back a phone still opens the pass that was. */
const HOURS_AFTERWARDS = 16;

/** Which pass a phone opens by itself, without anybody searching for it at night. */
@Injectable()
export class FieldPassNowService {
  constructor(private readonly passes: PassesService) {}

  /** The one that is on, else the one that has just ended, else the next; null when there is none. */
  async find(ctx: RequestContext): Promise<PassParts | null> {
    const [found] = await ctx.db.sql<{ id: string }>(
      `select a.id from pass_member m
       join activity a on a.id = m.activity_id
       join field_operation o on o.activity_id = a.id
       join pass_progress p on p.activity_id = a.id
       where m.membership_id = $1 and (o.state = 'ACTIVE'
         or (o.state in ('AWAITING_GO', 'READY') and a.ends_at > $2)
         or (o.state = 'RETURNED' and p.returned_at > $2 - make_interval(hours => $3)))
       order by o.state = 'ACTIVE' desc, o.state = 'RETURNED' desc, a.starts_at, a.id limit 1`,
      [ctx.person.membershipId, ctx.now, HOURS_AFTERWARDS],
    );
    return found ? this.passes.open(ctx, found) : null;
  }
}
