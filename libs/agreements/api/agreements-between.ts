import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { type EndingAgreement, endedBetween } from '../rules/agreement-end.js';

/** What stops between two parties when what they had agreed has ended: new invitations, shares and requests. */
@Injectable()
export class AgreementsBetween {
  /**
   * Problems, one for each organisation with which the own one had an agreement in the town that is over on
   * the day (of the activity; without one, today) and that nothing follows: `AGREEMENT_ENDED` { who, on }. What an organisation already has is not asked about.
   */
  async endedWith(
    ctx: RequestContext,
    siteId: string,
    agencyIds: readonly string[],
    day = localDate(ctx.now),
  ): Promise<readonly Problem[]> {
    const { agencyId } = ctx;
    const others = [...new Set(agencyIds)].filter((id) => id !== agencyId);
    if (others.length === 0) return [];
    // By agency, whoever of it asks: not everybody who plans reads agreements.
    const agreements = await ctx.db.sql<EndingAgreement>(
      `select kind, state, party_ids as "partyIds", valid_from::text as "validFrom", valid_to::text as "validTo",
         ended_on::text as "endedOn" from app.agreement_days_with($1, $2)`,
      [siteId, others],
    );
    const problems: Problem[] = [];
    for (const other of others) {
      const on = endedBetween(agreements, [agencyId, other], day);
      if (on === null) continue;
      const who = (await ctx.load(agencyById, other))?.shortName ?? '';
      problems.push({ code: 'AGREEMENT_ENDED', params: { who, on } });
    }
    return problems;
  }
}
