import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { MailChoiceService } from './mail-choice.service.js';
import {
  NotificationChoice,
  SaveNotificationChoiceInput,
  StopNotificationMailInput,
} from './mail-choice.types.js';

@Resolver()
export class MailChoiceResolver {
  constructor(private readonly choices: MailChoiceService) {}

  @Allow('notification:own')
  @Query(() => NotificationChoice, { description: 'How one wants to be told by mail.' })
  notificationChoice(@Ctx() ctx: RequestContext) {
    return this.choices.mine(ctx);
  }

  @Allow('notification:own')
  @Mutation(() => NotificationChoice)
  saveNotificationChoice(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SaveNotificationChoiceInput,
  ) {
    return this.choices.save(ctx, input);
  }

  /** Open: the secret in the letter is what lets in. */
  @Open()
  @Mutation(() => Boolean)
  stopNotificationMail(
    @Ctx() ctx: RequestContext,
    @Args('input') input: StopNotificationMailInput,
  ) {
    return this.choices.stop(input.token.reveal(), ctx.now);
  }
}
