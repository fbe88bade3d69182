import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { AuditService, functionInLog } from './audit.service.js';
import { AuditEvent, AuditEventPage, AuditFilterInput } from './audit.types.js';
import { RecordChange } from './record-change.js';
import { RecordChangesService } from './record-changes.service.js';

@Resolver(() => AuditEvent)
export class AuditResolver {
  constructor(
    private readonly audit: AuditService,
    private readonly changes: RecordChangesService,
  ) {}

  @Allow('record:watch')
  @Query(() => RecordChange, {
    nullable: true,
    description: 'Who else last changed a record that I have open; null when nobody has.',
  })
  lastChange(
    @Ctx() ctx: RequestContext,
    @Args('kind', { type: () => Code, description: 'PASS, SEMINAR, REPORT or GOAL.' }) kind: string,
    @Args('id', { type: () => ID }) id: string,
  ) {
    return this.changes.last(ctx, kind, id);
  }

  @Allow('audit:read', { freshFactor: 'audit reading' })
  @Query(() => AuditEventPage, {
    description:
      'The access log of the own organisation, 50 a page; own events for those who do not control it.',
  })
  auditEvents(
    @Ctx() ctx: RequestContext,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
    @Args('filter', { type: () => AuditFilterInput, nullable: true })
    filter: AuditFilterInput | null,
  ) {
    return this.audit.page(ctx, offset, filter ?? {});
  }

  @ResolveField(() => String, { nullable: true, description: 'Who acted; null when a job did.' })
  functionTitle(@Parent() event: AuditEvent, @Ctx() ctx: RequestContext) {
    return event.membershipId ? ctx.load(functionInLog, event.membershipId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'For which organisation.' })
  async agencyShortName(@Parent() event: AuditEvent, @Ctx() ctx: RequestContext) {
    return event.agencyId
      ? ((await ctx.load(agencyById, event.agencyId))?.shortName ?? null)
      : null;
  }
}
