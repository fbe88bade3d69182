import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';
import { SiteAgencyEntity } from '@stad/programme/api/programme.entities.js';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { checkAsked } from '../rules/asked-span.js';
import { type BusySpan, clashingBusySpans } from '../rules/busy-span.js';
import { coverageSpans, gapsByAgency } from '../rules/coverage.js';
import type { WeeklyHours } from '../rules/weekly-hours.js';
import { holidaysBetween } from './holidays-between.js';
import {
  BusySpanEntity,
  ContactFunctionEntity,
  DirectoryEntryEntity,
  OnCallCoverageEntity,
} from './network.entities.js';
import type { DirectoryPage, SiteCoverage, TimeElsewhere } from './network.types.js';

/** Far more than a town has; keeps an answer bounded. */
const MOST = 500;
const PAGE = 50;

/** Whom a plan would take, and which busy spans it has itself laid out. */
export interface TakenBy {
  readonly agencyIds: readonly string[];
  readonly membershipIds: readonly string[];
  readonly ownSpanIds?: readonly string[];
}

/** Who can be reached at a site and who is taken there: what planning asks before it proposes a time. */
@Injectable()
export class NetworkService {
  /**
   * Who answers over `[from, to)` at a site, and the gaps of each agency that ought to: those asked
   * for, else those of the core group that have said they answer there: who is further out has office
   * hours and owes nobody a night. At most {@link LONGEST_ASKED_DAYS} days.
   */
  async coverage(
    ctx: RequestContext,
    siteId: string,
    from: Date,
    to: Date,
    agencyIds?: readonly string[] | null,
  ): Promise<SiteCoverage> {
    const span = orThrow(checkAsked({ startsAt: from, endsAt: to }));
    const [functions, { entities: rows, raw }] = await Promise.all([
      this.functionsAt(ctx, siteId, true),
      this.coverageRowsByRing(ctx, siteId, localDate(from)),
    ]);
    const byId = new Map(functions.map((contact) => [contact.id, contact]));
    const functionIds = [...new Set(rows.map((row) => row.contactFunctionId))];
    const covering = functionIds.map((id) => {
      const own = rows.filter((row) => row.contactFunctionId === id);
      const agencyId = (own[0] as OnCallCoverageEntity).agencyId;
      return { id, agencyId, siteIds: [siteId], hours: own.flatMap(weeklyHours) };
    });
    const ofCore = rows.filter((_, at) => raw[at]?.is_core);
    const asked = agencyIds ?? [...new Set(ofCore.map((row) => row.agencyId))];
    const holidays = holidaysBetween(from, to);
    const spans = covering.flatMap(({ id, agencyId, hours }) =>
      coverageSpans(hours, from, to, holidays).map((covered) => ({
        ...covered,
        agencyId,
        contact: byId.get(id) ?? null,
      })),
    );
    return {
      spans: spans.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
      gaps: [...gapsByAgency(span, siteId, asked, covering, holidays)],
    };
  }

  /** Everything that is taken at a site in `[from, to)` and that the viewer may see. */
  busySpans(ctx: RequestContext, siteId: string, from: Date, to: Date): Promise<BusySpanEntity[]> {
    orThrow(checkAsked({ startsAt: from, endsAt: to }));
    return ctx.db.find(BusySpanEntity, {
      where: { siteId, startsAt: LessThan(to), endsAt: MoreThan(from) },
      order: { startsAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
  }

  /** When the acting person is taken for another of their employers in `[from, to)`; nothing else of it. */
  timeElsewhere(ctx: RequestContext, from: Date, to: Date): Promise<TimeElsewhere[]> {
    orThrow(checkAsked({ startsAt: from, endsAt: to }));
    return ctx.db.sql<TimeElsewhere>(
      'select starts_at as "startsAt", ends_at as "endsAt" from door.time_elsewhere($1, $2)',
      [from, to],
    );
  }

  /** The busy spans a plan runs into, its own left out. */
  async clashes(
    ctx: RequestContext,
    siteId: string,
    plan: Span,
    { agencyIds, membershipIds, ownSpanIds = [] }: TakenBy,
  ): Promise<BusySpanEntity[]> {
    const rows = await this.busySpans(ctx, siteId, plan.startsAt, plan.endsAt);
    const busy: BusySpan[] = rows.map((row) => ({ ...row, personId: row.membershipId }));
    const found = clashingBusySpans(
      plan,
      { agencyIds, personIds: membershipIds },
      busy,
      ownSpanIds,
    );
    const ids = found.map((span) => span.id);
    return rows.filter((row) => ids.includes(row.id));
  }

  /**
   * Marks the acting agency, or one of its people, as taken at a site, and answers the id: nothing
   * in the row says for what, so the plan that is the reason keeps it to take it back.
   */
  writeBusySpan(
    ctx: RequestContext,
    siteId: string,
    span: Span,
    membershipId: string | null = null,
  ): Promise<string> {
    const { startsAt, endsAt } = span;
    const { agencyId } = ctx.person;
    return ctx.db.insert(BusySpanEntity, { agencyId, siteId, membershipId, startsAt, endsAt });
  }

  /** Takes busy spans of the acting agency back; those of others, and unknown ones, stay untouched. */
  async removeBusySpans(ctx: RequestContext, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await ctx.db.delete(BusySpanEntity, { id: In([...ids]), agencyId: ctx.person.agencyId });
  }

  /** The functions of every agency with a ring at the site, as far as the viewer's role reads them. */
  async directory(
    ctx: RequestContext,
    siteId: string,
    offset = 0,
    agencyId: string | null = null,
  ): Promise<DirectoryPage> {
    const today = localDate(ctx.now);
    const rings = await ctx.db.find(SiteAgencyEntity, { where: { siteId } });
    const agencyIds = rings
      .filter((ring) => ring.validFrom <= today && (ring.validTo ?? today) >= today)
      .map((ring) => ring.agencyId)
      .filter((id) => agencyId === null || id === agencyId);
    const [rows, total] = await ctx.db.select(DirectoryEntryEntity, 'd', (query) =>
      query
        .where({ agencyId: In(agencyIds) })
        .andWhere('d.validFrom <= :today and coalesce(d.validTo, :today) >= :today', { today })
        .orderBy('d.functionTitle')
        .addOrderBy('d.membershipId')
        .skip(offset)
        .take(PAGE)
        .getManyAndCount(),
    );
    return { rows, total };
  }

  /** The functions that serve a site, by agency and label. */
  contactFunctions(ctx: RequestContext, siteId: string): Promise<ContactFunctionEntity[]> {
    return this.functionsAt(ctx, siteId, false);
  }

  /** With those that are ended where what has been is shown: their hours have a name. */
  private functionsAt(ctx: RequestContext, siteId: string, withEnded: boolean) {
    return ctx.db.select(ContactFunctionEntity, 'f', (query) =>
      query
        .where(`:siteId = any (f.siteIds) ${withEnded ? '' : 'and f.endedOn is null'}`, { siteId })
        .orderBy('f.label')
        .addOrderBy('f.id')
        .take(MOST)
        .getMany(),
    );
  }

  /** The functions of the acting agency in every town, by label, as far as the viewer reads them. */
  ownContactFunctions(ctx: RequestContext): Promise<ContactFunctionEntity[]> {
    return ctx.db.find(ContactFunctionEntity, {
      where: { agencyId: ctx.person.agencyId, endedOn: IsNull() },
      order: { label: 'ASC', id: 'ASC' },
      take: MOST,
    });
  }

  /** The hours in which functions answer for a site. */
  coverageRows(ctx: RequestContext, siteId: string): Promise<OnCallCoverageEntity[]> {
    return ctx.db.select(OnCallCoverageEntity, 'c', (query) =>
      query.where(':siteId = any (c.siteIds)', { siteId }).getMany(),
    );
  }

  /** The same, each with whether its agency is in the core group of the site on that day. */
  private coverageRowsByRing(ctx: RequestContext, siteId: string, day: string) {
    return ctx.db.select(OnCallCoverageEntity, 'c', (query) =>
      query
        .addSelect(
          `exists (select from site_agency r where r.site_id = :siteId and r.agency_id = c.agency_id
             and r.tier = 'CORE' and :day between r.valid_from and coalesce(r.valid_to, 'infinity'))`,
          'is_core',
        )
        .where(':siteId = any (c.siteIds)', { siteId, day })
        .getRawAndEntities<{ is_core: boolean }>(),
    );
  }
}

/** A row as the rules read it: one entry a weekday. */
export function weeklyHours(row: OnCallCoverageEntity): WeeklyHours[] {
  const { from, to, validFrom, validTo, redDays, eves } = row;
  return row.weekdays.map((weekday) => ({
    weekday,
    from,
    to,
    validFrom,
    validTo,
    redDays,
    eves,
  }));
}
