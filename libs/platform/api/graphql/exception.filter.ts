import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { refuse } from '../http/refuse.js';

/**
 * Hands every failure on to the executor, where it becomes an answer. Nest's own filter would
 * write expected problems to the log, and the text of database errors with the values in it.
 */
@Catch()
export class PassOnFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return exception;
    refuse(host.switchToHttp().getResponse<Response>(), statusOf(exception));
    return undefined;
  }
}

function statusOf(exception: unknown): number {
  const status = (exception as { getStatus?: () => number }).getStatus?.();
  return status ?? 500;
}
