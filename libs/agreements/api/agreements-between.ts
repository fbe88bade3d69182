import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ArrayContains } from 'typeorm';
import { endedBetween } from '../rules/agreement-end.js';
import { AgreementEntity } from './agreement.entities.js';

/** What stops between two parties when what they had agreed has ended: new invitations, shares and requests. */
@Injectable()
export class AgreementsBetween {
  /**
   * Problems, one for each organisation with which the own one had an agreement in the town that is over today
   * and that nothing follows: `AGREEMENT_ENDED` { who, on }. What an organisation already has is not asked about.
   */
  async endedWith(
    ctx: RequestContext,
    siteId: string,
    agencyIds: readonly string[],
  ): Promise<readonly Problem[]> {
    const { agencyId } = ctx;
    const others = [...new Set(agencyIds)].filter((id) => id !== agencyId);
    if (others.length === 0) return [];
    const agreements = await ctx.db.find(AgreementEntity, {
      where: { siteId, state: 'SIGNED', partyIds: ArrayContains([agencyId]) },
    });
    const problems: Problem[] = [];
    for (const other of others) {
      const on = endedBetween(agreements, [agencyId, other], localDate(ctx.now));
      if (on === null) continue;
      const who = (await ctx.load(agencyById, other))?.shortName ?? '';
      problems.push({ code: 'AGREEMENT_ENDED', params: { who, on } });
    }
    return problems;
  }
}
