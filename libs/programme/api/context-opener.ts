import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { personOf, type SessionRow } from '@stad/identity/api/open-context.js';
import { contextFor, type OpenContextOptions } from '@stad/platform/api/context/open-context.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ASKS_DEMO_FACTOR } from '@stad/platform/api/http/fresh-factor.js';
import { PUBLIC_URL, sessionExchange } from '@stad/platform/api/http/session-cookie.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import type { PersonViewer, Viewer } from '@stad/platform/rules/viewer.js';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { openContext } from './open-context.js';

/** Opens the context of a plain HTTP request: downloads, feeds, mail that comes in. */
@Injectable()
export class ContextOpener {
  constructor(
    private readonly source: DataSource,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(ASKS_DEMO_FACTOR) private readonly asksDemoFactor: boolean,
  ) {}

  open(req: Request, res: Response, permissions: PermissionCatalog): Promise<RequestContext> {
    return openContext({
      source: this.source,
      permissions,
      requestId: randomUUID(),
      exchange: sessionExchange(req, res, this.publicUrl),
      asksDemoFactor: this.asksDemoFactor,
    });
  }

  /** A context of somebody who shows a secret of another kind than a session. */
  visitor(mode: 'read' | 'write', now?: Date): RequestContext {
    return this.contextOf({ kind: 'visitor' }, mode, now);
  }

  /** Reading as the person a secret was made for; whoever calls this has checked the secret. */
  reader(viewer: PersonViewer, now?: Date): RequestContext {
    return this.contextOf(viewer, 'read', now);
  }

  /**
   * The same viewer again, reading in a transaction of its own: the next piece of what takes long to fetch. What
   * they may read is asked of the rows anew.
   */
  again({ viewer }: RequestContext): RequestContext {
    return this.contextOf(viewer, 'read');
  }

  /** Acting as a person whose rights were read just now, in a job that they asked for. */
  acting(
    row: SessionRow,
    { permissions, requestId, now }: Pick<OpenContextOptions, 'permissions' | 'requestId' | 'now'>,
  ): RequestContext {
    // Their factor was fresh when they asked.
    const viewer = personOf({ ...row, isFactorFresh: true }, false);
    return contextFor(viewer, {
      source: this.source,
      permissions,
      requestId,
      ...(now ? { now } : {}),
    });
  }

  private contextOf(viewer: Viewer, mode: 'read' | 'write', now?: Date): RequestContext {
    const ctx = contextFor(viewer, {
      source: this.source,
      permissions: {},
      requestId: randomUUID(),
      ...(now ? { now } : {}),
    });
    ctx.db.transaction.mode = mode;
    return ctx;
  }
}
