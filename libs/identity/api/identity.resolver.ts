import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  ChangeMembershipInput,
  EndMembershipInput,
  PreferencesInput,
  SignInToDemoInput,
} from './identity.inputs.js';
import { DemoMembership, Membership, MembershipPage, Viewer } from './identity.types.js';
import { PeopleService } from './people.service.js';
import { SessionService } from './session.service.js';

@Resolver(() => Viewer)
export class IdentityResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly peopleService: PeopleService,
  ) {}

  @Open()
  @Query(() => Viewer, {
    nullable: true,
    name: 'viewer',
    description: 'Null when nobody is signed in.',
  })
  viewer(@Ctx() ctx: RequestContext) {
    return this.peopleService.viewer(ctx);
  }

  @Open()
  @Query(() => [DemoMembership], {
    description: 'Whom one can sign in as; empty outside the demo.',
  })
  demoMemberships(@Ctx() ctx: RequestContext) {
    return this.sessions.demoMemberships(ctx);
  }

  @Open()
  @Mutation(() => Boolean)
  signInToDemo(@Ctx() ctx: RequestContext, @Args('input') input: SignInToDemoInput) {
    return this.sessions.signInToDemo(ctx, input.membershipId);
  }

  @Open()
  @Mutation(() => Boolean)
  signOut(@Ctx() ctx: RequestContext) {
    return this.sessions.signOut(ctx);
  }

  @Allow('viewer:preferences')
  @Mutation(() => Viewer, { nullable: true })
  setPreferences(@Ctx() ctx: RequestContext, @Args('input') input: PreferencesInput) {
    return this.peopleService.setPreferences(ctx, input);
  }

  @Allow('people:read')
  @Query(() => MembershipPage, { description: 'The people of the own organisation, 50 a page.' })
  people(
    @Ctx() ctx: RequestContext,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ) {
    return this.peopleService.page(ctx, offset);
  }

  @Allow('people:change', { freshFactor: 'role changes' })
  @Mutation(() => Membership)
  changeMembership(@Ctx() ctx: RequestContext, @Args('input') input: ChangeMembershipInput) {
    return this.peopleService.change(ctx, input);
  }

  @Allow('people:change', { freshFactor: 'role changes' })
  @Mutation(() => Membership, {
    description: 'Off-boarding: out at once, and free in passes that have not begun.',
  })
  endMembership(@Ctx() ctx: RequestContext, @Args('input') input: EndMembershipInput) {
    return this.peopleService.end(ctx, input);
  }
}
