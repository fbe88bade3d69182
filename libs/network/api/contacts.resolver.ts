import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { ContactsService } from './contacts.service.js';
import { HoursService } from './hours.service.js';
import {
  ChangeContactFunctionInput,
  CopyOnCallWeekInput,
  CreateContactFunctionInput,
  EndContactFunctionInput,
  MarkContactTestedInput,
  RemoveOnCallCoverageInput,
  SetOnCallCoverageInput,
} from './network.inputs.js';
import { ContactFunction } from './network.types.js';

@Resolver()
export class ContactsResolver {
  constructor(
    private readonly contacts: ContactsService,
    private readonly hours: HoursService,
  ) {}

  @Allow('contact:create', { noFactor: 'a number to call: P0, P1 or P2, never P3' })
  @Mutation(() => ContactFunction)
  createContactFunction(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CreateContactFunctionInput,
  ) {
    return this.contacts.create(ctx, input);
  }

  @Allow('contact:change', { noFactor: 'a number to call: P0, P1 or P2, never P3' })
  @Mutation(() => ContactFunction)
  changeContactFunction(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChangeContactFunctionInput,
  ) {
    return this.contacts.change(ctx, input);
  }

  @Allow('contact:end')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  endContactFunction(@Ctx() ctx: RequestContext, @Args('input') input: EndContactFunctionInput) {
    return this.contacts.end(ctx, input);
  }

  @Allow('contact:change')
  @Mutation(() => ContactFunction, { description: 'The function with today as its date of trial.' })
  markContactTested(@Ctx() ctx: RequestContext, @Args('input') input: MarkContactTestedInput) {
    return this.contacts.markTested(ctx, input);
  }

  @Allow('contact:change')
  @Mutation(() => ContactFunction, { description: 'The function with the hours it now has.' })
  setOnCallCoverage(@Ctx() ctx: RequestContext, @Args('input') input: SetOnCallCoverageInput) {
    return this.hours.set(ctx, input);
  }

  @Allow('contact:change')
  @Mutation(() => ContactFunction, { description: 'The function with the copied week.' })
  copyOnCallWeek(@Ctx() ctx: RequestContext, @Args('input') input: CopyOnCallWeekInput) {
    return this.hours.copyWeek(ctx, input);
  }

  @Allow('contact:change')
  @Mutation(() => ContactFunction, { description: 'The function without those hours.' })
  removeOnCallCoverage(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RemoveOnCallCoverageInput,
  ) {
    return this.hours.remove(ctx, input);
  }
}
