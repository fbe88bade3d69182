import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { ApproveMeetingMinutesInput } from '../meeting.inputs.js';
import { Meeting } from '../meeting.types.js';
import { minutesOf } from './minutes.loader.js';
import { MinutesService } from './minutes.service.js';
import {
  MeetingDecision,
  MeetingMinutes,
  RegisterMeetingMinutesInput,
  SaveMeetingMinutesInput,
} from './minutes.types.js';
import { minutesPath } from './minutes-file.controller.js';

@Resolver(() => Meeting)
export class MinutesResolver {
  constructor(private readonly service: MinutesService) {}

  @Allow('meeting:plan')
  @Mutation(() => Meeting, { description: 'What was said and decided, until it is approved.' })
  saveMeetingMinutes(@Ctx() ctx: RequestContext, @Args('input') input: SaveMeetingMinutesInput) {
    return this.service.save(ctx, input);
  }

  @Allow('meeting:plan', {
    noFactor: 'establishes what was decided about own work; it opens nothing',
  })
  @Mutation(() => Meeting, { description: 'Established; each decision is a task, or an offer.' })
  approveMeetingMinutes(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ApproveMeetingMinutesInput,
  ) {
    return this.service.approve(ctx, input);
  }

  @Allow('meeting:register', { noFactor: 'notes a number of the own diary' })
  @Mutation(() => Meeting, { description: 'The number in the diary of the own authority.' })
  registerMeetingMinutes(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RegisterMeetingMinutesInput,
  ) {
    return this.service.register(ctx, input);
  }

  @ResolveField(() => MeetingMinutes, { nullable: true })
  async minutes(@Parent() { id }: Meeting, @Ctx() ctx: RequestContext) {
    const minutes = await ctx.load(minutesOf, id);
    if (!minutes) return null;
    const isReady = minutes.approvedAt !== null;
    const keepsDiary = (await ctx.load(agencyById, ctx.person.agencyId))?.isPublicAuthority;
    const registration = minutes.diaryNumber ? 'REGISTERED' : 'NOT_REGISTERED';
    return {
      ...minutes,
      registration: isReady && keepsDiary ? registration : 'NONE',
      mayRegister: Boolean(isReady && keepsDiary && ctx.may('meeting:register')),
      filePath: isReady ? minutesPath(id) : null,
    };
  }
}

@Resolver(() => MeetingDecision)
export class MeetingDecisionResolver {
  @ResolveField(() => Agency, { description: 'With whom it lies.' })
  ownerAgency(@Parent() { ownerAgencyId }: MeetingDecision, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, ownerAgencyId);
  }
}
