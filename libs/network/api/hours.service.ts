import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { copyWeek } from '../rules/copy-week.js';
import { checkOnCallHours } from '../rules/on-call-hours.js';
import type { HolidayRule } from '../rules/weekly-hours.js';
import { ContactsService } from './contacts.service.js';
import { type ContactFunctionEntity, OnCallCoverageEntity } from './network.entities.js';
import type {
  CopyOnCallWeekInput,
  RemoveOnCallCoverageInput,
  SetOnCallCoverageInput,
} from './network.inputs.js';

/** The hours in which the functions of one's own agency answer. */
@Injectable()
export class HoursService {
  constructor(private readonly contacts: ContactsService) {}

  /** Sets hours and answers their function, which now shows them. */
  async set(ctx: RequestContext, input: SetOnCallCoverageInput): Promise<ContactFunctionEntity> {
    const id = await ctx.once('setOnCallCoverage', input, async () => {
      const contact = await this.contacts.own(ctx, input.contactFunctionId);
      const asked = {
        ...input,
        redDays: (input.redDays ?? null) as HolidayRule | null,
        eves: (input.eves ?? null) as HolidayRule | null,
      };
      const { weekdays, from, to, validFrom, validTo, siteIds, redDays, eves } = orThrow(
        checkOnCallHours(asked, contact.siteIds),
      );
      const days = { weekdays, from, to, validFrom, validTo: validTo ?? null };
      const fields = { ...days, redDays, eves, siteIds };
      const { id: contactFunctionId, agencyId } = contact;
      if (input.coverageId) {
        const where = { id: input.coverageId, contactFunctionId, agencyId };
        await ctx.db.updateVersion(OnCallCoverageEntity, where, input.expectedVersion ?? 0, fields);
      } else {
        await ctx.db.insert(OnCallCoverageEntity, {
          ...fields,
          contactFunctionId,
          agencyId,
          version: 1,
        });
      }
      return contactFunctionId;
    });
    return this.contacts.own(ctx, id);
  }

  /** Gives one week the hours of another; only what is missing is added. */
  async copyWeek(ctx: RequestContext, input: CopyOnCallWeekInput): Promise<ContactFunctionEntity> {
    const id = await ctx.once('copyOnCallWeek', input, async () => {
      const { id, agencyId } = await this.contacts.own(ctx, input.contactFunctionId);
      const rows = await ctx.db.find(OnCallCoverageEntity, {
        where: { contactFunctionId: id, agencyId },
      });
      for (const row of orThrow(copyWeek(rows, input.fromMonday, input.toMonday))) {
        await ctx.db.insert(OnCallCoverageEntity, {
          weekdays: [...row.weekdays],
          from: row.from,
          to: row.to,
          validFrom: row.validFrom,
          validTo: row.validTo,
          redDays: row.redDays,
          eves: row.eves,
          siteIds: [...row.siteIds],
          contactFunctionId: id,
          agencyId,
          version: 1,
        });
      }
      return id;
    });
    return this.contacts.own(ctx, id);
  }

  /** Takes hours away and answers their function. Hours that have passed are better ended. */
  async remove(
    ctx: RequestContext,
    input: RemoveOnCallCoverageInput,
  ): Promise<ContactFunctionEntity> {
    const id = await ctx.once('removeOnCallCoverage', input, async () => {
      const { agencyId } = ctx.person;
      const where = { id: input.coverageId, agencyId };
      const coverage = await ctx.db.get(OnCallCoverageEntity, where);
      const removed = await ctx.db.delete(OnCallCoverageEntity, {
        ...where,
        version: input.expectedVersion,
      });
      if (removed === 0) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      return coverage.contactFunctionId;
    });
    return this.contacts.own(ctx, id);
  }
}
