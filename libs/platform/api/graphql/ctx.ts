import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../context/request-context.js';

/** What Apollo carries: Nest spreads this object, so the context itself sits one level down. */
export interface GraphQLContext {
  readonly ctx: RequestContext;
}

export function contextOf(execution: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(execution).getContext<GraphQLContext>().ctx;
}

/** `@Ctx() ctx: RequestContext`, the first argument of every resolver. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  contextOf(execution),
);
