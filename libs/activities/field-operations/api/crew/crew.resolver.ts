import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { TeamMemberInput } from '../team/team.inputs.js';
import { CrewService } from './crew.service.js';
import { CrewProposal } from './crew.types.js';

@Resolver()
export class CrewResolver {
  constructor(private readonly crew: CrewService) {}

  @Allow('pass:answer')
  @Query(() => CrewProposal, {
    description: 'Whom to ask for a pass that has not begun, and for each other why not.',
  })
  crewProposal(
    @Ctx() ctx: RequestContext,
    @Args('passId', { type: () => ID }) passId: string,
    @Args('languages', {
      type: () => [Code],
      defaultValue: [],
      description: 'Languages wished for; not stored.',
    })
    languages: string[],
    @Args('team', {
      type: () => [TeamMemberInput],
      nullable: true,
      description: 'As it stands in the form, the own people alone of an agency that was asked.',
    })
    team: TeamMemberInput[] | null,
  ) {
    return this.crew.proposal(ctx, passId, languages, team);
  }
}
