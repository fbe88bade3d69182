import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { coverageOf, directoryEntryOf } from './network.loader.js';
import {
  BusySpan,
  ContactFunction,
  CoverageGap,
  CoveredSpan,
  DirectoryEntry,
  OnCallCoverage,
} from './network.types.js';

@Resolver(() => ContactFunction)
export class ContactFunctionFieldsResolver {
  @ResolveField(() => Agency, { description: 'The organisation that answers.' })
  agency(@Parent() contact: ContactFunction, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, contact.agencyId);
  }

  @ResolveField(() => [OnCallCoverage], { description: 'All its hours, past and coming ones too.' })
  coverage(@Parent() contact: ContactFunction, @Ctx() ctx: RequestContext) {
    return ctx.load(coverageOf, contact.id);
  }

  @ResolveField(() => Boolean, { description: 'May the viewer change it and its hours?' })
  changeable(@Parent() contact: ContactFunction, @Ctx() ctx: RequestContext) {
    return contact.agencyId === ctx.person.agencyId && ctx.may('contact:change');
  }
}

@Resolver(() => CoveredSpan)
export class CoveredSpanFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() span: CoveredSpan, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, span.agencyId);
  }
}

@Resolver(() => CoverageGap)
export class CoverageGapFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() gap: CoverageGap, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, gap.agencyId);
  }
}

@Resolver(() => BusySpan)
export class BusySpanFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() span: BusySpan, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, span.agencyId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null for the agency as such.' })
  async functionTitle(@Parent() span: BusySpan, @Ctx() ctx: RequestContext) {
    if (!span.membershipId) return null;
    return (await ctx.load(directoryEntryOf, span.membershipId))?.functionTitle ?? null;
  }
}

@Resolver(() => DirectoryEntry)
export class DirectoryEntryFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() entry: DirectoryEntry, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, entry.agencyId);
  }
}
