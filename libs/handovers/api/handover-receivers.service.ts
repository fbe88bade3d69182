import { Injectable } from '@nestjs/common';
import { holidaysBetween } from '@stad/network/api/holidays-between.js';
import { NetworkService } from '@stad/network/api/network.service.js';
import { reachOf } from '@stad/network/rules/call/reach.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';

const WEEK = 7 * 24 * 3_600_000;

/** Whom one can hand over to in a town, and who of them answers now; a routine can come before (`receiversOf`). */
@Injectable()
export class HandoverReceivers {
  constructor(private readonly network: NetworkService) {}

  async of(ctx: RequestContext, siteId: string) {
    if (!ctx.person.siteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    const [contacts, rows] = await Promise.all([
      this.network.contactFunctions(ctx, siteId),
      this.network.coverageRows(ctx, siteId),
    ]);
    const holidays = holidaysBetween(ctx.now, new Date(ctx.now.getTime() + WEEK));
    return contacts.map(({ id, label, kind, phone, agencyId }) => {
      const hours = rows
        .filter((row) => row.contactFunctionId === id)
        .flatMap(({ weekdays, ...row }) => weekdays.map((weekday) => ({ ...row, weekday })));
      const { answers: answersNow } = reachOf(hours, holidays, ctx.now);
      return { id, label, kind, phone: phone ?? null, agencyId, answersNow };
    });
  }
}
