import { Injectable } from '@nestjs/common';
import { NetworkService } from '@stad/network/api/network.service.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { LONGEST_FUNCTION } from '../rules/handover-codes.js';
import {
  functionOf,
  type HandoverFunctions,
  USUAL_FUNCTIONS,
} from '../rules/handover-functions.js';

const OWN_TITLES = `select distinct function_title as title from membership
  where agency_id = $1 and (id = $2 or app.today() between valid_from and coalesce(valid_to, 'infinity'))
  order by 1`;

/** Which functions a handover may be from and to: chosen, so that nobody is described in their place (INV-01). */
@Injectable()
export class HandoverFunctionsService {
  constructor(private readonly network: NetworkService) {}

  /** Problems: `NOT_AVAILABLE` for a town one has no part in. */
  async of(ctx: RequestContext, siteId: string): Promise<HandoverFunctions> {
    const { agencyId, membershipId, siteIds } = ctx.person;
    if (!siteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    const [titles, contacts] = await Promise.all([
      ctx.db.sql<{ title: string }>(OWN_TITLES, [agencyId, membershipId]),
      this.network.contactFunctions(ctx, siteId),
    ]);
    const listed = contacts.map(({ label }) => functionOf(label, LONGEST_FUNCTION));
    return {
      own: titles.map(({ title }) => title),
      others: [...new Set([...listed, ...USUAL_FUNCTIONS])],
    };
  }

  /** Problems: `FUNCTION_NOT_CHOSEN` of each field that says a function nobody can choose. */
  async refuseUnknown(
    ctx: RequestContext,
    siteId: string,
    said: Readonly<Record<string, string | null | undefined>>,
  ): Promise<void> {
    const { own, others } = await this.of(ctx, siteId);
    const known = new Set([...own, ...others]);
    ctx.refuseIf(
      Object.entries(said)
        .filter(([, title]) => title?.trim() && !known.has(title.trim()))
        .map(([field]) => ({ code: 'FUNCTION_NOT_CHOSEN', field })),
    );
  }
}
