import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';

/** A task that the own agency means to offer to another. */
export interface WantedOffer {
  readonly siteId: string;
  readonly toAgencyId: string;
}

export type TaskOfferCheck = (
  ctx: RequestContext,
  offer: WantedOffer,
) => Promise<readonly Problem[]>;

/** What other domains know that speaks against asking an agency for something. */
@Injectable()
export class TaskOfferChecks {
  private readonly checks: TaskOfferCheck[] = [];

  /** `checks.add(…)` in the domain’s own module. */
  add(check: TaskOfferCheck): void {
    this.checks.push(check);
  }

  async problems(ctx: RequestContext, offer: WantedOffer): Promise<readonly Problem[]> {
    const problems: Problem[] = [];
    for (const check of this.checks) problems.push(...(await check(ctx, offer)));
    return problems;
  }
}
