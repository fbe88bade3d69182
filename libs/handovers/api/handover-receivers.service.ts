import { Injectable } from '@nestjs/common';
import { holidaysBetween } from '@stad/network/api/holidays-between.js';
import { NetworkService } from '@stad/network/api/network.service.js';
import { reachOf } from '@stad/network/rules/call/reach.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { RoutinesService } from '@stad/routines/api/routines.service.js';
import { stepsTo } from '@stad/routines/rules/routine-cover.js';

const WEEK = 7 * 24 * 3_600_000;

/** Whom one can hand over to in a town, who of them answers now, and which step of its routine goes to them. */
@Injectable()
export class HandoverReceivers {
  constructor(
    private readonly network: NetworkService,
    private readonly routines: RoutinesService,
  ) {}

  async of(ctx: RequestContext, siteId: string) {
    if (!ctx.person.siteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    const [contacts, rows, steps] = await Promise.all([
      this.network.contactFunctions(ctx, siteId),
      this.network.coverageRows(ctx, siteId),
      this.routines.stepsInForce(ctx, siteId),
    ]);
    const holidays = holidaysBetween(ctx.now, new Date(ctx.now.getTime() + WEEK));
    return contacts.map(({ id, label, kind, phone, agencyId }) => {
      const hours = rows
        .filter((row) => row.contactFunctionId === id)
        .flatMap(({ weekdays, ...row }) => weekdays.map((weekday) => ({ ...row, weekday })));
      const { answers: answersNow } = reachOf(hours, holidays, ctx.now);
      const [routineStep = null] = stepsTo(steps, [kind]);
      const ifNobody = routineStep === null ? null : (steps[routineStep - 1]?.ifNobody ?? null);
      return { id, label, kind, phone: phone ?? null, agencyId, answersNow, routineStep, ifNobody };
    });
  }
}
