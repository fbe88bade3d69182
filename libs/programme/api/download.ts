import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { asksFreshFactor } from '@stad/platform/api/http/fresh-factor.js';
import { DOWNLOAD_POLICY } from '@stad/platform/api/http/security-headers.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import type { Request, Response } from 'express';
import type { ContextOpener } from './context-opener.js';

/** A file as it leaves. */
export interface Download {
  readonly bytes: Uint8Array;
  /** As it is saved; made by the portal, never of what somebody typed. */
  readonly name: string;
  readonly type: string;
}

interface DownloadOptions {
  readonly contexts: ContextOpener;
  readonly permissions: PermissionCatalog;
  /** What one must be allowed. */
  readonly permission: string;
  /** Makes the file, and notes what leaves; null where there is none. */
  readonly make: ((ctx: RequestContext) => Promise<Download | null>) | null;
}

/** Seconds after which whoever met too many files at work tries again. */
const SECONDS_TO_WAIT = 10;
const COME_AGAIN: readonly string[] = ['UNAVAILABLE', 'TAKES_LONG'];

/**
 * Serves a file that is made as it is asked for. What `make` notes is written to the access log before the
 * first byte leaves; unknown, foreign and forbidden are one 404. An export asks for a fresh factor.
 */
export async function serveDownload(
  req: Request,
  res: Response,
  options: DownloadOptions,
): Promise<void> {
  const file = options.make && (await made(req, res, { ...options, make: options.make }));
  if (res.headersSent) return;
  if (!file) {
    res.status(404).end();
    return;
  }
  res.setHeader('Content-Type', file.type);
  res.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
  res.setHeader('Content-Security-Policy', DOWNLOAD_POLICY);
  res.end(file.bytes);
}

async function made(
  req: Request,
  res: Response,
  options: DownloadOptions & { make: NonNullable<DownloadOptions['make']> },
): Promise<Download | null> {
  const ctx = await options.contexts.open(req, res, options.permissions);
  if (!ctx.may(options.permission) || asksFreshFactor(ctx, req, res)) return null;
  try {
    const file = await options.make(ctx);
    await ctx.db.transaction.close('commit', ctx.readEvents);
    return file;
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    if (!(error instanceof ProblemError)) throw error;
    if (error.problems.some(({ code }) => COME_AGAIN.includes(code))) {
      res.setHeader('Retry-After', SECONDS_TO_WAIT);
      res.status(503).end();
    }
    return null;
  }
}
