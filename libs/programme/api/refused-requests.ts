import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { ContextOpener } from './context-opener.js';

/**
 * The one place where a refused request outside GraphQL becomes an event: files, exports, imports, uploads. Every
 * route passes through it, those to come as well. What a signed-in person was refused (4xx) stands in the access
 * log as `REFUSED` of the route before the answer leaves; a visitor has no log, as in GraphQL.
 */
@Injectable()
export class RefusedRequests implements NestInterceptor {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly log: OperationLog,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<GqlContextType>() !== 'graphql') {
      const http = execution.switchToHttp();
      this.watch(http.getRequest<Request>(), http.getResponse<Response>());
    }
    return next.handle();
  }

  private watch(req: Request, res: Response): void {
    const end = res.end.bind(res) as (...parts: unknown[]) => Response;
    res.end = (...parts: unknown[]) => {
      res.end = end as Response['end'];
      if (res.statusCode < 400 || res.statusCode >= 500) return end(...parts);
      this.record(req, res)
        .catch((error) => this.log.unexpected('refused request', error))
        .finally(() => end(...parts));
      return res;
    };
  }

  private async record(req: Request, res: Response): Promise<void> {
    const ctx = await this.contexts.open(req, res, {});
    if (ctx.viewer.kind !== 'person') return;
    ctx.note({ action: 'REFUSED', objectType: routeOf(req) });
    await ctx.db.transaction.close('rollback', ctx.readEvents);
  }
}

/** `GET files/reports/:name`: the route, never what was asked for. */
function routeOf({ method, route }: Request): string {
  return `${method} ${String(route.path).replace(/^\//, '')}`;
}
