import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { letterTo, participantsOf } from './participant.loader.js';
import {
  ActivityParticipant,
  AnswerParticipationInput,
  AskParticipantsInput,
  NoteParticipantsInput,
  RemoveParticipantInput,
} from './participant.types.js';
import { ParticipantsService } from './participants.service.js';

const ACTIVITY_ID = { description: 'Answers the id of the activity.' };

@Resolver(() => ActivityParticipant)
export class ParticipantResolver {
  constructor(private readonly participants: ParticipantsService) {}

  @Allow('activity:ask')
  @Mutation(() => [ActivityParticipant], {
    description: 'Shares it with the agencies of the functions asked. Answers all of them.',
  })
  async askParticipants(@Ctx() ctx: RequestContext, @Args('input') input: AskParticipantsInput) {
    return ctx.load(participantsOf, await this.participants.ask(ctx, input));
  }

  @Allow('learning:write')
  @Mutation(() => ID, ACTIVITY_ID)
  answerParticipation(@Ctx() ctx: RequestContext, @Args('input') input: AnswerParticipationInput) {
    return this.participants.answer(ctx, input);
  }

  @Allow('activity:ask')
  @Mutation(() => ID, ACTIVITY_ID)
  noteParticipants(@Ctx() ctx: RequestContext, @Args('input') input: NoteParticipantsInput) {
    return this.participants.noteAttendance(ctx, input);
  }

  @Allow('activity:ask')
  @Mutation(() => ID, ACTIVITY_ID)
  removeParticipant(@Ctx() ctx: RequestContext, @Args('input') input: RemoveParticipantInput) {
    return this.participants.remove(ctx, input);
  }

  @ResolveField(() => Agency, { nullable: true, description: 'Null for an actor without sign-in.' })
  agency(@Parent() { fromAgencyId }: ActivityParticipant, @Ctx() ctx: RequestContext) {
    return fromAgencyId ? ctx.load(agencyById, fromAgencyId) : null;
  }

  @ResolveField(() => String, { nullable: true })
  async mailState(@Parent() { id }: ActivityParticipant, @Ctx() ctx: RequestContext) {
    return (await ctx.load(letterTo, id))?.state ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async mailReason(@Parent() { id }: ActivityParticipant, @Ctx() ctx: RequestContext) {
    return (await ctx.load(letterTo, id))?.reason ?? null;
  }

  @ResolveField(() => Boolean)
  mine(@Parent() { fromAgencyId }: ActivityParticipant, @Ctx() ctx: RequestContext) {
    return fromAgencyId === ctx.person.agencyId;
  }
}
