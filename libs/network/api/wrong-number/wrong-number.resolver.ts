import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Task } from '@stad/tasks/api/task.types.js';
import { TasksService } from '@stad/tasks/api/tasks.service.js';
import { ReportWrongNumberInput } from './wrong-number.input.js';
import { WrongNumberService } from './wrong-number.service.js';

@Resolver()
export class WrongNumberResolver {
  constructor(
    private readonly numbers: WrongNumberService,
    private readonly tasks: TasksService,
  ) {}

  @Allow('task:offer')
  @Mutation(() => Task, {
    description: 'A task of the own agency, offered at once to the one that keeps the number.',
  })
  async reportWrongNumber(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ReportWrongNumberInput,
  ) {
    return this.tasks.find(ctx, await this.numbers.report(ctx, input));
  }
}
