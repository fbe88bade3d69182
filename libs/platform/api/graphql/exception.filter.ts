import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';

/**
 * Hands every failure on to the executor, where it becomes an answer. Nest's own filter would
 * write expected problems to the log, and the text of database errors with the values in it.
 */
@Catch()
export class PassOnFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return exception;
    host.switchToHttp().getResponse<Response>().status(statusOf(exception)).end();
    return undefined;
  }
}

function statusOf(exception: unknown): number {
  const status = (exception as { getStatus?: () => number }).getStatus?.();
  return status ?? 500;
}
