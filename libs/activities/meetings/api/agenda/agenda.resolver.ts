import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { ShareMeetingDraftInput } from '../meeting.inputs.js';
import { meetingOf } from '../meeting.loader.js';
import { Meeting } from '../meeting.types.js';
import { pointsOf } from './agenda.loader.js';
import { AgendaService } from './agenda.service.js';
import { AgendaProposal, MeetingPoint, SaveMeetingAgendaInput } from './agenda.types.js';

@Resolver(() => Meeting)
export class AgendaResolver {
  constructor(private readonly agendas: AgendaService) {}

  @Allow('meeting:plan')
  @Mutation(() => Meeting, { description: 'What is to be taken up, as long as it is not sent.' })
  saveMeetingAgenda(@Ctx() ctx: RequestContext, @Args('input') input: SaveMeetingAgendaInput) {
    return this.agendas.save(ctx, input);
  }

  @Allow('meeting:plan')
  @Mutation(() => Meeting, { description: 'A joint draft for those who are asked.' })
  shareMeetingDraft(@Ctx() ctx: RequestContext, @Args('input') input: ShareMeetingDraftInput) {
    return this.agendas.share(ctx, input);
  }

  @ResolveField(() => [MeetingPoint], {
    description: 'Its writer’s until the agenda is shared or sent.',
  })
  points(@Parent() { id }: Meeting, @Ctx() ctx: RequestContext) {
    return ctx.load(pointsOf, id);
  }

  @ResolveField(() => [AgendaProposal], {
    description: 'What is open and could be taken up, for whoever writes the agenda.',
  })
  async proposals(@Parent() { id }: Meeting, @Ctx() ctx: RequestContext) {
    const meeting = await ctx.load(meetingOf, id);
    return meeting ? this.agendas.proposals(ctx, meeting) : [];
  }
}
