import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { inWholeTransaction } from '@stad/platform/api/context/whole-transaction.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { BUSY, type FileInspection } from './file-inspection.js';

/** A form of another site cannot set it, as of GraphQL. */
const CLIENT_HEADER = 'x-portal-client';
/** For whoever meets a full queue of files: about what one takes. */
const SECONDS_TO_WAIT = 10;

export interface HandIn {
  readonly inspection: FileInspection;
  /** Of one domain: `pdfUpTo(bytes)`. */
  readonly readBody: RequestHandler;
  readonly tooLarge: Problem;
  /** The permission that handing in takes; false for an address that can be none. */
  readonly permission: string | false;
  /** Refuses before the body is read: who may hand nothing in sends no megabytes either. */
  readonly before: (ctx: RequestContext) => Promise<unknown>;
  /** Who asks, and what they may, anew: it may have changed meanwhile. */
  readonly openAgain: () => Promise<RequestContext>;
  readonly take: (ctx: RequestContext, pdf: Buffer) => Promise<unknown>;
}

/** What reads the body of a PDF of at most so many bytes. */
export const pdfUpTo = (limit: number): RequestHandler =>
  express.raw({ type: 'application/pdf', limit });

/**
 * Takes a PDF from outside: looked into while no connection to the database is held, and kept only then. Answers 201;
 * 404 where there is nothing to hand in to, 422 with why the file was not taken, 503 where the queue is full.
 */
export async function takeHandedIn(
  ctx: RequestContext,
  req: Request,
  res: Response,
  { inspection, permission, ...handIn }: HandIn,
): Promise<void> {
  const answer = (status: number, problems: readonly Problem[]) =>
    res.status(status).json({ problems });
  if (!(permission && req.headers[CLIENT_HEADER] && ctx.may(permission))) {
    answer(404, [NOT_AVAILABLE]);
    return;
  }
  const place = inspection.place(ctx.person.personId);
  if (!place) {
    res.setHeader('Retry-After', SECONDS_TO_WAIT);
    answer(503, [BUSY]);
    return;
  }
  const gone = new AbortController();
  res.on('close', () => gone.abort());
  try {
    await inWholeTransaction(ctx, () => handIn.before(ctx));
    const body = await pdfBody(req, res, handIn);
    if (!Buffer.isBuffer(body)) throw new ProblemError([body]);
    const { problems } = await inspection.inspect(place, 'pdf', body, ctx.now, gone.signal);
    ctx.refuseIf(problems);
    const again = await handIn.openAgain();
    if (!again.may(permission)) throw new ProblemError([NOT_AVAILABLE]);
    again.db.transaction.mode = 'write';
    await inWholeTransaction(again, () => handIn.take(again, body));
    answer(201, []);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!(error instanceof ProblemError)) throw error;
    const isGone = error.problems.some(({ code }) => code === NOT_AVAILABLE.code);
    answer(isGone ? 404 : 422, error.problems);
  } finally {
    place.leave();
  }
}

/** The body of a request as bytes, or why it is none. */
function pdfBody(
  req: Request,
  res: Response,
  { readBody, tooLarge }: Pick<HandIn, 'readBody' | 'tooLarge'>,
): Promise<Buffer | Problem> {
  return new Promise((resolve) => {
    readBody(req, res, (error?: unknown) => {
      const isTooLarge = (error as { status?: number } | undefined)?.status === 413;
      if (isTooLarge) resolve(tooLarge);
      else resolve(Buffer.isBuffer(req.body) ? req.body : { code: 'FILE_NOT_PDF' });
    });
  });
}
