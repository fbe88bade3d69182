import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { calendarDays } from '@stad/programme/api/calendar-days.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import { MoreThan } from 'typeorm';
import { directUntil } from '../../rules/call/direct-window.js';
import {
  BusySpanEntity,
  type ContactFunctionEntity,
  type OnCallCoverageEntity,
} from '../network.entities.js';
import { NetworkService } from '../network.service.js';
import type { CallAgency, CallFunction, CallSheet, CallSite } from './call.types.js';

/** A page that stays open for a night and the weekend after it still knows the red days. */
const DAYS_AHEAD = 28;

interface PublicName {
  site_id: string;
  site_key: string;
  site_name: string;
  agency_id: string;
  agency_key: string;
  agency_kind: string;
  agency_name: string;
  agency_short_name: string;
}

/**
 * What *Vem ringer jag nu?* ranks: one answer with everything, since the page must go on without
 * the server, a session or a right that has run out (INV-29). The rows are the policies' answer.
 */
@Injectable()
export class CallService {
  constructor(
    private readonly network: NetworkService,
    private readonly programmes: ProgrammeService,
  ) {}

  /** The sheet of a town by its key; unknown or none: the first one the viewer has. */
  async sheet(ctx: RequestContext, siteKey: string | null): Promise<CallSheet> {
    const names = await ctx.db.sql<PublicName>('select * from door.public_call_names()');
    const sites = await this.sites(ctx, names);
    const site = sites.find(({ key }) => key === siteKey) ?? sites[0] ?? null;
    return {
      at: ctx.now,
      isPublic: ctx.viewer.kind !== 'person',
      site,
      sites,
      functions: site ? await this.functions(ctx, site, names) : [],
      holidays: holidaysFrom(addDays(localDate(ctx.now), -1)),
    };
  }

  /** The towns of the viewer's agency in the order of the top bar, or those with public numbers. */
  private async sites(ctx: RequestContext, names: readonly PublicName[]): Promise<CallSite[]> {
    const places = ctx.viewer.kind === 'person' ? await this.programmes.places(ctx) : [];
    const own = places.map(({ site }) => ({ id: site.id, key: site.key, name: site.name }));
    // An agency that takes part nowhere reads what is public.
    const open = names.map((row) => ({ id: row.site_id, key: row.site_key, name: row.site_name }));
    open.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    const all = own.length > 0 ? own : open;
    return all.filter((site, index) => all.findIndex(({ id }) => id === site.id) === index);
  }

  private async functions(
    ctx: RequestContext,
    site: CallSite,
    names: readonly PublicName[],
  ): Promise<CallFunction[]> {
    const [contacts, hours, taken] = await Promise.all([
      this.network.contactFunctions(ctx, site.id),
      this.network.coverageRows(ctx, site.id),
      this.taken(ctx),
    ]);
    const found = contacts.map(async (contact): Promise<CallFunction | null> => {
      const agency = await agencyOf(ctx, contact, names);
      if (!agency) return null;
      const isOthers = ctx.viewer.kind === 'person' && contact.agencyId !== ctx.person.agencyId;
      const isWindowed = contact.classification === 'P2' && isOthers;
      // The policy has decided that it may be read; the window says how long.
      const shownUntil = isWindowed
        ? (directUntil(contact.siteIds, taken, ctx.now) ?? ctx.now)
        : null;
      return callFunction(contact, agency, shownUntil, hours);
    });
    return (await Promise.all(found)).filter((one) => one !== null);
  }

  /** The viewer's own times out: what opens the window of direct numbers. */
  private async taken(ctx: RequestContext): Promise<BusySpanEntity[]> {
    if (ctx.viewer.kind !== 'person' || !ctx.may('busy-span:read')) return [];
    const { membershipId } = ctx.person;
    return ctx.db.find(BusySpanEntity, {
      where: { membershipId, isOut: true, endsAt: MoreThan(ctx.now) },
    });
  }
}

async function agencyOf(
  ctx: RequestContext,
  { agencyId }: ContactFunctionEntity,
  names: readonly PublicName[],
): Promise<CallAgency | null> {
  if (ctx.viewer.kind === 'person') {
    const known = await ctx.load(agencyById, agencyId);
    if (!known) return null;
    const { key, kind, name, shortName } = known;
    return { key, kind, name, shortName };
  }
  const row = names.find((each) => each.agency_id === agencyId);
  if (!row) return null;
  return {
    key: row.agency_key,
    kind: row.agency_kind,
    name: row.agency_name,
    shortName: row.agency_short_name,
  };
}

function callFunction(
  contact: ContactFunctionEntity,
  agency: CallAgency,
  shownUntil: Date | null,
  hours: readonly OnCallCoverageEntity[],
): CallFunction {
  const { id, label, kind, phone, note, languages, testedOn } = contact;
  const { classification, deputyId, siteIds } = contact;
  return {
    ...{ id, label, kind, phone, note, languages, testedOn, classification, deputyId, siteIds },
    hoursText: contact.hours,
    shownUntil,
    agency,
    hours: hours.filter(({ contactFunctionId }) => contactFunctionId === id),
  };
}

function holidaysFrom(date: string) {
  const last = addDays(date, DAYS_AHEAD);
  const years = [...new Set([date, last].map((day) => Number(day.slice(0, 4))))];
  return years.flatMap(calendarDays).filter((day) => day.date >= date && day.date <= last);
}
