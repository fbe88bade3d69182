import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import { In } from 'typeorm';
import { checkCapacity } from '../../rules/capacity/capacity.js';
import {
  beforeAndSince,
  coveredNights,
  type Days,
  lastDrawn,
  nightsOf,
} from '../../rules/capacity/covered-nights.js';
import { holidaysBetween } from '../holidays-between.js';
import { ContactFunctionEntity, OnCallCoverageEntity } from '../network.entities.js';
import { weeklyHours } from '../network.service.js';
import { CapacityEntity } from './capacity.entities.js';
import type { SaveCapacityInput } from './capacity.input.js';
import type { Capacity } from './capacity.types.js';

const MOST = 200;

/** Posts and on-call hours of a town, and what nights the hours covered. */
@Injectable()
export class CapacityService {
  constructor(private readonly programmes: ProgrammeService) {}

  /** Those that last first, then the latest; nights of the programme's days alone. */
  async list(ctx: RequestContext, siteId: string, programmeId: string): Promise<Capacity[]> {
    const programme = await ctx.db.get(ProgrammeEntity, { id: programmeId });
    const rows = await ctx.db.find(CapacityEntity, {
      where: { siteId },
      order: { from: 'DESC', id: 'ASC' },
      take: MOST,
    });
    return this.withNights(ctx, rows, { from: programme.startsOn, to: programme.endsOn });
  }

  /** Problems: `NOT_AVAILABLE` on town and function, those of `checkCapacity`, `CONFLICT`. */
  async save(ctx: RequestContext, input: SaveCapacityInput): Promise<Capacity> {
    const id = await ctx.once('saveCapacity', input, async () => {
      const { agencyId } = ctx.person;
      const { siteId, amount, from } = input;
      await this.ownSite(ctx, siteId);
      const contact = await this.ownContact(ctx, input.contactFunctionId ?? null);
      const asked = { kind: input.kind, amount, from, to: input.to ?? null, siteId, contact };
      const kind = orThrow(checkCapacity(asked));
      const contactFunctionId = contact?.id ?? null;
      const fields = { kind, amount, from, to: asked.to, siteId, contactFunctionId };
      if (!input.capacityId) {
        return ctx.db.insert(CapacityEntity, { ...fields, agencyId, version: 1 });
      }
      const where = { id: input.capacityId, agencyId };
      await ctx.db.updateVersion(CapacityEntity, where, input.expectedVersion ?? 0, fields);
      return input.capacityId;
    });
    const row = await ctx.db.get(CapacityEntity, { id, agencyId: ctx.person.agencyId });
    return shown(row, null, localDate(ctx.now));
  }

  private async ownSite(ctx: RequestContext, siteId: string): Promise<void> {
    const places = await this.programmes.places(ctx);
    if (!places.some(({ site }) => site.id === siteId)) {
      throw new ProblemError([{ ...NOT_AVAILABLE, field: 'siteId' }]);
    }
  }

  private async ownContact(ctx: RequestContext, id: string | null) {
    if (!id) return null;
    const { agencyId } = ctx.person;
    const contact = await ctx.db.findOne(ContactFunctionEntity, { id, agencyId });
    if (!contact) throw new ProblemError([{ ...NOT_AVAILABLE, field: 'contactFunctionId' }]);
    return contact;
  }

  private async withNights(ctx: RequestContext, rows: readonly CapacityEntity[], programme: Days) {
    const today = localDate(ctx.now);
    const ids = [...new Set(rows.flatMap(({ contactFunctionId }) => contactFunctionId ?? []))];
    const [contacts, hours] = await Promise.all([
      ctx.db.find(ContactFunctionEntity, { where: { id: In(ids) } }),
      ctx.db.find(OnCallCoverageEntity, { where: { contactFunctionId: In(ids) } }),
    ]);
    return rows.map((row) => {
      const contact = contacts.find(({ id }) => id === row.contactFunctionId) ?? null;
      const one = shown(row, contact?.label ?? null, today);
      if (contact?.kind !== 'SOCIAL_ON_CALL') return one;
      const own = hours
        .filter(
          ({ contactFunctionId, siteIds }) =>
            contactFunctionId === contact.id && siteIds.includes(row.siteId),
        )
        .flatMap(weeklyHours);
      const { before, since } = beforeAndSince(row, programme, addDays(today, -1));
      const lately = lastDrawn(since);
      return {
        ...one,
        before: coveredNights(own, before, holidaysOf(before)),
        since: coveredNights(own, since, holidaysOf(since)),
        lately: nightsOf(own, lately, holidaysOf(lately)),
      };
    });
  }
}

const holidaysOf = ({ from, to }: Days) =>
  holidaysBetween(atLocal(from, '18:00'), atLocal(addDays(to, 1), '02:00'));

function shown(row: CapacityEntity, contactLabel: string | null, today: string): Capacity {
  const { id, agencyId, kind, amount, from, to, contactFunctionId, version } = row;
  return {
    ...{ id, agencyId, kind, amount, from, to, contactFunctionId, contactLabel, version },
    hasEnded: to !== null && to < today,
    before: null,
    since: null,
    lately: [],
  };
}
