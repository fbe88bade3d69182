import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { asksFreshFactor } from '@stad/platform/api/http/fresh-factor.js';
import {
  filesAtOnce,
  type MadeFile,
  SECONDS_TO_WAIT,
  sendMadeFile,
} from '@stad/platform/api/http/made-file.js';
import { refuse } from '@stad/platform/api/http/refuse.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import type { Request, Response } from 'express';
import type { ContextOpener } from './context-opener.js';

interface DownloadOptions {
  readonly contexts: ContextOpener;
  readonly permissions: PermissionCatalog;
  /** What one must be allowed. */
  readonly permission: string;
  /** Makes the file, and notes what leaves; null where there is none. */
  readonly make: ((ctx: RequestContext) => Promise<MadeFile | null>) | null;
}

const COME_AGAIN: readonly string[] = ['UNAVAILABLE', 'TAKES_LONG'];

/**
 * Serves a file that is made as it is asked for. What `make` notes is written to the access log before the
 * first byte leaves; unknown, foreign and forbidden are one 404. An export asks for a fresh factor. Too many at once
 * are 429 for one person and 503 for all: each lies here whole until it is read.
 */
export async function serveDownload(
  req: Request,
  res: Response,
  options: DownloadOptions,
): Promise<void> {
  const file = options.make && (await made(req, res, { ...options, make: options.make }));
  if (file === 'ANSWERED') return;
  if (!file) {
    res.status(404).end();
    return;
  }
  sendMadeFile(res, file);
}

async function made(
  req: Request,
  res: Response,
  options: DownloadOptions & { make: NonNullable<DownloadOptions['make']> },
): Promise<MadeFile | 'ANSWERED' | null> {
  const ctx = await options.contexts.open(req, res, options.permissions);
  if (!ctx.may(options.permission)) return null;
  if (asksFreshFactor(ctx, req, res)) return 'ANSWERED';
  const tooMany = filesAtOnce.enter(ctx.person.membershipId, res);
  if (tooMany) {
    await ctx.db.transaction.close('rollback');
    return comeAgain(res, tooMany);
  }
  try {
    const file = await options.make(ctx);
    await ctx.db.transaction.close('commit', ctx.readEvents);
    return file;
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    if (!(error instanceof ProblemError)) throw error;
    const isBusy = error.problems.some(({ code }) => COME_AGAIN.includes(code));
    return isBusy ? comeAgain(res, 503) : null;
  }
}

function comeAgain(res: Response, status: 429 | 503): 'ANSWERED' {
  res.setHeader('Retry-After', SECONDS_TO_WAIT);
  refuse(res, status);
  return 'ANSWERED';
}
